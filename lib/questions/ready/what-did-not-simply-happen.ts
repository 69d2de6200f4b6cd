/** Which meetings or attendances are planned, proposed, hypothetical, denied or disputed. */
import { cell, ready } from '../ready-question';

export const whatDidNotSimplyHappen = ready({
  id: 'what-did-not-simply-happen',
  title: 'Which meetings or attendances are planned, proposed, denied or disputed?',
  group: 'Meetings',
  picks: {},
  cypher: /* cypher */ `
MATCH (m:Meeting) OPTIONAL MATCH (a:Actor)-[:TOOK]->(x:Participation)-[:IN_MEETING]->(m)
WITH m, a, x.presence AS presence ORDER BY presence
WITH m, a, collect(DISTINCT presence) AS presences
WHERE NOT m.status IN ['held', 'ongoing'] OR m.disputed OR size(presences) > 1 OR presences[0] <> 'reported'
RETURN m.id AS meeting, m.status AS status, a.id AS actor, presences ORDER BY meeting, actor`,
  columns: {
    meeting: cell.entity('Meeting'),
    status: cell.textOrNone('Status'),
    actor: cell.maybeEntity('Actor'),
    presences: cell.texts('Presence'),
  },
});
