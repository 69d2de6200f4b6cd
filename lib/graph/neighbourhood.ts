/**
 * What lies round an entity: everything within so many relations, the best attested first, cut at a limit that says how
 * many it left out. Unlike an ego network on the canvas it knows nothing of a view.
 */
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import { adjacencyOf } from './adjacency';

interface Overview {
  entities: readonly EntitySummary[];
  relations: readonly RelationSummary[];
}

export function neighbourhood(
  { entities, relations }: Overview,
  of: string,
  { steps, limit, types }: { steps: number; limit: number; types?: readonly string[] },
): { entities: EntitySummary[]; relations: RelationSummary[]; left: number } {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const adjacent = adjacencyOf(relations);
  const along = (id: string) =>
    (adjacent.get(id) ?? []).filter((place) => !types || types.includes(relations[place]!.type));
  const found = new Set([of]);
  for (let step = 0, rim = [of]; step < steps; step++) {
    const facts = new Map<string, number>();
    for (const inner of rim)
      for (const place of along(inner)) {
        const { from, to, assertionIds } = relations[place]!;
        const outer = from === inner ? to : from;
        if (!found.has(outer) && byId.has(outer))
          facts.set(outer, (facts.get(outer) ?? 0) + assertionIds.length);
      }
    rim = [...facts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
    for (const id of rim) found.add(id);
  }
  const given = new Set([...found].slice(0, limit + 1));
  const between = new Set([...given].flatMap(along));
  return {
    entities: [...given].flatMap((id) => byId.get(id) ?? []),
    relations: [...between]
      .sort((a, b) => a - b)
      .map((place) => relations[place]!)
      .filter(({ from, to }) => given.has(from) && given.has(to)),
    left: found.size - given.size,
  };
}
