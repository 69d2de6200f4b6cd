/** What those who attended a meeting said after it, beside what they had said before; undated statements are neither. */
import { cell, count, list, pick, ready } from '../ready-question';

export const whatWasSaidAfter = ready({
  id: 'what-was-said-after',
  title: 'What did those at {meeting} say within {hours} hours after it, against before?',
  group: 'Words',
  picks: { meeting: pick.meeting(), hours: pick.number('so many', 72, 24 * 366) },
  cypher: /* cypher */ `
MATCH (m:Meeting {id: $meeting})
MATCH (a:Actor)-[:SAID {as: 'original'}]->(st:Statement)-[ab:ABOUT]->(i:Issue)
WHERE EXISTS { (a)-[:ATTENDED]->(m) } AND st.end >= m.start AND st.start <= m.end + duration({hours: $hours})
WITH m, a, st, ab, i, COLLECT {
  MATCH (a)-[:SAID {as: 'original'}]->(old:Statement)-[oab:ABOUT]->(i)
  WHERE old.end < m.start AND oab.stance IS NOT NULL
  RETURN DISTINCT oab.stance AS stance ORDER BY stance
} AS before
RETURN a.id AS actor, i.id AS issue, before, ab.stance AS stance, st.id AS fact, st.text AS text, st.when AS when,
  CASE WHEN st.start > m.end THEN 'after' ELSE 'same time, order unknown' END AS said
ORDER BY st.start, actor, issue, fact`,
  columns: {
    actor: cell.entity('Actor'),
    issue: cell.entity('Issue'),
    before: cell.stances('Before'),
    stance: cell.stance('Then'),
    fact: cell.fact(),
    text: cell.text('Said'),
    when: cell.date(),
    said: cell.text('Order'),
  },
  note: 'Statements without a date cannot be placed before or after a meeting, and are left out.',
  sentence: (rows, { name, picked }) =>
    rows.length === 0
      ? `No dated statement follows ${name(picked.meeting)} within ${picked.hours} hours.`
      : `${list([...new Set(rows.map(({ actor }) => name(actor)))])} spoke on ${count(new Set(rows.map(({ issue }) => issue)).size, 'issue')}; on ${new Set(rows.filter(({ before }) => before.length > 0).map(({ issue }) => issue)).size} of them a dated earlier position is known.`,
});
