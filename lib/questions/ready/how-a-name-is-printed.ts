/** Under which names an actor is printed, and where. */
import { cell, count, pick, ready } from '../ready-question';

export const howANameIsPrinted = ready({
  id: 'how-a-name-is-printed',
  title: 'Under which names is {actor} printed?',
  group: 'Words',
  picks: { actor: pick.actor() },
  cypher: /* cypher */ `
MATCH (:Actor {id: $actor})-[:KNOWN_AS]->(x:Name)
RETURN x.value AS name, COLLECT { MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source) RETURN DISTINCT s.id AS id ORDER BY id } AS sources
ORDER BY size(sources) DESC, name`,
  columns: {
    name: cell.text('Name as printed'),
    sources: cell.sources(),
  },
  sentence: (rows, { name, picked }) =>
    `${name(picked.actor)} is printed under ${count(rows.length, 'name')}.`,
});
