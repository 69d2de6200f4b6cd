/** What people say whom no source names. */
import { cell, count, ready } from '../ready-question';

export const whatNobodyNamedSays = ready({
  id: 'what-nobody-named-says',
  title: 'What is said by people whom no source names?',
  group: 'Evidence',
  picks: {},
  cypher: /* cypher */ `
MATCH (a:Organization {kind: 'anonymous'})-[by:SAID]->(x:Statement)
RETURN a.id AS who, CASE by.as WHEN 'original' THEN 'said it' ELSE 'reported it' END AS how, x.id AS fact, x.text AS text,
  COLLECT { MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source) RETURN DISTINCT s.id AS id ORDER BY id } AS sources
ORDER BY who, fact`,
  columns: {
    who: cell.entity('Unnamed'),
    how: cell.text('How'),
    fact: cell.fact(),
    text: cell.text('Words'),
    sources: cell.sources(),
  },
  sentence: (rows) =>
    `${count(new Set(rows.map(({ fact }) => fact)).size, 'statement')} ${new Set(rows.map(({ fact }) => fact)).size === 1 ? 'rests' : 'rest'} on people whom no source names.`,
});
