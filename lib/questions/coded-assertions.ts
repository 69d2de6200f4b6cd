/** Every assertion read back as it was coded: its own words and moods, whom and what it joins, its passages. */
import { z } from 'zod';
import type { Assertion } from '@/lib/domain/record';
import type { OpenRecord } from '@/lib/record/open-record';
import { codedEvidence, evidenceOf } from './coded-record';
import { noParams, question } from './question';
import { byKeys, byTie } from './row-parts';

const text = z.string();
const maybe = text.nullable();

export const codedTie = z.object({
  relation: text,
  id: text,
  as: maybe,
  order: z.number().nullable(),
  stance: z.number().nullable(),
  position: maybe,
});
export type CodedTie = z.infer<typeof codedTie>;

const plain = [
  ...['method', 'reviewed', 'title', 'tenure', 'role', 'presence', 'quote', 'medium'],
  ...['polarity', 'modality', 'tense', 'predicate', 'value', 'amount', 'unit', 'dateBasis'],
] as const;
const value = z.union([text, z.number(), z.boolean()]).nullable();

export const codedAssertion = z.object({
  id: text,
  type: z.enum(['Role', 'Participation', 'Statement', 'Claim']),
  text,
  method: value,
  reviewed: value,
  title: value,
  tenure: value,
  role: value,
  presence: value,
  quote: value,
  medium: value,
  polarity: value,
  modality: value,
  tense: value,
  predicate: value,
  value,
  amount: value,
  unit: value,
  dateBasis: value,
  when: maybe,
  ties: z.array(codedTie),
  others: z.array(z.object({ relation: text, id: text })).describe('Assertions that it refers to'),
  evidence: z.array(codedEvidence),
});
export type CodedAssertion = z.infer<typeof codedAssertion>;

export const codedAssertions = question({
  english: 'What does every source assert, of whom, and on the strength of which words?',
  cypher: /* cypher */ `
MATCH (a:Assertion)
RETURN a.id AS id, [label IN labels(a) WHERE label <> 'Assertion'][0] AS type, a.text AS text, a.method AS method,
  a.reviewed AS reviewed, a.title AS title, a.tenure AS tenure, a.role AS role, a.presence AS presence,
  a.quote AS quote, a.medium AS medium, a.polarity AS polarity, a.modality AS modality, a.tense AS tense,
  a.predicate AS predicate, a.value AS value, a.amount AS amount, a.unit AS unit, a.dateBasis AS dateBasis,
  a.when AS when,
  COLLECT {
    MATCH (a)-[r]-(e:Entity)
    RETURN {relation: type(r), id: e.id, as: r.as, order: r.order, stance: r.stance, position: r.position}
    ORDER BY type(r), r.order, e.id, r.as, r.stance, r.position
  } AS ties,
  COLLECT {
    MATCH (a)-[r:SUPERSEDES|AS|ANSWERS|ECHOES]->(other:Assertion)
    RETURN {relation: type(r), id: other.id} ORDER BY type(r), other.id
  } AS others,
  COLLECT {
    MATCH (a)-[ev:EVIDENCED_BY]->(p:Passage)
    RETURN {passage: p.id, hand: ev.hand, certainty: ev.certainty} ORDER BY p.id, ev.hand, ev.certainty
  } AS evidence
ORDER BY id`,
  params: noParams,
  row: codedAssertion,
  twin: (open) => open.record.assertions.map((each) => codedOf(open, each)).sort(byKeys(({ id }) => id)),
});

function codedOf(open: OpenRecord, assertion: Assertion): CodedAssertion {
  const own = assertion as unknown as Readonly<Record<string, string | number | boolean | null | undefined>>;
  const refers = (relation: string, ids: readonly (string | null)[]) =>
    [...new Set(ids)].flatMap((id) => (id === null ? [] : [{ relation, id }]));
  const others = [
    ...refers('SUPERSEDES', assertion.supersedes),
    ...(assertion.type === 'Participation' ? refers('AS', [assertion.as]) : []),
    ...(assertion.type === 'Statement'
      ? [...refers('ANSWERS', assertion.answers), ...refers('ECHOES', assertion.echoes)]
      : []),
  ].sort(
    byKeys(
      ({ relation }) => relation,
      ({ id }) => id,
    ),
  );
  return {
    ...{ id: assertion.id, type: assertion.type, text: assertion.text },
    ...(Object.fromEntries(plain.map((name) => [name, own[name] ?? null])) as Pick<
      CodedAssertion,
      (typeof plain)[number]
    >),
    when: ('date' in assertion ? assertion.date?.when : null) ?? null,
    ties: open
      .tiesOf(assertion)
      .map(({ relation, entity, as, order, stance, position }) => ({
        ...{ relation, id: entity.id, as, order, stance, position },
      }))
      .sort(byTie),
    others,
    evidence: evidenceOf(assertion.evidence),
  };
}
