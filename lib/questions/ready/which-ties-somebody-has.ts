/** Which ties an actor has beside meetings: family, appointments, membership, reports. */
import { cell, count, pick, ready } from '../ready-question';

export const whichTiesSomebodyHas = ready({
  id: 'which-ties-somebody-has',
  title: 'Which ties does {actor} have beside meetings?',
  group: 'Roles',
  picks: { actor: pick.actor() },
  cypher: /* cypher */ `
MATCH (:Actor {id: $actor})-[:SUBJECT|OBJECT]-(x:Claim)-[:SUBJECT|OBJECT]-(other:Actor)
WHERE other.id <> $actor
  AND x.predicate IN ['related-to', 'appointed', 'member-of', 'leads', 'represents', 'reports-to', 'invited']
RETURN other.id AS other, x.predicate AS tie, x.id AS fact, x.text AS text, COLLECT { MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source) RETURN DISTINCT s.id AS id ORDER BY id } AS sources
ORDER BY fact`,
  columns: {
    other: cell.entity('With'),
    tie: cell.text('Tie'),
    fact: cell.fact(),
    text: cell.text('Fact'),
    sources: cell.sources(),
  },
  sentence: (rows, { name, picked }) =>
    `${count(new Set(rows.map(({ other }) => other)).size, 'actor')} ${new Set(rows.map(({ other }) => other)).size === 1 ? 'is' : 'are'} tied to ${name(picked.actor)} beside meetings.`,
});
