/** Statements as a layer of the picture: who said what on which issue, down to the words, and off again without a trace. */
import { readFile } from 'node:fs/promises';
import type { Point } from '@/lib/graph/picture';
import { followed, tether } from '@/lib/graph/statements/follow';
import { severalForm } from '@/lib/graph/statements/forms';
import { stanceEdge } from '@/lib/graph/statements/place';
import { oncePerSpeaker, tallyWords } from '@/lib/graph/statements/rows';
import { lightTheme } from '@/lib/graph/theme';
import type { StatementRow } from '@/lib/questions/statements';
import { isOf, saidOf, saidThing } from '@/lib/view/things';
import { emptyView } from '@/lib/view/view';
import { waitUntilStill } from '../../helpers/browser';
import { coloursAt, lookOf, pictureOn } from '../../helpers/canvas';
import { openExplorer, wordsOf } from '../../helpers/explorer';
import { barriersOn } from './access';
import type { Stage } from './cast';

const channelsOf = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

export function tellOfStatements({ url, openPage, answer, read }: Stage) {
  test('Statements are switched on, one is pointed at, selected, read and cited; off, and the picture is as before', async () => {
    const page = await openPage({ clipboard: true, reducedMotion: true });
    const { canvas, filters, inspector, undo, redo, openTab } = await openExplorer(page, url());
    await waitUntilStill(page);
    const atRest = await lookOf(page);
    const layer = filters.getByRole('checkbox', { name: /^Statements/ });
    await layer.check();
    await page.waitForURL(/on=statements/);
    const legend = filters.getByRole('region', { name: 'What the marks of statements mean' });
    await legend.getByText('For what is proposed').waitFor();
    expect(await filters.getByRole('checkbox', { name: /^Issues/ }).isChecked()).toBe(true);
    expect(await filters.getByRole('checkbox', { name: /^Issues/ }).isDisabled()).toBe(true);
    expect(await barriersOn(page)).toEqual([]);

    const { rows } = (await read('/api/statements')) as { rows: StatementRow[] };
    const all = oncePerSpeaker(rows);
    const { nodeAt, network } = await pictureOn(page, answer(), { ...emptyView, shown: ['statements'] }, all);
    const known = new Set(network.edges.map(({ id }) => id));
    const row = all.find(
      (each) =>
        each.voice === 'original' &&
        each.stance !== null &&
        known.has(stanceEdge(each)) &&
        network.nodes.some(({ id }) => id === saidThing(each)),
    )!;
    const at = nodeAt(saidThing(row));
    await waitUntilStill(page);
    await page.mouse.move(at.x, at.y);
    await page.mouse.click(at.x, at.y);
    await page.waitForURL((address) => address.searchParams.get('sel') === saidThing(row));
    await inspector.getByText(row.text).waitFor();
    expect(await inspector.getByRole('blockquote').count()).toBeGreaterThan(0);
    await inspector.getByRole('button', { name: 'Cite' }).click();
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await barriersOn(page)).toEqual([]);

    // On a line too short for each there is one mark for all: it opens them all.
    const many = network.nodes.find(({ said }) => said && said.count > 1)!;
    await page.mouse.click(nodeAt(many.id).x, nodeAt(many.id).y);
    await inspector.getByText(`${many.said!.count} statements`, { exact: true }).waitFor();
    await inspector.getByText(tallyWords(many.said!.tally!), { exact: true }).waitFor();
    const { actor, issue } = saidOf(many.id)!;
    for (const each of all.filter((other) => isOf({ actor, issue, fact: null }, other)))
      await inspector.getByText(each.text).waitFor();
    await legend.getByText(severalForm.words).waitFor();

    await page.mouse.click(at.x, at.y);
    await page.waitForURL((address) => address.searchParams.get('sel') === saidThing(row));
    await page.mouse.move(5, 5);
    await waitUntilStill(page);
    const link = page.url();

    await canvas.focus();
    await page.keyboard.press('Escape');
    await page.waitForURL((address) => !address.searchParams.has('sel'));
    await layer.uncheck();
    await page.mouse.move(5, 5);
    await waitUntilStill(page);
    expect((await lookOf(page)).equals(atRest)).toBe(true);

    await page.goto(link);
    await inspector.getByText(row.text).waitFor();
    expect(await layer.isChecked()).toBe(true);
    await layer.uncheck();
    await undo.click();
    expect(await layer.isChecked()).toBe(true);
    await redo.click();
    expect(await layer.isChecked()).toBe(false);
    await undo.click();

    await openTab('Table');
    const named = page.getByRole('rowheader').getByRole('button');
    await named.first().waitFor();
    const listed = new Set(await wordsOf(named));
    expect(listed.has(row.text)).toBe(true);
  });

  test('A file and the Cypher of the view hold the statements that the filters leave', async () => {
    const page = await openPage({ clipboard: true, reducedMotion: true });
    const { filters } = await openExplorer(page, `${url()}/?on=statements`);
    await filters.getByRole('region', { name: 'What the marks of statements mean' }).waitFor();
    const { rows } = (await read('/api/statements')) as { rows: StatementRow[] };
    const save = async () => {
      await page.getByRole('button', { name: 'Export' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'Network as JSON' }).click(),
      ]);
      const { nodes } = JSON.parse(await readFile(await file.path(), 'utf8')) as {
        nodes: { id: string; type: string }[];
      };
      return nodes.filter(({ type }) => type === 'Statement' || type === 'Claim').map(({ id }) => id);
    };
    const saved = await save();
    const facts = new Set(rows.map(({ fact }) => fact));
    expect(saved.length).toBeGreaterThan(5);
    expect(saved.filter((id) => !facts.has(id))).toEqual([]);
    const [side] = answer().card.sides;
    await filters.getByRole('checkbox', { name: side!.name, exact: true }).uncheck();
    expect((await save()).length).toBeLessThan(saved.length);

    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'This view as Cypher' }).click();
    await page
      .getByRole('dialog')
      .getByRole('heading', { name: /^Who said what on which issue/ })
      .waitFor();
  });

  test('While a speaker is dragged, what it said goes with its lines; dropped, the marks find places of their own', async () => {
    const page = await openPage({ reducedMotion: true });
    const { filters, undo } = await openExplorer(page, `${url()}/?on=statements`);
    await filters.getByRole('region', { name: 'What the marks of statements mean' }).waitFor();
    await waitUntilStill(page);
    const { rows } = await read<{ rows: StatementRow[] }>('/api/statements');
    const all = oncePerSpeaker(rows);
    const view = { ...emptyView, shown: ['statements' as const] };
    const { nodeAt, network, picture } = await pictureOn(page, answer(), view, all);
    const marksOf = (line: string) =>
      network.nodes.filter(({ said }) => said?.line === line).map(({ id }) => id);
    const marks = network.nodes.filter(
      ({ said }) => said?.stand === 'for' && said.voice === 'speaker' && said.mood === 'asserted',
    );
    const lineOf = (id: string) => network.edges.find((edge) => edge.id === id)!;
    // The speaker with the most to carry.
    const carried = (speaker: string) => marks.filter(({ said }) => lineOf(said!.line).source === speaker);
    const [speaker = ''] = answer()
      .entities.map(({ id }) => id)
      .sort((a, b) => carried(b).length - carried(a).length || (a < b ? -1 : 1));
    expect(carried(speaker).length).toBeGreaterThan(1);
    const before = await lookOf(page);
    const from = nodeAt(speaker);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 90, { steps: 8 });
    await waitUntilStill(page);
    const held = await lookOf(page);
    const paint = channelsOf(lightTheme.surfaces.stanceForMark);
    /** Whether a mark of this colour lies there: its sign is another, so it is looked for in the four quarters. */
    const seenAt = async (points: readonly Point[]) => {
      const quarters = [-2.2, 2.2].flatMap((x) => [-2.2, 2.2].map((y) => ({ x, y })));
      const colours = await coloursAt(
        page,
        points.flatMap(({ x, y }) => quarters.map((off) => ({ x: x + off.x, y: y + off.y }))),
      );
      return points.filter((_, at) =>
        colours.slice(4 * at, 4 * at + 4).some((colour) => {
          return channelsOf(colour).every((part, of) => Math.abs(part - paint[of]!) < 30);
        }),
      );
    };
    const places = carried(speaker).map(({ id, said }) => {
      const line = lineOf(said!.line);
      const bow = picture.edges[line.id]!.bow;
      const onLine = marksOf(line.id).map((each) => ({ id: each, ...nodeAt(each) }));
      const issue = nodeAt(line.target);
      const now = followed(tether(onLine, { from, to: issue, bow }), {
        ...{ from: { x: from.x + 60, y: from.y + 90 }, to: issue, bow },
      });
      return now.find((each) => each.id === id)!;
    });
    // Some come to lie under another mark: nobody looked for room yet.
    expect((await seenAt(places)).length).toBeGreaterThan(places.length / 2);
    await page.mouse.up();
    await page.waitForURL(/#/);
    await page.mouse.move(5, 5);
    await waitUntilStill(page);
    expect((await lookOf(page)).equals(held)).toBe(false);
    await undo.click();
    await page.mouse.move(5, 5);
    await waitUntilStill(page);
    await page.mouse.move(from.x, from.y);
    await page.mouse.move(5, 5);
    await waitUntilStill(page);
    expect((await lookOf(page)).equals(before)).toBe(true);
  });

  test('Where there are no workers the statements lie in the same places', async () => {
    const look = async (without: boolean) => {
      const page = await openPage({ reducedMotion: true });
      if (without) await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
      const { filters } = await openExplorer(page, `${url()}/?on=statements`);
      await filters.getByRole('region', { name: 'What the marks of statements mean' }).waitFor();
      await waitUntilStill(page);
      expect(await page.evaluate(() => typeof Worker)).toBe(without ? 'undefined' : 'function');
      return lookOf(page);
    };
    expect((await look(true)).equals(await look(false))).toBe(true);
  });

  test('The worker of a request that is left off may say that it failed: the next request is answered all the same', async () => {
    const page = await openPage({ reducedMotion: true });
    await openExplorer(page, `${url()}/?on=statements`);
    await waitUntilStill(page);
    const before = await lookOf(page);
    // The first request is never answered, and who is ended says so later, as a worker that is ended while it loads.
    await page.addInitScript(`
      globalThis.ended = 0;
      globalThis.isHeld = false;
      globalThis.Worker = class extends Worker {
        postMessage(data, ...more) {
          if (!isHeld && data.said) this.isHeld = globalThis.isHeld = true;
          else super.postMessage(data, ...more);
        }
        terminate() {
          super.terminate();
          if (this.isHeld) setTimeout(() => { ended += 1; this.dispatchEvent(new ErrorEvent('error')); });
        }
      };
    `);
    await page.reload();
    await page.waitForFunction(() => Reflect.get(globalThis, 'isHeld') === true);
    const layout = (name: string) => page.getByRole('main').getByText(name, { exact: true }).click();
    await layout('By time');
    await page.waitForFunction(() => Reflect.get(globalThis, 'ended') === 1);
    await waitUntilStill(page);
    await layout('By side');
    await waitUntilStill(page);
    expect((await lookOf(page)).equals(before)).toBe(true);
  });
}
