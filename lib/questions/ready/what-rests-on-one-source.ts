/** Which facts about an actor rest on one source, or on several that all relay one origin. */
import { cell, count, pick, ready } from '../ready-question';

export const whatRestsOnOneSource = ready({
  id: 'what-rests-on-one-source',
  title: 'Which facts about {actor} rest on one source or one origin only?',
  group: 'Evidence',
  picks: { actor: pick.actor() },
  cypher: /* cypher */ `
MATCH (:Actor {id: $actor})-[:HOLDS|TOOK|SAID|SUBJECT]-(c:Assertion)
WITH DISTINCT c
MATCH (c)-[:EVIDENCED_BY]->(p:Passage)-[:IN]->(s:Source)
OPTIONAL MATCH (p)-[:RELAYS]->(origin:Organization)
WITH c, s.id AS source, coalesce(origin.id, s.id) AS origin ORDER BY source, origin
WITH c, collect(DISTINCT source) AS sources, collect(DISTINCT origin) AS origins
WHERE size(sources) = 1 OR size(origins) = 1
RETURN c.id AS fact, [label IN labels(c) WHERE label <> 'Assertion'][0] AS kind, c.text AS text, sources, origins
ORDER BY kind, fact`,
  columns: {
    fact: cell.fact(),
    kind: cell.text('Kind'),
    text: cell.text('Fact'),
    sources: cell.sources(),
    origins: cell.texts('Origins'),
  },
  sentence: (rows, { name, picked }) =>
    `${count(rows.length, 'fact')} about ${name(picked.actor)} ${rows.length === 1 ? 'rests' : 'rest'} on one source or one origin.`,
});
