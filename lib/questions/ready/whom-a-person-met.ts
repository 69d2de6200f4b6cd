/** Whom somebody met in sessions that took place, for whom those acted, and on how many sources that rests. */
import { cell, list, pick, ready } from '../ready-question';

export const whomAPersonMet = ready({
  id: 'whom-a-person-met',
  title: 'Whom did {person} meet?',
  group: 'Meetings',
  picks: { person: pick.person(), from: pick.date('From'), to: pick.date('Until') },
  cypher: /* cypher */ `
MATCH (record:Record)
MATCH (:Person {id: $person})-[:ATTENDED]->(m:Meeting)<-[at:ATTENDED]-(o:Actor)
WHERE o.id <> $person AND m.format <> 'series'
  AND ($from IS NULL OR m.end IS NULL OR m.end >= datetime($from + 'T00:00:00[' + record.timeZone + ']'))
  AND ($to IS NULL OR m.start IS NULL
    OR m.start < datetime($to + 'T00:00:00[' + record.timeZone + ']') + duration({days: 1}))
WITH o, at, m ORDER BY m.id, at.role, at.onBehalfOf
RETURN o.id AS met, collect(DISTINCT at.onBehalfOf) AS onBehalfOf, collect(DISTINCT at.role) AS roles,
  collect(DISTINCT m.id) AS meetings, max(at.sources) AS sources
ORDER BY size(meetings) DESC, sources DESC, met`,
  columns: {
    met: cell.entity('Met'),
    onBehalfOf: cell.entities('Acting for'),
    roles: cell.texts('As'),
    meetings: cell.entities('In'),
    sources: cell.number('Sources'),
  },
  note: 'Being in one series makes nobody meet; meetings without a date are in every span of time.',
  sentence: (rows, { name, picked }) =>
    rows.length === 0
      ? `The record has no session of ${name(picked.person)} with anybody.`
      : `${name(picked.person)} met ${list(rows.map(({ met }) => name(met)))}.`,
});
