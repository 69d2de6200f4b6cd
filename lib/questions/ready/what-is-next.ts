/** What is planned, proposed or only imagined. */
import { cell, list, ready } from '../ready-question';

export const whatIsNext = ready({
  id: 'what-is-next',
  title: 'What is planned or proposed next?',
  group: 'Meetings',
  picks: {},
  cypher: /* cypher */ `
MATCH (e:Meeting|Event) WHERE e.status IN ['planned', 'proposed', 'hypothetical']
RETURN e.id AS what, e.status AS status, e.when AS when,
  COLLECT { MATCH (a:Actor)-[:EXPECTED_AT]->(e) RETURN DISTINCT a.id AS id ORDER BY id } AS expected
ORDER BY e.start, what`,
  columns: {
    what: cell.entity('What'),
    status: cell.text('Status'),
    when: cell.date(),
    expected: cell.entities('With'),
  },
  sentence: (rows, { name }) =>
    rows.length === 0
      ? 'The record has nothing planned or proposed.'
      : `Planned: ${list(rows.filter(({ status }) => status === 'planned').map(({ what }) => name(what))) || 'nothing'}; ${rows.filter(({ status }) => status !== 'planned').length} more only proposed or imagined.`,
});
