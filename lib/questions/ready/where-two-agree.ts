/** On which issues two actors agree, clash or neither. */
import { cell, list, pick, ready } from '../ready-question';

export const whereTwoAgree = ready({
  id: 'where-two-agree',
  title: 'Where do {one} and {other} agree, and where do they clash?',
  group: 'Positions',
  picks: { one: pick.actor('an actor'), other: pick.actor('another actor') },
  cypher: /* cypher */ `
MATCH (:Actor {id: $one})-[x:STANCE]->(i:Issue)<-[y:STANCE]-(:Actor {id: $other}) WHERE $one <> $other
WITH i, x, y, CASE
    WHEN (x.low > 0 AND y.high < 0) OR (x.high < 0 AND y.low > 0) THEN 'clash'
    WHEN (x.low > 0 AND y.low > 0) OR (x.high < 0 AND y.high < 0) THEN 'agree'
    ELSE 'neither'
  END AS verdict
RETURN verdict, i.id AS issue, [x.low, x.high] AS one, [y.low, y.high] AS other
ORDER BY CASE verdict WHEN 'clash' THEN 0 WHEN 'agree' THEN 1 ELSE 2 END, issue`,
  columns: {
    verdict: cell.text('They'),
    issue: cell.entity('Issue'),
    one: cell.stances('The one, lowest to highest'),
    other: cell.stances('The other, lowest to highest'),
  },
  sentence: (rows, { name, picked }) => {
    const on = (verdict: string) =>
      list(rows.filter((row) => row.verdict === verdict).map(({ issue }) => name(issue))) || 'nothing';
    return rows.length === 0
      ? `${name(picked.one)} and ${name(picked.other)} take no position on the same issue.`
      : `${name(picked.one)} and ${name(picked.other)} agree on ${on('agree')} and clash on ${on('clash')}.`;
  },
});
