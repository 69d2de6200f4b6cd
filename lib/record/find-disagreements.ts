/**
 * Disagreements that follow from the record by rule: claims that exclude each other, a claim and its exact negation,
 * presence reported and denied, an office held now and formerly. What needs judgement is written by hand in the record,
 * and a hand-written disagreement over the same assertions takes the place of the one found here.
 */

import { predicateNames, predicateOf } from '@/lib/domain/predicates';
import type { Claim, Disagreement, Position, RecordData, Role } from '@/lib/domain/record';
import { slug } from '@/lib/domain/slug';
import {
  answerOfClaim,
  kindOf,
  questionOfClaim,
  questionOfNegation,
  questionOfPresence,
  questionOfTenure,
} from './disagreement-words';
import { contentOf, excludes, type LiesIn, neverOverlap, unitOf } from './exclusion';
import { findVariants } from './find-variants';
import { byText, groupBy, ofType, type RecordIndex, sortedSet } from './index-record';

type Found = Pick<Disagreement, 'id' | 'question' | 'kind' | 'positions'>;

/** Every disagreement of the record, hand-written and found, sorted by id. */
export function findDisagreements(record: RecordData, index: RecordIndex, liesIn: LiesIn): Disagreement[] {
  const differing = [
    ...findExclusions(index, liesIn),
    ...findNegations(index),
    ...findPresences(index),
    ...findTenures(record, index),
  ].map((found) => byRule(found, 'sources_differ'));
  const variants = findVariants(record).map((found) => byRule(found, 'variant'));
  const written = record.disagreements;
  const writtenOver = groupBy(
    written.flatMap((by) => membersOf(by).map((member) => ({ member, by }))),
    ({ member }) => member,
  );
  const isCovered = (found: Disagreement) =>
    (writtenOver.get(membersOf(found)[0] ?? '') ?? []).some(({ by }) =>
      isSubset(membersOf(found), new Set(membersOf(by))),
    );
  const added = withFreeIds(
    [...differing, ...variants].filter((found) => !isCovered(found)),
    written.map(({ id }) => id),
  );
  return [...written, ...added].sort((a, b) => byText(a.id, b.id));
}

/**
 * An id is in plain letters: an office in Latin and in Cyrillic may come out alike, and be two questions. Later ones get
 * a number, those that a hand-written id is taken from a word.
 */
function withFreeIds(found: readonly Disagreement[], written: readonly string[]): Disagreement[] {
  const byHand = new Set(written);
  const taken = new Set(written);
  return found.map((each) => {
    const base = byHand.has(each.id) ? `${each.id}.rule` : each.id;
    let id = base;
    for (let number = 2; taken.has(id); number++) id = `${base}.${number}`;
    taken.add(id);
    return { ...each, id };
  });
}

export const membersOf = ({ positions }: Pick<Disagreement, 'positions'>): string[] =>
  positions.flatMap(({ members }) => members);

const isSubset = (part: readonly string[], whole: ReadonlySet<string>) =>
  part.every((member) => whole.has(member));

const byRule = (found: Found, fold: Disagreement['fold']): Disagreement => ({
  ...found,
  fold,
  basis: 'rule',
  note: null,
  resolution: null,
});

/** Claims that say what is, or is to be: what is hypothetical or a joke disagrees with nothing. */
const inEarnest = ({ modality }: Claim) => modality === 'asserted' || modality === 'conditional';

/** One disagreement for each subject and exclusive predicate (and unit) with values that exclude each other. */
function findExclusions(index: RecordIndex, liesIn: LiesIn): Found[] {
  const exclusive = new Set(predicateNames.filter((predicate) => predicateOf(predicate).exclusive));
  const claims = index.claims.filter(
    (claim) =>
      exclusive.has(claim.predicate) &&
      claim.polarity === 'affirmed' &&
      inEarnest(claim) &&
      !index.isSuperseded(claim),
  );
  const groups = groupBy(claims, (claim) => [claim.subject, claim.predicate, unitOf(claim)].join(' '));
  return [...groups.values()].flatMap((group) => {
    const positions = positionsAmong(group, index, liesIn);
    if (positions.length < 2) return [];
    const [first] = group as [Claim];
    const parts = [first.subject, first.predicate, slug(unitOf(first)), 'differs'];
    return {
      id: parts.filter(Boolean).join('.'),
      question: questionOfClaim(first, index.entities),
      kind: kindOf(first.predicate),
      positions,
    };
  });
}

/**
 * The values that some other value excludes, best supported first; values that do not exclude each other (a day, and an
 * hour of that day) stand in one position. Values compatible with all others take no position.
 */
function positionsAmong(group: readonly Claim[], index: RecordIndex, liesIn: LiesIn): Position[] {
  const values = [...groupBy(group, contentOf).values()].map((claims) => ({
    claims,
    says: answerOfClaim(claims[0]!, index.entities),
    ...index.supportOf(claims.map(({ id }) => id)),
  }));
  const exclude = (a: (typeof values)[number], b: (typeof values)[number]) =>
    excludes(a.claims[0]!, b.claims[0]!, liesIn);
  const contested = values
    .filter((value) => values.some((other) => exclude(value, other)))
    .sort(
      (a, b) =>
        b.sources.length - a.sources.length || b.origins.length - a.origins.length || byText(a.says, b.says),
    );
  const positions: (typeof values)[] = [];
  for (const value of contested) {
    const fitting = positions.find((position) => !position.some((other) => exclude(value, other)));
    if (fitting) fitting.push(value);
    else positions.push([value]);
  }
  return positions.map((position) => ({
    says: [...new Set(position.map(({ says }) => says))].join(' or '),
    members: sortedSet(position.flatMap(({ claims }) => claims.map(({ id }) => id))),
  }));
}

/** A claim and its exact negation, both of what is ahead or both of what is not. */
function findNegations(index: RecordIndex): Found[] {
  const claims = index.claims.filter((claim) => inEarnest(claim) && !index.isSuperseded(claim));
  const groups = groupBy(claims, (claim) => `${claim.tense === 'future'} ${contentOf(claim)}`);
  return [...groups.values()].flatMap((group) => {
    const clashing = group.filter((claim) =>
      group.some((other) => claim.polarity !== other.polarity && !areApart(claim, other)),
    );
    const affirmed = clashing.filter(({ polarity }) => polarity === 'affirmed');
    const negated = clashing.filter(({ polarity }) => polarity === 'negated');
    const [first] = affirmed;
    if (!first) return [];
    return {
      id: `${first.id}.negated`,
      question: questionOfNegation(first),
      kind: kindOf(first.predicate),
      positions: [position('true', affirmed), position('not true', negated)],
    };
  });
}

/** One actor reported present at a meeting, and said not to have been there. */
function findPresences(index: RecordIndex): Found[] {
  const groups = groupBy(
    index.participations.filter((each) => !index.isSuperseded(each)),
    ({ actor, meeting }) => `${actor} ${meeting}`,
  );
  return [...groups.values()].flatMap((group) => {
    const reported = group.filter(({ presence }) => presence === 'reported');
    const denied = group.filter(({ presence }) => presence === 'denied');
    const [first] = reported;
    if (!first || denied.length === 0) return [];
    return {
      id: `${first.actor}.at.${first.meeting}.differs`,
      question: questionOfPresence(first.actor, first.meeting, index.entities),
      kind: 'presence',
      positions: [position('present', reported), position('not present', denied)],
    };
  });
}

/** One office of a person, held now according to one role and formerly according to another. */
function findTenures(record: RecordData, index: RecordIndex): Found[] {
  const groups = groupBy(
    ofType(record, 'Role').filter((role) => !index.isSuperseded(role)),
    (role) => `${role.person} ${officeOf(role)}`,
  );
  return [...groups.values()].flatMap((group) => {
    const clashing = group.filter((role) => group.some((other) => tenuresClash(role, other)));
    const current = clashing.filter(({ tenure }) => tenure === 'current');
    const [first] = current;
    if (!first) return [];
    const former = clashing.filter(({ tenure }) => tenure === 'former');
    return {
      id: `${first.person}.${slug(officeOf(first))}.tenure`,
      question: questionOfTenure(first.person, first.title, index.entities),
      kind: 'tenure',
      positions: [position('now', current), position('formerly', former)],
    };
  });
}

/** The office that a title names: 'former U.S. Envoy' and 'US envoy' name one. */
const officeOf = ({ title }: Role) =>
  title
    .toLowerCase()
    .replace(/\b(former|formerly|then|past|current|ex)\b/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

function tenuresClash(a: Role, b: Role): boolean {
  const differ =
    (a.tenure === 'current' && b.tenure === 'former') || (a.tenure === 'former' && b.tenure === 'current');
  const sameHouse = a.organization === b.organization || a.organization === null || b.organization === null;
  return differ && sameHouse && !areApart(a, b);
}

/** Whether both are dated and no instant is one of both: then they speak of different times. */
const areApart = (a: Claim | Role, b: Claim | Role) =>
  a.date !== null && b.date !== null && neverOverlap(a.date, b.date);

const position = (says: string, members: readonly { id: string }[]): Position => ({
  says,
  members: sortedSet(members.map(({ id }) => id)),
});
