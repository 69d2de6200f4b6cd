/**
 * Every statement, and every claim that a source dates: when, by whom, according to which sources. The timeline counts
 * the statements of a day, the brush says which facts fall within it, and claims of time show where sources place the
 * same thing differently.
 */
import { z } from 'zod';
import { sortedSet } from '@/lib/record/index-record';
import { noParams, question } from './question';
import { byKeys } from './row-parts';

export const chronicleRow = z.object({
  fact: z.string(),
  kind: z.enum(['Statement', 'Claim']),
  predicate: z.string().nullable(),
  when: z.string().nullable(),
  /** Who said it at first, or whom or what the claim is about. */
  of: z.array(z.string()),
  sources: z.array(z.string()),
});
export type ChronicleRow = z.infer<typeof chronicleRow>;

export const allInTime = question({
  english: 'When was each thing said, and when does each source place what happened?',
  cypher: /* cypher */ `
MATCH (fact:Statement|Claim)
WHERE fact:Statement OR fact.when IS NOT NULL
RETURN fact.id AS fact, CASE WHEN fact:Statement THEN 'Statement' ELSE 'Claim' END AS kind,
  fact.predicate AS predicate, fact.when AS when,
  COLLECT {
    MATCH (fact)-[by:SAID|SUBJECT]-(of:Entity)
    WHERE coalesce(by.as, 'original') = 'original'
    RETURN DISTINCT of.id AS id ORDER BY id
  } AS of,
  COLLECT {
    MATCH (fact)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(source:Source)
    RETURN DISTINCT source.id AS id ORDER BY id
  } AS sources
ORDER BY fact`,
  params: noParams,
  row: chronicleRow,
  twin: (open) =>
    open.record.assertions
      .flatMap((fact): ChronicleRow[] => {
        if (fact.type !== 'Statement' && (fact.type !== 'Claim' || fact.date === null)) return [];
        const of = open
          .tiesOf(fact)
          .filter(({ relation, as }) => (relation === 'SAID' && as === 'original') || relation === 'SUBJECT')
          .map(({ entity }) => entity.id);
        return [
          {
            fact: fact.id,
            kind: fact.type,
            predicate: fact.type === 'Claim' ? fact.predicate : null,
            when: fact.date?.when ?? null,
            of: sortedSet(of),
            sources: sortedSet(open.sourcesOf(fact.evidence)),
          },
        ];
      })
      .sort(byKeys(({ fact }) => fact)),
});
