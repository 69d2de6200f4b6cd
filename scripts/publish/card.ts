// The picture that is shown where a link to a published site is shared: the site itself, opened on its view in a real
// Chromium, without the panels that only serve a hand.
import type { Browser } from 'playwright-core';
import { waitUntilStill } from '@/__tests__/helpers/browser';

/** What the Open Graph's readers cut least from. */
const size = { width: 1200, height: 630 };

const band = 'section[aria-label="What is published here"]';
const bare = `
header, aside, [data-sheet] > section, [data-sheet] > div, ${band} button, #view ~ div, main > div:first-child,
#view[aria-labelledby=tab-graph] :is(label, div:has(> button), div:has(> h2)) { display: none !important; }
:has(> ${band}) { --above: 56px !important; }
${band} { height: 56px !important; font-size: 20px; }
${band} p { display: none; }
[data-sheet] { grid-template: "centre" minmax(0, 1fr) / minmax(0, 1fr) !important; }
main { grid-template-rows: minmax(0, 1fr) !important; }
`;

/** A JPEG of the site that lies at this address. */
export async function takeCard(browser: Browser, url: string): Promise<Buffer> {
  const context = await browser.newContext({ viewport: size, colorScheme: 'light', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('region', { name: 'What is shown' }).waitFor();
    await page.addStyleTag({ content: bare });
    await waitUntilStill(page);
    // A photograph's form weighs half of a drawing's here, and readers of links show it small.
    return await page.screenshot({ type: 'jpeg', quality: 82 });
  } finally {
    await context.close();
  }
}
