/** One expansion as a question: neighbours of one entity by one relation, read in one direction, of one kind. */
import { z } from 'zod';
import { question } from '../question';

const params = z.strictObject({
  of: z.string(),
  type: z.string(),
  kind: z.string().describe('Label of the neighbours'),
  most: z.number().int(),
});

export const neighboursAhead = question({
  english: 'To whom or what does it stand in this relation? Those with most sources first',
  cypher: /* cypher */ `
MATCH (thing:Entity {id: $of})-[relation]->(neighbour:Entity)
WHERE relation.derived AND type(relation) = $type AND $kind IN labels(neighbour) AND neighbour <> thing
WITH thing, neighbour, collect(relation) AS relations, sum(relation.sources) AS sources
RETURN thing, relations, neighbour, sources
ORDER BY sources DESC, neighbour.id LIMIT $most`,
  params,
  row: z.unknown(),
});

export const neighboursBehind = question({
  english: 'Who or what stands in this relation to it? Those with most sources first',
  cypher: /* cypher */ `
MATCH (thing:Entity {id: $of})<-[relation]-(neighbour:Entity)
WHERE relation.derived AND type(relation) = $type AND $kind IN labels(neighbour) AND neighbour <> thing
WITH thing, neighbour, collect(relation) AS relations, sum(relation.sources) AS sources
RETURN thing, relations, neighbour, sources
ORDER BY sources DESC, neighbour.id LIMIT $most`,
  params,
  row: z.unknown(),
});
