/** Through which shortest chains of sessions that took place two people are linked. */
import { cell, list, pick, ready } from '../ready-question';

export const howTwoAreLinked = ready({
  id: 'how-two-are-linked',
  title: 'Through whom are {one} and {other} linked?',
  group: 'Meetings',
  picks: { one: pick.person('a person'), other: pick.person('another person') },
  cypher: /* cypher */ `
MATCH (a:Person {id: $one}), (b:Person {id: $other}) WHERE a <> b
WITH a, b
MATCH path = allShortestPaths((a)-[:ATTENDED*..8]-(b))
WHERE all(n IN nodes(path) WHERE n:Actor OR n.format <> 'series')
RETURN DISTINCT [n IN nodes(path) | n.id] AS chain ORDER BY chain LIMIT 20`,
  columns: {
    chain: cell.entities('Chain'),
  },
  note: 'At most 20 chains are shown, all of the same, shortest length.',
  sentence: (rows, { name, picked }) =>
    rows[0]
      ? rows[0].chain.length === 3
        ? `${name(picked.one)} and ${name(picked.other)} sat in one session.`
        : `${name(picked.one)} and ${name(picked.other)} are linked through ${list([...new Set(rows.map(({ chain }) => name(chain[2]!)))])}.`
      : `No chain of sessions links ${name(picked.one)} and ${name(picked.other)}.`,
});
