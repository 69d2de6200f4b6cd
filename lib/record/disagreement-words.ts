/**
 * How disagreements found by rule are asked and answered in plain English. The thing asked about comes first, so that
 * its name needs no article and a list of questions can be read by names.
 */
import { formatDate } from '@/lib/domain/dates';
import type { Entity } from '@/lib/domain/entities';
import type { Predicate } from '@/lib/domain/predicates';
import type { Claim } from '@/lib/domain/record';
import { type Channel, channels, type DisagreementKind, type Status, statuses } from '@/lib/domain/values';

type Names = ReadonlyMap<string, Pick<Entity, 'name' | 'type'>>;

const nameIn = (names: Names, id: string) => names.get(id)?.name ?? id;

const kindOfPredicate: Partial<Record<Predicate, DisagreementKind>> = {
  status: 'status',
  time: 'time',
  place: 'place',
  duration: 'duration',
  'has-number': 'number',
};
export const kindOf = (predicate: Predicate): DisagreementKind => kindOfPredicate[predicate] ?? 'content';

/** 'US–Russia session: when did it take place?' */
export function questionOfClaim({ subject, predicate, unit }: Claim, names: Names): string {
  const isDocument = names.get(subject)?.type === 'Document';
  const questions: Partial<Record<Predicate, string>> = {
    status: 'what became of it?',
    time: isDocument ? 'what is its date?' : 'when did it take place?',
    place: 'where did it take place?',
    channel: 'how was it held?',
    duration: 'how long did it last?',
    'has-number': unit ? `how many ${unit} does it have?` : 'what number does it have?',
  };
  return `${nameIn(names, subject)}: ${questions[predicate] ?? 'what holds of it?'}`;
}

/** What a claim answers: '20 Dec 2025', 'held', '28 points'. */
export function answerOfClaim({ predicate, date, object, value, amount, unit }: Claim, names: Names): string {
  if (predicate === 'time' && date) return formatDate(date.when);
  if (predicate === 'status') return statuses.labels[value as Status]?.toLowerCase() ?? value ?? '';
  if (predicate === 'channel') return channels.labels[value as Channel]?.toLowerCase() ?? value ?? '';
  if (object) return nameIn(names, object);
  if (value) return value;
  return amount === null ? '' : `${amount}${unit ? ` ${unit}` : ''}`;
}

const withoutFullStop = (text: string) => text.trim().replace(/\.$/, '');

export const questionOfNegation = (affirmed: Claim): string =>
  `Is it true or not: ${withoutFullStop(affirmed.text)}?`;

export const questionOfPresence = (actor: string, meeting: string, names: Names): string =>
  `${nameIn(names, actor)}: present or not at ${nameIn(names, meeting)}?`;

export const questionOfTenure = (person: string, title: string, names: Names): string =>
  `${nameIn(names, person)}: ${title}, now or formerly?`;

export const questionOfTitles = (person: string, names: Names): string =>
  `${nameIn(names, person)}: under which titles?`;

export const questionOfNames = (entity: string, kind: DisagreementKind, names: Names): string =>
  `${nameIn(names, entity)}: ${kind === 'spelling' ? 'in which spellings?' : 'under which names?'}`;
