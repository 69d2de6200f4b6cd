/**
 * Every position that an actor takes on an issue, one row each: what was said, and what a source ascribes in its own
 * voice. Nothing is averaged; jokes and hypotheses are no positions, and who passes on another's words does not take
 * that other's position. The same selection as the derived STANCE edges.
 */
import { z } from 'zod';
import { actorKinds } from '@/lib/domain/kinds';
import type { Assertion, Claim, Statement } from '@/lib/domain/record';
import { stanceSchema, wordOf } from '@/lib/domain/schemas';
import { modalities, polarities } from '@/lib/domain/values';
import type { OpenRecord } from '@/lib/record/open-record';
import { noParams, question } from './question';
import { byKeys } from './row-parts';

export const positionRow = z.object({
  fact: z.string(),
  actor: z.string(),
  issue: z.string(),
  stance: stanceSchema,
  voice: z
    .enum(['statement', 'source'])
    .describe('Said by the actor, or ascribed by a source in its own voice'),
  secondHand: z.boolean().describe('No passage has the words at first hand'),
  polarity: wordOf(polarities),
  modality: wordOf(modalities),
});
export type PositionRow = z.infer<typeof positionRow>;

export const allPositions = question({
  english: 'Who takes which position on which issue, in whose words?',
  cypher: /* cypher */ `
MATCH (actor:Actor)-[by:SAID|SUBJECT]-(fact:Statement|Claim)-[about:ABOUT]->(issue:Issue)
WHERE coalesce(by.as, 'original') = 'original' AND about.stance IS NOT NULL AND fact.modality IN ['asserted', 'conditional']
  AND (fact:Statement OR fact.predicate = 'position')
RETURN DISTINCT fact.id AS fact, actor.id AS actor, issue.id AS issue, about.stance AS stance,
  CASE WHEN fact:Statement THEN 'statement' ELSE 'source' END AS voice,
  NOT EXISTS { (fact)-[:EVIDENCED_BY {hand: 'first'}]->(:Passage) } AS secondHand,
  fact.polarity AS polarity, fact.modality AS modality
ORDER BY actor, issue, stance, fact`,
  params: noParams,
  row: positionRow,
  twin: (open) => {
    const rows = open.record.assertions.flatMap((fact) =>
      takesPosition(fact) ? positionsIn(open, fact) : [],
    );
    const distinct = new Map(rows.map((row) => [JSON.stringify(row), row]));
    return [...distinct.values()].sort(
      byKeys(
        ({ actor }) => actor,
        ({ issue }) => issue,
        ({ stance }) => stance,
        ({ fact }) => fact,
      ),
    );
  },
});

const takesPosition = (fact: Assertion): fact is Statement | Claim =>
  (fact.type === 'Statement' || (fact.type === 'Claim' && fact.predicate === 'position')) &&
  (fact.modality === 'asserted' || fact.modality === 'conditional');

function positionsIn(open: OpenRecord, fact: Statement | Claim): PositionRow[] {
  const ties = open.tiesOf(fact);
  const holders = ties.filter(
    ({ relation, as, entity }) =>
      ((relation === 'SAID' && as === 'original') || relation === 'SUBJECT') &&
      actorKinds.includes(entity.type),
  );
  const stances = ties.filter(({ relation, entity }) => relation === 'ABOUT' && entity.type === 'Issue');
  return holders.flatMap((holder) =>
    stances.flatMap(({ entity, stance }) =>
      stance === null
        ? []
        : [
            {
              fact: fact.id,
              actor: holder.entity.id,
              issue: entity.id,
              stance,
              voice: fact.type === 'Statement' ? ('statement' as const) : ('source' as const),
              secondHand: !fact.evidence.some(({ hand }) => hand === 'first'),
              polarity: fact.polarity,
              modality: fact.modality,
            },
          ],
    ),
  );
}
