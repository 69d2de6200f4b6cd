/**
 * Some entities and what is nearest to them, told of in the same breath as it is found: two questions that are asked side
 * by side. To send what was found back to the database, to be told of, takes longer than to look for it twice. That both
 * ends of a relation are among them is joined: looked up in a list for each relation it took the database most of its time.
 */
import { z } from 'zod';
import { nearestIn, nearestParams, relationsIn, summariesOf } from './neighbourhood';
import { entitySummary, relationSummary } from './overview';
import { question } from './question';

const params = nearestParams.extend({
  first: z.array(z.string()).describe('Ids of those that come before what is found'),
});

export const entitiesAround = question({
  english: 'Who or what are these, and what stands in a relation to them, what most facts tie to them first?',
  cypher: /* cypher */ `
UNWIND $to AS id
MATCH (:Entity {id: id})-[r]-(other:Entity)
WHERE r.derived AND ($types IS NULL OR type(r) IN $types) AND NOT other.id IN $beside
WITH other.id AS other, sum(size(r.assertionIds)) AS facts ORDER BY facts DESC, other
WITH collect(other) AS others
WITH $first + others[..$most] AS ids, size(others) AS found
UNWIND ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.name AS name, e.shortName AS shortName,
  [label IN labels(e) WHERE NOT label IN ['Entity', 'Actor']][0] AS type,
  e.kind AS kind, e.side AS side, e.format AS format, e.status AS status, e.when AS when,
  toString(e.start) AS start, toString(e.end) AS end, coalesce(e.disputed, false) AS disputed,
  COLLECT {
    MATCH (e)-[:HOLDS]->(role:Role) WHERE role.tenure <> 'former' RETURN role.title ORDER BY role.id
  } AS titles,
  COUNT { (e)-[:SAID]->() } AS statements, found`,
  params,
  row: entitySummary.extend({
    found: z.number().describe('How many stand in a relation to these, those beyond the most too'),
  }),
  twin: (open, asked) => {
    const { ids, found } = nearestIn(open, asked);
    return summariesOf(open, [...asked.first, ...ids]).map((row) => ({ ...row, found }));
  },
});

export const relationsAround = question({
  english: 'How are these, and what stands in a relation to them, related among themselves?',
  cypher: /* cypher */ `
UNWIND $to AS id
MATCH (:Entity {id: id})-[r]-(other:Entity)
WHERE r.derived AND ($types IS NULL OR type(r) IN $types) AND NOT other.id IN $beside
WITH other.id AS other, sum(size(r.assertionIds)) AS facts ORDER BY facts DESC, other
WITH $first + collect(other)[..$most] AS ids
MATCH (a:Entity)-[r]->(b:Entity) USING JOIN ON b
WHERE a.id IN ids AND b.id IN ids AND r.derived AND ($types IS NULL OR type(r) IN $types)
RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, r.role AS role, r.onBehalfOf AS onBehalfOf,
  CASE WHEN type(r) = 'ATTENDED' THEN 'reported' ELSE r.presence END AS presence,
  r.certainty AS certainty, r.modality AS modality, coalesce(r.disputed, false) AS disputed,
  coalesce(r.sources, 0) AS sources, coalesce(r.origins, 0) AS origins, coalesce(r.assertionIds, []) AS assertionIds
ORDER BY type, from, to, id`,
  params,
  row: relationSummary,
  twin: (open, asked) => relationsIn(open, [...asked.first, ...nearestIn(open, asked).ids], asked.types),
});
