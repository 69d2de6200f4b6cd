/** Which statements of an actor carry no date in any source. */
import { cell, count, pick, ready } from '../ready-question';

export const whatHasNoDate = ready({
  id: 'what-has-no-date',
  title: 'Which statements by {actor} have no date?',
  group: 'Evidence',
  picks: { actor: pick.actor() },
  cypher: /* cypher */ `
MATCH (:Actor {id: $actor})-[:SAID {as: 'original'}]->(x:Statement) WHERE x.when IS NULL
RETURN x.id AS fact, x.text AS text, COLLECT { MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source) RETURN DISTINCT s.id AS id ORDER BY id } AS sources
ORDER BY fact`,
  columns: {
    fact: cell.fact(),
    text: cell.text('Words'),
    sources: cell.sources(),
  },
  sentence: (rows, { name, picked }) =>
    `${count(rows.length, 'statement')} by ${name(picked.actor)} ${rows.length === 1 ? 'has' : 'have'} no date.`,
});
