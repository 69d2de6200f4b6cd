/** Which meetings or attendances are planned, proposed, hypothetical, denied or disputed. */
import { cell, count, list, ready } from '../ready-question';

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
  sentence: (rows) => {
    const statuses = new Map(rows.map(({ meeting, status }) => [meeting, status ?? 'of no known status']));
    if (statuses.size === 0) return 'Every meeting in the record is simply reported as held.';
    const counts = new Map<string, number>();
    for (const status of statuses.values()) counts.set(status, (counts.get(status) ?? 0) + 1);
    // Held, and yet here: somebody disputes it, or who was there.
    const said = [...counts].map(
      ([status, n]) => `${n} ${status === 'held' ? 'held with something open' : status}`,
    );
    return `${count(statuses.size, 'meeting')} ${statuses.size === 1 ? 'is' : 'are'} not simply reported as held: ${list(said)}.`;
  },
});
