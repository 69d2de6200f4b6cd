/**
 * A real Neo4j for tests: one throwaway server for all files of a jest project, or the one that NEO4J_TEST_URI names
 * (with NEO4J_TEST_USERNAME, _PASSWORD and _DATABASE). Each test file finds it empty. A named one is emptied as well:
 * never name one that holds something.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressFromEnvironment, type DatabaseAddress, environmentOf } from '@/lib/neo4j/address';
import { closeDrivers, getDriver } from '@/lib/neo4j/driver';
import { startLocalServer } from '@/lib/neo4j/local-server';

const prefix = 'NEO4J_TEST_';

export interface TestDatabase {
  /** The variables by which tests find it. */
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** Starts the throwaway server. Throws StartRefused if this computer cannot run one. */
export async function startDatabase(): Promise<TestDatabase> {
  const named = namedDatabase();
  if (named) return { env: testEnvironment(named), stop: async () => {} };
  const stateDir = mkdtempSync(join(tmpdir(), 'parley-tests-'));
  const server = await startLocalServer({ stateDir });
  return {
    env: testEnvironment(server),
    async stop() {
      await server.stop();
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
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
    for (const kind of ['CONSTRAINT', 'INDEX']) {
      // The two token lookup indexes belong to the database: it is slow without them.
      const text = `SHOW ${kind}S YIELD name, type WHERE type <> 'LOOKUP' RETURN name`;
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
