/**
 * `npm run bench:cypher-tab`: the Cypher tab in a real Chromium over an app and a database of its own. Says how long a key
 * takes to the screen while words are completed and checked, how soon the first of 10,000 rows is on screen once the
 * answer is there, how many frames a second they scroll in, and how long a sort takes.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '@/__tests__/helpers/chromium';
import { addressOf, startDatabase } from '@/__tests__/helpers/neo4j';
import { serveRecord } from '@/__tests__/helpers/serve';
import { getRecord } from '@/lib/record/check-record';
import { runScript } from '@/scripts/terminal';

const root = join(import.meta.dirname, '..');
const typed =
  "MATCH (p:Person)-[a:ATTENDED]->(m:Meeting) WHERE p.name CONTAINS 'Umerov' RETURN p.name AS name, m.name AS meeting LIMIT 20";
const many =
  "UNWIND range(1, 10000) AS n MATCH (p:Person {id: 'rustem-umerov'}) RETURN n, p, 'row ' + n AS text, n * 1.5 AS half, [n, n + 1] AS list";

await runScript(async () => {
  const database = await startDatabase();
  const app = await serveRecord(await getRecord(join(root, 'seeds')), addressOf(database));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // The compiler of this script names functions by a helper that a page does not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto(`${app.url}/?tab=cypher`);
    const editor = page.getByRole('textbox', { name: 'Cypher' });
    await editor.fill('');
    console.log(`a key to the screen: ${spread(await keys(page))}`);
    await page.keyboard.press('Escape');
    const first: number[] = [];
    for (let time = 1; time <= 3; time++) {
      await editor.fill('RETURN 1 AS one');
      await page.getByRole('button', { name: 'Run' }).click();
      await page.getByText(/^1 row in /).waitFor();
      await editor.fill(many);
      first.push(Math.round(await firstRow(page)));
    }
    console.log(`first of 10,000 rows after the answer, three times: ${first.join(', ')} ms`);
    const frames = await scroll(page);
    const mean = frames.reduce((sum, each) => sum + each, 0) / frames.length;
    console.log(`scrolling: ${(1_000 / mean).toFixed(0)} frames a second, a frame ${spread(frames)}`);
    console.log(`a sort by text: ${Math.round(await sort(page))} ms`);
  } finally {
    await browser.close();
    await app.stop();
    await database.stop();
  }
});

/** From each key to the frame that follows it. */
async function keys(page: Page): Promise<number[]> {
  const times = await page.evaluateHandle(() => {
    const seen: number[] = [];
    const note = () => {
      const since = performance.now();
      requestAnimationFrame(() => setTimeout(() => seen.push(performance.now() - since)));
    };
    document.addEventListener('keydown', note, true);
    return seen;
  });
  await page.getByRole('textbox', { name: 'Cypher' }).pressSequentially(typed, { delay: 60 });
  await page.waitForTimeout(1_000);
  return times.jsonValue();
}

/** From the last byte of the answer to the frame with its first row. */
async function firstRow(page: Page): Promise<number> {
  const shown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const watch = new MutationObserver(() => {
          const table = document.querySelector('[aria-label=Result] table');
          if (Number(table?.getAttribute('aria-rowcount')) < 10_000 || !table?.querySelector('tbody tr'))
            return;
          watch.disconnect();
          requestAnimationFrame(() =>
            setTimeout(() => {
              const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
              const answer = answers.findLast(({ name }) => name.endsWith('/api/cypher'));
              resolve(performance.now() - (answer?.responseEnd ?? 0));
            }),
          );
        });
        watch.observe(document.body, { childList: true, subtree: true });
      }),
  );
  // What the tab asked before is not what is measured.
  await page.evaluate(() => performance.clearResourceTimings());
  await page.getByRole('button', { name: 'Run' }).click();
  return shown;
}

/** Five seconds of it, three rows a frame. */
function scroll(page: Page): Promise<number[]> {
  return page.getByRole('region', { name: 'Rows' }).evaluate(async (rows) => {
    const frames: number[] = [];
    for (let last = performance.now(); frames.length < 300; ) {
      rows.scrollTop += 90;
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    return frames;
  });
}

function sort(page: Page): Promise<number> {
  return page.getByRole('button', { name: 'text', exact: true }).evaluate(async (button: HTMLElement) => {
    const since = performance.now();
    button.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - since;
  });
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(0);
  return `half within ${at(0.5)} ms, 95 % within ${at(0.95)}, all within ${at(1)}`;
}
