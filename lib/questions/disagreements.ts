/** Disagreements as questions: every position with the facts or names that take it. */
import { z } from 'zod';
import type { Disagreement } from '@/lib/domain/record';
import { wordOf } from '@/lib/domain/schemas';
import { disagreementBases, disagreementKinds, folds } from '@/lib/domain/values';
import { sortedSet } from '@/lib/record/index-record';
import type { OpenRecord } from '@/lib/record/open-record';
import { noParams, question } from './question';
import { byKeys, evidenceRows } from './row-parts';

export const disagreementRow = z.object({
  id: z.string(),
  question: z.string(),
  fold: wordOf(folds),
  kind: wordOf(disagreementKinds),
  basis: wordOf(disagreementBases),
  note: z.string().nullable(),
  resolution: z.string().nullable(),
  /** Entities that the positions speak of. */
  entities: z.array(z.string()),
  sources: z.array(z.string()),
  positions: z.array(
    z.object({
      says: z.string(),
      facts: z.array(z.string()),
      names: z.array(
        z.object({
          id: z.string(),
          value: z.string(),
          entity: z.string(),
          evidence: z.array(
            z.object({ passage: z.string(), quote: z.string(), paragraph: z.number(), source: z.string() }),
          ),
        }),
      ),
    }),
  ),
});
export type DisagreementDetail = z.infer<typeof disagreementRow>;

export const allDisagreements = question({
  english: 'Where do sources differ, where do parties dispute, and what varies in wording only?',
  cypher: /* cypher */ `
MATCH (d:Disagreement)
RETURN d.id AS id, d.question AS question, d.fold AS fold, d.kind AS kind, d.basis AS basis, d.note AS note,
  d.resolution AS resolution,
  COLLECT {
    MATCH (d)<-[:POSITION_IN]-(x)--(e:Entity) RETURN DISTINCT e.id AS entity ORDER BY entity
  } AS entities,
  COLLECT {
    MATCH (d)<-[:POSITION_IN]-(x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source)
    RETURN DISTINCT s.id AS source ORDER BY source
  } AS sources,
  COLLECT {
    MATCH (x)-[pos:POSITION_IN]->(d)
    WITH pos.position AS place, pos.says AS says, x ORDER BY x.id
    WITH place, says, collect(x) AS members
    RETURN {says: says, facts: [m IN members WHERE m:Assertion | m.id], names: [m IN members WHERE m:Name | {
      id: m.id, value: m.value, entity: [(m)<-[:KNOWN_AS]-(e:Entity) | e.id][0],
      evidence: COLLECT {
        MATCH (m)-[:EVIDENCED_BY]->(p:Passage)-[:IN]->(s:Source)
        RETURN {passage: p.id, quote: p.quote, paragraph: p.paragraph, source: s.id}
        ORDER BY s.id, p.paragraph, p.start, p.id
      }
    }]}
    ORDER BY place
  } AS positions
ORDER BY CASE d.fold WHEN 'sources_differ' THEN 0 WHEN 'parties_dispute' THEN 1 ELSE 2 END, question, id`,
  params: noParams,
  row: disagreementRow,
  twin: (open) =>
    open.derived.disagreements
      .map((each) => detailOf(open, each))
      .sort(
        byKeys(
          ({ fold }) => folds.values.indexOf(fold),
          (row) => row.question,
          ({ id }) => id,
        ),
      ),
});

export const disagreementById = question({
  english: 'Which positions are there in this disagreement, and who takes them?',
  cypher: /* cypher */ `
MATCH (d:Disagreement {id: $id})
RETURN d.id AS id, d.question AS question, d.fold AS fold, d.kind AS kind, d.basis AS basis, d.note AS note,
  d.resolution AS resolution,
  COLLECT {
    MATCH (d)<-[:POSITION_IN]-(x)--(e:Entity) RETURN DISTINCT e.id AS entity ORDER BY entity
  } AS entities,
  COLLECT {
    MATCH (d)<-[:POSITION_IN]-(x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source)
    RETURN DISTINCT s.id AS source ORDER BY source
  } AS sources,
  COLLECT {
    MATCH (x)-[pos:POSITION_IN]->(d)
    WITH pos.position AS place, pos.says AS says, x ORDER BY x.id
    WITH place, says, collect(x) AS members
    RETURN {says: says, facts: [m IN members WHERE m:Assertion | m.id], names: [m IN members WHERE m:Name | {
      id: m.id, value: m.value, entity: [(m)<-[:KNOWN_AS]-(e:Entity) | e.id][0],
      evidence: COLLECT {
        MATCH (m)-[:EVIDENCED_BY]->(p:Passage)-[:IN]->(s:Source)
        RETURN {passage: p.id, quote: p.quote, paragraph: p.paragraph, source: s.id}
        ORDER BY s.id, p.paragraph, p.start, p.id
      }
    }]}
    ORDER BY place
  } AS positions`,
  params: z.strictObject({ id: z.string() }),
  row: disagreementRow,
  twin: (open, { id }) =>
    open.derived.disagreements.filter((each) => each.id === id).map((each) => detailOf(open, each)),
});

function detailOf(open: OpenRecord, disagreement: Disagreement): DisagreementDetail {
  const { id, question: asked, fold, kind, basis, note, resolution, positions } = disagreement;
  const members = positions.flatMap((position) => position.members);
  const entitiesOf = (member: string) => {
    const fact = open.assertions.get(member);
    return fact ? open.tiesOf(fact).map(({ entity }) => entity.id) : [open.names.get(member)!.of];
  };
  const evidenceOf = (member: string) => (open.assertions.get(member) ?? open.names.get(member)!).evidence;
  return {
    ...{ id, question: asked, fold, kind, basis, note, resolution },
    entities: sortedSet(members.flatMap(entitiesOf)),
    sources: sortedSet(members.flatMap((member) => [...open.sourcesOf(evidenceOf(member))])),
    positions: positions.map(({ says, members: taking }) => ({
      says,
      facts: sortedSet(taking.filter((member) => open.assertions.has(member))),
      names: sortedSet(taking.filter((member) => !open.assertions.has(member))).map((member) => ({
        id: member,
        value: open.names.get(member)!.value,
        entity: open.names.get(member)!.of,
        evidence: evidenceRows(open, evidenceOf(member)).map(({ passage, quote, paragraph, source }) => ({
          ...{ passage, quote, paragraph, source },
        })),
      })),
    })),
  };
}
