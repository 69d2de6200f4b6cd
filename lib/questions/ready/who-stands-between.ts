/** Who, of neither side, sat in sessions with both. */
import { cell, list, pick, ready } from '../ready-question';

export const whoStandsBetween = ready({
  id: 'who-stands-between',
  title: 'Who stands between {one} and {other}?',
  group: 'Meetings',
  picks: { one: pick.side('one side'), other: pick.side('another side') },
  cypher: /* cypher */ `
MATCH (p:Person) WHERE NOT p.side IN [$one, $other]
WITH p, COLLECT {
  MATCH (p)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(:Actor {side: $one}) WHERE m.format <> 'series'
  RETURN DISTINCT m.id AS id ORDER BY id
} AS withOne, COLLECT {
  MATCH (p)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(:Actor {side: $other}) WHERE m.format <> 'series'
  RETURN DISTINCT m.id AS id ORDER BY id
} AS withOther
WHERE size(withOne) > 0 AND size(withOther) > 0
RETURN p.id AS person, withOne, withOther ORDER BY size(withOne) + size(withOther) DESC, person`,
  columns: {
    person: cell.entity('Person'),
    withOne: cell.entities('With one side'),
    withOther: cell.entities('With the other'),
  },
  sentence: (rows, { name, picked }) =>
    rows.length === 0
      ? `Nobody in the record sat with both ${name(picked.one)} and ${name(picked.other)}.`
      : `${list(rows.map(({ person }) => name(person)))} sat with both ${name(picked.one)} and ${name(picked.other)}.`,
});
