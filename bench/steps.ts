/**
 * `npm run bench:steps [-- MEETINGS]`: how often each step that takes long in a large record is done while one opens a
 * generated record, points at somebody, selects, expands, filters and moves the picture: what is done twice is work lost.
 * Counts, not times: they are the same on every machine.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntilStill } from '@/__tests__/helpers/browser';
import { pictureOn } from '@/__tests__/helpers/canvas';
import { launchChromium } from '@/__tests__/helpers/chromium';
import { countOn, withCounters } from '@/__tests__/helpers/counted';
import { explorerOn, openExplorer } from '@/__tests__/helpers/explorer';
import { overview } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { generateRecord } from '@/lib/record/generate/generate-record';
import { openRecord } from '@/lib/record/open-record';
import { withSums, writeSite } from '@/scripts/publish/folder';
import { makeSite } from '@/scripts/publish/site';
import { serveFolder } from '@/scripts/publish/static-server';
import { readWishes } from '@/scripts/publish/wishes';
import { runScript } from '@/scripts/terminal';

const root = join(import.meta.dirname, '..');
/** Of so many meetings a record has about 10,000 things. */
const MEETINGS = 7_200;

await runScript(async () => {
  const { record } = generateRecord(Number(process.argv[2] ?? MEETINGS), 3);
  const site = await makeSite(root, record, readWishes({}), [], true);
  const folder = mkdtempSync(join(tmpdir(), 'parley-steps-'));
  await writeSite(folder, withSums(withCounters(site.filesWith(null)), site.record), null);
  const server = await serveFolder(folder, '/steps');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const counted = await countOn(page);
    const say = async (act: string) => {
      await waitUntilStill(page);
      const counts = Object.entries(await counted()).sort(([a], [b]) => (a < b ? -1 : 1));
      console.log(`${act}: ${counts.map(([step, count]) => `${step} ${count}`).join(', ') || 'none'}`);
    };
    const answer = (await overview(askRecord(openRecord(record, site.record.checksum))))!;
    const { inspector, filters } = await openExplorer(page, `${server.url}/index.html`);
    await say('open');
    const { network, picture, nodeAt } = await pictureOn(page, answer);
    console.log(`${network.nodes.length} things, ${network.edges.length} lines`);
    const [first, second] = network.nodes
      .filter(({ id, mark }) => mark === 'person' && picture.nodes[id])
      .sort((a, b) => b.weight - a.weight)
      .map(({ id }) => nodeAt(id));
    await page.mouse.move(second!.x, second!.y);
    await say('point at somebody');
    await page.mouse.move(first!.x, first!.y);
    await say('point at another');
    await page.mouse.click(first!.x, first!.y);
    await say('select');
    await inspector.getByRole('button', { name: 'Show neighbours' }).click();
    await page
      .getByRole('menuitem', { name: /\b0 of [1-9]/ })
      .first()
      .click();
    await say('expand');
    await filters.getByRole('checkbox', { name: answer.card.sides[0]!.name, exact: true }).click();
    await say('switch a side off');
    await explorerOn(page).undo.click();
    await say('undo');
    const box = (await explorerOn(page).canvas.boundingBox())!;
    await page.mouse.move(box.x + 8, box.y + 8);
    await page.mouse.wheel(0, -200);
    await say('zoom');
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
