/** How an actor's line on an issue moved; a shift is told only between statements whose dates say which came first. */
import { cell, count, list, pick, ready } from '../ready-question';

export const howALineMoved = ready({
  id: 'how-a-line-moved',
  title: 'How did each actor’s line on {issue} move?',
  group: 'Positions',
  picks: { issue: pick.issue() },
  cypher: /* cypher */ `
MATCH (a:Actor)-[:SAID {as: 'original'}]->(st:Statement)-[ab:ABOUT]->(:Issue {id: $issue})
WHERE st.modality IN ['asserted', 'conditional'] AND ab.stance IS NOT NULL
WITH a, st, ab.stance AS stance ORDER BY st.start, st.id
WITH a, collect(CASE WHEN st.start IS NOT NULL AND st.end IS NOT NULL
    THEN {start: st.start, end: st.end, stance: stance} END) AS dated, count(st) AS statements,
  min(stance) AS low, max(stance) AS high
RETURN a.id AS actor, statements, size(dated) AS dated, low, high,
  CASE WHEN dated[0].end < dated[-1].start THEN dated[-1].stance - dated[0].stance END AS shift
ORDER BY abs(coalesce(shift, 0)) DESC, statements DESC, actor`,
  columns: {
    actor: cell.entity('Actor'),
    statements: cell.number('Statements'),
    dated: cell.number('With a date'),
    low: cell.stance('Lowest'),
    high: cell.stance('Highest'),
    shift: cell.stance('Shift'),
  },
  note: 'A statement without a date is before and after nothing, so it moves no line.',
  sentence: (rows, { name, picked }) => {
    const moved = rows.filter(({ shift }) => shift);
    return moved.length > 0
      ? `${list(moved.map(({ actor }) => name(actor)))} moved on ${name(picked.issue)}.`
      : `${count(rows.length, 'actor speaks', 'actors speak')} on ${name(picked.issue)}; no dated statements show one who moved.`;
  },
});
