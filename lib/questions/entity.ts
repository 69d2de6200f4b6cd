/**
 * One entity: what it is, under which names it is printed, and the ids of every fact that touches it. The facts
 * themselves are asked for by `factsByIds`.
 */
import { z } from 'zod';
import type { Entity } from '@/lib/domain/entities';
import { sortedSet } from '@/lib/record/index-record';
import type { OpenRecord } from '@/lib/record/open-record';
import { evidenceRow } from './facts';
import { entitySummary, summaryOf } from './overview';
import { question } from './question';
import { byKeys, evidenceRows } from './row-parts';

export const entityRow = entitySummary.extend({
  summary: z.string().nullable(),
  proposition: z.string().nullable(),
  channel: z.string().nullable(),
  precision: z.string().nullable(),
  names: z.array(
    z.object({
      id: z.string(),
      value: z.string(),
      script: z.string(),
      lang: z.string().nullable(),
      evidence: z.array(evidenceRow),
    }),
  ),
  factIds: z.array(z.string()),
  disagreements: z
    .array(z.string())
    .describe('Ids of the disagreements in which its facts or names are positions'),
});
export type EntityDetail = z.infer<typeof entityRow>;

export const entityById = question({
  english: 'What does the record hold on this person, organisation, meeting or thing?',
  cypher: /* cypher */ `
MATCH (e:Entity {id: $id})
RETURN e.id AS id, e.name AS name, e.shortName AS shortName,
  [label IN labels(e) WHERE NOT label IN ['Entity', 'Actor']][0] AS type,
  e.kind AS kind, e.side AS side, e.format AS format, e.status AS status, e.when AS when,
  toString(e.start) AS start, toString(e.end) AS end, coalesce(e.disputed, false) AS disputed,
  COLLECT {
    MATCH (e)-[:HOLDS]->(role:Role) WHERE role.tenure <> 'former' RETURN role.title ORDER BY role.id
  } AS titles,
  COUNT { (e)-[:SAID]->() } AS statements,
  e.summary AS summary, e.proposition AS proposition, e.channel AS channel, e.precision AS precision,
  COLLECT {
    MATCH (e)-[:KNOWN_AS]->(n:Name)
    RETURN {id: n.id, value: n.value, script: n.script, lang: n.lang, evidence: COLLECT {
      MATCH (n)-[ev:EVIDENCED_BY]->(p:Passage)-[:IN]->(s:Source)
      RETURN {passage: p.id, quote: p.quote, paragraph: p.paragraph, source: s.id, hand: ev.hand,
        certainty: ev.certainty, relays: COLLECT { MATCH (p)-[:RELAYS]->(o:Organization) RETURN o.name ORDER BY o.name }}
      ORDER BY s.id, p.paragraph, p.start, p.id
    }}
    ORDER BY n.value, n.id
  } AS names,
  COLLECT { MATCH (e)--(a:Assertion) RETURN DISTINCT a.id AS fact ORDER BY fact } AS factIds,
  COLLECT {
    MATCH (e)--(x:Assertion|Name)-[:POSITION_IN]->(d:Disagreement)
    RETURN DISTINCT d.id AS disagreement ORDER BY disagreement
  } AS disagreements`,
  params: z.strictObject({ id: z.string() }),
  row: entityRow,
  twin: (open, { id }) => {
    const entity = open.entities.get(id);
    return entity ? [detailOf(open, entity)] : [];
  },
});

function detailOf(open: OpenRecord, entity: Entity): EntityDetail {
  const reading = open.derived.readings.get(entity.id);
  const names = open.namesOf(entity.id);
  const factIds = open.factsOf(entity.id).map((fact) => fact.id);
  return {
    ...summaryOf(open, entity),
    summary: ('summary' in entity && entity.summary) || null,
    proposition: entity.type === 'Issue' ? entity.proposition : null,
    channel: entity.type === 'Meeting' ? (reading?.channel ?? null) : null,
    precision: reading?.date?.precision ?? null,
    names: names
      .map(({ id, value, script, lang, evidence }) => ({
        ...{ id, value, script, lang },
        evidence: evidenceRows(open, evidence),
      }))
      .sort(
        byKeys(
          ({ value }) => value,
          ({ id }) => id,
        ),
      ),
    factIds: sortedSet(factIds),
    disagreements: sortedSet(
      [...factIds, ...names.map(({ id }) => id)].flatMap((member) =>
        open.positionsOf(member).map(({ disagreement }) => disagreement.id),
      ),
    ),
  };
}
