/**
 * Questions that analysts ask of negotiations, with the rows that the five articles give: each expected row was written
 * from the articles (named beside it) before its query ran: whom somebody met, who hosted, led or mediated, where sources
 * or parties disagree, how two people are linked, which titles somebody carries, what did not simply take place. The
 * other four of ten are in ten-questions-positions.test.ts.
 */
import { join } from 'node:path';
import { loadRecord } from '@/lib/neo4j/load';
import { readRows } from '@/lib/neo4j/run';
import { withDatabase } from '../helpers/neo4j';
import { root } from '../helpers/sources';

const address = withDatabase();
beforeAll(() => loadRecord({ recordDir: join(root, 'seeds'), address }));

/** Rows, with lists that have no order of their own sorted. */
async function ask(text: string, parameters: Record<string, unknown> = {}): Promise<unknown[][]> {
  const rows = await readRows(text, parameters, { address });
  return rows.map((row) =>
    Object.values(row).map((value) => (Array.isArray(value) ? [...value].sort() : value)),
  );
}

test('whom did Steve Witkoff meet in December 2025, for whom did they act, and how many sources say so?', async () => {
  const rows = await ask(
    /* cypher */ `
    MATCH (p:Person {id: $person})-[:ATTENDED]->(m:Meeting)<-[at:ATTENDED]-(o:Actor)
    WHERE m.format <> 'series' AND (m.start IS NULL OR m.start <= datetime($to))
      AND (m.end IS NULL OR m.end >= datetime($from))
    RETURN o.name AS met, collect(DISTINCT at.onBehalfOf) AS onBehalfOf, collect(DISTINCT at.role) AS roles,
      count(DISTINCT m) AS meetings, max(at.sources) AS sources
    ORDER BY meetings DESC, sources DESC, met`,
    { person: 'steve-witkoff', from: '2025-12-01T00:00:00Z', to: '2025-12-31T23:59:59Z' },
  );
  expect(rows).toEqual([
    // 001 §7: he 'also participated in the meetings' of both days; 003 §14 and 004 §4 name him with Dmitriev.
    ['Jared Kushner', ['us'], ['negotiator', 'participant'], 3, 3],
    // 001 §7: 'Ukrainian and European officials', then 'the Ukrainian delegation'.
    ['Ukrainian delegation', ['ukraine'], ['participant'], 2, 1],
    // 000 §2 and §4, 001 §7, 003 §14, 004 §4; 002 §5 has the delegation 'led by' him.
    ['Kirill Dmitriev', ['russia'], ['lead', 'participant'], 1, 4],
    // 001 §4 'Russian negotiators', 002 §5 'a Russian delegation', 004 §4 'the Russian side'.
    ['Russian delegation', ['russia'], ['participant'], 1, 3],
    // 000 §4 'U.S. officials', 002 §5 'U.S. negotiators', 003 §14 'other U.S. officials'.
    ['US delegation', ['us'], ['participant'], 1, 3],
    // 001 §7.
    ['European delegates', ['europe'], ['participant'], 1, 1],
    // 001 §7 has the delegation 'led by' him; 002 §3 has him share the discussions.
    ['Rustem Umerov', ['ukraine'], ['lead', 'participant'], 1, 1],
    // 000 §5: 'meeting with Witkoff earlier this month'.
    ['Volodymyr Zelenskyy', ['ukraine'], ['participant'], 1, 1],
  ]);
});

test('who hosted, led, mediated or guaranteed, for whom, how often?', async () => {
  const rows = await ask(/* cypher */ `
    MATCH (a:Actor)-[at:ATTENDED]->(m:Meeting) WHERE at.role IN ['host', 'lead', 'mediator', 'guarantor']
    RETURN at.role AS role, a.name AS actor, collect(DISTINCT at.onBehalfOf) AS onBehalfOf,
      count(DISTINCT m) AS meetings
    ORDER BY meetings DESC, role, actor`);
  expect(rows).toEqual([
    // 000 §1 'led by ... Witkoff and ... Umerov' (the talks); 001 §7 (the session with the delegation).
    ['lead', 'Rustem Umerov', ['ukraine'], 2],
    // 000 §2 'Hosted by Witkoff'.
    ['host', 'Steve Witkoff', ['us'], 1],
    // 002 §5.
    ['lead', 'Kirill Dmitriev', ['russia'], 1],
    // 000 §1.
    ['lead', 'Steve Witkoff', ['us'], 1],
    // 004 §2 'spearheaded by the Trump administration'.
    ['lead', 'Trump administration', ['us'], 1],
    // 002 §5 'American efforts to mediate the conflict'.
    ['mediator', 'United States', [], 1],
  ]);
});

test('through which chain of sessions that took place are Rustem Umerov and Kirill Dmitriev linked?', async () => {
  const rows = await readRows(
    /* cypher */ `
    MATCH (a:Person {id: $a}), (b:Person {id: $b})
    MATCH path = allShortestPaths((a)-[:ATTENDED*..8]-(b))
    WHERE all(n IN nodes(path) WHERE n:Actor OR n.format <> 'series')
    RETURN DISTINCT [n IN nodes(path) | n.name] AS chain ORDER BY chain LIMIT 20`,
    { a: 'rustem-umerov', b: 'kirill-dmitriev' },
    { address },
  );
  // No article has them in one session; Kushner and Witkoff sat with each (001 §7).
  expect(rows.map(({ chain }) => chain)).toEqual([
    ['Rustem Umerov', 'US–Ukraine session', 'Jared Kushner', 'US–Russia talks in Miami', 'Kirill Dmitriev'],
    ['Rustem Umerov', 'US–Ukraine session', 'Steve Witkoff', 'US–Russia talks in Miami', 'Kirill Dmitriev'],
  ]);
});

test('which titles does Rustem Umerov carry, per source?', async () => {
  const rows = await ask(
    /* cypher */ `
    MATCH (p:Person {id: $person})-[:HOLDS]->(r:Role)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source)
    OPTIONAL MATCH (r)-[:IN]->(o:Organization)
    RETURN r.title AS title, r.tenure AS tenure, o.name AS organization, collect(DISTINCT s.id) AS sources
    ORDER BY size(sources) DESC, title`,
    { person: 'rustem-umerov' },
  );
  expect(rows).toEqual([
    ['Secretary of the Ukrainian Security Council', 'current', 'Ukrainian Security Council', ['002']],
    ['Ukrainian negotiator', 'current', 'Ukraine', ['000']],
    ['chief negotiator', 'current', 'Ukraine', ['004']],
    ['senior official', 'current', 'Ukraine', ['001']],
    ['top Ukrainian negotiator', 'current', 'Ukraine', ['003']],
  ]);
});

test('which meetings or attendances are planned, proposed, hypothetical, denied or disputed?', async () => {
  const rows = await ask(/* cypher */ `
    MATCH (m:Meeting) OPTIONAL MATCH (a:Actor)-[:TOOK]->(x:Participation)-[:IN_MEETING]->(m)
    WITH m, a, collect(DISTINCT x.presence) AS says
    WHERE NOT m.status IN ['held', 'ongoing'] OR m.disputed OR size(says) > 1 OR says[0] <> 'reported'
    RETURN m.id AS meeting, m.status AS status, a.id AS actor, says ORDER BY meeting, actor`);
  expect(rows).toEqual([
    // 001 §13: 'set to return to Moscow on Monday to report to Putin'.
    ['dmitriev-putin-report', 'planned', 'kirill-dmitriev', ['planned']],
    ['dmitriev-putin-report', 'planned', 'vladimir-putin', ['planned']],
    // Held, and its length in dispute: three days from 19 December (003 §20) against the weekend (001 §7, 004 §2).
    ['miami-talks', 'held', 'europe-delegation', ['reported']],
    ['miami-talks', 'held', 'jared-kushner', ['reported']],
    ['miami-talks', 'held', 'russia-delegation', ['reported']],
    ['miami-talks', 'held', 'rustem-umerov', ['reported']],
    ['miami-talks', 'held', 'steve-witkoff', ['reported']],
    ['miami-talks', 'held', 'ukraine-delegation', ['reported']],
    ['miami-talks', 'held', 'us-delegation', ['reported']],
    // 002 §10: 'Next time: Moscow', with a selfie.
    ['moscow-follow-up', 'hypothetical', 'kirill-dmitriev', ['hypothetical']],
    // 001 §14: Putin 'was ready to talk with' Macron, who had suggested that Europe engage him.
    ['putin-macron-talk', 'proposed', 'emmanuel-macron', ['proposed']],
    ['putin-macron-talk', 'proposed', 'vladimir-putin', ['proposed']],
    // 004 §8: suggested by Washington according to Zelenskyy, denied by the Kremlin.
    ['trilateral-talks', 'proposed', 'russia', ['denied', 'proposed']],
    ['trilateral-talks', 'proposed', 'ukraine', ['proposed']],
    ['trilateral-talks', 'proposed', 'us', ['proposed']],
    // 004 §4: 'set to continue'.
    ['us-russia-continued', 'planned', 'kirill-dmitriev', ['planned']],
  ]);
});

test('where do sources or parties disagree, and which sources stand behind each position?', async () => {
  const rows = await readRows(
    /* cypher */ `
    MATCH (a:Assertion)-[at:POSITION_IN]->(d:Disagreement) WHERE d.fold <> 'variant'
    MATCH (a)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s:Source)
    WITH d, at.position AS place, at.says AS says, s.id AS source ORDER BY source
    WITH d, place, says, collect(DISTINCT source) AS sources ORDER BY place
    RETURN d.fold AS fold, d.question AS question, collect({says: says, sources: sources}) AS positions
    ORDER BY fold, question`,
    {},
    { address },
  );
  const position = (says: string, ...sources: string[]) => ({ says, sources });
  expect(rows.map(({ fold, question, positions }) => [fold, question, positions])).toEqual([
    [
      'parties_dispute',
      // 003 §16 against 003 §15.
      'Does Putin want more than the war in Ukraine?',
      [
        position('No more wars if Russia is respected', '003'),
        position('He wants back parts of Europe', '003'),
      ],
    ],
    [
      'parties_dispute',
      // 000 §4, 002 §4, 003 §14 against 000 §4, 002 §22, 003 §15.
      'Is Russia committed to peace?',
      [
        position('It is or appears to be', '000', '002', '003'),
        position(
          'It is not, for Putin still wants all of Ukraine or Russia does not really want de-escalation',
          '000',
          '002',
          '003',
        ),
        // 001 §15: 'much depends on whether Russia feels the need'.
        position('It is not certain that it feels a need to end the war', '001'),
      ],
    ],
    [
      'parties_dispute',
      // 004 §8, both.
      'Were trilateral talks with Russia on offer?',
      [
        position('Washington proposed them', '004'),
        position('They are not being prepared and were not seriously considered', '004'),
      ],
    ],
    [
      'sources_differ',
      // 000 §5, 001 §4, 003 §8 and §18 against 002 §4.
      'How long has the full-scale war lasted?',
      [position('Nearly four years', '000', '001', '003'), position('Four years', '002')],
    ],
    [
      'sources_differ',
      // 000 §2, 001 §4 against 002 §10.
      'Is Donald Trump president or a former one?',
      [position('President', '000', '001'), position('Former president', '002')],
    ],
    [
      'sources_differ',
      // 002 §2 and 003 §8 and §20 against 001 §7 and 004 §2.
      'When and for how long did the Miami talks take place?',
      [position('Three days from Friday to Sunday', '002', '003'), position('The weekend', '001', '004')],
    ],
    [
      'sources_differ',
      // 000 §4, 002 §4, 003 §14.
      'Who says that Russia is committed to peace, and how firmly?',
      [
        position('Witkoff reports that it is fully committed', '000'),
        position('Witkoff remarks that it appeared committed', '002'),
        position('Somebody told Witkoff that it is fully committed', '003'),
      ],
    ],
  ]);
});
