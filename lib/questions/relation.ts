/**
 * One edge of the picture: all derived relations of one type between two entities. It answers 'why is this edge here'
 * with the ids of the assertions behind it.
 */
import { z } from 'zod';
import { byEnds, relationOf, relationSummary } from './overview';
import { question } from './question';
import { byKeys, nameIn } from './row-parts';

export const relationRow = relationSummary.extend({ fromName: z.string(), toName: z.string() });
export type RelationDetail = z.infer<typeof relationRow>;

export const relationsBetween = question({
  english: 'Why is this edge here?',
  cypher: /* cypher */ `
MATCH (a:Entity {id: $from})-[r]->(b:Entity {id: $to})
WHERE r.derived AND type(r) = $type
RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, a.name AS fromName, b.name AS toName, r.role AS role,
  r.onBehalfOf AS onBehalfOf, CASE WHEN type(r) = 'ATTENDED' THEN 'reported' ELSE r.presence END AS presence,
  r.certainty AS certainty, r.modality AS modality, coalesce(r.disputed, false) AS disputed,
  coalesce(r.sources, 0) AS sources, coalesce(r.origins, 0) AS origins, coalesce(r.assertionIds, []) AS assertionIds
ORDER BY id`,
  params: z.strictObject({ type: z.string(), from: z.string(), to: z.string() }),
  row: relationRow,
  twin: (open, { type, from, to }) =>
    open
      .relationsOf(from)
      .filter((each) => each.type === type && each.from === from && each.to === to)
      .map((each) => ({ ...relationOf(each), fromName: nameIn(open, from), toName: nameIn(open, to) }))
      .sort(byKeys(({ id }) => id)),
});

export const relationsOf = question({
  english: 'How is this related to others?',
  cypher: /* cypher */ `
MATCH (:Entity {id: $id})-[r]-(:Entity)
WHERE r.derived
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, r.role AS role, r.onBehalfOf AS onBehalfOf,
  CASE WHEN type(r) = 'ATTENDED' THEN 'reported' ELSE r.presence END AS presence,
  r.certainty AS certainty, r.modality AS modality, coalesce(r.disputed, false) AS disputed,
  coalesce(r.sources, 0) AS sources, coalesce(r.origins, 0) AS origins, coalesce(r.assertionIds, []) AS assertionIds
ORDER BY type, from, to, id`,
  params: z.strictObject({ id: z.string() }),
  row: relationSummary,
  twin: (open, { id }) => open.relationsOf(id).map(relationOf).sort(byEnds),
});
