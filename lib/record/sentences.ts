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
  type Status,
  stanceLabels,
  type Tense,
} from '@/lib/domain/values';
import type { AssertionDraft, AssertionDraftOf } from './draft';
import type { Mention } from './mention';

/** The sentence; `mention` says how an entity stands in one. Statements always have their own. */
export function sentenceFor(assertion: AssertionDraft, mention: (id: string) => Mention): string {
  const nameOf = (id: string) => mention(id).text;
  switch (assertion.type) {
    case 'Role':
      return roleSentence(assertion, nameOf);
    case 'Participation':
      return participationSentence(assertion, nameOf, mention(assertion.actor).plural);
    case 'Statement':
      return assertion.text;
    case 'Claim':
      return claimSentence(assertion, nameOf, mention(assertion.subject).plural);
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
  plural: boolean,
): string {
  const own = deeds[role];
  const said = attendance[presence](own ?? { past: 'took part in', infinitive: 'take part in' });
  const verb = plural ? said.replace(/^is /, 'are ') : said;
  return sentence([
    nameOf(actor),
    verb,
    nameOf(meeting),
    own || role === 'participant' ? '' : `as ${role}`,
    onBehalfOf ? `on behalf of ${nameOf(onBehalfOf)}` : '',
  ]);
}

/** What a status says of a meeting or an event, as said and as negated; number and tense of the name do not matter. */
const statusWords: Record<Status, (subject: string) => { affirmed: string; negated: string }> = {
  held: (it) => ({ affirmed: `${it} took place`, negated: `${it} did not take place` }),
  ongoing: (it) => ({ affirmed: `${it} went on when this was said`, negated: `${it} went on no longer` }),
  planned: (it) => ({ affirmed: `there is a plan for ${it}`, negated: `there is no plan for ${it}` }),
  proposed: (it) => ({
    affirmed: `there is a proposal for ${it}`,
    negated: `there is no proposal for ${it}`,
  }),
  hypothetical: (it) => ({ affirmed: `${it} might take place`, negated: `${it} cannot take place` }),
  denied: (it) => ({
    affirmed: `it is denied that ${it} took place`,
    negated: `it is not denied that ${it} took place`,
  }),
  cancelled: (it) => ({ affirmed: `${it} did not go ahead`, negated: `${it} did go ahead after all` }),
  disputed: (it) => ({ affirmed: `it is disputed that ${it} took place`, negated: `${it} is undisputed` }),
};

function statusSentence(claim: AssertionDraftOf<'Claim'>, subject: string): string {
  const { polarity, modality, value } = claim;
  const words = statusWords[value as Status](subject)[polarity];
  const might = modality === 'asserted' || value === 'hypothetical' ? '' : `(${modality})`;
  return sentence([words, might]);
}

/** 'The date given for the lake talks is 8–12 Apr 2019.' Says nothing of whether the thing took place. */
function timeSentence(claim: AssertionDraftOf<'Claim'>, subject: string): string {
  const { polarity, modality, tense, when = '', value } = claim;
  const not = polarity === 'negated' ? ' not' : '';
  const be = {
    conditional: `would${not} be`,
    hypothetical: `might${not} be`,
    joking: `is${not}, as a joke,`,
  };
  const open = when.includes('..') || when.endsWith('/');
  const verb = modality === 'asserted' ? `is${not}` : be[modality];
  const given = tense === 'future' ? 'set' : 'given';
  return sentence([
    `the date ${given} for ${subject} ${verb}`,
    open ? `‘${formatDate(when)}’` : formatDate(when),
    bracketed([value]),
  ]);
}

function claimSentence(
  claim: AssertionDraftOf<'Claim'>,
  nameOf: (id: string) => string,
  plural: boolean,
): string {
  if (claim.predicate === 'status') return statusSentence(claim, nameOf(claim.subject));
  if (claim.predicate === 'time') return timeSentence(claim, nameOf(claim.subject));
  const rule = predicateOf(claim.predicate);
  // A source judges when it is read, whatever the time of what it judges.
  const mood = claim.predicate === 'assesses' ? { ...claim, tense: 'present' as const } : claim;
  const verb = plural ? inPlural(verbOf(rule, mood), rule) : verbOf(rule, mood);
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
    return sentence([subject, verb, nameOf(claim.object), bracketed([amount, claim.value, when, ...joke])]);
  if (rule.needsAmount) return sentence([subject, verb, amount, bracketed([claim.value, when, ...joke])]);
  // A value that is there says the amount in words, and often the date too.
  const said = claim.value ?? '';
  return sentence([
    subject,
    verb,
    valueWords(rule, claim.value),
    bracketed([said ? '' : amount, said.includes(when) ? '' : when, ...joke]),
  ]);
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

/** 'is described as' becomes 'are described as', 'leads' becomes 'lead'; the other forms are the same. */
function inPlural(verb: string, rule: PredicateDefinition): string {
  if (/^(is|was|does|has) /.test(verb))
    return verb.replace(
      /^\w+/,
      (word) => ({ is: 'are', was: 'were', does: 'do', has: 'have' })[word] ?? word,
    );
  return verb === rule.verb && rule.past ? rule.infinitive : verb;
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

/** The words with one space between them, a capital letter and one full stop. */
function sentence(parts: readonly string[]): string {
  const words = parts.filter(Boolean).join(' ');
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?…]["'”’)]?$/.test(text) ? text : `${text}.`;
}
