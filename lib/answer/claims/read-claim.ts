/**
 * Words that claim a meeting, 'did Umerov meet Dmitriev on 20 December', taken apart: the two actors and, if one is said,
 * the date, which may lack its year. What is not understood whole is no claim.
 */
import { type DateRange, isDay } from '@/lib/domain/span';
import { findNamed, type Named, plain } from '../phrases/find-named';

/** A day, a month or a year; without a year it is meant in whichever year the record speaks of. */
export interface ClaimedDate {
  year: number | null;
  month: number | null;
  day: number | null;
}

export interface Claim {
  one: string;
  other: string;
  /** Claims words, by whatever channel, not a meeting in person. */
  spoke: boolean;
  date: ClaimedDate | null;
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const month = months.map((name) => `${name}|${name.slice(0, 3)}`).join('|');
const ordinal = '(?:st|nd|rd|th)?';
/** A month alone needs its preposition: people are called May and August. */
const dateForms = [
  '(?:on |in )?(?<year>\\d{4})-(?<month>\\d{2})(?:-(?<day>\\d{2}))?',
  `(?:on )?(?:the )?(?<day>\\d{1,2})${ordinal} (?:of )?(?<month>${month})(?: (?<year>\\d{4}))?`,
  `(?:on |in )(?<month>${month})(?: (?<day>\\d{1,2})${ordinal})?(?: (?<year>\\d{4}))?`,
  `(?<month>${month}) (?:(?<day>\\d{1,2})${ordinal} )?(?<year>\\d{4})`,
  'in (?<year>\\d{4})',
].map((form) => new RegExp(` ${form}$`));

const meet = '(?:ever )?(?:meet|met|see|seen|sit down|sat down)(?: with)?';
const speak = '(?:ever )?(?:speak|spoken|spoke|talk|talked)(?: (?:with|to))?';
const told = '(?:met|saw)(?: with)?|sat down with';
const phrasings = (
  [
    [false, `(?:did|has|have|had) (?<one>.+) and (?<other>.+) (?:ever )?(?:meet|met)(?: each other)?`],
    [false, `(?:did|has|have|had) (?<one>.+?) ${meet} (?<other>.+)`],
    [false, '(?<one>.+) and (?<other>.+) (?:have )?met(?: each other)?'],
    [false, `(?<one>.+?) (?:has |had )?(?:${told}) (?<other>.+)`],
    [true, `(?:did|has|have|had) (?<one>.+) and (?<other>.+) (?:ever )?(?:speak|spoken|talk|talked)`],
    [true, `(?:did|has|have|had) (?<one>.+?) ${speak} (?<other>.+)`],
    [true, '(?<one>.+?) (?:has |had )?(?:spoke|spoken|talked) (?:with|to) (?<other>.+)'],
  ] as const
).map(([spoke, pattern]) => ({ spoke, pattern: new RegExp(`^${pattern}$`) }));

/** Whether the words may be a claim at all: asked before any name is looked up. */
export const mayBeClaim = (typed: string): boolean =>
  phrasings.some(({ pattern }) => pattern.test(withoutDate(plain(typed)).words));

/** The claim that the words make about two different actors; undefined if they make none. */
export function readClaim(typed: string, named: readonly Named[]): Claim | undefined {
  const { words, date } = withoutDate(plain(typed));
  if (date && !isThere(date)) return undefined;
  for (const { spoke, pattern } of phrasings) {
    const { one: said = '', other: saidOther = '' } = pattern.exec(words)?.groups ?? {};
    const one = findNamed(said, 'actor', named);
    const other = findNamed(saidOther, 'actor', named);
    if (one && other && one !== other) return { one: one.id, other: other.id, spoke, date };
  }
  return undefined;
}

function withoutDate(words: string): { words: string; date: ClaimedDate | null } {
  for (const form of dateForms) {
    const match = form.exec(words);
    if (!match) continue;
    const { year, month: name, day } = match.groups ?? {};
    const number = name === undefined ? null : /^\d/.test(name) ? Number(name) : monthOf(name);
    return {
      words: words.slice(0, match.index),
      date: { year: year ? Number(year) : null, month: number, day: day ? Number(day) : null },
    };
  }
  return { words, date: null };
}

const monthOf = (name: string) => months.findIndex((each) => each.startsWith(name)) + 1;

/** There is no 31 February, in no year; 29 February is in some. */
const isThere = (date: ClaimedDate) => daysOf(date, 2024) !== undefined;

const two = (number: number) => String(number).padStart(2, '0');

/** First and last day meant; without a year, those of the year given. Undefined if there is no such day. */
export function daysOf({ year, month: number, day }: ClaimedDate, inYear: number): DateRange | undefined {
  const of = `${year ?? inYear}`;
  if (number === null) return { from: `${of}-01-01`, to: `${of}-12-31` };
  const last = new Date(Date.UTC(Number(of), number, 0)).getUTCDate();
  const from = `${of}-${two(number)}-${two(day ?? 1)}`;
  return isDay(from) ? { from, to: day === null ? `${of}-${two(number)}-${two(last)}` : from } : undefined;
}

/** '20 December 2025', '20 December', 'December 2025'. */
export function dateWords({ year, month: number, day }: ClaimedDate): string {
  const name = number === null ? '' : months[number - 1]!;
  return [day, name.charAt(0).toUpperCase() + name.slice(1), year].filter(Boolean).join(' ');
}
