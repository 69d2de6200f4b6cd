/**
 * A real Neo4j for tests: one throwaway server for all files of a jest project, or the one that NEO4J_TEST_URI names
 * (with NEO4J_TEST_USERNAME, _PASSWORD and _DATABASE). Each test file finds it empty. A named one is emptied as well:
 * never name one that holds something.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { constants, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { StartRefused } from '@/lib/errors';
import { addressFromEnvironment, type DatabaseAddress, environmentOf } from '@/lib/neo4j/address';
import { closeDrivers, getDriver } from '@/lib/neo4j/driver';
import { startLocalServer, stopLocalServer } from '@/lib/neo4j/local-server';
import { isAlive } from '@/lib/neo4j/local-server-process';

const prefix = 'NEO4J_TEST_';

/** The state folder of a throwaway server says whose it is: parley-tests-<user>-<process>-<anything>. */
const stem = `parley-tests-${userInfo().uid}-`;

export interface TestDatabase {
  /** The variables by which tests find it. */
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** Where a started database answers, for those that are no jest test. */
export function addressOf({ env }: TestDatabase): DatabaseAddress {
  const named = Object.entries(env).map(([name, value]) => [name.replace(prefix, 'NEO4J_'), value]);
  return addressFromEnvironment(Object.fromEntries(named))!;
}

/** Starts the throwaway server. Throws StartRefused if this computer cannot run one. */
export async function startDatabase(): Promise<TestDatabase> {
  const named = namedDatabase();
  if (named) return { env: testEnvironment(named), stop: async () => {} };
  await endForgotten();
  const stateDir = mkdtempSync(join(tmpdir(), `${stem}${process.pid}-`));
  const end = async () => {
    await stopLocalServer(stateDir);
    rmSync(stateDir, { recursive: true, force: true });
  };
  const interrupted = (signal: NodeJS.Signals) => {
    void end().finally(() => process.exit(128 + constants.signals[signal]));
  };
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, interrupted);
  try {
    const server = await startLocalServer({ stateDir, port: 0 });
    return {
      env: testEnvironment(server),
      async stop() {
        for (const signal of signals) process.off(signal, interrupted);
        await end();
      },
    };
  } catch (error) {
    rmSync(stateDir, { recursive: true, force: true });
    if (!(error instanceof StartRefused)) throw error;
    const { where, found, cure } = error;
    throw new StartRefused({
      where,
      found,
      cure: `${cure} (for tests: in NEO4J_TEST_URI, and it is emptied)`,
      cause: error,
    });
  }
}

/** The server outlives a killed process on purpose, which is right for a record and wrong for a throwaway. */
async function endForgotten(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(stem) ? Number.parseInt(name.slice(stem.length), 10) : Number.NaN;
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    const stateDir = join(tmpdir(), name);
    await stopLocalServer(stateDir);
    rmSync(stateDir, { recursive: true, force: true });
  }
}

/** Gives the tests of one file the database, empty, and closes its connections after them. */
export function withDatabase(): DatabaseAddress {
  const address = namedDatabase();
  if (!address)
    throw new Error('No test database runs: jest’s global setup starts it for this kind of test.');
  beforeAll(() => clearDatabase(address));
  afterAll(closeDrivers);
  return address;
}

/** Takes everything out of a database: nodes, relationships, constraints and indexes. */
export async function clearDatabase(address: DatabaseAddress): Promise<void> {
  const session = getDriver(address).session(address.database ? { database: address.database } : {});
  try {
    await session.run('MATCH (anything) DETACH DELETE anything');
    for (const [kind, all] of [
      ['CONSTRAINT', 'CONSTRAINTS'],
      ['INDEX', 'INDEXES'],
    ]) {
      // The two token lookup indexes belong to the database: it is slow without them.
      const text = `SHOW ${all} YIELD name, type WHERE type <> 'LOOKUP' RETURN name`;
      const { records } = await session.run<{ name: string }>(text);
      for (const record of records) await session.run(`DROP ${kind} \`${record.get('name')}\` IF EXISTS`);
    }
  } finally {
    await session.close();
  }
}

function namedDatabase(): DatabaseAddress | undefined {
  const named = Object.entries(process.env).filter(([name]) => name.startsWith(prefix));
  return addressFromEnvironment(
    Object.fromEntries(named.map(([name, value]) => [name.replace(prefix, 'NEO4J_'), value])),
  );
}

function testEnvironment(address: DatabaseAddress): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environmentOf(address)).map(([name, value]) => [name.replace('NEO4J_', prefix), value]),
  );
}
