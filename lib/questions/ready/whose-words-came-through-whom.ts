/** Whose words were passed on by others: a reporter, an agency, a broadcaster, a platform. */
import { cell, count, ready } from '../ready-question';

export const whoseWordsCameThroughWhom = ready({
  id: 'whose-words-came-through-whom',
  title: 'Whose words came through whom?',
  group: 'Words',
  picks: {},
  cypher: /* cypher */ `
MATCH (x:Statement)
WITH x, COLLECT { MATCH (a:Actor)-[:SAID {as: 'original'}]->(x) RETURN a.id AS id ORDER BY id } AS said,
  COLLECT { MATCH (a:Actor)-[:SAID {as: 'reporter'}]->(x) RETURN a.id AS id ORDER BY id } AS reported,
  COLLECT { MATCH (x)-[via:VIA]->(a:Actor) RETURN a.id AS id ORDER BY via.order } AS through
WHERE size(reported) > 0 OR size(through) > 0
RETURN said, reported, through, x.id AS fact, x.text AS text, COLLECT { MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source) RETURN DISTINCT s.id AS id ORDER BY id } AS sources
ORDER BY fact`,
  columns: {
    said: cell.entities('Said by'),
    reported: cell.entities('Reported by'),
    through: cell.entities('Through'),
    fact: cell.fact(),
    text: cell.text('Words'),
    sources: cell.sources(),
  },
  sentence: (rows) => `${count(rows.length, 'statement')} came through somebody else.`,
});
