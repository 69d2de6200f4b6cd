/**
 * A crowd of about a thousand things, as a reader meets it: laid out once, said to be one, pointed at, and grown by an
 * expansion that leaves every mark where it was. The record is made up, and published so that no database is needed.
 */
import { entityWithFacts, type OverviewAnswer, overview } from '@/lib/answer/answers';
import { dossierOf } from '@/lib/answer/dossier';
import { generateRecord } from '@/lib/record/generate/generate-record';
import { parseLinkText } from '@/lib/view/link';
import { waitUntilStill, withBrowser } from '../helpers/browser';
import { coloursAt, lookOf, pictureOn } from '../helpers/canvas';
import { countOn } from '../helpers/counted';
import { openExplorer } from '../helpers/explorer';
import { withPublished } from '../helpers/published';

const site = withPublished(() => generateRecord(600, 3).record, {}, true);
const { openPage } = withBrowser();
let answer: OverviewAnswer;
beforeAll(async () => {
  answer = (await overview(site.ask))!;
});

test('A crowd opens laid out once, says that it is one, and keeps its marks when something is expanded', async () => {
  const page = await openPage({ reducedMotion: true });
  const layouts: string[] = [];
  page.on('worker', (worker) => worker.url().includes('layout') && layouts.push(worker.url()));
  const { shown, inspector, reads } = await openExplorer(page, `${site.url}/index.html`);
  await waitUntilStill(page);
  const { network, picture, nodeAt } = await pictureOn(page, answer);
  const count = network.nodes.length;
  expect(count).toBeGreaterThan(800);
  await shown
    .getByText(`${count.toLocaleString('en')} things; names and lines appear as you zoom in`)
    .waitFor();
  expect(layouts).toHaveLength(1);

  const people = network.nodes
    .filter(({ id, mark }) => mark === 'person' && picture.nodes[id])
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = people as [(typeof people)[number], (typeof people)[number]];
  const away = { x: 5, y: 5 };
  await page.mouse.move(away.x, away.y);
  await waitUntilStill(page);
  const atRest = await lookOf(page);
  await page.mouse.move(nodeAt(first.id).x, nodeAt(first.id).y);
  await waitUntilStill(page);
  expect((await lookOf(page)).equals(atRest)).toBe(false);
  await page.mouse.move(away.x, away.y);
  await waitUntilStill(page);
  expect((await lookOf(page)).equals(atRest)).toBe(true);

  await page.mouse.click(nodeAt(first.id).x, nodeAt(first.id).y);
  await reads(first.name);
  await page.mouse.move(away.x, away.y);
  await waitUntilStill(page);
  const marks = people.slice(0, 40).map(({ id }) => nodeAt(id));
  const colours = await coloursAt(page, marks);
  await inspector.getByRole('button', { name: 'Show neighbours' }).click();
  await page
    .getByRole('menuitem', { name: /\b0 of [1-9]/ })
    .first()
    .click();
  await shown.getByRole('button', { name: `expanded ${first.name}` }).waitFor();
  await page.mouse.move(away.x, away.y);
  await waitUntilStill(page);
  const grown = await pictureOn(page, answer, parseLinkText(page.url()).view);
  const added = Object.keys(grown.picture.nodes).filter((id) => !picture.nodes[id]);
  expect(added.length).toBeGreaterThan(0);
  const moved = Object.keys(picture.nodes).filter(
    (id) => String(Object.values(nodeAt(id))) !== String(Object.values(grown.nodeAt(id))),
  );
  expect(moved).toEqual([]);
  expect(await coloursAt(page, marks)).toEqual(colours);
  expect(layouts).toHaveLength(1);

  await page.mouse.click(grown.nodeAt(added[0]!).x, grown.nodeAt(added[0]!).y);
  await reads(grown.network.nodes.find(({ id }) => id === added[0])!.name);
  await page.mouse.click(nodeAt(second.id).x, nodeAt(second.id).y);
  await reads(second.name);
});

test('Nothing that takes long is done twice, and pointing and selecting draw what stands out and nothing else', async () => {
  const page = await openPage({ reducedMotion: true });
  const counted = await countOn(page);
  const done = async () => {
    await waitUntilStill(page);
    return counted();
  };
  const { canvas, inspector, filters } = await openExplorer(page, `${site.url}/index.html`);
  // One for marks, one each for straight and bowed lines.
  const frame = { drawings: 3 };
  const drawn = {
    ...{ ...frame, 'sheets sent': 3, 'pictures made ready to draw': 1, 'lines ranked': 1 },
    ...{ 'neighbours looked up': 1, 'grids for the pointer': 1 },
  };
  // The page reads its network, the worker lays it out: each builds it once.
  const laidOut = { ...drawn, 'networks built': 2 };
  expect(await done()).toEqual({
    ...{ ...laidOut, 'pictures laid out': 1, 'networks measured': 1, 'records opened': 1 },
  });

  const { network, picture, nodeAt } = await pictureOn(page, answer);
  const [first, second] = network.nodes
    .filter(({ id, mark }) => mark === 'person' && picture.nodes[id])
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => nodeAt(id));
  // The marks that stand out, and no others.
  const standout = { drawings: 1, 'sheets sent': 1 };
  await page.mouse.move(second!.x, second!.y);
  expect(await done()).toEqual(standout);
  await page.mouse.move(first!.x, first!.y);
  expect(await done()).toEqual(standout);
  await page.mouse.click(first!.x, first!.y);
  expect(await done()).toEqual(standout);

  await inspector.getByRole('button', { name: 'Show neighbours' }).click();
  await page
    .getByRole('menuitem', { name: /\b0 of [1-9]/ })
    .first()
    .click();
  expect(await done()).toEqual({ ...laidOut, 'pictures grown': 1 });
  await filters.getByRole('checkbox', { name: answer.card.sides[0]!.name, exact: true }).click();
  expect(await done()).toEqual({ ...drawn, 'networks built': 1 });

  const box = (await canvas.boundingBox())!;
  await page.mouse.move(box.x + 8, box.y + 8);
  await page.mouse.wheel(0, -200);
  expect(await done()).toEqual(frame);
});

test('Of an organisation with hundreds of facts, each group has all of its own once it is opened', async () => {
  const entityById = new Map(answer.entities.map((entity) => [entity.id, entity]));
  const sorted = await Promise.all(
    answer.entities
      .filter(({ type }) => type === 'Organization')
      .map(async ({ id, name }) => {
        const sections = dossierOf(await entityWithFacts(site.ask, id), entityById);
        return { id, name, groups: sections.flatMap((section) => section.groups) };
      }),
  );
  const { id, name, groups } = sorted.reduce((most, each) =>
    each.groups.length > most.groups.length ? each : most,
  );
  const page = await openPage();
  const { inspector, reads } = await openExplorer(page, `${site.url}/index.html?sel=${id}`);
  await reads(name);
  const rowsOf = (at: number) => inspector.locator('section > details').nth(at).locator('article');
  expect([await rowsOf(0).count(), await rowsOf(groups.length - 1).count()]).toEqual([
    groups[0]!.facts.length,
    0,
  ]);
  for (const at of [1, groups.length >> 1, groups.length - 1]) {
    await inspector.locator('section > details').nth(at).locator('summary').first().click();
    await rowsOf(at).first().waitFor();
    expect(await rowsOf(at).locator('p').first().textContent()).toBe(groups[at]!.facts[0]!.text);
    expect(await rowsOf(at).count()).toBe(groups[at]!.facts.length);
  }
});
