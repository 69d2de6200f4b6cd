/**
 * sigma as its documentation shows it: a graphology graph, reducers that look up what is pointed at, its own programs and
 * labels. `highlight` is either of the two ways that it documents: everything anew, or only what changed.
 */
import Graph, { UndirectedGraph } from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import Sigma from 'sigma';
import type { Network, Picture } from '@/lib/graph/picture';

export type Refresh = 'full' | 'partial';

export function graphOf(network: Network, picture: Picture): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const { id, name } of network.nodes) {
    const { x, y, r } = picture.nodes[id]!;
    graph.addNode(id, { label: name, x, y: -y, size: r / 2 });
  }
  for (const { id, source, target } of network.edges) graph.addEdgeWithKey(id, source, target);
  return graph;
}

export const graphFrom = (json: string): Graph => Graph.from(JSON.parse(json) as SerializedGraph);

export class Peer {
  readonly sigma: Sigma;
  private lit = new Set<string>();

  constructor(
    container: HTMLElement,
    readonly graph: Graph,
    private readonly refresh: Refresh,
  ) {
    const { lit } = this;
    // A full refresh can dim everything else, as sigma's example does; a partial one can only light up.
    const dims = refresh === 'full';
    this.sigma = new Sigma(graph, container, {
      allowInvalidContainer: true,
      nodeReducer: (id, data) => {
        if (lit.size === 0) return data;
        if (lit.has(id)) return { ...data, color: '#c2410c', zIndex: 1 };
        return dims ? { ...data, label: '', color: '#f6f6f6' } : data;
      },
      edgeReducer: (id, data) => {
        if (lit.size === 0) return data;
        if (lit.has(id)) return { ...data, color: '#c2410c' };
        return dims ? { ...data, hidden: true } : data;
      },
    });
  }

  /** Lights a node, its lines and their ends; leaves what was lit. */
  highlight(id: string) {
    const { graph, lit } = this;
    const before = [...lit];
    lit.clear();
    for (const each of [id, ...graph.neighbors(id), ...graph.edges(id)]) lit.add(each);
    if (this.refresh === 'full') return void this.sigma.refresh();
    const touched = [...new Set([...before, ...lit])];
    this.sigma.refresh({
      partialGraph: {
        nodes: touched.filter((each) => graph.hasNode(each)),
        edges: touched.filter((each) => graph.hasEdge(each)),
      },
      skipIndexation: true,
    });
  }

  /** Nothing is lit any more. */
  clear() {
    this.lit.clear();
    this.sigma.refresh();
  }

  /** What is lit now, in order. */
  litNow = () => [...this.lit].sort();

  kill() {
    this.sigma.kill();
  }
}
