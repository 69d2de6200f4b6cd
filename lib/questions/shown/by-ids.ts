/**
 * What is shown, by its ids: for what the hand put together and no filter says, and for the cells, bars and rows of the
 * views that are no picture. Asked for its Cypher, which the explorer shows.
 */
import { z } from 'zod';
import { question } from '../question';

const ids = z.array(z.string());

export const shownByIds = question({
  english: 'These things, and these relations between them',
  cypher: /* cypher */ `
MATCH (thing:Entity)
WHERE thing.id IN $things
OPTIONAL MATCH (thing)-[relation]->(other:Entity)
WHERE relation.derived AND type(relation) + ':' + thing.id + ':' + other.id IN $edges
RETURN thing, relation, other
ORDER BY thing.id`,
  params: z.strictObject({ things: ids, edges: ids.describe('As TYPE:from:to') }),
  row: z.unknown(),
});

export const positionsByFacts = question({
  english: 'Who takes which position on which issue in these facts?',
  cypher: /* cypher */ `
MATCH (actor:Actor)-[by:SAID|SUBJECT]-(fact:Statement|Claim)-[about:ABOUT]->(issue:Issue)
WHERE fact.id IN $facts AND coalesce(by.as, 'original') = 'original' AND about.stance IS NOT NULL
RETURN DISTINCT actor, issue, about.stance AS stance,
  CASE WHEN fact:Statement THEN 'said' ELSE 'ascribed by a source' END AS voice, fact.polarity AS polarity, fact
ORDER BY actor.name, issue.name, stance`,
  params: z.strictObject({ facts: ids }),
  row: z.unknown(),
});

export const saidByIds = question({
  english: 'Who said what on which issue in these statements, and what does a source ascribe to whom?',
  cypher: /* cypher */ `
UNWIND $said AS one
MATCH (actor:Actor {id: one.actor})-[by:SAID|SUBJECT]-(fact:Statement|Claim {id: one.fact})-[about:ABOUT]->(issue:Issue {id: one.issue})
RETURN DISTINCT actor, fact, issue, about.stance AS stance,
  CASE WHEN fact:Claim THEN 'ascribed by a source' WHEN by.as = 'reporter' THEN 'passed on' ELSE 'said' END AS voice
ORDER BY actor.name, issue.name, fact.when, fact.id`,
  params: z.strictObject({
    said: z.array(z.strictObject({ actor: z.string(), issue: z.string(), fact: z.string() })),
  }),
  row: z.unknown(),
});

export const relationsByIds = question({
  english: 'These relations, and whom they join',
  cypher: /* cypher */ `
MATCH (from:Entity)-[relation]->(to:Entity)
WHERE relation.derived AND relation.id IN $relations
RETURN from, relation, to
ORDER BY from.name, to.name`,
  params: z.strictObject({ relations: ids }),
  row: z.unknown(),
});

export const inTimeByIds = question({
  english: 'When was each of these things, and when was each of these things said?',
  cypher: /* cypher */ `
CALL () {
  MATCH (thing:Entity) WHERE thing.id IN $things RETURN thing
  UNION
  MATCH (thing:Statement) WHERE thing.id IN $statements RETURN thing
}
RETURN thing, thing.when AS date, thing.start AS earliest, thing.end AS latest
ORDER BY earliest, thing.id`,
  params: z.strictObject({ things: ids, statements: ids }),
  row: z.unknown(),
});

export const disagreementsByIds = question({
  english: 'Which positions are there in these disagreements, and who takes them?',
  cypher: /* cypher */ `
MATCH (disagreement:Disagreement)<-[position:POSITION_IN]-(member)
WHERE disagreement.id IN $disagreements
RETURN disagreement, position.says AS says, member
ORDER BY disagreement.question, position.position`,
  params: z.strictObject({ disagreements: ids }),
  row: z.unknown(),
});
