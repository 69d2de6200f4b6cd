/**
 * Every derived relation recounted from the assertions in Cypher, by texts that share nothing with the derivation: the
 * same pairs, the same assertions behind them, the same numbers of sources and origins. On both records.
 */
import { join } from 'node:path';
import { predicateNames, predicateOf } from '@/lib/domain/predicates';
import { loadRecord } from '@/lib/neo4j/load';
import { readRows } from '@/lib/neo4j/run';
import { withDatabase } from '../helpers/neo4j';
import { folderOf } from '../helpers/records';
import { root } from '../helpers/sources';

const address = withDatabase();
const ask = (text: string, parameters: Record<string, unknown> = {}) =>
  readRows(text, parameters, { address });

/** From the attendances that some source reports at a meeting that took place. */
const attendanceRecount = /* cypher */ `
MATCH (actor:Actor)-[:TOOK]->(p:Participation)-[:IN_MEETING]->(m:Meeting)
WHERE p.presence = 'reported' AND m.status IN ['held', 'ongoing'] AND NOT EXISTS { (:Assertion)-[:SUPERSEDES]->(p) }
OPTIONAL MATCH (p)-[:ON_BEHALF_OF]->(behalf:Organization)
MATCH (p)-[:EVIDENCED_BY]->(words:Passage)-[:IN]->(s:Source)
OPTIONAL MATCH (words)-[:RELAYS]->(relayed:Organization)
WITH actor, m, p.role AS role, behalf.id AS onBehalfOf, collect(DISTINCT p.id) AS facts,
  count(DISTINCT s) AS sources, count(DISTINCT coalesce(relayed.id, s.id)) AS origins
UNWIND facts AS fact WITH actor, m, role, onBehalfOf, sources, origins, fact ORDER BY fact
WITH actor, m, role, onBehalfOf, sources, origins, collect(fact) AS facts
RETURN actor.id AS actor, m.id AS meeting, role, onBehalfOf, facts, sources, origins
ORDER BY actor, meeting, role, onBehalfOf`;
const attendanceDerived = /* cypher */ `
MATCH (actor)-[r:ATTENDED]->(m)
RETURN actor.id AS actor, m.id AS meeting, r.role AS role, r.onBehalfOf AS onBehalfOf, r.assertionIds AS facts,
  r.sources AS sources, r.origins AS origins
ORDER BY actor, meeting, role, onBehalfOf`;

/** Everybody named for a meeting in any other way, one row for actor, meeting and presence. */
const expectedRecount = /* cypher */ `
MATCH (actor:Actor)-[:TOOK]->(p:Participation)-[:IN_MEETING]->(m:Meeting)
WHERE NOT (p.presence = 'reported' AND m.status IS NOT NULL AND m.status IN ['held', 'ongoing'])
  AND NOT EXISTS { (:Assertion)-[:SUPERSEDES]->(p) }
RETURN DISTINCT actor.id AS actor, m.id AS meeting, p.presence AS presence ORDER BY actor, meeting, presence`;
const expectedDerived = /* cypher */ `
MATCH (actor)-[r:EXPECTED_AT]->(m)
RETURN DISTINCT actor.id AS actor, m.id AS meeting, r.presence AS presence ORDER BY actor, meeting, presence`;

/** Two who are both reported at one held meeting that is no series; in person is MET, all else SPOKE_WITH. */
const metRecount = /* cypher */ `
MATCH (a:Actor)-[:TOOK]->(p:Participation)-[:IN_MEETING]->(m:Meeting)<-[:IN_MEETING]-(q:Participation)<-[:TOOK]-(b:Actor)
WHERE a.id < b.id AND p.presence = 'reported' AND q.presence = 'reported' AND m.status IN ['held', 'ongoing']
  AND m.format <> 'series'
  AND NOT EXISTS { (:Assertion)-[:SUPERSEDES]->(p) } AND NOT EXISTS { (:Assertion)-[:SUPERSEDES]->(q) }
WITH a, b, m, m.channel IN ['phone', 'video', 'written'] OR m.format IN ['conversation', 'interview'] AS apart
RETURN CASE WHEN apart THEN 'SPOKE_WITH' ELSE 'MET' END AS type, a.id AS a, b.id AS b, count(DISTINCT m) AS times
ORDER BY type, a, b`;
const metDerived = /* cypher */ `
MATCH (a)-[r:MET|SPOKE_WITH]->(b) RETURN type(r) AS type, a.id AS a, b.id AS b, r.times AS times ORDER BY type, a, b`;

/** Who passes on another's words does not take that other's stance. */
const stanceRecount = /* cypher */ `
MATCH (actor:Actor)-[by:SAID|SUBJECT]-(fact)-[about:ABOUT]->(issue:Issue)
WHERE coalesce(by.as, 'original') = 'original' AND about.stance IS NOT NULL AND fact.modality IN ['asserted', 'conditional']
  AND (fact:Statement OR (fact:Claim AND fact.predicate = 'position'))
WITH DISTINCT actor, issue, fact, about.stance AS stance
RETURN actor.id AS actor, issue.id AS issue, min(stance) AS low, max(stance) AS high, count(DISTINCT fact) AS n
ORDER BY actor, issue`;
const stanceDerived = /* cypher */ `
MATCH (actor)-[r:STANCE]->(issue)
RETURN actor.id AS actor, issue.id AS issue, r.low AS low, r.high AS high, r.n AS n ORDER BY actor, issue`;

const claimRecount = /* cypher */ `
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim {predicate: $predicate})-[:OBJECT]->(object:Entity)
WHERE c.polarity = 'affirmed' AND NOT EXISTS { (:Assertion)-[:SUPERSEDES]->(c) }
WITH subject, object, c.id AS fact ORDER BY fact
WITH subject, object, collect(fact) AS facts
RETURN subject.id AS subject, object.id AS object, facts ORDER BY subject, object`;
const claimDerived = /* cypher */ `
MATCH (subject:Entity)-[r]->(object:Entity) WHERE r.derived AND type(r) = $type
UNWIND r.assertionIds AS fact WITH subject, object, fact ORDER BY fact
WITH subject, object, collect(DISTINCT fact) AS facts
RETURN subject.id AS subject, object.id AS object, facts ORDER BY subject, object`;

describe.each([
  ['the Miami talks', join(root, 'seeds')],
  ['the lake accord', folderOf('lake-accord')],
])('%s', (_name, recordDir) => {
  beforeAll(() => loadRecord({ recordDir, address }));

  test('attendance is what sources report of meetings that took place, with its sources and origins', async () => {
    const recounted = await ask(attendanceRecount);
    expect(recounted.length).toBeGreaterThan(10);
    expect(await ask(attendanceDerived)).toEqual(recounted);
  });

  test('everybody else who is named for a meeting was expected there, in the way that is said', async () => {
    const recounted = await ask(expectedRecount);
    expect(recounted.length).toBeGreaterThan(2);
    expect(await ask(expectedDerived)).toEqual(recounted);
  });

  test('two met, or spoke, as often as one held meeting has both; a series makes nobody meet', async () => {
    const recounted = await ask(metRecount);
    expect(recounted.length).toBeGreaterThan(5);
    expect(await ask(metDerived)).toEqual(recounted);
  });

  test('a stance spans all positions of an actor on an issue', async () => {
    const recounted = await ask(stanceRecount);
    expect(recounted.length).toBeGreaterThan(10);
    expect(await ask(stanceDerived)).toEqual(recounted);
  });

  test('each affirmed claim between two entities is an edge of its predicate, and no edge is without one', async () => {
    for (const predicate of predicateNames) {
      const type = predicateOf(predicate).derived;
      if (type)
        expect([type, await ask(claimDerived, { type })]).toEqual([
          type,
          await ask(claimRecount, { predicate }),
        ]);
    }
  });

  test('no meeting shows a status that no source gives it', async () => {
    const unfounded = await ask(/* cypher */ `
      MATCH (m:Meeting) WHERE m.status <> 'disputed'
      AND NOT EXISTS { (m)<-[:SUBJECT]-(:Claim {predicate: 'status', polarity: 'affirmed', value: m.status}) }
      RETURN m.id AS meeting, m.status AS status`);
    expect(unfounded).toEqual([]);
  });

  test('what contradicts stands on different sides of one open question', async () => {
    const pairs = await ask(/* cypher */ `
      MATCH (a:Assertion)-[p:POSITION_IN]->(d:Disagreement)<-[q:POSITION_IN]-(b:Assertion)
      WHERE a.id < b.id AND d.fold <> 'variant' AND p.position <> q.position
      RETURN DISTINCT a.id AS a, b.id AS b ORDER BY a, b`);
    const derived = await ask(/* cypher */ `
      MATCH (a)-[:CONTRADICTS]-(b) WHERE a.id < b.id RETURN DISTINCT a.id AS a, b.id AS b ORDER BY a, b`);
    expect(pairs.length).toBeGreaterThan(2);
    expect(derived).toEqual(pairs);
  });
});
