/** Which statement answers which. */
import { cell, count, list, ready } from '../ready-question';

export const whoAnsweredWhom = ready({
  id: 'who-answered-whom',
  title: 'Who answered whom?',
  group: 'Words',
  picks: {},
  cypher: /* cypher */ `
MATCH (x:Statement)-[:ANSWERS]->(y:Statement)
RETURN COLLECT { MATCH (a:Actor)-[:SAID {as: 'original'}]->(x) RETURN a.id AS id ORDER BY id } AS said, x.id AS fact, x.text AS text,
  COLLECT { MATCH (a:Actor)-[:SAID {as: 'original'}]->(y) RETURN a.id AS id ORDER BY id } AS answered, y.text AS first,
  COLLECT { MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source) RETURN DISTINCT s.id AS id ORDER BY id } AS sources
ORDER BY fact`,
  columns: {
    said: cell.entities('Who'),
    fact: cell.fact(),
    text: cell.text('Answer'),
    answered: cell.entities('Answered'),
    first: cell.text('Who had said'),
    sources: cell.sources(),
  },
  sentence: (rows, { name }) => {
    if (rows.length === 0) return 'No statement in the record answers another.';
    const answered = [...new Set(rows.flatMap(({ answered }) => answered))].map(name);
    const whom =
      answered.length > 0 ? `; answered ${answered.length === 1 ? 'is' : 'are'} ${list(answered)}` : '';
    return `${count(rows.length, 'statement')} ${rows.length === 1 ? 'answers' : 'answer'} another${whom}.`;
  },
});
