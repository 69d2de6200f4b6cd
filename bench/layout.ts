/**
 * Laying out against the layout libraries for JavaScript: processor time to the same quality from the same random start,
 * and memory. Looking at the quality is not counted; the peers' building of their graphs is not either.
 */

import type { Columns } from '@/lib/engine/columns';
import { layOut } from '@/lib/engine/layout/lay-out';
import { type Places, pivotPlaces } from '@/lib/engine/layout/pivot-mds';
import { type GraphKind, makeGraph, randomPlaces } from './graphs';
import { hundredThousand } from './layout-large';
import { type LayoutQuality, qualityOf } from './layout-quality';
import * as d3Force from './peers/d3-force';
import * as forceAtlas2 from './peers/forceatlas2';
import * as ngraph from './peers/ngraph';
import { alternate, median, type Options, processorTime, type Result, resultOf } from './result';

interface Run extends LayoutQuality {
  milliseconds: number;
  reached: boolean;
}
interface Peer {
  name: string;
  mostSteps: number;
  open(columns: Columns, start: Places): { step(): void; places(): Places };
}
interface Aim {
  stress: number;
  np: number;
}

export async function run({ quick }: Options): Promise<Result[]> {
  const rounds = quick ? 1 : 5;
  const results: Result[] = [];
  // Least stress that each kind allows in the plane differs: hubs of preferential attachment are near everybody.
  for (const [kind, aim, goal] of [
    ['cs', { stress: 0.175, np: 0.15 }, 30],
    ['sf', { stress: 0.195, np: 0 }, 10],
  ] as const) {
    results.push(await toQuality(kind, aim, forceAtlas2, rounds, goal));
    if (quick) continue;
    results.push(await toQuality(kind, aim, d3Force, 1, null));
    results.push(await toQuality(kind, aim, ngraph, 1, null));
  }
  results.push(await firstPicture(rounds));
  results.push(...(await hundredThousand(quick ? 1 : 3)));
  return results;
}

async function toQuality(
  kind: GraphKind,
  aim: Aim,
  peer: Peer,
  rounds: number,
  goal: number | null,
): Promise<Result> {
  const graph = makeGraph(kind, 10_000);
  const runs = await contest(graph, aim, peer, rounds, () => ourSteps(graph));
  return describe(
    `layout: ${kind} to stress ${aim.stress}${aim.np > 0 ? `, NP ${aim.np}` : ''}`,
    graph,
    runs,
    peer,
    goal,
  );
}

/** How soon there is a picture worth looking at. */
async function firstPicture(rounds: number): Promise<Result> {
  const graph = makeGraph('cs', 10_000);
  const pivots = () => ({ next: () => pivotPlaces(graph) });
  const runs = await contest(graph, { stress: 0.2, np: 0 }, forceAtlas2, rounds, pivots);
  return describe('layout: first picture, cs to stress 0.2', graph, runs, forceAtlas2, 20);
}

/** Our layout, step by step: the first is the picture by pivots. */
function ourSteps(columns: Columns) {
  const steps = layOut({ columns });
  return {
    next: (): Places | null => {
      const step = steps.next();
      return step.done ? null : step.value.places;
    },
  };
}

function contest(
  graph: Columns,
  aim: Aim,
  peer: Peer,
  rounds: number,
  ours: () => { next(): Places | null },
) {
  const quality = qualityOf(graph);
  const start = randomPlaces(graph.n);
  return alternate<'ours' | 'peer', Run>(rounds, {
    ours: () => timed(quality, aim, ours().next),
    peer: () => {
      const layout = peer.open(graph, start);
      let steps = 0;
      return timed(quality, aim, () => {
        if (steps >= peer.mostSteps) return null;
        for (let each = 0; each < 5; each++) layout.step();
        steps += 5;
        return layout.places();
      });
    },
  });
}

/** Takes steps until the aim is reached or there is none left. */
function timed(quality: (places: Places) => LayoutQuality, aim: Aim, next: () => Places | null): Run {
  let milliseconds = 0;
  let last: LayoutQuality = { stress: 1, np: 0 };
  for (;;) {
    const since = processorTime();
    const places = next();
    milliseconds += processorTime() - since;
    if (!places) return { milliseconds, reached: false, ...last };
    last = quality(places);
    if (last.stress <= aim.stress && last.np >= aim.np) return { milliseconds, reached: true, ...last };
  }
}

function describe(
  name: string,
  graph: Columns,
  { ours, peer }: { ours: Run[]; peer: Run[] },
  { name: against }: Peer,
  goal: number | null,
): Result {
  const time = (runs: Run[]) => median(runs.map(({ milliseconds }) => milliseconds));
  const isThere = peer.every(({ reached }) => reached);
  if (!ours.every(({ reached }) => reached)) throw new Error(`${name}: our own layout does not get there.`);
  const result = resultOf(
    {
      name,
      ours: time(ours),
      peer: isThere ? time(peer) : null,
      against,
      unit: 'ms',
      goal,
      quality: {
        'our stress': ours[0]!.stress,
        'our NP': ours[0]!.np,
        'its stress': peer[0]!.stress,
        'its NP': peer[0]!.np,
      },
      sizes: { nodes: graph.n, edges: graph.source.length },
    },
    time(peer),
  );
  return isThere
    ? result
    : {
        ...result,
        note: `not there after ${Math.round(time(peer))} ms, ${Math.floor(time(peer) / time(ours))} times ours`,
      };
}
