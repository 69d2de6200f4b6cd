/**
 * Facts down to their words: each assertion with whom and what it joins, every passage that carries it, and the
 * questions on which it is one of several positions. This is the one projection behind every fact row.
 */
import { z } from 'zod';
import type { Assertion } from '@/lib/domain/record';
import { wordOf } from '@/lib/domain/schemas';
import {
  certainties,
  folds,
  hands,
  media,
  modalities,
  participationRoles,
  polarities,
  presences,
  tenses,
  tenures,
} from '@/lib/domain/values';
import type { OpenRecord } from '@/lib/record/open-record';
import { question } from './question';
import { byKeys, byTie, evidenceRows, instantText, sideOf } from './row-parts';

export const evidenceRow = z.object({
  passage: z.string(),
  quote: z.string(),
  paragraph: z.number(),
  source: z.string(),
  hand: wordOf(hands),
  certainty: wordOf(certainties),
  relays: z.array(z.string()).describe('Names of those whose report the words carry'),
});
export type EvidenceRow = z.infer<typeof evidenceRow>;

export const factLink = z.object({
  relation: z.string(),
  id: z.string(),
  name: z.string(),
  type: z.string(),
  side: z.string().nullable(),
  stance: z.number().nullable(),
  position: z.string().nullable(),
  as: z.string().nullable(),
  order: z.number().nullable(),
});

export const factRow = z.object({
  id: z.string(),
  kind: z.enum(['Role', 'Participation', 'Statement', 'Claim']),
  text: z.string(),
  quote: z.string().nullable(),
  title: z.string().nullable(),
  tenure: wordOf(tenures).nullable(),
  role: wordOf(participationRoles).nullable(),
  presence: wordOf(presences).nullable(),
  predicate: z.string().nullable(),
  value: z.string().nullable(),
  polarity: wordOf(polarities).nullable(),
  modality: wordOf(modalities).nullable(),
  tense: wordOf(tenses).nullable(),
  medium: wordOf(media).nullable(),
  when: z.string().nullable(),
  start: z.string().nullable(),
  dateBasis: z.string().nullable(),
  links: z.array(factLink),
  evidence: z.array(evidenceRow).min(1),
  disagreements: z.array(
    z.object({ id: z.string(), question: z.string(), fold: wordOf(folds), says: z.string() }),
  ),
});
export type Fact = z.infer<typeof factRow>;
export type FactLink = z.infer<typeof factLink>;

/** One answer stays of a size that a database and a page can hold; who wants more asks again. */
export const mostFactsAsked = 2000;

export const factsByIds = question({
  english: 'What do these facts say, according to which words of which source?',
  cypher: /* cypher */ `
UNWIND $ids AS id
MATCH (a:Assertion {id: id})
RETURN a.id AS id, [label IN labels(a) WHERE label <> 'Assertion'][0] AS kind, a.text AS text, a.quote AS quote,
  a.title AS title, a.tenure AS tenure, a.role AS role, a.presence AS presence, a.predicate AS predicate,
  a.value AS value, a.polarity AS polarity, a.modality AS modality, a.tense AS tense, a.medium AS medium,
  a.when AS when, toString(a.start) AS start, a.dateBasis AS dateBasis,
  COLLECT {
    MATCH (a)-[r]-(e:Entity)
    RETURN {relation: type(r), id: e.id, name: e.name,
      type: [label IN labels(e) WHERE NOT label IN ['Entity', 'Actor']][0], side: e.side, stance: r.stance,
      position: r.position, as: r.as, order: r.order}
    ORDER BY type(r), r.order, e.id, r.as, r.stance, r.position
  } AS links,
  COLLECT {
    MATCH (a)-[ev:EVIDENCED_BY]->(p:Passage)-[:IN]->(s:Source)
    RETURN {passage: p.id, quote: p.quote, paragraph: p.paragraph, source: s.id, hand: ev.hand,
      certainty: ev.certainty, relays: COLLECT { MATCH (p)-[:RELAYS]->(o:Organization) RETURN o.name ORDER BY o.name }}
    ORDER BY s.id, p.paragraph, p.start, p.id
  } AS evidence,
  COLLECT {
    MATCH (a)-[pos:POSITION_IN]->(d:Disagreement)
    RETURN {id: d.id, question: d.question, fold: d.fold, says: pos.says} ORDER BY d.fold, d.id, pos.says
  } AS disagreements`,
  params: z.strictObject({ ids: z.array(z.string()).max(mostFactsAsked) }),
  row: factRow,
  twin: (open, { ids }) =>
    ids.flatMap((id) => {
      const fact = open.assertions.get(id);
      return fact ? [factOf(open, fact)] : [];
    }),
});

const valuesOf = <Key extends string>(fact: Assertion, keys: readonly Key[]) =>
  Object.fromEntries(
    keys.map((key) => [key, (fact as unknown as Record<Key, unknown>)[key] ?? null]),
  ) as Record<Key, never>;

function factOf(open: OpenRecord, fact: Assertion): Fact {
  const date = 'date' in fact ? fact.date : null;
  return {
    id: fact.id,
    kind: fact.type,
    text: fact.text,
    ...valuesOf(fact, ['quote', 'title', 'tenure', 'role', 'presence', 'predicate', 'value']),
    ...valuesOf(fact, ['polarity', 'modality', 'tense', 'medium', 'dateBasis']),
    when: date?.when ?? null,
    start: instantText(date?.start),
    links: linksOf(open, fact),
    evidence: evidenceRows(open, fact.evidence),
    disagreements: open
      .positionsOf(fact.id)
      .map(({ disagreement: { id, question: asked, fold }, says }) => ({ id, question: asked, fold, says }))
      .sort(
        byKeys(
          ({ fold }) => fold,
          ({ id }) => id,
          ({ says }) => says,
        ),
      ),
  };
}

const linksOf = (open: OpenRecord, fact: Assertion): FactLink[] =>
  open
    .tiesOf(fact)
    .map(({ entity, relation, stance, position, as, order }) => ({
      ...{ relation, id: entity.id, name: entity.name, type: entity.type, side: sideOf(entity) },
      ...{ stance, position, as, order },
    }))
    .sort(byTie);
