/** Which statements no source has at first hand. */
import { cell, count, ready } from '../ready-question';

export const whatIsSecondHand = ready({
  id: 'what-is-second-hand',
  title: 'Which statements are known at second hand only?',
  group: 'Evidence',
  picks: {},
  cypher: /* cypher */ `
MATCH (x:Statement) WHERE NOT EXISTS { (x)-[:EVIDENCED_BY {hand: 'first'}]->(:Passage) }
RETURN COLLECT { MATCH (a:Actor)-[:SAID {as: 'original'}]->(x) RETURN a.id AS id ORDER BY id } AS said, x.id AS fact, x.text AS text, COLLECT { MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source) RETURN DISTINCT s.id AS id ORDER BY id } AS sources
ORDER BY fact`,
  columns: {
    said: cell.entities('Said by'),
    fact: cell.fact(),
    text: cell.text('Words'),
    sources: cell.sources(),
  },
  sentence: (rows) =>
    `${count(rows.length, 'statement')} in the record ${rows.length === 1 ? 'is' : 'are'} known at second hand only.`,
});
