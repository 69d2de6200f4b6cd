/** Which titles a person carries, and which source prints which. */
import { cell, count, pick, ready } from '../ready-question';

export const whichTitlesSomebodyCarries = ready({
  id: 'which-titles-somebody-carries',
  title: 'Which titles does {person} carry?',
  group: 'Roles',
  picks: { person: pick.person() },
  cypher: /* cypher */ `
MATCH (:Person {id: $person})-[:HOLDS]->(x:Role)
OPTIONAL MATCH (x)-[:IN]->(o:Organization)
WITH x, o, COLLECT { MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source) RETURN DISTINCT s.id AS id ORDER BY id } AS sources
RETURN x.title AS title, x.tenure AS tenure, o.id AS organization, sources
ORDER BY size(sources) DESC, title`,
  columns: {
    title: cell.text('Title as printed'),
    tenure: cell.text('Held'),
    organization: cell.maybeEntity('In'),
    sources: cell.sources(),
  },
  sentence: (rows, { name, picked }) =>
    `${name(picked.person)} carries ${count(rows.length, 'title')} in the record.`,
});
