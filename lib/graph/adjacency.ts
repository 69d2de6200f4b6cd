/**
 * The relations at each entity, looked up instead of searched for. Kept as long as the list of relations is: whoever asks
 * twice of one record in memory has it made once.
 */
import type { RelationSummary } from '@/lib/questions/overview';

type Adjacency = ReadonlyMap<string, readonly number[]>;
const made = new WeakMap<readonly RelationSummary[], Adjacency>();

/** For each entity the places of its relations in the list, in the list's order. */
export function adjacencyOf(relations: readonly RelationSummary[]): Adjacency {
  const known = made.get(relations);
  if (known) return known;
  const at = new Map<string, number[]>();
  const add = (id: string, place: number) => {
    const places = at.get(id);
    if (places) places.push(place);
    else at.set(id, [place]);
  };
  for (const [place, { from, to }] of relations.entries()) {
    add(from, place);
    if (to !== from) add(to, place);
  }
  made.set(relations, at);
  return at;
}
