/**
 * What follows from a checked record by rule and is written by nobody: how meetings, events and documents read, where
 * sources disagree, and the simple relations that analysts ask for. Pure: the same record gives the same answer, in the
 * same order. The loader writes it to the database, the in-memory answers read it as it is.
 */
import type { Disagreement, RecordData } from '@/lib/domain/record';
import { deriveContradictions } from './derive-contradictions';
import {
  type Attended,
  type DerivationContext,
  type DerivedRelation,
  deriveAttendance,
  deriveClaimed,
  deriveMeetings,
  deriveStances,
} from './derive-relations';
import type { LiesIn } from './exclusion';
import { findDisagreements, membersOf } from './find-disagreements';
import { byText, indexRecord, type RecordIndex } from './index-record';
import { type Reading, readingsOf } from './readings';

export interface Derived {
  /** By id, of every meeting, event and document. */
  readings: ReadonlyMap<string, Reading>;
  /** Hand-written ones and those found by rule, sorted by id. */
  disagreements: Disagreement[];
  /** Sorted by id. */
  relations: DerivedRelation[];
  /** Entities of any kind that an open disagreement of sources or parties is about. */
  disputed: ReadonlySet<string>;
}

/** @throws RangeError if the record was not checked and refers to something that it lacks */
export function derive(record: RecordData): Derived {
  const index = indexRecord(record);
  const liesIn = placesOf(record);
  const disagreements = findDisagreements(record, index, liesIn);
  const open = disagreements.filter(({ fold, resolution }) => fold !== 'variant' && resolution === null);
  const disputedEntities = new Set(open.flatMap((disagreement) => subjectsOf(disagreement, index)));
  const readings = readingsOf(index, disputedEntities, liesIn);
  const context: DerivationContext = { record, index, readings, disputed: new Set(open.flatMap(membersOf)) };
  const attendance = deriveAttendance(context);
  const attended = attendance.filter((relation): relation is Attended => relation.type === 'ATTENDED');
  const relations: DerivedRelation[] = [
    ...attendance,
    ...deriveMeetings(context, attended),
    ...deriveStances(context),
    ...deriveClaimed(context),
    ...deriveContradictions(context, disagreements),
  ];
  for (const [id, { disputed }] of readings) if (disputed) disputedEntities.add(id);
  return {
    readings,
    disagreements,
    relations: relations.sort((a, b) => byText(a.id, b.id)),
    disputed: disputedEntities,
  };
}

/** The entities that at least two positions of a disagreement are about. */
function subjectsOf({ positions }: Disagreement, index: RecordIndex): string[] {
  const counts = new Map<string, number>();
  for (const { members } of positions)
    for (const id of new Set(members.flatMap((member) => subjectOf(member, index))))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([id]) => id);
}

/**
 * What an assertion is about. An attendance is about neither the person nor the meeting alone: its relation carries the
 * dispute. Statements count for the meetings, events and documents they speak of; that parties differ over an issue
 * does not put the issue in doubt.
 */
function subjectOf(member: string, { assertions, entities }: RecordIndex): string[] {
  const assertion = assertions.get(member);
  switch (assertion?.type) {
    case 'Claim':
      return [assertion.subject];
    case 'Role':
      return [assertion.person];
    case 'Statement':
      return assertion.about
        .map(({ on }) => on)
        .filter((on) => ['Meeting', 'Event', 'Document'].includes(entities.get(on)?.type ?? ''));
    default:
      return [];
  }
}

/** Whether one place is another or lies in it, however many places lie between. */
function placesOf(record: RecordData): LiesIn {
  const outer = new Map(
    record.entities.flatMap((entity) =>
      entity.type === 'Place' && entity.inPlace ? [[entity.id, entity.inPlace] as const] : [],
    ),
  );
  return (inner, place) => {
    // A record's places are few steps deep; a circle in a record must not hold the loader.
    const passed = new Set<string>();
    for (let at: string | undefined = inner; at && !passed.has(at); at = outer.get(at)) {
      if (at === place) return true;
      passed.add(at);
    }
    return false;
  };
}
