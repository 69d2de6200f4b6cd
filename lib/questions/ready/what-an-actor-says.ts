/** What an actor says on an issue, and what sources ascribe to that actor. */
import { cell, pick, ready } from '../ready-question';

export const whatAnActorSays = ready({
  id: 'what-an-actor-says',
  title: 'What does {actor} say about {issue}?',
  group: 'Positions',
  picks: { actor: pick.actor(), issue: pick.issue() },
  cypher: /* cypher */ `
MATCH (a:Actor {id: $actor})-[by:SAID|SUBJECT]-(x:Statement|Claim)-[about:ABOUT]->(:Issue {id: $issue})
WHERE coalesce(by.as, 'original') = 'original' AND (x:Statement OR x.predicate = 'position')
RETURN about.stance AS stance, CASE WHEN x:Statement THEN 'said' ELSE 'ascribed by a source' END AS voice,
  x.id AS fact, x.text AS text, x.when AS when, COLLECT { MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source) RETURN DISTINCT s.id AS id ORDER BY id } AS sources
ORDER BY x.start, fact`,
  columns: {
    stance: cell.stance(),
    voice: cell.text('Voice'),
    fact: cell.fact(),
    text: cell.text('Position'),
    when: cell.date(),
    sources: cell.sources(),
  },
  sentence: (rows, { name, picked }) =>
    rows.length === 0
      ? `The record has nothing that ${name(picked.actor)} says about ${name(picked.issue)}.`
      : `${name(picked.actor)} speaks ${rows.length === 1 ? 'once' : `${rows.length} times`} on ${name(picked.issue)}.`,
});
