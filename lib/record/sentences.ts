/**
 * The sentence of an assertion whose file gives none: plain English made from the names and from what its kind and
 * predicate say of themselves. The mood is respected: what is planned, denied, conditional or hypothetical never reads
 * as done.
 */
import { formatDate } from '@/lib/domain/dates';
import { type PredicateDefinition, predicateOf } from '@/lib/domain/predicates';
import {
  channels,
  type Modality,
  type ParticipationRole,
  type Presence,
  type Stance,
  stanceLabels,
  type Tense,
} from '@/lib/domain/values';
import type { AssertionDraft, AssertionDraftOf } from './draft';

/** The sentence; `nameOf` gives the name of an entity. Statements always have their own. */
export function sentenceFor(assertion: AssertionDraft, nameOf: (id: string) => string): string {
  switch (assertion.type) {
    case 'Role':
      return roleSentence(assertion, nameOf);
    case 'Participation':
      return participationSentence(assertion, nameOf);
    case 'Statement':
      return assertion.text;
    case 'Claim':
      return claimSentence(assertion, nameOf);
  }
}

function roleSentence(role: AssertionDraftOf<'Role'>, nameOf: (id: string) => string): string {
  const verb = {
    current: 'holds the office of',
    former: 'formerly held the office of',
    unknown: 'is called',
  }[role.tenure];
  const where = role.organization ? `(${nameOf(role.organization)})` : '';
  return sentence([nameOf(role.person), verb, role.title, where, bracketed([dateWords(role.when)])]);
}

/** What somebody did at a meeting: in the past, and after would, might or did not. */
const deeds: Partial<Record<ParticipationRole, { past: string; infinitive: string }>> = {
  host: { past: 'hosted', infinitive: 'host' },
  lead: { past: 'led', infinitive: 'lead' },
  mediator: { past: 'mediated at', infinitive: 'mediate at' },
  observer: { past: 'observed', infinitive: 'observe' },
};
const attendance: Record<Presence, (deed: { past: string; infinitive: string }) => string> = {
  reported: ({ past }) => past,
  planned: ({ infinitive }) => `is expected to ${infinitive}`,
  proposed: ({ infinitive }) => `would, as proposed, ${infinitive}`,
  hypothetical: ({ infinitive }) => `might ${infinitive}`,
  denied: ({ infinitive }) => `did not ${infinitive}`,
};

function participationSentence(
  { actor, meeting, role, presence, onBehalfOf }: AssertionDraftOf<'Participation'>,
  nameOf: (id: string) => string,
): string {
  const own = deeds[role];
  const verb = attendance[presence](own ?? { past: 'took part in', infinitive: 'take part in' });
  return sentence([
    nameOf(actor),
    verb,
    nameOf(meeting),
    own || role === 'participant' ? '' : `as ${role}`,
    onBehalfOf ? `on behalf of ${nameOf(onBehalfOf)}` : '',
  ]);
}

function claimSentence(claim: AssertionDraftOf<'Claim'>, nameOf: (id: string) => string): string {
  const rule = predicateOf(claim.predicate);
  const verb = verbOf(rule, claim);
  const subject = nameOf(claim.subject);
  const amount =
    claim.amount === undefined ? '' : `${number.format(claim.amount)} ${claim.unit ?? ''}`.trim();
  const when = dateWords(claim.when);
  const joke = claim.modality === 'joking' ? ['said as a joke'] : [];
  if (rule.takesStance) {
    const positions = claim.about.map(
      ({ on, stance, position }) =>
        `on ${nameOf(on)}${position || stance !== undefined ? `: ${position ?? stanceWords(stance)}` : ''}`,
    );
    return sentence([subject, verb, positions.join('; '), bracketed([claim.value, when, ...joke])]);
  }
  if (claim.object)
    return sentence([subject, verb, nameOf(claim.object), bracketed([claim.value, amount, when, ...joke])]);
  if (rule.needsDate) return sentence([subject, verb, when, bracketed([claim.value, ...joke])]);
  if (rule.needsAmount) return sentence([subject, verb, amount, bracketed([claim.value, when, ...joke])]);
  return sentence([subject, verb, valueWords(rule, claim.value), bracketed([amount, when, ...joke])]);
}

function verbOf(
  rule: PredicateDefinition,
  { polarity, modality, tense }: { polarity: string; modality: Modality; tense: Tense },
): string {
  const not = polarity === 'negated' ? ' not' : '';
  if (modality === 'conditional') return `would${not} ${rule.infinitive}`;
  if (modality === 'hypothetical') return `might${not} ${rule.infinitive}`;
  if (tense === 'future') return `will${not} ${rule.infinitive}`;
  if (!not) return tense === 'past' ? (rule.past ?? rule.verb) : rule.verb;
  return tense === 'past'
    ? rule.negatedVerb.replace(/^does not /, 'did not ').replace(/^is not /, 'was not ')
    : rule.negatedVerb;
}

/** A channel reads 'by phone', every other value as it is written. */
function valueWords(rule: PredicateDefinition, value: string | undefined): string {
  if (value && rule.value === channels.values)
    return channels.labels[value as keyof typeof channels.labels].toLowerCase();
  return value ?? '';
}

const stanceWords = (stance: Stance | undefined) => (stance === undefined ? '' : stanceLabels[stance]);
const dateWords = (when: string | undefined) => (when ? formatDate(when) : '');
const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

const bracketed = (parts: readonly (string | undefined)[]) => {
  const said = parts.filter(Boolean);
  return said.length ? `(${said.join('; ')})` : '';
};

/** The words with one space between them and one full stop. */
function sentence(parts: readonly string[]): string {
  const text = parts.filter(Boolean).join(' ');
  return /[.!?…]["'”’)]?$/.test(text) ? text : `${text}.`;
}
