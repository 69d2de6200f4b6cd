/** On which questions a source takes a position, and which positions it leaves to others. */
import { cell, count, pick, ready } from '../ready-question';

export const whereASourceDisagrees = ready({
  id: 'where-a-source-disagrees',
  title: 'Where does {source} disagree with others?',
  group: 'Disagreements',
  picks: { source: pick.source() },
  cypher: /* cypher */ `
MATCH (:Source {id: $source})<-[:IN]-(:Passage)<-[:EVIDENCED_BY]-(:Assertion)-[at:POSITION_IN]->(d:Disagreement)
WHERE d.fold <> 'variant'
WITH DISTINCT d, at.position AS place, at.says AS says ORDER BY place
WITH d, collect(says) AS holds
RETURN CASE d.fold WHEN 'sources_differ' THEN 'sources differ' ELSE 'parties dispute' END AS fold, d.question AS question, holds,
  COLLECT {
    MATCH (:Assertion)-[at:POSITION_IN]->(d) WHERE NOT at.says IN holds
    WITH DISTINCT at.position AS place, at.says AS says RETURN says ORDER BY place
  } AS others
ORDER BY fold, question`,
  columns: {
    fold: cell.text('How'),
    question: cell.text('Question'),
    holds: cell.texts('It says'),
    others: cell.texts('Only others say'),
  },
  sentence: (rows, { name, picked }) =>
    `${name(picked.source)} takes part in ${count(rows.length, 'disagreement')}.`,
});
