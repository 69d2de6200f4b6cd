/** What the actors of a side say on an issue, and what sources ascribe to them. */
import { cell, list, pick, ready } from '../ready-question';

export const whatASideSays = ready({
  id: 'what-a-side-says',
  title: 'What does {side} say about {issue}?',
  group: 'Positions',
  picks: { side: pick.side(), issue: pick.issue() },
  cypher: /* cypher */ `
MATCH (a:Actor {side: $side})-[by:SAID|SUBJECT]-(x:Statement|Claim)-[about:ABOUT]->(:Issue {id: $issue})
WHERE coalesce(by.as, 'original') = 'original' AND (x:Statement OR x.predicate = 'position')
RETURN a.id AS actor, about.stance AS stance, CASE WHEN x:Statement THEN 'said' ELSE 'ascribed by a source' END AS voice,
  x.id AS fact, x.text AS text, x.when AS when, COLLECT { MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source) RETURN DISTINCT s.id AS id ORDER BY id } AS sources
ORDER BY x.start, actor, fact`,
  columns: {
    actor: cell.entity('Actor'),
    stance: cell.stance(),
    voice: cell.text('Voice'),
    fact: cell.fact(),
    text: cell.text('Position'),
    when: cell.date(),
    sources: cell.sources(),
  },
  sentence: (rows, { name, picked }) =>
    rows.length === 0
      ? `The record has nothing that ${name(picked.side)} says about ${name(picked.issue)}.`
      : `${list([...new Set(rows.map(({ actor }) => name(actor)))])} ${new Set(rows.map(({ actor }) => actor)).size === 1 ? 'takes' : 'take'} a position on ${name(picked.issue)}.`,
});
