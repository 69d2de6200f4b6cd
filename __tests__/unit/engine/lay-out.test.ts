/**
 * The layout engine's promises: it shows a graph better than chance, and the same each time; what stands stays; it takes
 * every graph; without WebAssembly it shows the same.
 */
import { makeGraph, randomPlaces } from '@/bench/graphs';
import { qualityOf } from '@/bench/layout-quality';
import { columnsOf } from '@/lib/engine/columns';
import { type LayoutTask, layOut, layOutWhole, open } from '@/lib/engine/layout/lay-out';
import { type Places, pivotPlaces } from '@/lib/engine/layout/pivot-mds';

const graph = makeGraph('cs', 600, 3);
const quality = qualityOf(graph);
const none = new Uint8Array(graph.n);

const isPlaced = ({ x, y }: Places) => [...x, ...y].every(Number.isFinite);
const farthest = (a: Places, b: Places) =>
  a.x.reduce((most, at, i) => Math.max(most, Math.hypot(at - b.x[i]!, a.y[i]! - b.y[i]!)), 0);

test('a layout shows who belongs together, and distances better than its first picture and than chance', () => {
  const [chance, first, whole] = [
    randomPlaces(graph.n),
    pivotPlaces(graph),
    layOutWhole({ columns: graph }),
  ].map(quality) as [ReturnType<typeof quality>, ReturnType<typeof quality>, ReturnType<typeof quality>];
  expect(chance.stress).toBeGreaterThan(0.25);
  expect(first.stress).toBeLessThan(0.2);
  expect(whole.stress).toBeLessThan(0.2);
  expect(chance.np).toBeLessThan(0.05);
  expect(first.np).toBeLessThan(0.2);
  expect(whole.np).toBeGreaterThan(0.3);
});

test('preferential attachment too, which has no communities to show', () => {
  const hubs = makeGraph('sf', 600, 3);
  const measured = qualityOf(hubs);
  const { stress } = measured(layOutWhole({ columns: hubs }));
  expect(stress).toBeLessThan(0.85 * measured(randomPlaces(600)).stress);
});

test('the same graph and seed give the same places to the last bit, another seed others', () => {
  expect(layOutWhole({ columns: graph, seed: 5 })).toEqual(layOutWhole({ columns: graph, seed: 5 }));
  expect(layOutWhole({ columns: graph, seed: 6 })).not.toEqual(layOutWhole({ columns: graph, seed: 5 }));
});

test('without WebAssembly everything stands where it would with it, as near as rounding lets it', () => {
  const start = { columns: graph, places: randomPlaces(graph.n), fixed: none };
  const [quick, plain] = [open(start), open(start, 'plain')];
  quick.iterate(3);
  plain.iterate(3);
  const size = Math.max(...plain.places().x) - Math.min(...plain.places().x);
  expect(farthest(quick.places(), plain.places())).toBeLessThan(size / 1000);
  expect(farthest(plain.places(), start.places)).toBeGreaterThan(size / 100);
  const [a, b] = [
    quality(layOutWhole({ columns: graph })),
    quality(layOutWhole({ columns: graph, kernel: 'plain' })),
  ];
  expect(Math.abs(a.stress - b.stress)).toBeLessThan(0.01);
  expect(Math.abs(a.np - b.np)).toBeLessThan(0.05);
});

test('the first step is the picture by pivots, the last says that it is the last', () => {
  const steps = [...layOut({ columns: makeGraph('cs', 4_000) })];
  expect(steps.length).toBeGreaterThan(3);
  expect(steps[0]).toMatchObject({ done: 0 });
  expect(steps.at(-1)).toMatchObject({ done: 1 });
  expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).sort((a, b) => a - b));
});

describe.each<[string, Pick<LayoutTask, 'kernel'>]>([
  ['with WebAssembly', {}],
  ['without', { kernel: 'plain' }],
])('%s', (_, kernel) => {
  test('what stands does not move at all, and newcomers come to stand near those they are tied to', () => {
    const before = layOutWhole({ columns: graph, ...kernel });
    const n = graph.n + 30;
    const grown = columnsOf(
      n,
      [...graph.source, ...Array.from({ length: 60 }, (_, at) => graph.n + (at >> 1))],
      [...graph.target, ...Array.from({ length: 60 }, (_, at) => 40 * (at >> 3) + (at % 8))],
    );
    const standing = { x: new Float32Array(n).fill(Number.NaN), y: new Float32Array(n).fill(Number.NaN) };
    standing.x.set(before.x);
    standing.y.set(before.y);
    const after = layOutWhole({ columns: grown, standing, ...kernel });
    const old = { x: after.x.slice(0, graph.n), y: after.y.slice(0, graph.n) };
    expect(farthest(old, before)).toBe(0);
    expect(isPlaced(after)).toBe(true);
    const size = Math.max(...before.x) - Math.min(...before.x);
    for (let i = graph.n; i < n; i++) {
      const [one] = grown.neighbours.subarray(grown.rows[i], grown.rows[i + 1]);
      expect(Math.hypot(after.x[i]! - after.x[one!]!, after.y[i]! - after.y[one!]!)).toBeLessThan(size / 3);
    }
  });

  test.each<[string, number, number[], number[]]>([
    ['nothing', 0, [], []],
    ['one node', 1, [], []],
    ['two, tied', 2, [0], [1]],
    ['loops and ties to nobody', 3, [0, 1, 1, 2, 0], [0, 1, 2, 9, -1]],
    ['the same tie many times', 4, [0, 0, 0, 1, 2], [1, 1, 1, 2, 3]],
    ['two parts', 6, [0, 1, 3, 4], [1, 2, 4, 5]],
    ['a chain', 40, Array.from({ length: 39 }, (_, i) => i), Array.from({ length: 39 }, (_, i) => i + 1)],
    ['a star', 50, new Array(49).fill(0), Array.from({ length: 49 }, (_, i) => i + 1)],
    ['ten thousand without a tie', 10_000, [], []],
  ])('%s gets places, no two the same', (_name, n, source, target) => {
    const places = layOutWhole({ columns: columnsOf(n, source, target), rounds: 20, ...kernel });
    expect(places.x).toHaveLength(n);
    expect(isPlaced(places)).toBe(true);
    expect(new Set([...places.x].map((x, i) => `${x} ${places.y[i]}`)).size).toBe(n);
  });

  test('places that are no numbers are taken for none', () => {
    const standing = randomPlaces(graph.n);
    standing.x[7] = Number.NaN;
    standing.y[8] = Number.POSITIVE_INFINITY;
    const places = layOutWhole({ columns: graph, standing, rounds: 10, ...kernel });
    expect(isPlaced(places)).toBe(true);
  });
});
