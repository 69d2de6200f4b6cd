/**
 * The canvas in a real Chromium: pointing at things, selecting them, panning, and opening a network from its bytes, our
 * way against sigma's. All contenders draw the same graph in the same places; whoever draws nothing, or lights up
 * something else, fails the run before anything is timed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { drawing } from '@/__tests__/helpers/seeded';
import { layoutPicture } from '@/lib/graph/layout-picture';
import { networkIn } from './canvas-page/network';
import type { Act, Contender, Drawn, Took } from './canvas-page/page';
import { call, graphOfSize, mustShow, onStage, openPage, type Stage, viewport } from './canvas-stage';
import { driverOf, graphologyOf, mustHoldTheSame, wireOf } from './forms';
import { makeGraph } from './graphs';
import { named } from './peers/version';
import { alternate, median, type Options, type Result, resultOf } from './result';

/** Of the full refresh, by number of nodes. */
const goals: Record<number, number> = { 10000: 5, 50000: 30 };
/** How much longer ten times the nodes may take and still be called flat. */
const FLAT = 2;
/** Frames of a drag across a network. */
const panned = 20;

export function run({ quick }: Options): Promise<Result[]> {
  return onStage(async (stage) => {
    const results: Result[] = [];
    const ours: Record<number, number> = {};
    for (const n of quick ? [1_000, 10_000] : [1_000, 10_000, 50_000, 100_000]) {
      const pointed = await pointing(stage, n, quick ? 2 : n > 10_000 ? 3 : 5);
      ours[n] = pointed[0]!.ours;
      results.push(...pointed);
    }
    const [small, large] = [ours[10_000]!, ours[100_000]];
    if (large !== undefined)
      results.push(
        resultOf({
          ...{ name: 'hover: 100k beside 10k', ours: large, peer: small, against: 'ours at 10k', unit: 'ms' },
          ...{ goal: 1 / FLAT, quality: {}, sizes: { nodes: 100_000 } },
          note: `flat: at most ${FLAT} times as long`,
        }),
      );
    for (const n of quick ? [10_000] : [10_000, 100_000])
      results.push(await opening(stage, n, quick ? 2 : 5));
    return results;
  });
}

async function pointing(stage: Stage, n: number, rounds: number): Promise<Result[]> {
  const whole = networkIn(wireOf(graphOfSize(n))).network;
  const picture = layoutPicture(whole, viewport);
  // What nothing is tied to waits in a tray and is not drawn.
  const network = { ...whole, nodes: whole.nodes.filter(({ id }) => picture.nodes[id]) };
  const drawnNodes = network.nodes.length;
  const file = `network-${n}.json`;
  writeFileSync(join(stage.folder, file), JSON.stringify({ network, picture }));
  const pages = new Map<Contender, Page>();
  for (const contender of ['ours', 'full', 'partial'] as const) pages.set(contender, await openPage(stage));
  const drawn = new Map<Contender, Drawn>();
  for (const [contender, page] of pages)
    drawn.set(contender, await call(page, 'draw', contender, `${stage.url}/${file}`));
  for (const [contender, what] of drawn) mustShow(contender, what, drawnNodes, network.edges.length);

  const random = drawing(5);
  const someone = () => network.nodes[Math.floor(random() * drawnNodes)]!.id;
  for (const act of ['hover', 'select'] as const) await mustLightTheSame(pages, act, someone());
  const took = new Map<string, Took[]>();
  for (let round = 0; round < rounds; round++) {
    const ids = [someone(), someone()];
    const turn = round % 2 === 0 ? [...pages] : [...pages].reverse();
    for (const act of ['hover', 'select'] as const)
      for (const [contender, page] of turn) {
        await call(page, 'leave');
        const key = `${act} ${contender}`;
        for (const id of ids) took.set(key, [...(took.get(key) ?? []), await call(page, 'act', act, id)]);
      }
  }
  for (const [contender, page] of pages) {
    if (contender === 'partial') continue;
    await call(page, 'clear');
    // The first frame comes to the place, and is not counted.
    for (let frame = 0; frame <= panned; frame++) {
      const one = await call(page, 'pan', frame);
      if (frame > 0) took.set(`pan ${contender}`, [...(took.get(`pan ${contender}`) ?? []), one]);
    }
    mustShow(contender, await call(page, 'drawn'), drawnNodes, network.edges.length);
  }
  for (const page of pages.values()) await page.close();
  const figure = (act: Act | 'pan', contender: Contender, of: keyof Took) =>
    median(took.get(`${act} ${contender}`)!.map((each) => each[of]));
  const sizes = { nodes: drawnNodes, edges: network.edges.length };
  const pan = resultOf({
    name: `pan, one frame, ${n / 1000}k`,
    ours: figure('pan', 'ours', 'thread'),
    peer: figure('pan', 'full', 'thread'),
    against: named('sigma'),
    unit: 'ms',
    goal: null,
    quality: {
      'drawn after': figure('pan', 'ours', 'frame'),
      'its drawn after': figure('pan', 'full', 'frame'),
    },
    sizes,
    note: 'main thread; at half the width of the whole',
  });
  const acts = (['hover', 'select'] as const).flatMap((act) =>
    (['full', 'partial'] as const).map((peer) =>
      resultOf({
        name: `${act}, ${n / 1000}k`,
        ours: figure(act, 'ours', 'thread'),
        peer: figure(act, peer, 'thread'),
        against: `${named('sigma')}, ${peer === 'full' ? 'refresh()' : 'partialGraph, skipIndexation'}`,
        unit: 'ms',
        goal: peer === 'full' ? (goals[n] ?? null) : null,
        quality: {
          'drawn after': figure(act, 'ours', 'frame'),
          'its drawn after': figure(act, peer, 'frame'),
        },
        sizes,
        note: 'main thread',
      }),
    ),
  );
  return [...acts, pan];
}

async function mustLightTheSame(pages: ReadonlyMap<Contender, Page>, act: Act, id: string) {
  const lit = new Map<Contender, string>();
  for (const [contender, page] of pages) {
    await call(page, 'act', act, id);
    lit.set(contender, String(await call(page, 'lit')));
    await call(page, 'leave');
  }
  const different = [...lit].filter(([, what]) => what !== lit.get('ours') || !what.includes(id));
  if (different.length > 0)
    throw new Error(`${act} of ${id} lights something else: ${different.map(([who]) => who).join(', ')}`);
}

async function opening(stage: Stage, n: number, rounds: number): Promise<Result> {
  const columns = makeGraph('cs', n);
  const given = graphOfSize(n);
  const forms = { wire: wireOf(given), graphology: Buffer.from(graphologyOf(given)) };
  mustHoldTheSame({ ...forms, driver: Buffer.from(driverOf(given)) }, given, columns);
  const files = { ours: `graph-${n}.wire`, peer: `graph-${n}.json` };
  writeFileSync(join(stage.folder, files.ours), forms.wire);
  writeFileSync(join(stage.folder, files.peer), forms.graphology);
  const once = async (who: 'ours' | 'peer'): Promise<Took> => {
    const page = await openPage(stage);
    await call(page, 'fetch', `${stage.url}/${files[who]}`);
    const took = await call(page, 'open', who);
    mustShow(who, await call(page, 'drawn'), n, given.source.length);
    await page.close();
    return took;
  };
  // The first of each shows that it draws at all, and is not counted.
  await once('ours');
  await once('peer');
  const took = await alternate(rounds, { ours: () => once('ours'), peer: () => once('peer') });
  const figure = (who: 'ours' | 'peer', of: keyof Took) => median(took[who].map((each) => each[of]));
  return resultOf({
    name: `opening to the first frame, ${n / 1000}k`,
    ours: figure('ours', 'frame'),
    peer: figure('peer', 'frame'),
    against: `graphology JSON, import, ${named('sigma')}`,
    unit: 'ms',
    goal: n === 100_000 ? 5 : null,
    quality: { 'main thread': figure('ours', 'thread'), 'its main thread': figure('peer', 'thread') },
    sizes: {
      ...{ nodes: n, edges: given.source.length },
      ...{ bytes: forms.wire.length, 'its bytes': forms.graphology.length },
    },
    note: 'from bytes in memory, in a page just opened',
  });
}
