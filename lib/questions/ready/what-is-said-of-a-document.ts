/** What is said of a document, by whom: who wrote, promotes, objects, discusses. */
import { cell, count, pick, ready } from '../ready-question';

export const whatIsSaidOfADocument = ready({
  id: 'what-is-said-of-a-document',
  title: 'Who says or does what about {document}?',
  group: 'Words',
  picks: { document: pick.document() },
  cypher: /* cypher */ `
MATCH (:Document {id: $document})<-[:ABOUT|SUBJECT|OBJECT]-(x:Statement|Claim)
WITH DISTINCT x
WITH x, COLLECT { MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source) RETURN DISTINCT s.id AS id ORDER BY id } AS sources
RETURN COLLECT {
    MATCH (e:Entity)-[by:SAID|SUBJECT]-(x) WHERE e.id <> $document AND coalesce(by.as, 'original') = 'original'
    RETURN e.id AS id ORDER BY id
  } AS who, x.id AS fact, x.text AS text, sources
ORDER BY size(sources) DESC, fact`,
  columns: {
    who: cell.entities('Who'),
    fact: cell.fact(),
    text: cell.text('Fact'),
    sources: cell.sources(),
  },
  sentence: (rows, { name, picked }) =>
    `${count(rows.length, 'fact')} in the record ${rows.length === 1 ? 'speaks' : 'speak'} of ${name(picked.document)}.`,
});
