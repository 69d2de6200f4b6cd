/** Whether two actors met: every session that names both, with how each presence is reported. */
import { cell, list, pick, ready } from '../ready-question';

export const didTheyMeet = ready({
  id: 'did-they-meet',
  title: 'Did {one} and {other} meet?',
  group: 'Meetings',
  picks: { one: pick.actor('an actor'), other: pick.actor('another actor') },
  cypher: /* cypher */ `
MATCH (:Actor {id: $one})-[:TOOK]->(x:Participation)-[:IN_MEETING]->(m:Meeting),
  (:Actor {id: $other})-[:TOOK]->(y:Participation)-[:IN_MEETING]->(m)
WHERE $one <> $other AND m.format <> 'series'
WITH DISTINCT m
RETURN m.id AS meeting, m.status AS status, m.when AS when,
  COLLECT { MATCH (:Actor {id: $one})-[:TOOK]->(p:Participation)-[:IN_MEETING]->(m) RETURN DISTINCT p.presence AS presence ORDER BY presence } AS one,
  COLLECT { MATCH (:Actor {id: $other})-[:TOOK]->(p:Participation)-[:IN_MEETING]->(m) RETURN DISTINCT p.presence AS presence ORDER BY presence } AS other,
  COLLECT {
    MATCH (s:Source)
    WHERE EXISTS { (:Actor {id: $one})-[:TOOK]->(p:Participation)-[:IN_MEETING]->(m), (p)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s) }
      AND EXISTS { (:Actor {id: $other})-[:TOOK]->(p:Participation)-[:IN_MEETING]->(m), (p)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s) }
    RETURN s.id AS id ORDER BY id
  } AS sources
ORDER BY m.start, meeting`,
  columns: {
    meeting: cell.entity('Session'),
    status: cell.textOrNone('Status'),
    when: cell.date(),
    one: cell.texts('Presence of the one'),
    other: cell.texts('Presence of the other'),
    sources: cell.sources('Sources naming both'),
  },
  note: 'That the record has no session of both is no proof that they never met.',
  sentence: (rows, { name, picked }) => {
    const held = rows.filter(
      ({ status, one, other }) =>
        ['held', 'ongoing'].includes(status ?? '') && one.includes('reported') && other.includes('reported'),
    );
    if (held.length > 0)
      return `Yes: ${name(picked.one)} and ${name(picked.other)} were both in ${list(held.map(({ meeting }) => name(meeting)))}.`;
    return rows.length > 0
      ? `Not as far as the record knows: ${list(rows.map(({ meeting }) => name(meeting)))} did not take place with both.`
      : `The record has no session of ${name(picked.one)} with ${name(picked.other)}.`;
  },
});
