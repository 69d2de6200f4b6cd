/**
 * The counts over typed columns against graphology's over the same graph: the same answers where an answer is exact, on
 * any graph; as good where it is not, and a sample says honestly how far it may be off.
 */
import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import peerLouvain from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
import peerBetweenness from 'graphology-metrics/centrality/betweenness.js';
import peerPageRank from 'graphology-metrics/centrality/pagerank.js';
import { bidirectional, singleSourceLength } from 'graphology-shortest-path/unweighted.js';
import { columnsOf } from '@/lib/engine/columns';
import { betweenPlain } from '@/lib/engine/counting/between-plain';
import { betweenWasm } from '@/lib/engine/counting/between-wasm';
import { groupsPlain } from '@/lib/engine/counting/groups-plain';
import { groupsWasm } from '@/lib/engine/counting/groups-wasm';
import { betweennessOf } from '@/lib/graph/columns/betweenness';
import { louvain, modularity } from '@/lib/graph/columns/louvain';
import { pageRank } from '@/lib/graph/columns/page-rank';
import { componentsOf, pathFinder, stepsFrom } from '@/lib/graph/columns/paths';
import { weightedOf } from '@/lib/graph/columns/weighted';
import { drawing } from '../../helpers/seeded';

interface Ties {
  n: number;
  ties: [number, number][];
}
const anyGraph: fc.Arbitrary<Ties> = fc.integer({ min: 1, max: 24 }).chain((n) => {
  const node = fc.nat({ max: n - 1 });
  return fc.record({ n: fc.constant(n), ties: fc.array(fc.tuple(node, node), { maxLength: 60 }) });
});
const columnsFrom = ({ n, ties }: Ties) =>
  weightedOf(
    columnsOf(
      n,
      ties.map(([a]) => a),
      ties.map(([, b]) => b),
    ),
  );
/** The same in graphology; a tie that stands there twice is twice as heavy. */
function graphFrom({ n, ties }: Ties): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let at = 0; at < n; at++) graph.addNode(at);
  for (const [a, b] of ties)
    if (a !== b) graph.updateEdge(a, b, ({ weight = 0 }) => ({ weight: (weight as number) + 1 }));
  return graph;
}
/** Communities of twelve, tied at random, mostly inside. */
function communities(n: number, seed: number): Ties {
  const random = drawing(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const ties = Array.from({ length: 4 * n }, (): [number, number] => {
    const a = below(n);
    return [a, random() < 0.85 ? Math.min(n - 1, a - (a % 12) + below(12)) : below(n)];
  });
  return { n, ties };
}

const manyMade = (seed: number) => communities(40 + seed, seed);

test('steps, shortest paths and components are graphology’s, on any graph', () => {
  fc.assert(
    fc.property(anyGraph, (ties) => {
      const [columns, graph] = [columnsFrom(ties), graphFrom(ties)];
      const find = pathFinder(columns);
      const isTied = new Set(graph.mapEdges((_edge, _data, a, b) => [`${a} ${b}`, `${b} ${a}`]).flat());
      for (let from = 0; from < ties.n; from++) {
        const lengths = singleSourceLength(graph, from) as Record<string, number>;
        expect([...stepsFrom(columns, from)]).toEqual(
          Array.from({ length: ties.n }, (_, to) => lengths[to] ?? -1),
        );
        for (let to = 0; to < ties.n; to++) {
          const path = find(from, to);
          expect(path?.length).toBe(from === to ? 1 : bidirectional(graph, from, to)?.length);
          for (const [at, node] of (path ?? []).entries())
            if (at > 0) expect(isTied.has(`${path![at - 1]} ${node}`)).toBe(true);
          if (path) expect([path[0], path.at(-1)]).toEqual([from, to]);
        }
      }
      const { of, sizes } = componentsOf(columns);
      const theirs = connectedComponents(graph).map((nodes) => nodes.map(Number).sort((a, b) => a - b));
      const ours = sizes.map((_, number) => [...of.keys()].filter((at) => of[at] === number));
      expect(ours).toEqual(theirs.sort((a, b) => a[0]! - b[0]!));
    }),
    { numRuns: 60 },
  );
});

test('PageRank and betweenness are graphology’s, on any graph', () => {
  fc.assert(
    fc.property(anyGraph, (ties) => {
      const [columns, graph] = [columnsFrom(ties), graphFrom(ties)];
      const ranks = peerPageRank(graph, { getEdgeWeight: null });
      const between = peerBetweenness(graph, { getEdgeWeight: null });
      const own = pageRank(columns);
      const { share, sampled, error } = betweennessOf(columns);
      expect([sampled, error]).toEqual([ties.n, 0]);
      for (let at = 0; at < ties.n; at++) {
        expect(own[at]).toBeCloseTo(ranks[at]!, 10);
        // With two nodes there is no pair of others, and no share of it.
        if (ties.n > 2) expect(share[at]).toBeCloseTo(between[at]!, 10);
      }
    }),
    { numRuns: 100 },
  );
});

test('groups are as good as graphology’s, by the modularity that graphology counts', () => {
  for (const seed of [1, 2, 3]) {
    const ties = communities(1200, seed);
    const [columns, graph] = [columnsFrom(ties), graphFrom(ties)];
    const groups = louvain(columns);
    const theirs = peerLouvain.detailed(graph, { randomWalk: false, rng: drawing(seed) });
    expect(modularity(columns, groups)).toBeGreaterThan(0.98 * theirs.modularity);
    const asTheirs = Uint32Array.from(groups.keys(), (at) => theirs.communities[at]!);
    expect(modularity(columns, asTheirs)).toBeCloseTo(theirs.modularity, 6);
    expect(louvain(columns)).toEqual(groups);
  }
});

test('groups, and what lies between them, are the same in a browser without WebAssembly, on any graph', () => {
  const heavy = fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(fc.oneof(anyGraph, fc.nat({ max: 400 }).map(manyMade)), heavy, ({ n, ties }, weights) => {
      const columns = weightedOf(
        columnsOf(
          n,
          ties.map(([a]) => a),
          ties.map(([, b]) => b),
        ),
        ties.map((_, tie) => weights[tie % 60]!),
      );
      const groups = groupsPlain(columns);
      expect(groupsWasm(columns)).toEqual(groups);
      expect(louvain(columns)).toEqual(groups);
      const starts = Uint32Array.from({ length: n }, (_, at) => n - 1 - at);
      const { sums, squares } = betweenPlain(columns, starts);
      expect(betweenWasm(columns, starts)).toEqual({ sums, squares });
    }),
    { numRuns: 100 },
  );
});

test('a graph larger than the last one is counted as if it were the first', () => {
  const [small, large] = [columnsFrom(communities(30, 2)), columnsFrom(communities(150_000, 2))];
  for (const columns of [small, large, small]) {
    const groups = groupsPlain(columns);
    expect(groupsWasm(columns)!.every((group, at) => group === groups[at])).toBe(true);
  }
});

test('a sample of the betweenness is within the range that it states, and that range is narrow', () => {
  const columns = columnsFrom(communities(900, 5));
  const exact = betweennessOf(columns);
  const shares = [1, 2, 3, 4].map((seed) => {
    const { share, error, sampled } = betweennessOf(columns, { mostWork: 0, samples: 200, seed });
    expect(sampled).toBe(200);
    expect(error).toBeLessThan(Math.max(...exact.share) / 2);
    return share.filter((value, at) => Math.abs(value - exact.share[at]!) <= error).length / columns.n;
  });
  for (const share of shares) expect(share).toBeGreaterThan(0.95);
});
