/** Who speaks in the record, and takes no position on an issue, nor is ascribed one. */
import { cell, list, pick, ready } from '../ready-question';

export const whoIsSilent = ready({
  id: 'who-is-silent',
  title: 'Who says nothing on {issue}?',
  group: 'Positions',
  picks: { issue: pick.issue() },
  cypher: /* cypher */ `
MATCH (i:Issue {id: $issue})
MATCH (p:Person) WHERE NOT EXISTS { (p)-[:SAID {as: 'original'}]->(:Statement)-[:ABOUT]->(i) }
  AND NOT EXISTS { (p)<-[:SUBJECT]-(:Claim {predicate: 'position'})-[:ABOUT]->(i) }
WITH p, COUNT { (p)-[:SAID {as: 'original'}]->(:Statement) } AS statements WHERE statements > 0
RETURN p.id AS person, p.side AS side, statements ORDER BY statements DESC, person`,
  columns: {
    person: cell.entity('Person'),
    side: cell.side(),
    statements: cell.number('Statements on other issues'),
  },
  note: 'Silence in the record is no silence in the room.',
  sentence: (rows, { name, picked }) =>
    rows.length === 0
      ? `Everybody who speaks in the record speaks on ${name(picked.issue)}.`
      : `${list(rows.map(({ person }) => name(person)))} ${rows.length === 1 ? 'says' : 'say'} nothing on ${name(picked.issue)} in the record.`,
});
