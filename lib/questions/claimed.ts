/** What is held against a claimed meeting of two actors beside their attendances: denials, disputes, and when things happen. */
import { z } from 'zod';
import { wordOf } from '@/lib/domain/schemas';
import { folds } from '@/lib/domain/values';
import { sortedSet } from '@/lib/record/index-record';
import { toldOf } from './overview';
import { noParams, question } from './question';
import { byKeys } from './row-parts';

export const denialsOf = question({
  english: 'Which facts deny that these two met?',
  cypher: /* cypher */ `
MATCH (:Entity {id: $one})<-[:SUBJECT|OBJECT]-(fact:Claim)-[:SUBJECT|OBJECT]->(:Entity {id: $other})
WHERE fact.predicate = 'met' AND fact.polarity = 'negated'
RETURN DISTINCT fact.id AS fact
ORDER BY fact`,
  params: z.strictObject({ one: z.string(), other: z.string() }),
  row: z.object({ fact: z.string() }),
  twin: (open, { one, other }) =>
    open
      .factsOf(one)
      .filter(
        (fact) =>
          fact.type === 'Claim' &&
          fact.predicate === 'met' &&
          fact.polarity === 'negated' &&
          [one, other].every((id) => fact.subject === id || fact.object === id),
      )
      .map(({ id }) => ({ fact: id }))
      .sort(byKeys(({ fact }) => fact)),
});

export const disputesOn = question({
  english: 'Which disagreements touch one of these, and whom else?',
  cypher: /* cypher */ `
UNWIND $ids AS id
MATCH (:Entity {id: id})--(:Assertion|Name)-[:POSITION_IN]->(d:Disagreement)
WITH DISTINCT d
RETURN d.id AS id, d.fold AS fold, d.question AS question,
  COLLECT {
    MATCH (d)<-[:POSITION_IN]-()--(e:Entity) RETURN DISTINCT e.id AS entity ORDER BY entity
  } AS entities
ORDER BY CASE d.fold WHEN 'sources_differ' THEN 0 WHEN 'parties_dispute' THEN 1 ELSE 2 END, question, id`,
  params: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), fold: wordOf(folds), question: z.string(), entities: z.array(z.string()) }),
  twin: (open, { ids }) => {
    const entitiesOf = (member: string) => {
      const fact = open.assertions.get(member);
      return fact ? open.tiesOf(fact).map(({ entity }) => entity.id) : [open.names.get(member)!.of];
    };
    return open.derived.disagreements
      .map(({ id, fold, question: asked, positions }) => ({
        ...{ id, fold, question: asked },
        entities: sortedSet(positions.flatMap(({ members }) => members.flatMap(entitiesOf))),
      }))
      .filter(({ entities }) => ids.some((id) => entities.includes(id)))
      .sort(
        byKeys(
          ({ fold }) => folds.values.indexOf(fold),
          (row) => row.question,
          ({ id }) => id,
        ),
      );
  },
});

export const allDates = question({
  english: 'Of which dates does the record know something?',
  cypher: /* cypher */ `
MATCH (e:Entity)
WHERE e.when IS NOT NULL
RETURN DISTINCT e.when AS when
ORDER BY when`,
  params: noParams,
  row: z.object({ when: z.string() }),
  twin: (open) =>
    sortedSet(open.record.entities.flatMap((entity) => toldOf(open, entity).when ?? [])).map((when) => ({
      when,
    })),
});
