/**
 * A claimed meeting held against the record: what the record has of the two together, each finding with its sources and
 * what opens it, and the verdict that follows. A source that is switched off takes its findings with it. What the record
 * lacks is called new, never false.
 */
import { formatDate } from '@/lib/domain/dates';
import { type Falls, fallsIn, spanOf } from '@/lib/domain/span';
import { heldStatuses } from '@/lib/domain/values';
import type { DisagreementDetail } from '@/lib/questions/disagreements';
import type { Fact } from '@/lib/questions/facts';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { SupportRow } from '@/lib/questions/support';
import { factsWithout, fallWithout } from '../trust';
import { type Claim, type ClaimedDate, dateWords, daysOf } from './read-claim';

/** What a finding says of the claim; `beside` speaks of the two without confirming or excluding it. */
export type Says = 'so' | 'another date' | 'disputed' | 'not' | 'beside';

export interface Finding {
  says: Says;
  sentence: string;
  opens: { selected: string[] } | { disagreement: string };
  sources: string[];
}

export type Verdict = 'known' | 'disagrees' | 'reported not' | 'new';

export interface CheckedClaim {
  /** 'Umerov met Dmitriev on 20 December'. */
  claim: string;
  verdict: Verdict;
  /** Those that bear on the verdict first; at least one. */
  findings: Finding[];
}

type Dispute = Pick<DisagreementDetail, 'id' | 'fold' | 'entities'>;

/** What the record has of the two actors, and of the meetings that both are said to have been at; more does no harm. */
export interface ClaimContext {
  entities: readonly EntitySummary[];
  relations: readonly RelationSummary[];
  disagreements: readonly Dispute[];
  support: readonly SupportRow[];
  /** Where denials without a meeting are found. */
  facts: readonly Fact[];
  /** Of whatever the record dates: a claim without a year may mean any of theirs. */
  dates: readonly string[];
}

const strength: Record<Says, number> = { disputed: 0, not: 1, so: 2, 'another date': 3, beside: 4 };

function verdictOf(findings: readonly Finding[]): Verdict {
  const any = (says: Says) => findings.some((each) => each.says === says);
  if (any('disputed') || (any('so') && any('not'))) return 'disagrees';
  if (any('so')) return 'known';
  if (any('not')) return 'reported not';
  return any('another date') ? 'disagrees' : 'new';
}

/** Checks a claim against what rests on the sources that are not switched off. */
export function checkClaim(
  claim: Claim,
  context: ClaimContext,
  sourcesOff: readonly string[] = [],
): CheckedClaim {
  const name = (id: string) => context.entities.find((each) => each.id === id)?.name ?? id;
  const [one, other] = [name(claim.one), name(claim.other)];
  const on = claim.date ? ` ${onWords(claim.date)}` : '';
  const left = without(context, sourcesOff);
  const findings = [...fromMeetings(claim, left), ...fromDenials(claim, left)].sort(
    (a, b) => strength[a.says] - strength[b.says],
  );
  const verdict = verdictOf(findings);
  if (verdict === 'new')
    findings.unshift({
      says: 'beside',
      sentence: `The record has no ${claim.spoke ? 'conversation or session' : 'session'} of ${one} with ${other}${on}`,
      opens: { selected: [claim.one, claim.other] },
      sources: [],
    });
  const verb = claim.spoke ? 'spoke with' : 'met';
  return { claim: `${one} ${verb} ${other}${on}`, verdict, findings };
}

/** What the other sources leave to check with. */
function without(context: ClaimContext, sourcesOff: readonly string[]): ClaimContext {
  if (sourcesOff.length === 0) return context;
  const fallen = fallWithout(context.support, sourcesOff).facts;
  return {
    ...context,
    facts: factsWithout(context.facts, sourcesOff),
    relations: context.relations.filter(({ assertionIds }) => assertionIds.some((id) => !fallen.has(id))),
    support: context.support
      .filter(({ fact }) => !fallen.has(fact))
      .map((row) => ({ ...row, sources: row.sources.filter((id) => !sourcesOff.includes(id)) })),
  };
}

const onWords = (date: ClaimedDate) => `${date.day === null ? 'in' : 'on'} ${dateWords(date)}`;

/** How the claimed date and a recorded one go together; without a claimed one everything does. */
function fits(date: ClaimedDate | null, when: string | null, years: readonly number[]): Falls {
  if (!date) return 'within';
  const span = spanOf(when);
  const falls = years.map((year) => {
    const days = daysOf(date, year);
    return days ? fallsIn(span, days, true) : 'outside';
  });
  return (['within', 'may', 'undated'] as const).find((each) => falls.includes(each)) ?? 'outside';
}

/** The years that a date without one may mean: those of the record's own dates. */
function yearsOf(dates: readonly string[], date: ClaimedDate | null): number[] {
  if (date?.year) return [date.year];
  const found = dates.flatMap((when) => (when.match(/\d{4}(?=$|[-/~?T])/g) ?? []).map(Number));
  return [...new Set(found)];
}

function fromMeetings(claim: Claim, context: ClaimContext): Finding[] {
  const { entities, relations, support, dates } = context;
  const years = yearsOf(dates, claim.date);
  const sourcesOf = (of: readonly RelationSummary[]) => {
    const ids = new Set(of.flatMap(({ assertionIds }) => assertionIds));
    return support.filter(({ fact }) => ids.has(fact)).flatMap(({ sources }) => sources);
  };
  return entities.flatMap((meeting): Finding[] => {
    if (meeting.type !== 'Meeting') return [];
    const at = (actor: string) =>
      relations.filter(
        ({ type, from, to }) =>
          from === actor && to === meeting.id && (type === 'ATTENDED' || type === 'EXPECTED_AT'),
      );
    const both = [at(claim.one), at(claim.other)];
    if (both.some((those) => those.length === 0)) return [];
    const falls = fits(claim.date, meeting.when, years);
    const says = saysOf(claim, meeting, both, falls);
    if (!says) return [];
    const selected = [claim.date ? meeting.id : (edgeOf(claim, relations, says) ?? meeting.id)];
    const dispute = says === 'disputed' ? disputeOf(claim, meeting, context.disagreements) : undefined;
    return [
      {
        says,
        sentence: sentenceOf(claim, meeting, says, falls),
        opens: dispute ? { disagreement: dispute.id } : { selected },
        sources: together(both.map(sourcesOf), says),
      },
    ];
  });
}

/** The sources that have both there; in a dispute, and where none has both, all that speak of either. */
function together([one = [], other = []]: string[][], says: Says): string[] {
  const common = says === 'disputed' ? [] : one.filter((id) => other.includes(id));
  return [...new Set(common.length > 0 ? common : [...one, ...other])].sort();
}

const spoken = ['conversation', 'interview'];

/** What a meeting that names both says of the claim; nothing if it is of another date and did not simply take place. */
function saysOf(
  claim: Claim,
  { format, status }: EntitySummary,
  both: readonly RelationSummary[][],
  falls: Falls,
): Says | undefined {
  const isDenied = both.some((those) => those.some(({ presence }) => presence === 'denied'));
  const isReported = both.every((those) => those.some(({ presence }) => presence === 'reported'));
  const isHeld = heldStatuses.includes(status ?? 'disputed') && isReported;
  if (format === 'series' || (!claim.spoke && spoken.includes(format ?? '') && isHeld)) return 'beside';
  const isOpen = ['planned', 'proposed', 'hypothetical'].includes(status ?? '');
  if (isHeld && !isDenied) return falls === 'outside' ? 'another date' : 'so';
  if (falls === 'outside') return undefined;
  if (status === 'disputed' || (isDenied && isReported)) return 'disputed';
  if (status === 'denied' || status === 'cancelled') return 'not';
  if (isOpen) return 'beside';
  return isDenied ? 'not' : 'beside';
}

/** The edge that joins the two, where it is there because they met. */
function edgeOf({ one, other }: Claim, relations: readonly RelationSummary[], says: Says) {
  if (says !== 'so') return undefined;
  const edge = ['MET', 'SPOKE_WITH'].flatMap((type) =>
    relations.filter(
      (each) =>
        each.type === type &&
        ((each.from === one && each.to === other) || (each.from === other && each.to === one)),
    ),
  )[0];
  return edge && `${edge.type}:${edge.from}:${edge.to}`;
}

function disputeOf(claim: Claim, meeting: EntitySummary, disagreements: readonly Dispute[]) {
  const open = disagreements.filter(
    ({ fold, entities }) => fold !== 'variant' && entities.includes(meeting.id),
  );
  return (
    open.find(({ entities }) => entities.includes(claim.one) || entities.includes(claim.other)) ?? open[0]
  );
}

function sentenceOf(claim: Claim, meeting: EntitySummary, says: Says, falls: Falls): string {
  const { name, when, status, format } = meeting;
  const dated = when ? `${name}, ${formatDate(when)}` : name;
  if (says === 'so') {
    if (falls === 'undated') return `Both took part in ${name}; the record has no date for it`;
    return falls === 'may'
      ? `Both took part in ${dated}, which may have been then`
      : `Both took part in ${dated}`;
  }
  if (says === 'another date') return `Both took part in ${dated}, not ${onWords(claim.date!)}`;
  if (says === 'disputed') return `Whether both took part in ${dated} is in dispute`;
  if (says === 'not')
    return status === 'cancelled'
      ? `${dated} is reported cancelled`
      : `${dated} is reported not to have taken place with both`;
  if (format === 'series')
    return `Both took part in the series ${dated}, which does not say that they sat together`;
  if (heldStatuses.includes(status ?? 'disputed'))
    return spoken.includes(format ?? '')
      ? `They spoke: ${dated}`
      : `${dated} names both, not as present together`;
  return `${dated} is ${status ?? 'of unknown status'}, not reported as held`;
}

/** Claims that the two did not meet at all. */
function fromDenials(claim: Claim, { facts, dates }: ClaimContext): Finding[] {
  const years = yearsOf(dates, claim.date);
  return facts.flatMap((fact): Finding[] => {
    const ends = fact.links.filter(({ relation }) => relation === 'SUBJECT' || relation === 'OBJECT');
    const isOfBoth = [claim.one, claim.other].every((id) => ends.some((end) => end.id === id));
    if (fact.predicate !== 'met' || fact.polarity !== 'negated' || !isOfBoth) return [];
    if (fact.when && fits(claim.date, fact.when, years) === 'outside') return [];
    const subject = ends.find(({ relation }) => relation === 'SUBJECT')!.id;
    const dispute = fact.disagreements.find(({ fold }) => fold !== 'variant');
    const [first] = fact.evidence;
    return [
      {
        says: 'not',
        sentence: `${fact.text.replace(/\.$/, '')}: “${first!.quote}”`,
        opens: dispute ? { disagreement: dispute.id } : { selected: [subject] },
        sources: [...new Set(fact.evidence.map(({ source }) => source))].sort(),
      },
    ];
  });
}
