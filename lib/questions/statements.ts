/**
 * Who said what on which issue, one row for each speaker, issue and fact: what was said, what was passed on, and what a
 * source ascribes to an actor in its own voice. Whether it takes a position or not; positions alone are positions.ts's.
 */
import { z } from 'zod';
import { actorKinds } from '@/lib/domain/kinds';
import type { Claim, Statement } from '@/lib/domain/record';
import { stanceSchema, wordOf } from '@/lib/domain/schemas';
import { certainties, modalities, polarities } from '@/lib/domain/values';
import type { OpenRecord } from '@/lib/record/open-record';
import { noParams, question } from './question';
import { byKeys } from './row-parts';

export const statementRow = z.object({
  fact: z.string(),
  actor: z.string(),
  issue: z.string(),
  voice: z
    .enum(['original', 'reporter', 'source'])
    .describe('The actor’s own words, another’s that it passed on, or ascribed by a source in its own voice'),
  stance: stanceSchema.nullable().describe('Null where no position is taken'),
  polarity: wordOf(polarities),
  modality: wordOf(modalities),
  text: z.string(),
  when: z.string().nullable(),
  meeting: z.string().nullable().describe('At which it was said'),
  carriedBy: z
    .array(z.object({ source: z.string(), certainty: wordOf(certainties) }))
    .describe('How strongly the words of each source carry it'),
});
export type StatementRow = z.infer<typeof statementRow>;

export const allStatements = question({
  english: 'Who said what on which issue, and what does a source ascribe to whom in its own voice?',
  cypher: /* cypher */ `
MATCH (actor:Actor)-[by:SAID|SUBJECT]-(fact:Statement|Claim)-[about:ABOUT]->(issue:Issue)
WHERE fact:Statement OR fact.predicate = 'position'
RETURN DISTINCT fact.id AS fact, actor.id AS actor, issue.id AS issue,
  CASE WHEN fact:Claim THEN 'source' ELSE coalesce(by.as, 'original') END AS voice, about.stance AS stance,
  fact.polarity AS polarity, fact.modality AS modality, fact.text AS text, fact.when AS when,
  COLLECT { MATCH (fact)-[:AT_MEETING]->(at:Meeting) RETURN at.id }[0] AS meeting,
  COLLECT {
    MATCH (fact)-[ev:EVIDENCED_BY]->(:Passage)-[:IN]->(source:Source)
    WITH DISTINCT source.id AS from, ev.certainty AS certainty ORDER BY from, certainty
    RETURN {source: from, certainty: certainty}
  } AS carriedBy
ORDER BY actor, issue, fact, voice, stance`,
  params: noParams,
  row: statementRow,
  twin: (open) => {
    const rows = open.record.assertions.flatMap((fact) =>
      fact.type === 'Statement' || (fact.type === 'Claim' && fact.predicate === 'position')
        ? rowsOf(open, fact)
        : [],
    );
    const distinct = new Map(rows.map((row) => [JSON.stringify(row), row]));
    return [...distinct.values()].sort(
      byKeys(
        ({ actor }) => actor,
        ({ issue }) => issue,
        ({ fact }) => fact,
        ({ voice }) => voice,
        ({ stance }) => stance,
      ),
    );
  },
});

function rowsOf(open: OpenRecord, fact: Statement | Claim): StatementRow[] {
  const ties = open.tiesOf(fact);
  const carriedBy = new Map(
    fact.evidence.map(({ passage, certainty }) => {
      const { source } = open.passages.get(passage)!;
      return [`${source} ${certainty}`, { source, certainty }];
    }),
  );
  const said = {
    polarity: fact.polarity,
    modality: fact.modality,
    text: fact.text,
    when: fact.date?.when ?? null,
    meeting: ties.find(({ relation }) => relation === 'AT_MEETING')?.entity.id ?? null,
    carriedBy: [...carriedBy.values()].sort(
      byKeys(
        ({ source }) => source,
        ({ certainty }) => certainty,
      ),
    ),
  };
  const speakers = ties.filter(
    ({ relation, entity }) =>
      (relation === 'SAID' || relation === 'SUBJECT') && actorKinds.includes(entity.type),
  );
  const issues = ties.filter(({ relation, entity }) => relation === 'ABOUT' && entity.type === 'Issue');
  return speakers.flatMap(({ entity: actor, as }) =>
    issues.map(({ entity: issue, stance }) => ({
      fact: fact.id,
      actor: actor.id,
      issue: issue.id,
      voice: fact.type === 'Claim' ? ('source' as const) : (as ?? 'original'),
      stance,
      ...said,
    })),
  );
}
