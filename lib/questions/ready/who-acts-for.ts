/** Who took part, holds an office or speaks for an organisation. */
import { cell, list, pick, ready } from '../ready-question';

export const whoActsFor = ready({
  id: 'who-acts-for',
  title: 'Who acts for {actor}?',
  group: 'Roles',
  picks: { actor: pick.actor('an organisation') },
  cypher: /* cypher */ `
MATCH (o:Organization {id: $actor})
CALL (o) {
  MATCH (a:Actor)-[:TOOK]->(x:Participation)-[:ON_BEHALF_OF]->(o)
  MATCH (x)-[:IN_MEETING]->(m:Meeting)
  RETURN a, x, CASE x.presence WHEN 'reported' THEN 'took part' ELSE 'part ' + x.presence END AS how, m.name AS what
  UNION
  MATCH (a:Actor)-[:HOLDS]->(x:Role)-[:IN]->(o)
  RETURN a, x, 'holds the office' AS how, x.title AS what
  UNION
  MATCH (a:Actor)<-[:SUBJECT]-(x:Claim {polarity: 'affirmed'})-[:OBJECT]->(o)
  WHERE x.predicate IN ['represents', 'leads', 'member-of']
  RETURN a, x, x.predicate AS how, x.text AS what
}
MATCH (x)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source)
WITH a, how, what, s.id AS source ORDER BY source
RETURN a.id AS who, how, what, collect(DISTINCT source) AS sources
ORDER BY who, how, what`,
  columns: {
    who: cell.entity('Actor'),
    how: cell.text('How'),
    what: cell.text('What'),
    sources: cell.sources(),
  },
  sentence: (rows, { name, picked }) =>
    rows.length === 0
      ? `The record names nobody who acts for ${name(picked.actor)}.`
      : `${list([...new Set(rows.map(({ who }) => name(who)))])} act for ${name(picked.actor)}.`,
});
