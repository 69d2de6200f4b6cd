/** Where sources differ or parties dispute: each question with its positions and the sources behind them. */
import { cell, count, ready } from '../ready-question';

export const whereTheyDisagree = ready({
  id: 'where-they-disagree',
  title: 'Where do sources or parties disagree?',
  group: 'Disagreements',
  picks: {},
  cypher: /* cypher */ `
MATCH (x:Assertion)-[at:POSITION_IN]->(d:Disagreement) WHERE d.fold <> 'variant'
MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source)
WITH d, at.position AS place, at.says AS says, s.id AS source ORDER BY source
WITH d, place, says, collect(DISTINCT source) AS sources ORDER BY place
RETURN CASE d.fold WHEN 'sources_differ' THEN 'sources differ' ELSE 'parties dispute' END AS fold, d.question AS question,
  collect(says + ' (' + reduce(t = '', source IN sources | t + CASE t WHEN '' THEN '' ELSE ', ' END + source) + ')') AS positions
ORDER BY fold, question`,
  columns: {
    fold: cell.text('How'),
    question: cell.text('Question'),
    positions: cell.texts('Positions'),
  },
  note: 'Spellings, titles and wordings that may all stand are not counted here.',
  sentence: (rows) =>
    `${count(rows.filter(({ fold }) => fold === 'sources differ').length, 'question')} on which sources differ, ${rows.filter(({ fold }) => fold !== 'sources differ').length} that parties dispute.`,
});
