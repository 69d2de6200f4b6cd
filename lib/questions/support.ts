/**
 * On which sources each fact rests, and whom it touches: what falls when a source is not trusted is counted from this.
 */
import { z } from 'zod';
import type { Assertion } from '@/lib/domain/record';
import { sortedSet } from '@/lib/record/index-record';
import type { OpenRecord } from '@/lib/record/open-record';
import { noParams, question } from './question';
import { byKeys } from './row-parts';

export const supportRow = z.object({
  fact: z.string(),
  text: z.string(),
  sources: z.array(z.string()),
  entities: z.array(z.string()),
});
export type SupportRow = z.infer<typeof supportRow>;

export const allSupport = question({
  english: 'On which sources does each fact rest, and whom does it touch?',
  cypher: /* cypher */ `
MATCH (fact:Assertion)
RETURN fact.id AS fact, fact.text AS text,
  COLLECT {
    MATCH (fact)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(source:Source) RETURN DISTINCT source.id AS id ORDER BY id
  } AS sources,
  COLLECT { MATCH (fact)--(entity:Entity) RETURN DISTINCT entity.id AS id ORDER BY id } AS entities
ORDER BY fact`,
  params: noParams,
  row: supportRow,
  twin: (open) =>
    open.record.assertions.map((fact) => supportOf(open, fact)).sort(byKeys(({ fact }) => fact)),
});

export const supportByIds = question({
  english: 'On which sources does each of these facts rest, and whom does it touch?',
  cypher: /* cypher */ `
UNWIND $ids AS asked
MATCH (fact:Assertion {id: asked})
RETURN fact.id AS fact, fact.text AS text,
  COLLECT {
    MATCH (fact)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(source:Source) RETURN DISTINCT source.id AS id ORDER BY id
  } AS sources,
  COLLECT { MATCH (fact)--(entity:Entity) RETURN DISTINCT entity.id AS id ORDER BY id } AS entities
ORDER BY fact`,
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: supportRow,
  twin: (open, { ids }) =>
    ids
      .flatMap((id) => {
        const fact = open.assertions.get(id);
        return fact ? [supportOf(open, fact)] : [];
      })
      .sort(byKeys(({ fact }) => fact)),
});

const supportOf = (open: OpenRecord, fact: Assertion): SupportRow => ({
  fact: fact.id,
  text: fact.text,
  sources: sortedSet(open.sourcesOf(fact.evidence)),
  entities: sortedSet(open.tiesOf(fact).map(({ entity }) => entity.id)),
});
