/**
 * Counting over a graph: paths, PageRank, groups and betweenness over typed columns, beside graphology's own functions
 * over a graphology graph. Both graphs are built before anything is timed and must hold the same ties; the answers must
 * be the same, or for groups as good.
 */
import { UndirectedGraph } from 'graphology';
import peerLouvain from 'graphology-communities-louvain';
import peerBetweenness from 'graphology-metrics/centrality/betweenness.js';
import peerPageRank from 'graphology-metrics/centrality/pagerank.js';
import { bidirectional, singleSourceLength } from 'graphology-shortest-path/unweighted.js';
import { drawing } from '@/__tests__/helpers/seeded';
import type { Columns } from '@/lib/engine/columns';
import { betweennessOf } from '@/lib/graph/columns/betweenness';
import { louvain, modularity } from '@/lib/graph/columns/louvain';
import { pageRank } from '@/lib/graph/columns/page-rank';
import { componentsOf, pathFinder, stepsFrom } from '@/lib/graph/columns/paths';
import { weightedOf } from '@/lib/graph/columns/weighted';
import { type GraphKind, makeGraph } from './graphs';
import { alternate, median, type Options, type Result, resultOf } from './result';

const versions = {
  paths: 'graphology-shortest-path 2.1.0',
  metrics: 'graphology-metrics 2.4.2',
  louvain: 'graphology-communities-louvain 2.0.2',
};
/** So many pairs are joined by a path in one round. */
const PAIRS = 40;

export async function run({ quick }: Options): Promise<Result[]> {
  const rounds = quick ? 3 : 7;
  const large = quick ? 20_000 : 100_000;
  const results: Result[] = [];
  for (const kind of ['cs', 'sf'] as const) results.push(...(await walks(kind, large, rounds)));
  for (const kind of ['cs', 'sf'] as const) results.push(await groups(kind, 10_000, 2 * rounds));
  results.push(await between(quick ? 500 : 1_000, rounds));
  return results;
}

function graphOf({ n, source, target }: Columns): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let at = 0; at < n; at++) graph.addNode(at);
  for (const [tie, a] of source.entries()) graph.addEdge(a, target[tie]);
  return graph;
}

function mustHoldTheSame({ n, rows, source }: Columns, graph: UndirectedGraph) {
  if (graph.order !== n || graph.size !== source.length) throw new Error('the two graphs differ in size');
  for (let at = 0; at < n; at++)
    if (graph.degree(at) !== rows[at + 1]! - rows[at]!)
      throw new Error(`the two graphs differ at node ${at}`);
}
const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(`the answers differ: ${what}`);
};

async function walks(kind: GraphKind, n: number, rounds: number): Promise<Result[]> {
  const columns = makeGraph(kind, n);
  const graph = graphOf(columns);
  mustHoldTheSame(columns, graph);
  const sizes = { nodes: n, edges: columns.source.length };
  const common = { unit: 'ms', sizes };

  const steps = await timed(rounds, {
    ours: () => stepsFrom(columns, 0),
    peer: () => singleSourceLength(graph, 0) as Record<string, number>,
  });
  must(
    steps.answers.ours.every((step, at) => step === (steps.answers.peer[at] ?? -1)),
    'steps',
  );

  const random = drawing(3);
  const pairs = Array.from(
    { length: PAIRS },
    () => [Math.floor(random() * n), Math.floor(random() * n)] as const,
  );
  const find = pathFinder(columns);
  const paths = await timed(rounds, {
    ours: () => pairs.map(([a, b]) => find(a, b)?.length),
    peer: () => pairs.map(([a, b]) => bidirectional(graph, a, b)?.length),
  });
  must(String(paths.answers.ours) === String(paths.answers.peer), 'paths');

  const ranks = await timed(rounds, {
    ours: () => pageRank(columns),
    peer: () => peerPageRank(graph, { getEdgeWeight: null }),
  });
  const apart = Math.max(...ranks.answers.ours.map((rank, at) => Math.abs(rank - ranks.answers.peer[at]!)));
  must(apart < 1e-9, 'PageRank');

  const { sizes: components } = componentsOf(columns);
  return [
    resultOf({
      ...{
        ...common,
        name: `steps from one node, ${kind}`,
        against: versions.paths,
        ...steps.took,
        goal: 10,
      },
      quality: { components: components.length },
    }),
    resultOf({
      ...{
        ...common,
        name: `${PAIRS} shortest paths, ${kind}`,
        against: versions.paths,
        ...paths.took,
        goal: 10,
      },
      quality: { 'longest path': Math.max(...paths.answers.ours.map((length) => length ?? 0)) - 1 },
    }),
    resultOf({
      ...{ ...common, name: `PageRank, ${kind}`, against: versions.metrics, ...ranks.took, goal: 20 },
      quality: { 'farthest apart': apart },
    }),
  ];
}

async function groups(kind: GraphKind, n: number, rounds: number): Promise<Result> {
  const columns = makeGraph(kind, n);
  const weighted = weightedOf(columns);
  const graph = graphOf(columns);
  mustHoldTheSame(columns, graph);
  const { took, answers } = await timed(rounds, {
    ours: () => louvain(columns),
    peer: () => peerLouvain(graph, { getEdgeWeight: null, rng: drawing(1) }),
  });
  const ours = modularity(weighted, answers.ours);
  const peer = modularity(
    weighted,
    Uint32Array.from({ length: n }, (_, at) => answers.peer[at]!),
  );
  if (ours < 0.98 * peer) throw new Error(`the groups are worse: modularity ${ours} against ${peer}`);
  return resultOf({
    ...{ name: `groups, ${kind}`, against: versions.louvain, unit: 'ms', ...took, goal: 5 },
    ...{
      quality: { modularity: ours, 'peer modularity': peer },
      sizes: { nodes: n, edges: columns.source.length },
    },
  });
}

async function between(n: number, rounds: number): Promise<Result> {
  const columns = weightedOf(makeGraph('cs', n));
  const graph = graphOf(columns);
  mustHoldTheSame(columns, graph);
  const { took, answers } = await timed(rounds, {
    ours: () => betweennessOf(columns).share,
    peer: () => peerBetweenness(graph, { getEdgeWeight: null }),
  });
  const apart = Math.max(...answers.ours.map((share, at) => Math.abs(share - answers.peer[at]!)));
  must(apart < 1e-9, 'betweenness');
  const { error, sampled } = betweennessOf(columns, { mostWork: 0, samples: Math.round(n / 8) });
  return resultOf({
    ...{ name: 'betweenness, exact, cs', against: versions.metrics, unit: 'ms', ...took, goal: null },
    quality: { 'farthest apart': apart, 'range of a sample': error, 'of so many starts': sampled },
    sizes: { nodes: n, edges: columns.source.length },
  });
}

/** Milliseconds of each, the median of the rounds, and the answers of the last. */
async function timed<Ours, Peer>(rounds: number, of: { ours: () => Ours; peer: () => Peer }) {
  const clock =
    <Answer>(work: () => Answer) =>
    () => {
      const began = performance.now();
      const answer = work();
      return { took: performance.now() - began, answer };
    };
  const runs = await alternate<'ours' | 'peer', { took: number; answer: unknown }>(rounds, {
    ours: clock(of.ours),
    peer: clock(of.peer),
  });
  const middle = (name: 'ours' | 'peer') => median(runs[name].map(({ took }) => took));
  return {
    took: { ours: middle('ours'), peer: middle('peer') },
    answers: { ours: runs.ours.at(-1)!.answer as Ours, peer: runs.peer.at(-1)!.answer as Peer },
  };
}
