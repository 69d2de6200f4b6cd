/**
 * The simple relations that follow from the assertions: who attended, who met, what stance was taken, and affirmed
 * claims as relations of their own type. Superseded attendances and claims give none; positions all count, since a line
 * that moved is still that actor's line. Who attended what is read from the meetings' readings.
 */

import { type Predicate, predicateOf, predicates } from '@/lib/domain/predicates';
import type { Claim, Participation, RecordData } from '@/lib/domain/record';
import {
  type Certainty,
  type Channel,
  channels,
  heldStatuses,
  type Modality,
  modalities,
  type ParticipationRole,
  type Presence,
  type Tense,
} from '@/lib/domain/values';
import { byText, groupBy, ofType, type RecordIndex, sortedSet, strongest } from './index-record';
import type { Reading } from './readings';

interface Derived {
  /** `TYPE:from:to`, and what else tells it from others of its type between the two. */
  id: string;
  from: string;
  to: string;
  /** Sorted. */
  assertionIds: string[];
  sources: number;
  origins: number;
  certainty: Certainty;
  /** Whether an assertion behind it is a position in an open disagreement of sources or parties. */
  disputed: boolean;
  modality: Modality;
}
export interface Attended extends Derived {
  type: 'ATTENDED';
  role: ParticipationRole;
  onBehalfOf: string | null;
}
export interface ExpectedAt extends Derived {
  type: 'EXPECTED_AT';
  presence: Presence;
  role: ParticipationRole;
  onBehalfOf: string | null;
}
export interface Met extends Derived {
  type: 'MET' | 'SPOKE_WITH';
  times: number;
  /** Earliest start and latest end of their dated meetings, ISO 8601 in UTC; null if none is dated. */
  first: string | null;
  last: string | null;
  meetingIds: string[];
  channels: Channel[];
}
export interface TakesStance extends Derived {
  type: 'STANCE';
  low: number;
  high: number;
  /** How many positions stand behind it. */
  n: number;
  /** Whether some are for the issue's proposition and some against. */
  mixed: boolean;
}
/** The `derived` types of lib/domain/predicates. */
export type ClaimedType = NonNullable<(typeof predicates)[Predicate]['derived']>;
export interface Claimed extends Derived {
  type: ClaimedType;
  tense: Tense;
  /** The words of the claims' values: 'son-in-law'. */
  values: string[];
}
export interface Contradicts extends Derived {
  type: 'CONTRADICTS';
  disagreementIds: string[];
}
export type DerivedRelation = Attended | ExpectedAt | Met | TakesStance | Contradicts | Claimed;

export interface DerivationContext {
  record: RecordData;
  index: RecordIndex;
  readings: ReadonlyMap<string, Reading>;
  /** Assertions that are positions in an open disagreement of sources or parties. */
  disputed: ReadonlySet<string>;
}

/** All that every derived relation says of what is behind it. */
export function behind({ index, disputed }: DerivationContext, ids: Iterable<string>) {
  const assertionIds = sortedSet(ids);
  const { sources, origins, certainty } = index.supportOf(assertionIds);
  return {
    assertionIds,
    sources: sources.length,
    origins: origins.length,
    certainty,
    disputed: assertionIds.some((id) => disputed.has(id)),
  };
}

const idsOf = (assertions: readonly { id: string }[]) => assertions.map(({ id }) => id);

/** Reported presence at what was held or goes on is attendance; any other is expectation. */
export function deriveAttendance(context: DerivationContext): (Attended | ExpectedAt)[] {
  const { index, readings } = context;
  const tookPlace = ({ meeting }: Participation) => {
    const status = readings.get(meeting)?.status;
    return status !== undefined && status !== null && heldStatuses.includes(status);
  };
  const groups = groupBy(
    index.participations.filter((each) => !index.isSuperseded(each)),
    ({ actor, meeting, presence, role, onBehalfOf }) =>
      [actor, meeting, presence, role, onBehalfOf ?? ''].join(':'),
  );
  return [...groups.values()].map((group) => {
    const { actor: from, meeting: to, presence, role, onBehalfOf } = group[0]!;
    const common = { from, to, role, onBehalfOf, ...behind(context, idsOf(group)) };
    const whose = onBehalfOf === null ? [role] : [role, onBehalfOf];
    if (presence === 'reported' && tookPlace(group[0]!)) {
      const id = ['ATTENDED', from, to, ...whose].join(':');
      return { id, type: 'ATTENDED', modality: 'asserted', ...common } satisfies Attended;
    }
    const id = ['EXPECTED_AT', from, to, presence, ...whose].join(':');
    const modality = presence === 'hypothetical' ? 'hypothetical' : 'asserted';
    return { id, type: 'EXPECTED_AT', presence, modality, ...common } satisfies ExpectedAt;
  });
}

const remoteChannels: readonly Channel[] = ['phone', 'video', 'written'];

/**
 * Two actors who attended one meeting that is no series met; they spoke where it was a conversation or an interview, or
 * was not held in person. Nobody meets by being in one series, in one organisation or in one sentence.
 */
export function deriveMeetings(context: DerivationContext, attendance: readonly Attended[]): Met[] {
  const { index, readings } = context;
  const pairs = new Map<string, { type: Met['type']; meetings: string[]; ids: string[] }>();
  for (const [meeting, attended] of groupBy(attendance, ({ to }) => to)) {
    const entity = index.entities.get(meeting);
    if (entity?.type !== 'Meeting' || entity.format === 'series') continue;
    const channel = readings.get(meeting)?.channel ?? 'unknown';
    const spoke =
      remoteChannels.includes(channel) || entity.format === 'conversation' || entity.format === 'interview';
    const type = spoke ? 'SPOKE_WITH' : 'MET';
    const present = [...groupBy(attended, ({ from }) => from)].sort(([a], [b]) => byText(a, b));
    for (const [i, [from, mine]] of present.entries())
      for (const [to, theirs] of present.slice(i + 1)) {
        const id = [type, from, to].join(':');
        const pair = pairs.get(id) ?? { type, meetings: [], ids: [] };
        pairs.set(id, pair);
        pair.meetings.push(meeting);
        pair.ids.push(...[...mine, ...theirs].flatMap(({ assertionIds }) => assertionIds));
      }
  }
  return [...pairs].map(([id, { type, meetings, ids }]) => {
    const [, from = '', to = ''] = id.split(':');
    const dates = meetings.flatMap((meeting) => readings.get(meeting)?.date ?? []);
    const found = new Set(meetings.map((meeting) => readings.get(meeting)?.channel ?? 'unknown'));
    return {
      id,
      type,
      from,
      to,
      ...behind(context, ids),
      modality: 'asserted',
      times: meetings.length,
      first: dates.flatMap(({ start }) => start ?? []).sort(byText)[0] ?? null,
      last:
        dates
          .flatMap(({ end }) => end ?? [])
          .sort(byText)
          .at(-1) ?? null,
      meetingIds: sortedSet(meetings),
      channels: channels.values.filter((channel) => found.has(channel)),
    };
  });
}

/** From statements of the original speaker and from positions ascribed to an actor: the span of stances taken. */
export function deriveStances(context: DerivationContext): TakesStance[] {
  const { record, index } = context;
  const issues = new Set(record.entities.filter(({ type }) => type === 'Issue').map(({ id }) => id));
  const counts = ({ modality }: { modality: Modality }) =>
    modality === 'asserted' || modality === 'conditional';
  const holders = [
    ...ofType(record, 'Statement').map((said) => ({ by: said, actors: sortedSet(said.said) })),
    ...index.claims
      .filter(({ predicate, polarity }) => predicateOf(predicate).takesStance && polarity === 'affirmed')
      .map((claim) => ({ by: claim, actors: [claim.subject] })),
  ];
  const taken = holders
    .filter(({ by }) => counts(by))
    .flatMap(({ by, actors }) =>
      by.about.flatMap(({ on, stance }) =>
        stance !== null && issues.has(on) ? actors.map((actor) => ({ actor, issue: on, stance, by })) : [],
      ),
    );
  return [...groupBy(taken, ({ actor, issue }) => `${actor} ${issue}`).values()].map((positions) => {
    const { actor: from, issue: to } = positions[0]!;
    const stances = positions.map(({ stance }) => stance as number);
    const [low, high] = [Math.min(...stances), Math.max(...stances)];
    return {
      id: ['STANCE', from, to].join(':'),
      type: 'STANCE',
      from,
      to,
      ...behind(
        context,
        positions.map(({ by }) => by.id),
      ),
      modality: strongest(modalities.values, new Set(positions.map(({ by }) => by.modality))),
      low,
      high,
      n: positions.length,
      mixed: low < 0 && high > 0,
    };
  });
}

/** Affirmed claims between two entities, apart by modality and tense: what is promised is not drawn as done. */
export function deriveClaimed(context: DerivationContext): Claimed[] {
  const { index } = context;
  const claims = index.claims.flatMap((claim) => {
    const type: ClaimedType | null = predicates[claim.predicate].derived;
    const usable = claim.polarity === 'affirmed' && !index.isSuperseded(claim);
    return type !== null && claim.object !== null && usable ? [{ type, to: claim.object, claim }] : [];
  });
  const groups = groupBy(claims, ({ type, to, claim }) =>
    [type, claim.subject, to, claim.modality, claim.tense].join(':'),
  );
  return [...groups.values()].map((group) => {
    const { type, to, claim } = group[0]!;
    const { subject: from, modality, tense } = claim;
    // The plain case has the plain id; the words of the two lists differ, so each id says which it is.
    const mood = [modality === 'asserted' ? '' : modality, tense === 'present' ? '' : tense].filter(Boolean);
    return {
      id: [type, from, to, ...mood].join(':'),
      type,
      from,
      to,
      ...behind(context, idsOf(group.map((each) => each.claim))),
      modality,
      tense,
      values: sortedSet(group.flatMap((each) => saidBeside(each.claim))),
    };
  });
}

const saidBeside = ({ value, amount, unit }: Claim): string[] => [
  ...(value ? [value] : []),
  ...(amount === null ? [] : [[String(amount), unit].filter(Boolean).join(' ')]),
];
