/**
 * Narrowing what is on the canvas by hand: to what is kept, or to an ego network, what lies within one or two lines of
 * one thing. Nothing moves; the rest says why it is absent.
 */
import type { CanvasView } from '@/lib/view/canvas-view';
import type { BuiltNetwork, Overview } from './build-network';
import type { Network } from './picture';

/** Everything within so many lines of a node; empty if the network does not have it. */
export function egoNetwork({ nodes, edges }: Network, id: string, steps: number): Set<string> {
  const found = new Set(nodes.some((node) => node.id === id) ? [id] : []);
  for (let step = 0, rim = new Set(found); step < steps; step++) {
    const next = new Set<string>();
    for (const { source, target } of edges) {
      if (rim.has(source) && !found.has(target)) next.add(target);
      if (rim.has(target) && !found.has(source)) next.add(source);
    }
    for (const each of next) found.add(each);
    rim = next;
  }
  return found;
}

/** What an overview knows of the nodes of a network, for laying out these alone. */
export function within<O extends Overview>(overview: O, { nodes }: Network): O {
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    ...overview,
    entities: overview.entities.filter(({ id }) => ids.has(id)),
    relations: overview.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  };
}

/** The nodes with most lines among those that `is` takes, most first; of equals the first by id. */
export function mostTied({ nodes, edges }: Network, is: (id: string) => boolean, count: number) {
  const lines = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { source, target } of edges)
    for (const id of [source, target]) lines.set(id, (lines.get(id) ?? 0) + 1);
  return [...lines]
    .filter(([id]) => is(id))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([id, tied]) => ({ id, lines: tied }));
}

export function narrow(
  { network, absent }: BuiltNetwork,
  { only, focus }: Pick<CanvasView, 'only' | 'focus'>,
): BuiltNetwork {
  if (only.length === 0 && focus === null) return { network, absent };
  const why = new Map(absent);
  const restrict = (whole: Network, kept: ReadonlySet<string>, reason: 'not kept' | 'focus'): Network => {
    for (const { id } of whole.nodes) if (!kept.has(id)) why.set(id, reason);
    return {
      sides: whole.sides,
      nodes: whole.nodes.filter(({ id }) => kept.has(id)),
      edges: whole.edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
    };
  };
  let left = only.length > 0 ? restrict(network, new Set(only), 'not kept') : network;
  if (focus) left = restrict(left, egoNetwork(left, focus.id, focus.steps), 'focus');
  return { network: left, absent: why };
}
