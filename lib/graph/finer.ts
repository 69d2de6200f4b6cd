/** The finer filters of a view, asked of one relation and of one entity. */
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { FinerView } from '@/lib/view/finer';

/** Whether a relation's role and certainty are switched on; what has neither is shown. */
export const finerShows = (
  { rolesOff, certaintiesOff }: FinerView,
  { type, role, certainty }: RelationSummary,
): boolean =>
  !(certainty && certaintiesOff.includes(certainty)) &&
  !(role && (type === 'ATTENDED' || type === 'EXPECTED_AT') && rolesOff.includes(role));

/** Whether an entity is no actor, or one that was at so many held meetings of the record, series apart. */
export function busyIn(
  entities: readonly EntitySummary[],
  relations: readonly RelationSummary[],
  least: number,
): (entity: EntitySummary) => boolean {
  if (least === 0) return () => true;
  const series = new Set(entities.filter(({ format }) => format === 'series').map(({ id }) => id));
  const meetings = new Map<string, Set<string>>();
  for (const { type, from, to } of relations)
    if (type === 'ATTENDED' && !series.has(to)) meetings.set(from, (meetings.get(from) ?? new Set()).add(to));
  return ({ id, type }) =>
    (type !== 'Person' && type !== 'Organization') || (meetings.get(id)?.size ?? 0) >= least;
}
