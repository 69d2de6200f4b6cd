/** One layout of 100,000 nodes in this program, `ours` or `peer`; prints its time, its memory and its quality as JSON. */
import { layOut } from '@/lib/engine/layout/lay-out';
import type { Places } from '@/lib/engine/layout/pivot-mds';
import { makeGraph, randomPlaces } from './graphs';
import type { LargeRun } from './layout-large';
import { qualityOf } from './layout-quality';
import { open } from './peers/forceatlas2';
import { processorTime } from './result';

const ITERATIONS = 50;
const MB = 2 ** 20;

const graph = makeGraph('cs', 100_000);
const start = randomPlaces(graph.n);
// A peak that was reached in making the graph would hide what the layout takes.
global.gc?.();
const before = process.memoryUsage().rss;
let most = before;
const look = () => {
  most = Math.max(most, process.memoryUsage().rss);
};
let milliseconds = 0;
function timed<T>(work: () => T): T {
  const since = processorTime();
  const result = work();
  milliseconds += processorTime() - since;
  look();
  return result;
}

let places: Places = start;
let reached = { stress: 1, np: 0 };
const takeMemory = () => Math.round((most - before) / MB);
let megabytes = 0;
if (process.argv[2] === 'ours') {
  const steps = layOut({ columns: graph });
  const quality = qualityOf(graph);
  for (;;) {
    const step = timed(() => steps.next());
    places = step.done ? step.value : step.value.places;
    megabytes = takeMemory();
    reached = quality(places);
    if (step.done || (reached.stress <= 0.185 && reached.np >= 0.08)) break;
  }
} else {
  // The library reads a graphology graph, so that is part of what it takes.
  const layout = open(graph, start);
  look();
  for (let each = 0; each < ITERATIONS; each++) timed(layout.step);
  megabytes = takeMemory();
  reached = qualityOf(graph)(layout.places());
}
console.log(JSON.stringify({ milliseconds, megabytes, ...reached } satisfies LargeRun));
