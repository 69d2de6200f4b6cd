/** Which sessions fall, or may fall, into a span of days. */
import { cell, count, pick, ready } from '../ready-question';

export const whatMetWhen = ready({
  id: 'what-met-when',
  title: 'Which sessions were there from {from} to {to}?',
  group: 'Meetings',
  picks: { from: pick.date('the beginning'), to: pick.date('the end') },
  cypher: /* cypher */ `
MATCH (record:Record)
MATCH (m:Meeting) WHERE m.format <> 'series' AND m.start IS NOT NULL AND m.end IS NOT NULL
  AND ($from IS NULL OR m.end >= datetime($from + 'T00:00:00[' + record.timeZone + ']'))
  AND ($to IS NULL OR m.start < datetime($to + 'T00:00:00[' + record.timeZone + ']') + duration({days: 1}))
RETURN m.id AS meeting, m.status AS status, m.when AS when,
  COLLECT { MATCH (a:Actor)-[:ATTENDED|EXPECTED_AT]->(m) RETURN DISTINCT a.id AS id ORDER BY id } AS actors
ORDER BY m.start, meeting`,
  columns: {
    meeting: cell.entity('Session'),
    status: cell.textOrNone('Status'),
    when: cell.date(),
    actors: cell.entities('With'),
  },
  sentence: (rows) => {
    const held = rows.filter(({ status }) => status === 'held').length;
    return `${count(rows.length, 'session')} ${rows.length === 1 ? 'falls, or may fall,' : 'fall, or may fall,'} into these days; ${held} of them held.`;
  },
  note: 'Sessions whose day is not known are shown if their month or year touches these days; sessions without any date are not.',
});
