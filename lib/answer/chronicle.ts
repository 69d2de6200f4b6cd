/**
 * What the record places in time: meetings, events, documents and statements, each with its span or without a date;
 * and what the view's dates leave of them. Nothing is dropped: every thing is in exactly one of the counts.
 */
import { fallsIn, isInTime, lastsAWhile, type Span, spanOf } from '@/lib/domain/span';
import type { ChronicleRow } from '@/lib/questions/chronicle';
import type { DisagreementDetail } from '@/lib/questions/disagreements';
import type { EntitySummary } from '@/lib/questions/overview';
import { type DateFilter, datesShow } from '@/lib/view/dates';

export type ThingKind = 'meeting' | 'event' | 'document' | 'statement';

export interface Thing {
  /** Of an entity, or of a statement. */
  id: string;
  kind: ThingKind;
  span: Span | null;
  /** Meetings and events go on for a while; a document or a statement is of one moment. */
  lasts: boolean;
  /** Who said it; the entity itself otherwise. */
  of: readonly string[];
}

export function thingsInTime(entities: readonly EntitySummary[], rows: readonly ChronicleRow[]): Thing[] {
  return [
    ...entities
      .filter(({ type }) => isInTime(type))
      .map(
        ({ id, type, when }): Thing => ({
          id,
          kind: type.toLowerCase() as ThingKind,
          span: spanOf(when),
          lasts: lastsAWhile(type),
          of: [id],
        }),
      ),
    ...rows
      .filter(({ kind }) => kind === 'Statement')
      .map(
        ({ fact, when, of }): Thing => ({
          id: fact,
          kind: 'statement',
          span: spanOf(when),
          lasts: false,
          of,
        }),
      ),
  ];
}

export interface Divided {
  /** Dated, and not within the range. */
  outside: Thing[];
  /** Dated so vaguely that nobody knows whether it falls within. */
  may: Thing[];
  /** Without a date, whether shown or not. */
  undated: Thing[];
  within: Thing[];
}

export function divideByDates(things: readonly Thing[], range: DateFilter): Divided {
  const divided: Divided = { outside: [], may: [], undated: [], within: [] };
  for (const thing of things) divided[fallsIn(thing.span, range, thing.lasts)].push(thing);
  return divided;
}

/**
 * For each thing, the dates that other sources give it, where that is an open disagreement: a variant, or a month round
 * the day that is read, is none.
 */
export function otherDatesOf(
  rows: readonly ChronicleRow[],
  disagreements: readonly DisagreementDetail[],
  whenOf: (id: string) => string | null | undefined,
): Map<string, { when: string; sources: readonly string[] }[]> {
  const inDispute = new Set(
    disagreements
      .filter(({ fold }) => fold !== 'variant')
      .flatMap(({ positions }) => positions.flatMap(({ facts }) => facts)),
  );
  const others = new Map<string, { when: string; sources: readonly string[] }[]>();
  for (const { fact, predicate, when, of, sources } of rows)
    if (predicate === 'time' && when && inDispute.has(fact))
      for (const id of of)
        if (whenOf(id) !== when) others.set(id, [...(others.get(id) ?? []), { when, sources }]);
  return others;
}

/** Ids of the statements and dated claims that the dates take away. */
export function factsOutside(rows: readonly ChronicleRow[], dates: DateFilter): ReadonlySet<string> {
  return new Set(rows.filter(({ when }) => !datesShow(when, false, dates)).map(({ fact }) => fact));
}

const words: Record<ThingKind, [one: string, many: string]> = {
  meeting: ['meeting', 'meetings'],
  event: ['event', 'events'],
  document: ['document', 'documents'],
  statement: ['statement', 'statements'],
};

/** '5 meetings, 1 event, 14 statements'; 'nothing' for none. */
export function countWords(things: readonly Thing[]): string {
  const counts = (Object.keys(words) as ThingKind[]).flatMap((kind) => {
    const count = things.filter((thing) => thing.kind === kind).length;
    return count > 0 ? [`${count} ${words[kind][count === 1 ? 0 : 1]}`] : [];
  });
  return counts.join(', ') || 'nothing';
}
