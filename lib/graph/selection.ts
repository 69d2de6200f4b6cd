/** A network cut down to what is selected: its things, the ends of its edges, and every edge between those. */
import { isEdgeId } from '@/lib/view/things';
import type { Network } from './picture';

export function onlySelected(network: Network, selected: readonly string[]): Network {
  const picked = new Set(selected);
  const ends = network.edges
    .filter(({ id }) => picked.has(id))
    .flatMap(({ source, target }) => [source, target]);
  const kept = new Set([...selected.filter((id) => !isEdgeId(id)), ...ends]);
  return {
    sides: network.sides,
    nodes: network.nodes.filter(({ id }) => kept.has(id)),
    edges: network.edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
  };
}
