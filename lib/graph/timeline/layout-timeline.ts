/**
 * The timeline as a grid: lanes, columns of time, and what stands where. A meeting with a day is a spine in a track of
 * its own, with those who took part in their lanes; what is longer or vaguer is a bar over the columns it reaches; what
 * has no date waits in a column of its own. Nothing of what it is given is left out.
 */
import { lastsAWhile, type Span, spanOf } from '@/lib/domain/span';
import type { Presence } from '@/lib/domain/values';
import { surname } from '@/lib/graph/build-network';
import type { NetworkSide } from '@/lib/graph/picture';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { LaneForm, TimeUnit } from '@/lib/view/view';
import { type Bar, barsOf, type OtherDate } from './bars';
import { type Column, columnAt, columnsOf } from './columns';
import { isRest, type Lane, lanesFor } from './lane-forms';

export interface SaidAt {
  id: string;
  of: readonly string[];
  when: string | null;
}

export interface TimelineInput {
  sides: readonly NetworkSide[];
  /** Everything that may be shown: actors, and meetings, events and documents that the filters leave. */
  entities: readonly EntitySummary[];
  relations: readonly RelationSummary[];
  statements: readonly SaidAt[];
  /** Where sources in dispute place a thing otherwise. */
  otherDates: ReadonlyMap<string, readonly OtherDate[]>;
  lanes: LaneForm;
  unit: TimeUnit;
}

export interface Member {
  actor: string;
  label: string;
  /** Led or hosted. */
  strong: boolean;
  presence: Presence;
}

export interface Session {
  id: string;
  /** Which track of all, from 0. */
  track: number;
  /** Lane of its head; the spine runs from there to the last lane with members. */
  headLane: number;
  lastLane: number;
  /** Of each lane between, who is in it. */
  members: ReadonlyMap<number, readonly Member[]>;
}

export interface Cell {
  lane: number;
  /** Null: without a date. */
  column: number | null;
  /** Ids of entities, in order of time. */
  entities: string[];
  statements: string[];
}

export interface TimelineColumn extends Column {
  firstTrack: number;
  tracks: number;
}

export interface TimelineLayout {
  lanes: Lane[];
  columns: TimelineColumn[];
  tracks: number;
  sessions: Session[];
  cells: Cell[];
  bars: Bar[];
  barRows: number;
}

/** With more meetings than this in one column their spines would be a fence: then they are lists in their lanes. */
const mostSpines = 24;

/** Whether it stands in a column: a series, and what is vague, does not. */
const hasColumn = ({ type, format }: EntitySummary, span: Span): boolean =>
  !span.vague && (span.precision !== 'interval' || (type === 'Meeting' && format !== 'series'));

const saidInColumn = (span: Span) => !span.vague && span.precision !== 'interval';

export function layoutTimeline(input: TimelineInput): TimelineLayout {
  const { entities, relations, statements, unit } = input;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const inTime = entities.filter(({ type }) => lastsAWhile(type) || type === 'Document');
  const spans = [...inTime.map(({ when }) => spanOf(when)), ...statements.map(({ when }) => spanOf(when))];
  const columns = columnsOf(
    spans.flatMap((span) => span ?? []),
    unit,
  );
  const membersOf = attendance(relations, byId);
  const form = lanesFor(input, membersOf);

  const cells = new Map<string, Cell>();
  const cellAt = (lane: number, column: number | null): Cell => {
    const key = `${lane} ${column}`;
    const cell = cells.get(key) ?? { lane, column, entities: [], statements: [] };
    cells.set(key, cell);
    return cell;
  };
  const startOf = (entity: EntitySummary) => spanOf(entity.when)?.from ?? 0;
  const sessionsIn = new Map<number, Omit<Session, 'track'>[]>();
  const perColumn = new Map<number, number>();
  for (const entity of inTime) {
    const span = spanOf(entity.when);
    if (!span || entity.type !== 'Meeting' || !hasColumn(entity, span)) continue;
    const column = columnAt(columns, span);
    perColumn.set(column, (perColumn.get(column) ?? 0) + 1);
  }
  const barThings: EntitySummary[] = [];
  for (const entity of [...inTime].sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))) {
    const span = spanOf(entity.when);
    const column = span && hasColumn(entity, span) ? columnAt(columns, span) : -1;
    if (span && column < 0) barThings.push(entity);
    else if (span && form.spines && entity.type === 'Meeting' && perColumn.get(column)! <= mostSpines) {
      const session = sessionOf(entity, membersOf.get(entity.id) ?? [], form);
      sessionsIn.set(column, [...(sessionsIn.get(column) ?? []), session]);
    } else
      for (const lane of form.lanesOf(entity)) cellAt(lane, span ? column : null).entities.push(entity.id);
  }
  const vagueSaid = new Map<string, string[]>();
  for (const { id, of, when } of statements) {
    const span = spanOf(when);
    const column = span && saidInColumn(span) ? columnAt(columns, span) : -1;
    if (span && column < 0) vagueSaid.set(span.when, [...(vagueSaid.get(span.when) ?? []), id]);
    else for (const lane of form.lanesOfSaid(of)) cellAt(lane, span ? column : null).statements.push(id);
  }

  let track = 0;
  const placed = columns.map((column, index): TimelineColumn => {
    const tracks = Math.max(1, sessionsIn.get(index)?.length ?? 0);
    track += tracks;
    return { ...column, firstTrack: track - tracks, tracks };
  });
  const sessions = placed.flatMap(({ firstTrack }, index) =>
    (sessionsIn.get(index) ?? []).map((session, at) => ({ ...session, track: firstTrack + at })),
  );
  const bars = barsOf(placed, barThings, vagueSaid, input.otherDates, inTime);
  return {
    lanes: withoutEmptyEnd(form.lanes, sessions, cells.values()),
    columns: placed,
    tracks: track,
    sessions,
    cells: [...cells.values()],
    bars,
    barRows: bars.reduce((most, { row }) => Math.max(most, row + 1), 0),
  };
}

/** The last lanes hold what has no actor: where all of that is bars, there is nothing left for them. */
function withoutEmptyEnd(
  lanes: readonly Lane[],
  sessions: readonly Session[],
  cells: Iterable<Cell>,
): Lane[] {
  const used = new Set([...[...cells].map(({ lane }) => lane), ...sessions.map(({ headLane }) => headLane)]);
  let end = lanes.length;
  while (end > 0 && isRest(lanes[end - 1]!) && !used.has(end - 1)) end -= 1;
  return lanes.slice(0, end);
}

/** Of each meeting, who is said to be there: one entry each, with the strongest role. */
function attendance(relations: readonly RelationSummary[], byId: ReadonlyMap<string, EntitySummary>) {
  const members = new Map<string, Map<string, Member>>();
  for (const { type, from, to, role, presence } of relations) {
    const actor = byId.get(from);
    if ((type !== 'ATTENDED' && type !== 'EXPECTED_AT') || !actor || !byId.has(to)) continue;
    const those = members.get(to) ?? new Map<string, Member>();
    members.set(to, those);
    const before = those.get(from);
    those.set(from, {
      actor: from,
      label:
        actor.type === 'Person'
          ? surname(actor.name)
          : actor.kind === 'delegation'
            ? 'delegation'
            : (actor.shortName ?? actor.name),
      strong: (before?.strong ?? false) || role === 'lead' || role === 'host',
      presence: before?.presence === 'reported' ? 'reported' : (presence ?? 'reported'),
    });
  }
  const rank = (member: Member) =>
    (member.strong ? 0 : 2) + (byId.get(member.actor)?.type === 'Person' ? 0 : 1);
  return new Map(
    [...members].map(([meeting, those]) => [
      meeting,
      [...those.values()].sort((a, b) => rank(a) - rank(b) || (a.actor < b.actor ? -1 : 1)),
    ]),
  );
}

function sessionOf(
  entity: EntitySummary,
  members: readonly Member[],
  form: ReturnType<typeof lanesFor>,
): Omit<Session, 'track'> {
  const byLane = new Map<number, Member[]>();
  for (const member of members) {
    const lane = form.laneOfActor(member.actor);
    byLane.set(lane, [...(byLane.get(lane) ?? []), member]);
  }
  const lanes = [...byLane.keys()];
  const headLane = form.headLane ?? (lanes.length > 0 ? Math.min(...lanes) : form.lanesOf(entity)[0]!);
  return { id: entity.id, headLane, lastLane: Math.max(headLane, ...lanes), members: byLane };
}
