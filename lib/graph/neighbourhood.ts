/**
 * What lies round an entity: everything within so many relations, the best attested first, cut at a limit that says how
 * many it left out. Unlike an ego network on the canvas it knows nothing of a view.
 */
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';

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
  const along = types ? relations.filter(({ type }) => types.includes(type)) : relations;
  const found = new Set([of]);
  for (let step = 0, rim = new Set(found); step < steps; step++) {
    const facts = new Map<string, number>();
    for (const { from, to, assertionIds } of along)
      for (const [inner, outer] of [
        [from, to],
        [to, from],
      ] as const)
        if (rim.has(inner) && !found.has(outer) && byId.has(outer))
          facts.set(outer, (facts.get(outer) ?? 0) + assertionIds.length);
    const next = [...facts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
    for (const id of next) found.add(id);
    rim = new Set(next);
  }
  const given = new Set([...found].slice(0, limit + 1));
  return {
    entities: [...given].flatMap((id) => byId.get(id) ?? []),
    relations: along.filter(({ from, to }) => given.has(from) && given.has(to)),
    left: found.size - given.size,
  };
}
