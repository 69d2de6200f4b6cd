/** A network cut down to what is selected: its things, the ends of its edges and of what was said, and every edge between those. */
import { isEdgeId, saidOf } from '@/lib/view/things';
import type { Network } from './picture';

export function onlySelected(network: Network, selected: readonly string[]): Network {
  const picked = new Set(selected);
  const ends = network.edges
    .filter(({ id }) => picked.has(id))
    .flatMap(({ source, target }) => [source, target]);
  const speakers = selected.flatMap((id) => {
    const said = saidOf(id);
    return said ? [said.actor, said.issue] : [];
  });
  const kept = new Set([...selected.filter((id) => !isEdgeId(id)), ...ends, ...speakers]);
  return {
    sides: network.sides,
    nodes: network.nodes.filter(({ id }) => kept.has(id)),
    edges: network.edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
  };
}
