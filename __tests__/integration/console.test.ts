/**
 * The console cannot change, read or reach what it should not, and no query takes more than its share: every write,
 * procedure and administration command, files and addresses, heavy queries, cancelling, and answers that are too large.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { environmentOf } from '@/lib/neo4j/address';
import { allowedProcedures, type ConsoleLimits, consoleLimits } from '@/lib/neo4j/console';
import type { Outcome } from '@/lib/neo4j/console-child';
import { endIdleChild, runApart } from '@/lib/neo4j/console-process';
import { getDriver } from '@/lib/neo4j/driver';
import { startLocalServer, stopLocalServer } from '@/lib/neo4j/local-server';
import { checkDatabase, readTable } from '@/lib/neo4j/run';
import { withDatabase } from '../helpers/neo4j';
import { readText, root } from '../helpers/sources';

const address = withDatabase();
afterAll(endIdleChild);

/** On a small computer with much to do, a server takes minutes. */
const twoStartsMs = 5 * 60_000;
const short: ConsoleLimits = { ...consoleLimits, timeoutMs: 3_000 };
const ask = (text: string, limits = consoleLimits, signal?: AbortSignal) =>
  runApart({ text, parameters: {}, mode: 'run' }, { address, limits, signal });
const titleOf = (outcome: Outcome) => ('problem' in outcome ? outcome.problem.title : 'it ran');
const tableOf = (outcome: Outcome) => {
  if ('answer' in outcome && outcome.answer.mode === 'run') return outcome.answer;
  throw new Error(titleOf(outcome));
};

/** Everything a database holds, so that a change of any kind shows. */
async function contents() {
  const all = async (text: string) => (await readTable(text, {}, { address })).rows;
  return {
    nodes: await all('MATCH (n) RETURN labels(n), properties(n) ORDER BY elementId(n)'),
    relationships: await all('MATCH ()-[r]->() RETURN type(r), properties(r) ORDER BY elementId(r)'),
    constraints: await all('SHOW CONSTRAINTS YIELD name RETURN name'),
    indexes: await all('SHOW INDEXES YIELD name RETURN name ORDER BY name'),
  };
}

beforeAll(async () => {
  const session = getDriver(address).session();
  await session.run("CREATE (:Person {id: 'anna'})-[:MET]->(:Person {id: 'boris'})");
  await session.run(
    "CREATE (:Person {name: 'Anna'})-[:ATTENDED {role: 'host'}]->(:Meeting {name: 'First talk'})",
  );
  await session.close();
});

const writes = [
  "CREATE (:Person {id: 'eve'})",
  "\\u0043REATE (:Person {id: 'eve'})",
  "MERGE (:Person {id: 'eve'})",
  "INSERT (:Person {id: 'eve'})",
  'MATCH (n) SET n.seen = true',
  'MATCH (n) REMOVE n.id',
  'MATCH (n) REMOVE n:Person',
  'MATCH (n) DETACH DELETE n',
  'MATCH (n) FOREACH (x IN [1] | SET n.x = x)',
  'MATCH (n) CALL (n) { SET n.x = 1 }',
  'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS',
  'CREATE INDEX eve FOR (n:Person) ON (n.name)',
  'CREATE CONSTRAINT eve FOR (n:Person) REQUIRE n.id IS UNIQUE',
  "CALL db.createLabel('Eve')",
];
const administration = [
  "CREATE USER eve SET PASSWORD 'long-enough'",
  "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO 'long-enough'",
  "ALTER USER neo4j SET PASSWORD 'long-enough'",
  'DROP USER neo4j',
  'CREATE DATABASE eve',
  'STOP DATABASE neo4j',
  'SHOW USERS',
  'SHOW CURRENT USER',
  'SHOW DATABASES',
  'SHOW SETTINGS',
  'SHOW TRANSACTIONS',
  "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
  'USE system SHOW USERS',
];
const steering = [
  'EXPLAIN RETURN 1',
  '/* a note */ PROFILE RETURN 1',
  '// a note\n\\u0050ROFILE RETURN 1',
  'USE system RETURN 1',
  'CYPHER 5 EXPLAIN RETURN 1',
];

test('nothing that writes, administers or steers runs, and all is as it was', async () => {
  const before = await contents();
  const ran: string[] = [];
  for (const text of [...writes, ...administration, ...steering])
    if (titleOf(await ask(text)) === 'it ran') ran.push(text);
  expect(ran).toEqual([]);
  expect(await contents()).toEqual(before);
  // With the old password: it still opens.
  expect(await checkDatabase(address)).toMatch(/^\d/);
});

test('the server’s own words say that a query writes; Parley’s say what else is refused', async () => {
  expect(titleOf(await ask('MATCH (n) SET n.x = 1'))).toBe('the query writes');
  expect(titleOf(await ask('SHOW SETTINGS'))).toMatch('shows the server’s settings');
  expect(titleOf(await ask('EXPLAIN RETURN 1'))).toBe('the query begins with EXPLAIN');
});

test('of all procedures that the server has, only those on the list run', async () => {
  const { rows } = await readTable('SHOW PROCEDURES YIELD name, argumentDescription', {}, { address });
  expect(rows.length).toBeGreaterThan(20);
  const called = [];
  for (const [name, given] of rows as [string, { default?: unknown }[]][]) {
    const needed = given.filter(({ default: fallback }) => fallback === undefined || fallback === null);
    const outcome = await ask(`CALL ${name}(${needed.map(() => 'null').join(', ')})`);
    if (!('problem' in outcome && outcome.problem.status === 403)) called.push(name);
  }
  // A call that the server itself cannot read runs nothing either; what is on no list must be refused by name.
  expect(called.filter((name) => !allowedProcedures.includes(name))).toEqual([]);
});

test('no file is read and no address is called', async () => {
  let calls = 0;
  const listener = createServer((socket) => {
    calls++;
    socket.end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const { port } = listener.address() as { port: number };
  const places = ['file:///etc/passwd', `http://127.0.0.1:${port}/x.csv`, `ftp://127.0.0.1:${port}/x.csv`];
  try {
    for (const place of places) {
      expect(titleOf(await ask(`LOAD CSV FROM '${place}' AS line RETURN line`))).toMatch('LoadCSV');
      // Behind the console the server's own settings hold the same.
      await expect(
        readTable(`LOAD CSV FROM '${place}' AS line RETURN line`, {}, { address }),
      ).rejects.toThrow();
    }
  } finally {
    listener.close();
  }
  expect(calls).toBe(0);
});

test('a table ends at exactly its rows or bytes and says so', async () => {
  const million = tableOf(await ask('UNWIND range(1, 1000000) AS n RETURN n'));
  expect([million.rows.length, million.cut]).toEqual([consoleLimits.maxRows, true]);
  const exact = tableOf(await ask(`UNWIND range(1, ${consoleLimits.maxRows}) AS n RETURN n`));
  expect([exact.rows.length, exact.cut]).toEqual([consoleLimits.maxRows, false]);
  const wide = { ...consoleLimits, maxBytes: 100_000 };
  const text = "UNWIND range(1, 1000) AS n RETURN reduce(s = '', i IN range(1, 996) | s + 'x') AS wide";
  // A row is 996 letters, two quotes and two brackets.
  const table = tableOf(await ask(text, wide));
  expect([table.rows.length, table.cut]).toEqual([100, true]);
});

test.each([
  'UNWIND range(1,100000) AS a UNWIND range(1,100000) AS b WITH sum(a*b) AS s RETURN s',
  'RETURN range(1,30000000) AS long',
  'UNWIND range(1,10000000) AS n WITH collect(n) AS everything RETURN size(everything)',
])('%s ends with a clear word, and the app keeps its memory', async (text) => {
  const before = process.memoryUsage().rss;
  const outcome = await ask(text, short);
  expect(titleOf(outcome)).toMatch(/past its time|too large|memory/i);
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  expect(tableOf(await ask('RETURN 1 AS one')).rows).toEqual([[1]]);
});

test('a cancelled query is gone from the server', async () => {
  const running = async () =>
    (
      await readTable(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'cancelled by its reader'",
        {},
        { address },
      )
    ).rows.length - 1;
  const leaving = new AbortController();
  const text =
    "UNWIND range(1,100000) AS a UNWIND range(1,100000) AS b WITH sum(a*b) AS s RETURN s, 'cancelled by its reader'";
  const outcome = ask(text, consoleLimits, leaving.signal);
  while ((await running()) === 0) await delay(50);
  leaving.abort();
  expect(titleOf(await outcome)).toBe('You cancelled the query');
  expect(await running()).toBe(0);
});

test('the JavaScript of docs/cypher.md reads the database as it stands there', async () => {
  const [, snippet = ''] = /```javascript\n([\s\S]*?)```/.exec(readText('docs/cypher.md')) ?? [];
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', snippet], {
    cwd: root,
    env: { ...process.env, ...environmentOf(address) },
  });
  expect(stdout).toBe('Anna | host | First talk\n');
});

test(
  'an own server caught in one endless expression is ended, and started again it answers',
  async () => {
    const stateDir = mkdtempSync(join(tmpdir(), 'parley-stuck-'));
    try {
      const own = await startLocalServer({ stateDir, port: 0 });
      const request = (text: string) => ({ text, parameters: {}, mode: 'run' as const });
      const endless = request("RETURN reduce(s = '', i IN range(1, 1000000) | s + 'xxxxxxxxxx') AS long");
      const outcome = await runApart(endless, { address: own, limits: short, stateDir });
      expect('problem' in outcome && outcome.problem.detail).toMatch('the database is being started again');
      const back = await startLocalServer({ stateDir, port: own.port });
      const next = await runApart(request('RETURN 1 AS one'), { address: back, stateDir });
      expect(tableOf(next).rows).toEqual([[1]]);
    } finally {
      await stopLocalServer(stateDir);
      rmSync(stateDir, { recursive: true, force: true });
    }
  },
  twoStartsMs,
);
