/**
 * When two claims cannot both be true: the meaning of `exclusive` in lib/domain/predicates, one rule for each kind of
 * value. A rule answers yes only where the words leave no way out; everything else is for an analyst to judge.
 */
import type { DateBounds } from '@/lib/domain/dates';
import { type Predicate, predicateOf } from '@/lib/domain/predicates';
import type { Claim } from '@/lib/domain/record';
import type { Status } from '@/lib/domain/values';

/** Whether `inner` is the same place as `outer` or lies in it. */
export type LiesIn = (inner: string, outer: string) => boolean;

const earliest = ({ start }: DateBounds) => (start === null ? Number.NEGATIVE_INFINITY : Date.parse(start));
const latest = ({ end }: DateBounds) => (end === null ? Number.POSITIVE_INFINITY : Date.parse(end));

/** Whether every instant of `inner` is one of `outer`. */
export const dateLiesWithin = (inner: DateBounds, outer: DateBounds): boolean =>
  earliest(inner) >= earliest(outer) && latest(inner) <= latest(outer);

const sameBounds = (a: DateBounds, b: DateBounds): boolean => a.start === b.start && a.end === b.end;

/** EDTF's marks for 'about' and 'perhaps': such a date leaves room for its neighbours. */
const isVague = ({ when }: DateBounds) => /[?~%]/.test(when);

/** A span says from when till when: two that differ exclude each other even if they overlap. */
const isSpan = ({ precision, start, end }: DateBounds) =>
  precision === 'interval' && start !== null && end !== null;

export const neverOverlap = (a: DateBounds, b: DateBounds): boolean =>
  earliest(a) > latest(b) || earliest(b) > latest(a);

function datesExclude(a: DateBounds, b: DateBounds): boolean {
  if (isVague(a) || isVague(b)) return false;
  if (neverOverlap(a, b)) return true;
  return isSpan(a) && isSpan(b) && !sameBounds(a, b);
}

const excludingStatuses: readonly (readonly [Status, Status])[] = [
  ['denied', 'held'],
  ['denied', 'ongoing'],
  ['denied', 'planned'],
  ['denied', 'proposed'],
  ['cancelled', 'held'],
];
const statusesExclude = (a: string | null, b: string | null) =>
  excludingStatuses.some(([one, other]) => (a === one && b === other) || (a === other && b === one));

/** 'Points' and 'point' are one unit. */
export const unitOf = ({ unit }: Claim): string => (unit ?? '').trim().toLowerCase().replace(/s$/, '');
const amountsExclude = (a: Claim, b: Claim) =>
  a.amount !== null && b.amount !== null && unitOf(a) === unitOf(b) && a.amount !== b.amount;

/** Whether two affirmed claims of one subject and one exclusive predicate exclude each other. */
export function excludes(a: Claim, b: Claim, liesIn: LiesIn): boolean {
  switch (a.predicate) {
    case 'status':
      return statusesExclude(a.value, b.value);
    case 'time':
      return a.date !== null && b.date !== null && datesExclude(a.date, b.date);
    case 'place':
      return (
        a.object !== null && b.object !== null && !liesIn(a.object, b.object) && !liesIn(b.object, a.object)
      );
    case 'channel':
      return a.value !== b.value && a.value !== 'unknown' && b.value !== 'unknown';
    default:
      return predicateOf(a.predicate).exclusive === true && amountsExclude(a, b);
  }
}

/** What a claim says, without its polarity: two claims of one content are a claim and its exact negation, or agree. */
export function contentOf(claim: Claim): string {
  const { subject, predicate, object, value, amount, date } = claim;
  const words = value?.trim().toLowerCase().replace(/\s+/g, ' ') ?? null;
  const when = isDated(predicate) && date ? [date.start, date.end] : null;
  const about = claim.about.map(({ on, stance }) => [on, stance]);
  return JSON.stringify([
    subject,
    predicate,
    object,
    words,
    amount,
    amount === null ? '' : unitOf(claim),
    when,
    about,
  ]);
}

const isDated = (predicate: Predicate) => predicateOf(predicate).needsDate === true;
