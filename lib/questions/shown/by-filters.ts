/**
 * The picture as one question: what a view's filters and layers leave of the record, and how it is related. It is asked
 * for its Cypher, which the explorer shows; lib/graph/build-network.ts answers the same from rows that are at hand.
 */
import { z } from 'zod';
import { question } from '../question';

const list = z.array(z.string());

export const shownByFilters = question({
  english: 'What do these filters and layers leave, and how is it related?',
  cypher: /* cypher */ `
// 1. The people, organisations, meetings and other things that the filters leave.
MATCH (thing:Entity)
WHERE NOT thing.id IN $hidden
  AND NOT coalesce(thing.side, '') IN $sidesOff
  AND NOT coalesce(thing.status, '') IN $statusesOff
  AND NOT (thing:Organization AND thing.kind IN $kindsOff)
  AND ($least = 0 OR NOT thing:Actor OR $least <= COUNT {
    MATCH (thing)-[:ATTENDED]->(held:Meeting) WHERE held.format <> 'series' RETURN DISTINCT held
  })
  AND CASE
    WHEN NOT (thing:Meeting OR thing:Event OR thing:Document) THEN true
    WHEN thing.when IS NULL THEN $undated
    ELSE coalesce(thing.end >= datetime($since), true) AND coalesce(thing.start < datetime($until), true)
  END
  AND CASE
    WHEN thing.format = 'series' THEN 'series'
    WHEN thing.format = 'interview' THEN 'interviews'
    WHEN thing:Meeting AND thing.status = 'hypothetical' THEN 'hypothetical'
    WHEN thing:Issue THEN 'issues'
    WHEN thing:Document THEN 'documents'
    WHEN thing:Event THEN 'events'
    WHEN thing:Place THEN 'places'
    ELSE 'always'
  END IN ['always'] + $shown
WITH collect(thing) AS there
// 2. The relations between them. Who met whom is told by the meetings; a series by its sessions.
CALL (there) {
  UNWIND there AS from
  MATCH (from)-[relation]->(to:Entity)
  WHERE relation.derived AND to IN there AND NOT type(relation) IN ['MET', 'SPOKE_WITH']
    AND ('ties' IN $shown OR NOT (from:Actor AND to:Actor))
    AND NOT coalesce(relation.certainty, '') IN $certaintiesOff
    AND NOT (type(relation) IN ['ATTENDED', 'EXPECTED_AT'] AND coalesce(relation.role, '') IN $rolesOff)
    AND NOT (type(relation) = 'ATTENDED' AND EXISTS {
      MATCH (from)-[seat:ATTENDED]->(session:Meeting)-[part:PART_OF]->(to)
      WHERE session IN there AND NOT coalesce(seat.certainty, '') IN $certaintiesOff
        AND NOT coalesce(seat.role, '') IN $rolesOff AND NOT coalesce(part.certainty, '') IN $certaintiesOff
    })
    // 3. Only what does not rest on words of other dates alone.
    AND (($since IS NULL AND $until IS NULL AND $undated) OR size(relation.assertionIds) = 0 OR EXISTS {
      MATCH (fact:Assertion)
      WHERE fact.id IN relation.assertionIds AND CASE
        WHEN fact:Role OR fact:Participation OR (fact:Claim AND fact.when IS NULL) THEN true
        WHEN fact.when IS NULL THEN $undated
        ELSE coalesce(fact.end >= datetime($since), true) AND coalesce(fact.start < datetime($until), true)
      END
    })
  RETURN from, relation, to
  UNION
  // Those whom nothing ties wait beside the picture, if they are people.
  UNWIND there AS from
  WITH from WHERE from:Person
  RETURN from, null AS relation, null AS to
}
RETURN from, relation, to`,
  params: z.strictObject({
    hidden: list,
    sidesOff: list,
    statusesOff: list,
    kindsOff: list,
    rolesOff: list,
    certaintiesOff: list,
    least: z.number().int(),
    shown: list,
    undated: z.boolean(),
    since: z.string().nullable().describe('First moment shown, ISO 8601'),
    until: z.string().nullable().describe('First moment after what is shown'),
  }),
  row: z.unknown(),
});
