/**
 * How long what a user waits for takes as the network grows, from 1,000 to 100,000 nodes, and the order of that growth.
 * Draws docs/images/growth.svg. A path that takes too long is not followed further, and the chart says so.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, startDatabase } from '@/__tests__/helpers/neo4j';
import { pivotPlaces } from '@/lib/engine/layout/pivot-mds';
import { chainsBetween } from '@/lib/graph/chains';
import { layoutPicture } from '@/lib/graph/layout-picture';
import type { Network } from '@/lib/graph/picture';
import { closeDrivers } from '@/lib/neo4j/driver';
import { loadChecked } from '@/lib/neo4j/load';
import { generateRecord } from '@/lib/record/generate/generate-record';
import { networkIn } from './canvas-page/network';
import type { Took } from './canvas-page/page';
import { call, mustShow, onStage, openPage, type Stage, viewport } from './canvas-stage';
import { givenOf, wireOf } from './forms';
import { makeGraph } from './graphs';
import { type Curve, chartOf, orderOf } from './growth-chart';
import { mayKeep } from './kept';
import { median, type Options, processorTime, type Result, resultOf } from './result';

const chart = join(import.meta.dirname, '..', 'docs', 'images', 'growth.svg');
/** A path whose step took longer than this, in milliseconds, is not followed further. */
const PATIENCE = 90_000;
/** Nodes that a record of the generator becomes in the database, by meeting. */
const NODES_A_MEETING = 27;
/** So many nodes come to the canvas at once when something is expanded. */
const EXPANDED = 20;
/** Of so many pairs the chains are looked for in a round. */
const PAIRS = 20;
/** The steepest growth allowed, as a power of the number of nodes: a sort, or a constant. */
const allowed = { sorted: 1.25, flat: 0.3 };

/** Milliseconds of each path at a number of nodes, several rounds. */
type Measure = (n: number, rounds: number) => Promise<number[]>;

export async function run({ quick }: Options): Promise<Result[]> {
  const sizes = quick ? [1_000, 3_000, 10_000] : [1_000, 3_000, 10_000, 30_000, 100_000];
  const rounds = quick ? 1 : 3;
  const curves = await onStage(async (stage) => {
    const onCanvas = ['open', 'hover', 'filter'].map((name) => [name, inPage(stage, name)] as const);
    const done: Curve[] = [];
    for (const [name, measure] of [...onCanvas, ...Object.entries(inMemory), ['load', load] as const])
      done.push(await follow(name, measure, sizes, rounds));
    return done;
  });
  if (mayKeep('growth', quick)) writeFileSync(chart, chartOf(curves, quick));
  return curves.map((curve) => {
    const order = orderOf(curve);
    return resultOf({
      name: `growth: ${curve.name}`,
      ours: Math.max(0.01, order),
      peer: curve.name === 'hover' ? allowed.flat : allowed.sorted,
      against: 'the order allowed',
      unit: 'power of n',
      goal: 1,
      quality: Object.fromEntries(curve.points.map(({ n, ms }) => [`ms at ${n / 1000}k`, ms])),
      sizes: { nodes: curve.points.at(-1)!.n },
      ...(curve.left.length > 0
        ? { note: `not run at ${curve.left.map((n) => `${n / 1000}k`).join(', ')}` }
        : {}),
    });
  });
}

async function follow(name: string, measure: Measure, sizes: number[], rounds: number): Promise<Curve> {
  const curve: Curve = { name, points: [], left: [] };
  for (const n of sizes) {
    const last = curve.points.at(-1);
    if (last && last.ms * (n / last.n) > PATIENCE) curve.left.push(n);
    else {
      process.stderr.write(`  ${name} at ${n}\n`);
      curve.points.push({ n, ms: median(await measure(n, rounds)) });
    }
  }
  return curve;
}

function messageOf(n: number): Uint8Array {
  const columns = makeGraph('cs', n);
  return wireOf(givenOf(columns, pivotPlaces(columns)));
}

/** Each round in a page just opened, from the bytes; then pointing at things, or a side left out. */
function inPage(stage: Stage, name: string): Measure {
  return async (n, rounds) => {
    const message = messageOf(n);
    const { network } = networkIn(message);
    writeFileSync(join(stage.folder, 'growth.wire'), message);
    const figures: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const page = await openPage(stage);
      await call(page, 'fetch', `${stage.url}/growth.wire`);
      const opened = await call(page, 'open', 'ours');
      mustShow('growth', await call(page, 'drawn'), n, network.edges.length);
      const took: Took[] = [];
      if (name === 'open') took.push(opened);
      if (name === 'filter') took.push(await call(page, 'filter'));
      if (name === 'hover')
        for (let each = 0; each < 5; each++)
          took.push(await call(page, 'act', 'hover', network.nodes[(each * 97) % n]!.id));
      await page.close();
      figures.push(median(took.map(({ thread, frame }) => (name === 'hover' ? thread : frame))));
    }
    return figures;
  };
}

const inMemory: Record<string, Measure> = {
  layout: async (n, rounds) => {
    const { network } = networkIn(messageOf(n));
    return timed(rounds, () => layoutPicture(network, viewport));
  },
  expand: async (n, rounds) => {
    const { network, picture } = networkIn(messageOf(n));
    const nodes = { ...picture.nodes };
    for (const { id } of network.nodes.slice(0, EXPANDED)) delete nodes[id];
    return timed(rounds, () => layoutPicture(network, viewport, { previous: { ...picture, nodes } }));
  },
  path: async (n, rounds) => {
    const { network } = networkIn(messageOf(n));
    const record = recordOf(network);
    // Far apart in the list; of many, since how long one takes depends on where its two ends lie.
    const end = (pair: number) => network.nodes[Math.floor((pair * n) / (2 * PAIRS))]!.id;
    const took = timed(rounds, () => {
      for (let pair = 0; pair < PAIRS; pair++) chainsBetween(record, end(pair), end(pair + PAIRS));
    });
    return took.map((ms) => ms / PAIRS);
  },
};

/** The network as the explorer's lists, every tie an attendance. */
const recordOf = ({ nodes, edges }: Network) =>
  ({
    entities: nodes.map(({ id }) => ({ id, format: null })),
    relations: edges.map(({ id, source, target }) => ({ id, type: 'ATTENDED', from: source, to: target })),
  }) as unknown as Parameters<typeof chainsBetween>[0];

/** A generated record into an empty database, compared and read back; by the clock, since the server does the work. */
const load: Measure = async (n) => {
  const { record } = generateRecord(Math.round(n / NODES_A_MEETING), 1);
  const database = await startDatabase();
  try {
    const since = performance.now();
    await loadChecked(record, addressOf(database));
    return [performance.now() - since];
  } finally {
    await closeDrivers();
    await database.stop();
  }
};

function timed(rounds: number, work: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const since = processorTime();
    work();
    return processorTime() - since;
  });
}
