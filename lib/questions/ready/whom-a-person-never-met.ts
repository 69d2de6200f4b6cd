/** Who of another side was in sessions, and in none with this person. */
import { cell, list, pick, ready } from '../ready-question';

export const whomAPersonNeverMet = ready({
  id: 'whom-a-person-never-met',
  title: 'Who of another side was never in a session with {person}?',
  group: 'Meetings',
  picks: { person: pick.person() },
  cypher: /* cypher */ `
MATCH (p:Person {id: $person})
MATCH (o:Person) WHERE o.side <> p.side
  AND NOT EXISTS { MATCH (p)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(o) WHERE m.format <> 'series' }
WITH o, COLLECT {
  MATCH (o)-[:ATTENDED]->(m:Meeting) WHERE m.format <> 'series' RETURN DISTINCT m.id AS id ORDER BY id
} AS sessions WHERE size(sessions) > 0
RETURN o.id AS other, o.side AS side, sessions ORDER BY side, other`,
  columns: {
    other: cell.entity('Person'),
    side: cell.side(),
    sessions: cell.entities('Was in'),
  },
  note: 'That the record has no meeting is no proof that there was none.',
  sentence: (rows, { name, picked }) =>
    rows.length === 0
      ? `${name(picked.person)} was in a session with everybody of another side who was in any.`
      : `The record has no session of ${name(picked.person)} with ${list(rows.map(({ other }) => name(other)))}.`,
});
