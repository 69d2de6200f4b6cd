/**
 * The page against what it is allowed: script until the picture is there, largest paint and interactions on a processor
 * four times slower. The Miami record, in the app over a database of its own, every page as one that was never here.
 */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '@/__tests__/helpers/chromium';
import { openExplorer } from '@/__tests__/helpers/explorer';
import { overview } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { actsOn } from './hand-acts';
import { median, type Options, type Result, resultOf } from './result';
import { scriptsOf, serveOnItsOwn, watchedPage } from './watched-page';

/** What an empty page of the framework ships, in bytes of Brotli, and what ours may add. */
const framework = 116_000;
const ownAllowed = 100_000;
const slowly = 4;
const settleMs = 900;

export async function run({ quick }: Options): Promise<Result[]> {
  const record = await getRecord(join(import.meta.dirname, '..', 'seeds'));
  const answer = (await overview(askRecord(openRecord(record, 'as read'))))!;
  const served = await serveOnItsOwn(record);
  const browser = await launchChromium();
  try {
    const openings = [];
    for (let round = 0; round < (quick ? 1 : 5); round++) openings.push(await opened(browser, served.url));
    const { page } = await watchedPage(browser, slowly);
    await openExplorer(page, served.url);
    const waits: [string, number][] = [];
    for (const { name, prepare, act, back } of await actsOn(page, answer)) {
      await prepare?.();
      await page.waitForTimeout(settleMs);
      await page.evaluate('interactions.length = 0');
      await act();
      await page.waitForTimeout(settleMs);
      waits.push([name, Math.max(0, ...(await page.evaluate<number[]>('interactions')))]);
      await back?.();
      await page.waitForTimeout(settleMs);
    }
    const [[slowest, wait]] = waits.sort((a, b) => b[1] - a[1]) as [[string, number]];
    const allowed = { against: 'allowed', quality: {}, sizes: { entities: record.entities.length }, goal: 1 };
    return [
      resultOf({
        ...allowed,
        name: 'page: script beyond the framework’s until the picture is there',
        ours: median(openings.map(({ script }) => script)) - framework,
        peer: ownAllowed,
        unit: 'bytes',
        note: `all fetched by then, files of other views too; Brotli; the framework’s own taken as ${framework.toLocaleString('en')}`,
      }),
      resultOf({
        ...allowed,
        name: 'page: largest paint at 4x throttle',
        ours: median(openings.map(({ paint }) => paint)),
        peer: 2_500,
        unit: 'ms',
      }),
      resultOf({
        ...allowed,
        name: 'page: slowest interaction to its next paint at 4x throttle',
        ours: wait,
        peer: 200,
        unit: 'ms',
        quality: { acts: waits.length, median: median(waits.map(([, each]) => each)) },
        note: slowest,
      }),
    ];
  } finally {
    await browser.close();
    await served.stop();
  }
}

async function opened(browser: Browser, url: string): Promise<{ script: number; paint: number }> {
  const { page } = await watchedPage(browser, slowly);
  const scripts = scriptsOf(page);
  await page.goto(url);
  await page.locator('[role=application] canvas').first().waitFor();
  const there = performance.now();
  await page.waitForTimeout(settleMs);
  const paint = await page.evaluate<number>('largestPaint');
  const came = (await scripts()).filter(({ at }) => at <= there);
  await page.context().close();
  return { script: came.reduce((sum, { bytes }) => sum + bytes, 0), paint };
}
