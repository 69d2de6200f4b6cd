/**
 * A day at one desk in fast motion: an open page is clicked through, again and again, and the app is asked what those
 * clicks ask. Neither may hold more at the end than in the middle.
 */
import type { CDPSession, Page } from 'playwright-core';
import type { RecordData } from '@/lib/domain/record';
import { launchChromium } from './chromium';
import { openExplorer } from './explorer';
import { drawing } from './seeded';
import { memoryOf, type Served } from './serve';

/** Megabytes of live objects in the page. */
async function heapOf(devtools: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 1_048_576;
}

async function clickThrough(
  page: Page,
  names: readonly string[],
  rounds: number,
  seed: number,
): Promise<void> {
  const draw = drawing(seed);
  const explorer = await openExplorer(page, page.url());
  for (let round = 0; round < rounds; round++) {
    const name = names[Math.floor(draw() * names.length)]!;
    await explorer.openTab('Table');
    await page.getByRole('rowheader').getByRole('button', { name, exact: true }).first().click();
    await explorer.reads(name);
    for (const tab of ['Graph', 'Timeline', 'Evidence'] as const) await explorer.tab(tab).click();
    await explorer.openTab('Graph');
    await explorer.canvas.locator('canvas').first().waitFor();
    await explorer.filters
      .getByRole('checkbox')
      .nth(Math.floor(draw() * 8))
      .click();
    await explorer.undo.click();
  }
}

export interface DayOfClicks {
  /** Megabytes: the page's live objects and the app's memory, after half of the clicks and after all. */
  page: [early: number, late: number];
  app: [early: number, late: number];
  clicks: number;
  failed: number;
}

/** `asks` questions go to the app beside `rounds` of eight clicks each in the page. */
export async function dayOfClicks(
  served: Served,
  record: RecordData,
  size: { asks: number; rounds: number; seed: number },
): Promise<DayOfClicks> {
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    await page.goto(served.url);
    const devtools = await page.context().newCDPSession(page);
    const names = record.entities.filter(({ type }) => type === 'Person').map(({ name }) => name);
    const drawn = await page
      .getByRole('tab', { name: 'Table' })
      .click()
      .then(() => page.getByRole('rowheader').allTextContents());
    const clicked = names.filter((name) => drawn.includes(name));
    const paths = record.entities.flatMap(({ id, name }) => [
      `/api/entity/${id}`,
      `/api/search?q=${encodeURIComponent(name.slice(0, 5))}`,
      `/?sel=${id}`,
    ]);
    let failed = 0;
    const ask = async (count: number, seed: number) => {
      const draw = drawing(seed);
      for (let each = 0; each < count; each++) {
        const answer = await fetch(served.url + paths[Math.floor(draw() * paths.length)]!);
        await answer.arrayBuffer();
        if (answer.status !== 200) failed++;
      }
    };
    const part = async (share: number, seed: number) => {
      const asking = Array.from({ length: 4 }, (_, reader) =>
        ask(Math.round((size.asks * share) / 4), seed + reader),
      );
      await Promise.all([clickThrough(page, clicked, Math.round(size.rounds * share), seed), ...asking]);
      return [await heapOf(devtools), memoryOf(served.pid)] as const;
    };
    const early = await part(0.5, size.seed);
    const late = await part(0.5, size.seed + 10);
    const clicks = size.asks + size.rounds * 8;
    return { page: [early[0], late[0]], app: [early[1], late[1]], clicks, failed };
  } finally {
    await browser.close();
  }
}
