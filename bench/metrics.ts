/**
 * Counting over a graph: paths, PageRank, groups and betweenness over typed columns, beside graphology's own functions
 * over a graphology graph. Both graphs are built before anything is timed and must hold the same ties, and each count is
 * made once by both: the answers must be the same, or for groups as good. Only then is it timed.
 */
import { UndirectedGraph } from 'graphology';
import peerLouvain from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
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
import { named } from './peers/version';
import { alternate, median, type Options, type Result, resultOf } from './result';

const versions = {
  components: named('graphology-components'),
  paths: named('graphology-shortest-path'),
  metrics: named('graphology-metrics'),
  louvain: named('graphology-communities-louvain'),
};
/** So many pairs are joined by a path in one round: fewer would take less time than the clock is off by. */
const PAIRS = 400;

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

/** Whether each node is tied to the next. */
const isWalk = (graph: UndirectedGraph, path: ArrayLike<number>) =>
  Array.from(path).every((node, at) => at === 0 || graph.hasEdge(path[at - 1], node));

async function walks(kind: GraphKind, n: number, rounds: number): Promise<Result[]> {
  const columns = makeGraph(kind, n);
  const graph = graphOf(columns);
  mustHoldTheSame(columns, graph);
  const sizes = { nodes: n, edges: columns.source.length };
  const common = { unit: 'ms', sizes };

  const parts = await timed(rounds, {
    ours: () => componentsOf(columns),
    peer: () => connectedComponents(graph),
    same: ({ of, sizes }, theirs) =>
      must(
        sizes.length === theirs.length &&
          theirs.every((part) => part.every((node) => of[Number(node)] === of[Number(part[0])])),
        'components',
      ),
  });

  const steps = await timed(rounds, {
    ours: () => stepsFrom(columns, 0),
    peer: () => singleSourceLength(graph, 0) as Record<string, number>,
    same: (ours, peer) =>
      must(
        ours.every((step, at) => step === (peer[at] ?? -1)),
        'steps',
      ),
  });

  const random = drawing(3);
  const pairs = Array.from(
    { length: PAIRS },
    () => [Math.floor(random() * n), Math.floor(random() * n)] as const,
  );
  const find = pathFinder(columns);
  const paths = await timed(rounds, {
    ours: () => pairs.map(([a, b]) => find(a, b)),
    peer: () => pairs.map(([a, b]) => bidirectional(graph, a, b)),
    same: (ours, peer) => {
      for (const [at, [a, b]] of pairs.entries()) {
        must(ours[at]?.length === peer[at]?.length, `the length of the path from ${a} to ${b}`);
        const path = ours[at] ?? [a, b];
        must(path[0] === a && path.at(-1) === b, `a path from ${a} to ${b} has other ends`);
        if (ours[at]) must(isWalk(graph, path), `no path leads from ${a} to ${b} that way`);
      }
    },
  });

  let apart = 0;
  const ranks = await timed(rounds, {
    ours: () => pageRank(columns),
    peer: () => peerPageRank(graph, { getEdgeWeight: null }),
    same: (ours, peer) => {
      apart = Math.max(...ours.map((rank, at) => Math.abs(rank - peer[at]!)));
      must(apart < 1e-9, 'PageRank');
    },
  });

  return [
    resultOf({
      ...{ ...common, name: `components, ${kind}`, against: versions.components, ...parts.took, goal: null },
      quality: { components: parts.answers.ours.sizes.length },
    }),
    resultOf({
      ...{
        ...common,
        name: `steps from one node, ${kind}`,
        against: versions.paths,
        ...steps.took,
        goal: 10,
      },
      quality: { farthest: steps.answers.ours.reduce((most, step) => Math.max(most, step), 0) },
    }),
    resultOf({
      ...{
        ...common,
        name: `${PAIRS} shortest paths, ${kind}`,
        against: versions.paths,
        ...paths.took,
        goal: 10,
      },
      quality: { 'longest path': Math.max(...paths.answers.ours.map((path) => path?.length ?? 0)) - 1 },
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
  let [ours, peer] = [0, 0];
  const { took } = await timed(rounds, {
    ours: () => louvain(columns),
    peer: () => peerLouvain(graph, { getEdgeWeight: null, rng: drawing(1) }),
    same: (groups, theirs) => {
      ours = modularity(weighted, groups);
      peer = modularity(
        weighted,
        Uint32Array.from({ length: n }, (_, at) => theirs[at]!),
      );
      if (ours < 0.98 * peer) throw new Error(`the groups are worse: modularity ${ours} against ${peer}`);
    },
  });
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
  let apart = 0;
  const { took } = await timed(rounds, {
    ours: () => betweennessOf(columns).share,
    peer: () => peerBetweenness(graph, { getEdgeWeight: null }),
    same: (ours, peer) => {
      apart = Math.max(...ours.map((share, at) => Math.abs(share - peer[at]!)));
      must(apart < 1e-9, 'betweenness');
    },
  });
  const { error, sampled } = betweennessOf(columns, { mostWork: 0, samples: Math.round(n / 8) });
  return resultOf({
    ...{ name: 'betweenness, exact, cs', against: versions.metrics, unit: 'ms', ...took, goal: null },
    quality: { 'farthest apart': apart, 'range of a sample': error, 'of so many starts': sampled },
    sizes: { nodes: n, edges: columns.source.length },
  });
}

/** Each answers once, and `same` holds the answers to one another; then the median milliseconds of the rounds. */
async function timed<Ours, Peer>(
  rounds: number,
  of: { ours: () => Ours; peer: () => Peer; same: (ours: Ours, peer: Peer) => void },
) {
  const answers = { ours: of.ours(), peer: of.peer() };
  of.same(answers.ours, answers.peer);
  const clock = (work: () => unknown) => () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const runs = await alternate(rounds, { ours: clock(of.ours), peer: clock(of.peer) });
  return { took: { ours: median(runs.ours), peer: median(runs.peer) }, answers };
}
