/**
 * One entity: what it is, under which names it is printed, and the ids of every fact that touches it. The facts
 * themselves are asked for by `factsByIds`.
 */
import { z } from 'zod';
import { evidenceRow } from './facts';
import { entitySummary } from './overview';
import { question } from './question';

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
  [(e)-[:HOLDS]->(role:Role) WHERE role.tenure <> 'former' | role.title] AS titles,
  COUNT { (e)-[:SAID]->(:Statement) } AS statements,
  e.summary AS summary, e.proposition AS proposition, e.channel AS channel, e.precision AS precision,
  COLLECT {
    MATCH (e)-[:KNOWN_AS]->(n:Name)
    RETURN {id: n.id, value: n.value, script: n.script, lang: n.lang, evidence: COLLECT {
      MATCH (n)-[ev:EVIDENCED_BY]->(p:Passage)-[:IN]->(s:Source)
      RETURN {passage: p.id, quote: p.quote, paragraph: p.paragraph, source: s.id, hand: ev.hand,
        certainty: ev.certainty, relays: [(p)-[:RELAYS]->(o:Organization) | o.name]}
      ORDER BY s.id, p.paragraph, p.start
    }}
    ORDER BY n.value
  } AS names,
  COLLECT { MATCH (e)--(a:Assertion) RETURN DISTINCT a.id AS fact ORDER BY fact } AS factIds,
  COLLECT {
    MATCH (e)--(x:Assertion|Name)-[:POSITION_IN]->(d:Disagreement)
    RETURN DISTINCT d.id AS disagreement ORDER BY disagreement
  } AS disagreements`,
  params: z.strictObject({ id: z.string() }),
  row: entityRow,
});
