/**
 * What a meeting, event or document is shown as: the reading of all claims about it. Where they differ, the value with
 * the most sources wins; then the one with the most origins; then the more exact date (or narrower place) that lies
 * within the others; then the order of the closed list. A claim that is negated, joking or superseded gives no value,
 * and what is only conditional or hypothetical yields to what is asserted. No claim, no value.
 */
import type { DateBounds } from '@/lib/domain/dates';
import type { Predicate } from '@/lib/domain/predicates';
import type { Claim } from '@/lib/domain/record';
import { type Channel, channels, heldStatuses, modalities, type Status, statuses } from '@/lib/domain/values';
import { dateLiesWithin, type LiesIn } from './exclusion';
import { byText, groupBy, type RecordIndex, sortedSet, strongest } from './index-record';

export interface Reading {
  /** Null if no source says what became of it. Documents have none. */
  status: Status | null;
  /** Null if no source dates it. */
  date: DateBounds | null;
  /** Of meetings: 'unknown' if no source says how it was held. */
  channel: Channel;
  /** The place that wins, then those that it lies in or that lie in it. */
  places: string[];
  /** Series that it belongs to. */
  partOf: string[];
  topics: string[];
  /** Whether claims about it exclude each other and nothing settles it. */
  disputed: boolean;
  /** Ids of the claims that gave each value. */
  behind: Partial<Record<Predicate, string[]>>;
}

/** Readings by id of every meeting, event and document. `disputed` are the entities that open disagreements are about. */
export function readingsOf(
  index: RecordIndex,
  disputed: ReadonlySet<string>,
  liesIn: LiesIn,
): Map<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const { id, type } of index.entities.values())
    if (type === 'Meeting' || type === 'Event' || type === 'Document')
      readings.set(id, readingOf(id, index, disputed.has(id), liesIn));
  return readings;
}

function readingOf(id: string, index: RecordIndex, disputed: boolean, liesIn: LiesIn): Reading {
  const claims = index.claimsOf(id);
  const behind: Reading['behind'] = {};
  /** Notes the claims as those behind the value, and returns them. */
  const note = (predicate: Predicate, found: readonly Claim[]) => {
    if (found.length) behind[predicate] = found.map((claim) => claim.id).sort(byText);
    return found;
  };
  const choose = (predicate: Predicate, tieBreak: TieBreak) =>
    note(predicate, winner(strongestOf(affirmed(claims, predicate)), index, tieBreak))[0];
  const objectsOf = (predicate: Predicate) =>
    sortedSet(note(predicate, affirmed(claims, predicate)).flatMap(({ object }) => object ?? []));

  const status = statusOf(claims, index);
  note('status', status.claims);
  const place = choose('place', narrowestPlace(liesIn))?.object ?? null;
  const otherPlaces = sortedSet(affirmed(claims, 'place').flatMap(({ object }) => object ?? [])).filter(
    (other) => place !== null && other !== place && (liesIn(other, place) || liesIn(place, other)),
  );
  return {
    status: status.value,
    date: choose('time', mostExactDate)?.date ?? null,
    channel: (choose('channel', inListOrder(channels.values))?.value as Channel | undefined) ?? 'unknown',
    places: place === null ? [] : [place, ...otherPlaces],
    partOf: objectsOf('part-of'),
    topics: objectsOf('topic'),
    disputed: disputed || status.value === 'disputed',
    behind,
  };
}

/**
 * The status that the claims agree on most. Held or ongoing against denied, or against its own negation, is 'disputed';
 * planned or proposed against denied stays what it is. Only an asserted claim says that something took place.
 */
function statusOf(
  claims: readonly Claim[],
  index: RecordIndex,
): { value: Status | null; claims: readonly Claim[] } {
  const saysHeld = ({ value }: Claim) => heldStatuses.includes(value as Status);
  const tookPlace = ({ modality, tense }: Claim) => modality === 'asserted' && tense !== 'future';
  const candidates = strongestOf(
    affirmed(claims, 'status').filter((claim) => !saysHeld(claim) || tookPlace(claim)),
  );
  const held = candidates.filter(saysHeld);
  const against = [
    ...candidates.filter(({ value }) => value === 'denied'),
    ...claims.filter(
      ({ predicate, polarity, modality, value }) =>
        predicate === 'status' &&
        polarity === 'negated' &&
        modality === 'asserted' &&
        held.some((claim) => claim.value === value),
    ),
  ];
  if (held.length && against.length) return { value: 'disputed', claims: [...held, ...against] };
  const isAhead = candidates.some(({ value }) => value === 'planned' || value === 'proposed');
  const standing = isAhead ? candidates.filter(({ value }) => value !== 'denied') : candidates;
  const best = winner(standing, index, inListOrder(statuses.values));
  return { value: (best[0]?.value as Status | undefined) ?? null, claims: best };
}

/** The affirmed claims of a predicate that are meant in earnest. */
const affirmed = (claims: readonly Claim[], predicate: Predicate): Claim[] =>
  claims.filter(
    (claim) => claim.predicate === predicate && claim.polarity === 'affirmed' && claim.modality !== 'joking',
  );

/** Those of the strongest modality that any of them has: what is asserted goes before what is conditional. */
function strongestOf(claims: readonly Claim[]): Claim[] {
  const modality = strongest(modalities.values, new Set(claims.map((claim) => claim.modality)));
  return claims.filter((claim) => claim.modality === modality);
}

/** Of claims with equal support, one for each value: the one that wins. */
type TieBreak = (tied: Claim[]) => Claim;

/** All claims of the value that wins; none if there are no candidates. */
function winner(candidates: readonly Claim[], { supportOf }: RecordIndex, tieBreak: TieBreak): Claim[] {
  const values = [...groupBy(candidates, readAs).values()].map((claims) => {
    const { sources, origins } = supportOf(claims.map(({ id }) => id));
    return { claims, sources: sources.length, origins: origins.length };
  });
  const [most] = values.sort((a, b) => b.sources - a.sources || b.origins - a.origins);
  if (!most) return [];
  const tied = values.filter(({ sources, origins }) => sources === most.sources && origins === most.origins);
  const best = tieBreak(tied.map(({ claims }) => claims[0]!));
  return tied.find(({ claims }) => claims[0] === best)!.claims;
}

const readAs = ({ predicate, date, object, value }: Claim) =>
  predicate === 'time' ? `${date?.start}/${date?.end}` : (object ?? value ?? '');

const mostExactDate: TieBreak = (tied) => {
  const dates = tied.filter((claim) => claim.date !== null);
  const innermost = dates.find((claim) => dates.every((other) => dateLiesWithin(claim.date!, other.date!)));
  const inOrder = [...dates].sort(
    (a, b) => byText(a.date!.start ?? '', b.date!.start ?? '') || byText(a.date!.when, b.date!.when),
  );
  return innermost ?? inOrder[0] ?? tied[0]!;
};

const narrowestPlace =
  (liesIn: LiesIn): TieBreak =>
  (tied) =>
    tied.find(({ object }) =>
      tied.every((other) => object && other.object && liesIn(object, other.object)),
    ) ?? [...tied].sort((a, b) => byText(a.object ?? '', b.object ?? ''))[0]!;

const inListOrder =
  (words: readonly string[]): TieBreak =>
  (tied) =>
    [...tied].sort((a, b) => words.indexOf(a.value ?? '') - words.indexOf(b.value ?? ''))[0]!;
