/** Which meetings only one source knows of. */
import { cell, count, ready } from '../ready-question';

export const whichMeetingsOneSourceKnows = ready({
  id: 'which-meetings-one-source-knows',
  title: 'Which meetings does only one source know of?',
  group: 'Evidence',
  picks: {},
  cypher: /* cypher */ `
MATCH (m:Meeting)
WITH m, COLLECT {
  MATCH (m)-[:SUBJECT|IN_MEETING]-(:Assertion)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source)
  RETURN DISTINCT s.id AS id
} AS sources WHERE size(sources) = 1
RETURN m.id AS meeting, m.status AS status, sources[0] AS source ORDER BY source, meeting`,
  columns: {
    meeting: cell.entity('Meeting'),
    status: cell.textOrNone('Status'),
    source: cell.source(),
  },
  sentence: (rows) =>
    `${count(rows.length, 'meeting')} ${rows.length === 1 ? 'is' : 'are'} known from one source only.`,
});
