/**
 * The bars of the timeline: what lasts over columns, what is dated vaguely or without an end, statements of no one day,
 * and where sources in dispute place a thing otherwise. A part that not all of them give is told apart.
 */
import { dayOf, type Span, spanOf } from '@/lib/domain/span';
import type { EntitySummary } from '@/lib/questions/overview';
import { type Column, columnsUnder } from './columns';

/** When another source says that it was. */
export interface OtherDate {
  when: string;
  sources: readonly string[];
}

export interface Bar {
  key: string;
  /** The entity it opens; null for statements. */
  entity: string | null;
  statements: readonly string[];
  when: string;
  /** What of it this bar stands for, EDTF: of a date in dispute only the part that is. */
  part: string;
  /** First and last column that it reaches. */
  first: number;
  last: number;
  /** It goes on before the first column, or after the last. */
  cutStart: boolean;
  cutEnd: boolean;
  vague: boolean;
  /** Given by these sources only, and in dispute; null for what the record reads. */
  disputedBy: readonly string[] | null;
  row: number;
}

type Reach = Pick<Bar, 'first' | 'last' | 'cutStart' | 'cutEnd'>;

/** Where nothing is drawn of it, which columns for what lies beyond make impossible, it would stand at the start. */
const reachOf = (columns: readonly Column[], span: Pick<Span, 'from' | 'to'>): Reach =>
  columnsUnder(columns, span) ?? { first: 0, last: 0, cutStart: true, cutEnd: true };

/** Bars in rows in which none lies over another. */
export function barsOf(
  columns: readonly Column[],
  entities: readonly EntitySummary[],
  vagueSaid: ReadonlyMap<string, readonly string[]>,
  otherDates: ReadonlyMap<string, readonly OtherDate[]>,
  all: readonly EntitySummary[],
): Bar[] {
  const base = { statements: [], disputedBy: null, row: 0 } as const;
  const groups: Omit<Bar, 'row'>[][] = entities.map((entity) => {
    const span = spanOf(entity.when)!;
    const own = {
      ...base,
      key: entity.id,
      entity: entity.id,
      when: span.when,
      part: span.when,
      vague: span.vague,
      ...reachOf(columns, span),
    };
    return [own, ...disputedParts(columns, own, otherDates.get(entity.id) ?? [])];
  });
  // Of what stands in a column, only the other dates are bars.
  const barred = new Set(entities.map(({ id }) => id));
  for (const { id } of all)
    if (!barred.has(id))
      for (const other of otherDates.get(id) ?? []) {
        const span = spanOf(other.when);
        if (span) groups.push([otherBar(columns, id, span, reachOf(columns, span), other)]);
      }
  for (const [when, statements] of vagueSaid) {
    const span = spanOf(when)!;
    groups.push([
      {
        ...base,
        key: `said ${when}`,
        entity: null,
        statements,
        when,
        part: when,
        vague: span.vague,
        ...reachOf(columns, span),
      },
    ]);
  }
  return inRows(groups);
}

function otherBar(
  columns: readonly Column[],
  id: string,
  span: Span,
  reach: Reach,
  { sources }: OtherDate,
): Omit<Bar, 'row'> {
  const [from, to] = [span.from ?? -Infinity, span.to ?? Infinity];
  const start = Math.max(from, columns[reach.first]?.start ?? from);
  const end = Math.min(to, columns[reach.last]?.end ?? to);
  const isPart = Number.isFinite(start) && Number.isFinite(end) && (start > from || end < to);
  return {
    key: `${id} ${span.when} ${reach.first}`,
    entity: id,
    statements: [],
    when: span.when,
    part: isPart ? `${dayOf(start)}/${dayOf(end - 1)}` : span.when,
    vague: span.vague,
    disputedBy: sources,
    ...reach,
  };
}

/** The parts of other sources' dates that reach beyond a bar, before it and after it. */
function disputedParts(
  columns: readonly Column[],
  own: Omit<Bar, 'row'>,
  others: readonly OtherDate[],
): Omit<Bar, 'row'>[] {
  return others.flatMap((other) => {
    const span = spanOf(other.when);
    if (!span) return [];
    const reach = reachOf(columns, span);
    const parts: Omit<Bar, 'row'>[] = [];
    if (reach.first < own.first)
      parts.push(
        otherBar(
          columns,
          own.entity!,
          span,
          { ...reach, last: Math.min(reach.last, own.first - 1), cutEnd: false },
          other,
        ),
      );
    if (reach.last > own.last)
      parts.push(
        otherBar(
          columns,
          own.entity!,
          span,
          { ...reach, first: Math.max(reach.first, own.last + 1), cutStart: false },
          other,
        ),
      );
    return parts;
  });
}

/** Each group in the first row in which it touches nothing. */
function inRows(groups: readonly (readonly Omit<Bar, 'row'>[])[]): Bar[] {
  const reach = (group: readonly Omit<Bar, 'row'>[]) => ({
    first: Math.min(...group.map(({ first }) => first)),
    last: Math.max(...group.map(({ last }) => last)),
  });
  const sorted = [...groups].sort(
    (a, b) =>
      reach(a).first - reach(b).first || reach(b).last - reach(a).last || (a[0]!.key < b[0]!.key ? -1 : 1),
  );
  const ends: number[] = [];
  return sorted.flatMap((group) => {
    const { first, last } = reach(group);
    const free = ends.findIndex((end) => end < first);
    const row = free < 0 ? ends.length : free;
    ends[row] = last;
    return group.map((bar) => ({ ...bar, row }));
  });
}
