/**
 * Two actors beside each other: the meetings that both are said to have been at, and how; those of one alone; their
 * positions on the issues that either speaks of. What the record does not hold is left empty, never concluded.
 */
import type { Presence } from '@/lib/domain/values';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { PositionRow } from '@/lib/questions/positions';

export interface Presences {
  meeting: EntitySummary;
  /** How each one's presence is reported; empty if the record has them not there. */
  a: Presence[];
  b: Presence[];
}

export interface Comparison {
  /** Held meetings, no series, at which both are reported. */
  shared: Presences[];
  /** Other meetings that name both: planned, proposed, denied, series. */
  named: Presences[];
  onlyA: EntitySummary[];
  onlyB: EntitySummary[];
  positions: { issue: EntitySummary; a: PositionRow[]; b: PositionRow[] }[];
}

interface Input {
  entities: readonly EntitySummary[];
  relations: readonly RelationSummary[];
  positions: readonly PositionRow[];
}

/** How an actor's presence is reported at each meeting that names them. */
function presencesOf(relations: readonly RelationSummary[], actor: string): Map<string, Presence[]> {
  const at = new Map<string, Presence[]>();
  for (const { type, from, to, presence } of relations) {
    if (from !== actor || (type !== 'ATTENDED' && type !== 'EXPECTED_AT')) continue;
    const reported = type === 'ATTENDED' ? 'reported' : (presence ?? 'planned');
    const before = at.get(to) ?? [];
    if (!before.includes(reported)) at.set(to, [...before, reported]);
  }
  return at;
}

/** Those who attended, by type: a presence that is only expected may be 'reported' as well. */
const attendedBy = (relations: readonly RelationSummary[], actor: string): ReadonlySet<string> =>
  new Set(relations.flatMap(({ type, from, to }) => (type === 'ATTENDED' && from === actor ? [to] : [])));

/** Meetings are in order of time, the undated last; issues on which both stand before those of one. */
export function compareActors({ entities, relations, positions }: Input, a: string, b: string): Comparison {
  // Looked up, not searched for at each meeting: a record may hold thousands of them, and tens of thousands of lines.
  const [atA, atB] = [presencesOf(relations, a), presencesOf(relations, b)];
  const [byA, byB] = [attendedBy(relations, a), attendedBy(relations, b)];
  const meetings = entities
    .filter(({ type, id }) => type === 'Meeting' && (atA.has(id) || atB.has(id)))
    .sort((x, y) => (x.start ?? '9').localeCompare(y.start ?? '9') || (x.id < y.id ? -1 : 1))
    .map((meeting) => ({ meeting, a: atA.get(meeting.id) ?? [], b: atB.get(meeting.id) ?? [] }));
  const both = meetings.filter((each) => each.a.length > 0 && each.b.length > 0);
  const isShared = ({ meeting }: Presences) =>
    meeting.format !== 'series' && byA.has(meeting.id) && byB.has(meeting.id);
  const alone = (attended: ReadonlySet<string>, other: ReadonlyMap<string, Presence[]>) =>
    meetings
      .map(({ meeting }) => meeting)
      .filter((meeting) => meeting.format !== 'series' && attended.has(meeting.id) && !other.has(meeting.id));
  const on = (actor: string, issue: string) =>
    positions.filter((position) => position.actor === actor && position.issue === issue);
  const issues = entities
    .filter(({ type }) => type === 'Issue')
    .map((issue) => ({ issue, a: on(a, issue.id), b: on(b, issue.id) }))
    .filter((each) => each.a.length + each.b.length > 0)
    .sort(
      (x, y) =>
        Number(y.a.length > 0 && y.b.length > 0) - Number(x.a.length > 0 && x.b.length > 0) ||
        x.issue.name.localeCompare(y.issue.name),
    );
  return {
    shared: both.filter(isShared),
    named: both.filter((each) => !isShared(each)),
    onlyA: alone(byA, atB),
    onlyB: alone(byB, atA),
    positions: issues,
  };
}
