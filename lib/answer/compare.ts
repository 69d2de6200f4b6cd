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

/** Meetings are in order of time, the undated last; issues on which both stand before those of one. */
export function compareActors({ entities, relations, positions }: Input, a: string, b: string): Comparison {
  const presences = (actor: string, meeting: string): Presence[] => [
    ...new Set(
      relations
        .filter(
          ({ type, from, to }) => from === actor && to === meeting && /^(ATTENDED|EXPECTED_AT)$/.test(type),
        )
        .map(({ type, presence }) => (type === 'ATTENDED' ? 'reported' : (presence ?? 'planned'))),
    ),
  ];
  const attended = (actor: string, meeting: string) =>
    relations.some(({ type, from, to }) => type === 'ATTENDED' && from === actor && to === meeting);
  const meetings = entities
    .filter(({ type }) => type === 'Meeting')
    .sort((x, y) => (x.start ?? '9').localeCompare(y.start ?? '9') || (x.id < y.id ? -1 : 1))
    .map((meeting) => ({ meeting, a: presences(a, meeting.id), b: presences(b, meeting.id) }));
  const both = meetings.filter((each) => each.a.length > 0 && each.b.length > 0);
  const isShared = ({ meeting }: Presences) =>
    meeting.format !== 'series' && attended(a, meeting.id) && attended(b, meeting.id);
  const alone = (one: string, other: string) =>
    meetings
      .map(({ meeting }) => meeting)
      .filter(
        (meeting) =>
          meeting.format !== 'series' &&
          attended(one, meeting.id) &&
          presences(other, meeting.id).length === 0,
      );
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
    onlyA: alone(a, b),
    onlyB: alone(b, a),
    positions: issues,
  };
}
