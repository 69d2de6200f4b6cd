/**
 * `npm run bench:hand [-- URL [RATE]]`: the main thread under an analyst's hand. In a real Chromium, over an app and a
 * database of its own with the Miami record (or over the explorer at URL), the page is opened and each of the explorer's
 * acts is done, a few times. Says for each how long its longest task held the main thread, in processor time, so that what
 * else runs on the machine hardly counts; and how long the act took to the next frame by the clock (what Interaction to
 * Next Paint measures). Of the opening also the largest paint and the bytes of script. RATE slows the processor down, as a
 * phone's is.
 */
import { join } from 'node:path';
import { launchChromium } from '@/__tests__/helpers/chromium';
import { openExplorer } from '@/__tests__/helpers/explorer';
import { overview } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { runScript } from '@/scripts/terminal';
import { actsOn } from './hand-acts';
import { longestTasks, type Task } from './main-thread';
import { scriptsOf, serveOnItsOwn, watchedPage } from './watched-page';

const root = join(import.meta.dirname, '..');
const rounds = 3;
/** The page is opened so often, each time as one that was never here. */
const openings = 7;
/** After an act the page is given this long to finish what it started. */
const settleMs = 900;

await runScript(async () => {
  const [given, rate = '1'] = process.argv.slice(2);
  const record = await getRecord(join(root, 'seeds'));
  const answer = (await overview(askRecord(openRecord(record, 'as read'))))!;
  const served = given ? { url: given, stop: async () => undefined } : await serveOnItsOwn(record);
  const browser = await launchChromium();
  try {
    const opened: Task[][] = [];
    const paints: number[] = [];
    for (let opening = 1; opening < openings; opening++) {
      const { page, devtools } = await watchedPage(browser, Number(rate));
      opened.push(await longestTasks(devtools, () => openExplorer(page, served.url), settleMs));
      paints.push(await page.evaluate<number>('largestPaint'));
      await page.context().close();
    }
    const { page, devtools } = await watchedPage(browser, Number(rate));
    const scripts = scriptsOf(page);
    opened.push(await longestTasks(devtools, () => openExplorer(page, served.url), settleMs));
    paints.push(await page.evaluate<number>('largestPaint'));
    say('open', opened, []);
    console.log(`  largest paint after ${paints.join(', ')} ms by the clock`);
    console.log(
      `  scripts in brotli: ${Math.round((await scripts()).reduce((sum, { bytes }) => sum + bytes, 0) / 1000)} kB`,
    );
    for (const { name, prepare, act, back } of await actsOn(page, answer)) {
      const tasks: Task[][] = [];
      const waits: number[] = [];
      for (let round = 0; round < rounds; round++) {
        await prepare?.();
        await page.waitForTimeout(settleMs);
        await page.evaluate('interactions.length = 0');
        tasks.push(await longestTasks(devtools, act, settleMs));
        waits.push(...(await page.evaluate<number[]>('interactions')));
        await back?.();
        await page.waitForTimeout(settleMs);
      }
      say(name, tasks, waits);
    }
  } finally {
    await browser.close();
    await served.stop();
  }
});

/** Of each round the longest task; of the longest of all what it was spent on; of the waits by the clock the longest. */
function say(name: string, rounds: readonly Task[][], waits: readonly number[]) {
  const longest = rounds.flatMap((tasks) => tasks.slice(0, 1)).sort((a, b) => b.length - a.length);
  const lengths = longest.map(({ length }) => Math.round(length)).join(', ') || 'under 5';
  const parts = longest[0]?.parts.map(([part, length]) => `${part} ${Math.round(length)}`).join(', ');
  const wait = waits.length > 0 ? `; next frame within ${Math.max(...waits)} ms by the clock` : '';
  console.log(`${name}: longest task ${lengths} ms${parts ? ` (${parts})` : ''}${wait}`);
}
