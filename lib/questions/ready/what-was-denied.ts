/** What was denied or said not to be so, by whom. */
import { cell, count, ready } from '../ready-question';

export const whatWasDenied = ready({
  id: 'what-was-denied',
  title: 'What was denied, and by whom?',
  group: 'Disagreements',
  picks: {},
  cypher: /* cypher */ `
MATCH (x:Assertion)
WHERE x.polarity = 'negated' OR x.presence = 'denied' OR (x.predicate = 'status' AND x.value = 'denied')
RETURN COLLECT {
    MATCH (e:Entity)-[by:SAID|TOOK|SUBJECT]-(x) WHERE coalesce(by.as, 'original') = 'original'
    RETURN e.id AS id ORDER BY id
  } AS who, x.id AS fact, x.text AS text, COLLECT { MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source) RETURN DISTINCT s.id AS id ORDER BY id } AS sources
ORDER BY fact`,
  columns: {
    who: cell.entities('By or of whom'),
    fact: cell.fact(),
    text: cell.text('Denial'),
    sources: cell.sources(),
  },
  sentence: (rows) =>
    `${count(rows.length, 'fact')} in the record ${rows.length === 1 ? 'denies' : 'deny'} something.`,
});
