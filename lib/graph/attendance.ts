/**
 * Who was at which meeting, and from which sides: one pass over the relations, and looked up from then on, so that a
 * large record costs no more for each of its things than a small one.
 */
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { NetworkSide } from './picture';

export function addTo<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

/** Who was at which meeting, looked up either way, in one pass over the relations; series are no sessions of anybody. */
export function attendanceIn(
  relations: readonly RelationSummary[],
  entities: ReadonlyMap<string, EntitySummary>,
) {
  const presentAt = new Map<string, Set<string>>();
  const sessionsOf = new Map<string, Set<string>>();
  const attended = new Set<string>();
  for (const { type, from, to } of relations) {
    if (type !== 'ATTENDED') continue;
    attended.add(from);
    addTo(presentAt, to, from);
    if (entities.get(to)?.format !== 'series') addTo(sessionsOf, from, to);
  }
  return { presentAt, sessionsOf, attended };
}

/** For each meeting the sides whose actors are reported present, in the record's order. */
export function sidesAtMeetings(
  {
    sides,
    entities,
    relations,
  }: {
    sides: readonly NetworkSide[];
    entities: readonly EntitySummary[];
    relations: readonly RelationSummary[];
  },
  isThere: (id: string) => boolean = () => true,
): Map<string, string[]> {
  const sideOf = new Map(entities.map((entity) => [entity.id, entity.side]));
  const present = new Map<string, Set<string | null>>();
  for (const { type, from, to } of relations)
    if (type === 'ATTENDED' && isThere(from)) addTo(present, to, sideOf.get(from) ?? null);
  return new Map(
    [...present].map(([meeting, those]) => [
      meeting,
      sides.map((side) => side.id).filter((side) => those.has(side)),
    ]),
  );
}
