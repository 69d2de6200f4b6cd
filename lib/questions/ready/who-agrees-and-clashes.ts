/** Who agrees and who clashes: pairs whose stances on an issue are all for or all against, or on opposite sides. */
import { cell, list, pick, ready } from '../ready-question';

export const whoAgreesAndClashes = ready({
  id: 'who-agrees-and-clashes',
  title: 'Who clashes, and who agrees on at least {least} issues?',
  group: 'Positions',
  picks: { least: pick.number('so many', 2, 100) },
  cypher: /* cypher */ `
MATCH (a:Actor)-[x:STANCE]->(i:Issue)<-[y:STANCE]-(b:Actor) WHERE a.id < b.id
WITH a, b, i, (x.low > 0 AND y.low > 0) OR (x.high < 0 AND y.high < 0) AS agrees,
  (x.low > 0 AND y.high < 0) OR (x.high < 0 AND y.low > 0) AS clashes ORDER BY i.id
WITH a, b, collect(CASE WHEN clashes THEN i.id END) AS clashOn, collect(CASE WHEN agrees THEN i.id END) AS agreeOn
WHERE size(clashOn) > 0 OR size(agreeOn) >= $least
RETURN a.id AS one, b.id AS other, clashOn, agreeOn
ORDER BY size(clashOn) DESC, size(agreeOn) DESC, one, other`,
  columns: {
    one: cell.entity('One'),
    other: cell.entity('Other'),
    clashOn: cell.entities('Clash on'),
    agreeOn: cell.entities('Agree on'),
  },
  note: 'Who takes both sides of an issue neither agrees nor clashes on it.',
  sentence: (rows, { name }) => {
    const clashes = rows.filter(({ clashOn }) => clashOn.length > 0);
    const [first] = clashes;
    return first
      ? `${clashes.length} pairs clash, most of all ${name(first.one)} and ${name(first.other)}, on ${list(first.clashOn.map(name))}.`
      : 'Nobody in the record clashes on an issue.';
  },
});
