/**
 * The statements that a view leaves: of those who are on the canvas, on issues that are, by facts, sources, certainties
 * and meetings that no filter took away. And what each says in words.
 */
import { formatDate } from '@/lib/domain/dates';
import { type Certainty, certainties, type Status, stanceLabels } from '@/lib/domain/values';
import type { EntitySummary } from '@/lib/questions/overview';
import type { StatementRow } from '@/lib/questions/statements';
import type { View } from '@/lib/view/view';
import type { Network, SaidMark } from '../picture';

type Filters = Pick<View, 'sourcesOff' | 'certaintiesOff' | 'statusesOff'>;

/** How strongly the sources that are trusted carry it; null if none of them does. */
export function certaintyOf({ carriedBy }: StatementRow, sourcesOff: readonly string[]): Certainty | null {
  const left = carriedBy.filter(({ source }) => !sourcesOff.includes(source));
  return certainties.values.find((value) => left.some(({ certainty }) => certainty === value)) ?? null;
}

/** A statement and an issue make one mark a speaker, even if the record ties them twice. Rows are sorted as asked. */
export function oncePerSpeaker(rows: readonly StatementRow[]): StatementRow[] {
  const first = new Map<string, StatementRow>();
  for (const row of rows) {
    const key = `${row.actor} ${row.issue} ${row.fact}`;
    if (!first.has(key)) first.set(key, row);
  }
  return [...first.values()];
}

export function statementsLeft(
  rows: readonly StatementRow[],
  { edges }: Pick<Network, 'edges'>,
  { sourcesOff, certaintiesOff, statusesOff }: Filters,
  factsOff: ReadonlySet<string>,
  statusOf: (id: string) => Status | null | undefined,
): StatementRow[] {
  // Whom no line of the record ties waits in the tray, and has no place between which a mark could lie.
  const tied = new Set(edges.flatMap(({ kind, source, target }) => (kind === 'own' ? [] : [source, target])));
  return rows.filter((row) => {
    if (!tied.has(row.actor) || !tied.has(row.issue) || factsOff.has(row.fact)) return false;
    const certainty = certaintyOf(row, sourcesOff);
    if (certainty === null || certaintiesOff.includes(certainty)) return false;
    const status = row.meeting === null ? null : statusOf(row.meeting);
    return !status || !statusesOff.includes(status);
  });
}

export type Looks = Pick<SaidMark, 'voice' | 'stand' | 'mood'>;

export function looksOf({ voice, stance, polarity, modality }: StatementRow): Looks {
  const stand =
    voice === 'source' && polarity === 'negated'
      ? 'not held'
      : stance === null
        ? 'none'
        : stance > 0
          ? 'for'
          : stance < 0
            ? 'against'
            : 'neither';
  return {
    voice: voice === 'original' ? 'speaker' : voice === 'reporter' ? 'passed on' : 'source',
    stand,
    mood: modality === 'asserted' || modality === 'conditional' ? modality : 'not meant',
  };
}

/** 'leaning for, conditional'; of what was passed on, that it was. */
export function stanceWords(row: StatementRow): string {
  const { voice, stand } = looksOf(row);
  const stance = row.stance === null ? 'takes no position' : stanceLabels[row.stance];
  return [
    voice === 'passed on' ? 'passed on' : '',
    stand === 'not held' ? `reported not to be ${stance}` : stance,
    row.modality === 'asserted' ? '' : row.modality,
    voice === 'source' ? 'in the article’s own voice' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** How many of several are for what is proposed, and how many against: what is only passed on or not held is neither. */
export function tallyOf(rows: readonly StatementRow[]): NonNullable<SaidMark['tally']> {
  const standing = rows.map(looksOf).filter(({ voice }) => voice !== 'passed on');
  const count = (stand: Looks['stand']) => standing.filter((looks) => looks.stand === stand).length;
  return { for: count('for'), against: count('against') };
}

/** '2 for, 1 against'; empty where there is neither. */
export const tallyWords = (tally: NonNullable<SaidMark['tally']>): string =>
  [tally.for > 0 ? `${tally.for} for` : '', tally.against > 0 ? `${tally.against} against` : '']
    .filter(Boolean)
    .join(', ');

/** On which issue, and when if that is known. */
export const issueWords = (row: StatementRow, issue: Pick<EntitySummary, 'name'> | undefined): string =>
  [`on ${issue?.name ?? row.issue}`, row.when ? formatDate(row.when, { year: false }) : '']
    .filter(Boolean)
    .join(', ');
