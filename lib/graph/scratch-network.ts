/**
 * Scratch layers on the network that is drawn: nodes and lines from files of the reader's own, with marks and lines that
 * nothing of the record has. They count in no number, and a line to what is not drawn waits for it.
 */
import { ownEdgeId, type ScratchLayer } from '@/lib/scratch/scratch';
import type { Network, NetworkEdge, NetworkNode } from './picture';

/** One line for all that a layer says between two things. */
function linesOf({ edges }: ScratchLayer): NetworkEdge[] {
  const labels = new Map<string, { source: string; target: string; labels: Set<string> }>();
  for (const { source, target, label } of edges) {
    const id = ownEdgeId(source, target);
    const line = labels.get(id) ?? { source, target, labels: new Set<string>() };
    labels.set(id, { ...line, labels: label ? line.labels.add(label) : line.labels });
  }
  return [...labels].map(([id, { source, target, labels: said }]) => ({
    ...{ id, type: 'OWN', kind: 'own' as const, source, target, presence: null, role: null },
    ...{ certainty: 'stated' as const, disputed: false, label: [...said].join(', ') || 'in your file' },
  }));
}

const nodesOf = ({ nodes }: ScratchLayer): NetworkNode[] =>
  nodes.map(({ id, name }) => ({
    ...{ id, name, shortName: name, mark: 'own' as const, side: null, sub: '', status: null, format: null },
    ...{ sides: [], weight: 0, start: null, disputed: false, quotedOnly: false, principal: false },
  }));

/** The network with these layers laid over it; `hidden` are ids taken off by hand. Sorted by id as it was. */
export function withScratch(
  network: Network,
  layers: readonly ScratchLayer[],
  hidden: readonly string[] = [],
): Network {
  if (layers.length === 0) return network;
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const nodes = [...network.nodes, ...layers.flatMap(nodesOf)].filter(({ id }) => !hidden.includes(id));
  const there = new Set(nodes.map(({ id }) => id));
  const lines = layers
    .flatMap(linesOf)
    .filter(({ source, target }) => source !== target && there.has(source) && there.has(target));
  // Two layers may say the same of two things of the record.
  const own = new Map(lines.map((line) => [line.id, line]));
  return {
    sides: network.sides,
    nodes: nodes.sort(byId),
    edges: [...network.edges, ...own.values()].sort(byId),
  };
}
