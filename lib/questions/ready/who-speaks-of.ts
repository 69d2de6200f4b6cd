/** Who speaks of an actor, and what is said. */
import { cell, list, pick, ready } from '../ready-question';

export const whoSpeaksOf = ready({
  id: 'who-speaks-of',
  title: 'Who speaks of {actor}?',
  group: 'Words',
  picks: { actor: pick.actor() },
  cypher: /* cypher */ `
MATCH (:Actor {id: $actor})<-[:ABOUT]-(x:Statement)
WITH DISTINCT x
RETURN COLLECT { MATCH (a:Actor)-[:SAID {as: 'original'}]->(x) RETURN a.id AS id ORDER BY id } AS said, x.id AS fact, x.text AS text, x.when AS when, COLLECT { MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source) RETURN DISTINCT s.id AS id ORDER BY id } AS sources
ORDER BY fact`,
  columns: {
    said: cell.entities('Said by'),
    fact: cell.fact(),
    text: cell.text('Words'),
    when: cell.date(),
    sources: cell.sources(),
  },
  sentence: (rows, { name, picked }) =>
    rows.length === 0
      ? `No statement in the record is about ${name(picked.actor)}.`
      : `${list([...new Set(rows.flatMap(({ said }) => said))].map(name))} ${new Set(rows.flatMap(({ said }) => said)).size === 1 ? 'speaks' : 'speak'} of ${name(picked.actor)}.`,
});
