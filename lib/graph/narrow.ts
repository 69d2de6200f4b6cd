/**
 * Narrowing what is on the canvas by hand: to what is kept, or to an ego network, what lies within one or two lines of
 * one thing. Nothing moves; the rest says why it is absent.
 */
import type { CanvasView } from '@/lib/view/canvas-view';
import type { BuiltNetwork } from './build-network';
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
