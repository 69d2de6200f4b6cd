/**
 * The console cannot change, read or reach what it should not, and no query takes more than its share: every write,
 * procedure and administration command, files and addresses, heavy queries, cancelling, and answers that are too large.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { environmentOf } from '@/lib/neo4j/address';
import { type ConsoleLimits, type ConsoleMode, consoleLimits, consoleModes } from '@/lib/neo4j/console';
import type { Outcome } from '@/lib/neo4j/console-child';
import { endIdleChild, runApart } from '@/lib/neo4j/console-process';
import { getDriver } from '@/lib/neo4j/driver';
import { startLocalServer, stopLocalServer } from '@/lib/neo4j/local-server';
import { allowedProcedures } from '@/lib/neo4j/reading-plan';
import { checkDatabase, explain, readTable } from '@/lib/neo4j/run';
import { endStuckQuery } from '@/lib/neo4j/stuck-query';
import { watchDatabase } from '@/scripts/start/database-watch';
import { attacks } from '../fixtures/console-attacks';
import { withDatabase } from '../helpers/neo4j';
import { readText, root } from '../helpers/sources';

const address = withDatabase();
afterAll(endIdleChild);

/** On a small computer with much to do, a server takes minutes. */
const twoStartsMs = 5 * 60_000;
const short: ConsoleLimits = { ...consoleLimits, timeoutMs: 3_000 };
const patient: ConsoleLimits = { ...consoleLimits, timeoutMs: 90_000 };
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

test('nothing of the corpus of attacks runs, and all is as it was', async () => {
  const before = await contents();
  const ran: string[] = [];
  for (const text of Object.values(attacks).flat()) {
    const outcome = await ask(text);
    // Refused by the console, or by the server, which cannot read it.
    if (!('problem' in outcome && [403, 422].includes(outcome.problem.status)))
      ran.push(`${text}: ${titleOf(outcome)}`);
  }
  expect(ran).toEqual([]);
  expect(await contents()).toEqual(before);
  // With the old password: it still opens.
  expect(await checkDatabase(address)).toMatch(/^\d/);
});

test('the server’s own words say that a query writes; Parley’s say what else is refused', async () => {
  expect(titleOf(await ask('MATCH (n) SET n.x = 1'))).toBe('the query writes');
  expect(titleOf(await ask('SHOW SETTINGS'))).toMatch('shows the server’s settings');
  expect(titleOf(await ask('EXPLAIN RETURN 1'))).toBe('the query begins with EXPLAIN');
  expect(titleOf(await ask('UNWIND [1] AS x CALL (x) { RETURN x AS y } IN TRANSACTIONS RETURN y'))).toMatch(
    'a step that is not known to read only (TransactionApply)',
  );
});

test('an error is shown at its place in the text as it was typed, in every mode', async () => {
  const placeOf = async (text: string, mode: ConsoleMode) => {
    const outcome = await runApart({ text, parameters: {}, mode }, { address });
    return 'problem' in outcome ? outcome.problem.position : 'it ran';
  };
  for (const mode of consoleModes) {
    expect(await placeOf('RETRN 1', mode)).toEqual({ line: 1, column: 1 });
    expect(await placeOf('MATCH (n)\n  RETURN m', mode)).toEqual({ line: 2, column: 10 });
  }
  await expect(explain('MATCH (n)\nRETURN m', {}, { address })).rejects.toThrow(
    '(line 2, column 8 (offset: 17))',
  );
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

test('no file is read and no address is called, not even one that an answer leads on to', async () => {
  let calls = 0;
  const listener = createHttpServer((_, answer) => {
    calls++;
    answer.writeHead(302, { location: 'file:///etc/passwd' }).end();
  });
  listener.on('connection', () => calls++);
  await new Promise<void>((resolve) => listener.listen(0, resolve));
  const { port } = listener.address() as { port: number };
  const places = [
    'file:///etc/passwd',
    ...['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]'].map(
      (host) => `http://${host}:${port}/leads-on.csv`,
    ),
    `ftp://127.0.0.1:${port}/x.csv`,
    `jar:http://127.0.0.1:${port}/x.jar!/x.csv`,
  ];
  try {
    for (const place of places) {
      expect(titleOf(await ask(`LOAD CSV FROM '${place}' AS line RETURN line`))).toMatch('LoadCSV');
      // Behind the console the server's own settings hold the same.
      await expect(
        readTable(`LOAD CSV FROM '${place}' AS line RETURN line`, {}, { address }),
      ).rejects.toThrow();
    }
    expect(calls).toBe(0);
    await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
    expect(calls).toBeGreaterThan(0);
  } finally {
    listener.closeAllConnections();
    listener.close();
  }
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

/** The process in which the console's queries run, while one runs or rests. */
const consoleProcess = () =>
  Number(execFileSync('pgrep', ['-P', String(process.pid), '-f', 'console-child'], { encoding: 'utf8' }));

/** The most memory that process has had so far, in bytes; null where the system does not say. */
function peakOf(pid: number): number | null {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes ? Number(kilobytes) * 1024 : null;
  } catch {
    return null;
  }
}

test.each([
  [
    'a sum that takes hours ends at its time',
    'UNWIND range(1,100000) AS a UNWIND range(1,100000) AS b WITH sum(a*b) AS s RETURN s',
    /^the query ran past its time/i,
    short,
  ],
  [
    'a row that no memory of a query holds ends the process that reads it',
    'RETURN range(1,30000000) AS long',
    /^The answer is too large for the memory of a query$/,
    patient,
  ],
  [
    'a list that grows on the server ends at the memory of a transaction',
    'UNWIND range(1,10000000) AS n WITH collect(n) AS everything RETURN size(everything)',
    /db\.memory\.transaction\.max/,
    patient,
  ],
])('%s, and the app keeps its memory', async (_, text, word, limits) => {
  tableOf(await ask('RETURN 1 AS one'));
  const child = consoleProcess();
  const before = process.memoryUsage().rss;
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child) ?? 0);
  }, 5);
  const began = Date.now();
  const outcome = await ask(text, limits);
  clearInterval(look);
  expect(titleOf(outcome)).toMatch(word);
  // Limits, not speed: far below what the query would take without them.
  expect(Date.now() - began).toBeLessThan(limits.timeoutMs + 25_000);
  expect(peak).toBeLessThan(800_000_000);
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

test('a process that ends is told apart from an answer too large, and one that ended at rest is replaced', async () => {
  tableOf(await ask('RETURN 1 AS one'));
  process.kill(consoleProcess(), 'SIGKILL');
  expect(tableOf(await ask('RETURN 1 AS one')).rows).toEqual([[1]]);
  endIdleChild();
  const outcome = ask('UNWIND range(1,100000) AS a UNWIND range(1,100000) AS b RETURN sum(a*b) AS s');
  process.kill(consoleProcess(), 'SIGKILL');
  expect(titleOf(await outcome)).toBe('The process in which the query ran has ended');
});

test('a database that does not say whether it still works on a query is not taken for free', async () => {
  const away = { ...address, uri: 'bolt://127.0.0.1:9' };
  expect(await endStuckQuery('anything', away)).toMatch('could not be seen');
  expect(await endStuckQuery('no query has this name', address)).toBe('');
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
  'an own server caught in one endless expression is ended, and the start that watches it starts it again',
  async () => {
    const stateDir = mkdtempSync(join(tmpdir(), 'parley-stuck-'));
    const ending = new AbortController();
    const said: string[] = [];
    try {
      const own = await startLocalServer({ stateDir, port: 0 });
      let isBack = () => {};
      const back = new Promise<void>((resolve) => {
        isBack = resolve;
      });
      const watch = watchDatabase({
        ...{ stateDir, signal: ending.signal, say: (line: string) => said.push(line) },
        onBack: async () => isBack(),
      });
      const request = (text: string) => ({ text, parameters: {}, mode: 'run' as const });
      const endless = request("RETURN reduce(s = '', i IN range(1, 1000000) | s + 'xxxxxxxxxx') AS long");
      const outcome = await runApart(endless, { address: own, limits: short, stateDir });
      expect('problem' in outcome && outcome.problem.detail).toMatch('the database is being started again');
      await Promise.race([back, watch]);
      expect(said[0]).toBe('The database died. Starting it again …');
      const next = await runApart(request('RETURN 1 AS one'), { address: own, stateDir });
      expect(tableOf(next).rows).toEqual([[1]]);
      ending.abort();
      await watch;
    } finally {
      ending.abort();
      await stopLocalServer(stateDir);
      rmSync(stateDir, { recursive: true, force: true });
    }
  },
  twoStartsMs,
);
