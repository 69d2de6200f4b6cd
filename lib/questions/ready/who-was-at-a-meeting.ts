/** Who was at a meeting or is said to have been, as what, for whom, by which sources. */
import { cell, list, pick, ready } from '../ready-question';

export const whoWasAtAMeeting = ready({
  id: 'who-was-at-a-meeting',
  title: 'Who was at {meeting}, in which role and for whom?',
  group: 'Meetings',
  picks: { meeting: pick.meeting() },
  cypher: /* cypher */ `
MATCH (a:Actor)-[:TOOK]->(x:Participation)-[:IN_MEETING]->(:Meeting {id: $meeting})
OPTIONAL MATCH (x)-[:ON_BEHALF_OF]->(o:Organization)
WITH a, x, o, COLLECT { MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source) RETURN DISTINCT s.id AS id ORDER BY id } AS sources
RETURN a.id AS actor, x.role AS role, x.presence AS presence, o.id AS onBehalfOf, sources
ORDER BY size(sources) DESC, actor, role, presence`,
  columns: {
    actor: cell.entity('Actor'),
    role: cell.text('Role'),
    presence: cell.text('Presence'),
    onBehalfOf: cell.maybeEntity('Acting for'),
    sources: cell.sources(),
  },
  sentence: (rows, { name, picked }) =>
    rows.length === 0
      ? `The record names nobody at ${name(picked.meeting)}.`
      : `${name(picked.meeting)}: ${list([...new Set(rows.map(({ actor }) => name(actor)))])}.`,
});
