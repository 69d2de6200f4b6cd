/** Whose titles differ from source to source. */
import { cell, count, ready } from '../ready-question';

export const whoseTitlesDiffer = ready({
  id: 'whose-titles-differ',
  title: 'Whose titles differ between the sources?',
  group: 'Roles',
  picks: {},
  cypher: /* cypher */ `
MATCH (p:Person)-[:HOLDS]->(r:Role)
WITH p, r.title AS title ORDER BY title
WITH p, collect(DISTINCT title) AS titles WHERE size(titles) > 1
RETURN p.id AS person, titles ORDER BY size(titles) DESC, person`,
  columns: {
    person: cell.entity('Person'),
    titles: cell.texts('Titles as printed'),
  },
  sentence: (rows, { name }) =>
    rows[0]
      ? `${count(rows.length, 'person', 'people')} ${rows.length === 1 ? 'carries' : 'carry'} more than one title, ${name(rows[0].person)} the most: ${rows[0].titles.length}.`
      : 'Nobody carries more than one title in the record.',
});
