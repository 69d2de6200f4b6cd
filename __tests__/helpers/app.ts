/**
 * The app as a user gets it: built, served in production mode, over a real database that holds a real record. One app
 * for each test file; the build is shared by all and made only when the sources have changed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordData } from '@/lib/domain/record';
import { type DatabaseAddress, environmentOf } from '@/lib/neo4j/address';
import { loadChecked } from '@/lib/neo4j/load';
import { findFreePort } from '@/lib/neo4j/local-server-process';
import { getRecord } from '@/lib/record/check-record';
import { buildApp, isBuilt } from '@/scripts/start/app-build';
import { type AppServer, serveApp } from '@/scripts/start/app-server';
import { type Line, layLine } from './line';
import { withDatabase } from './neo4j';
import { root } from './sources';

/** A build on a small machine takes a minute. */
const startTimeoutMs = 5 * 60_000;

export interface ServedApp {
  /** The address of its first page. */
  url: string;
  database: DatabaseAddress;
  /** The app's line to its database. */
  line: Line;
  /** Its state folder. */
  state: string;
}

export interface AppSettings {
  /** Variables beside those that name the database. */
  env?: Record<string, string>;
  /** What becomes of the record before it is loaded. */
  prepare?(record: RecordData): RecordData;
}

/** Loads the record and serves the app for the tests of one file. */
export function withApp(recordDir: string, settings: AppSettings = {}): ServedApp {
  const { env: variables = {}, prepare = (record) => record } = settings;
  const database = withDatabase();
  const served = { url: '', database } as ServedApp;
  let app: AppServer | undefined;
  let logs = '';
  beforeAll(async () => {
    logs = mkdtempSync(join(tmpdir(), 'parley-app-'));
    served.state = logs;
    await loadChecked(prepare(await getRecord(join(root, recordDir))), database);
    const uri = new URL(database.uri);
    served.line = await layLine(Number(uri.port));
    uri.port = String(served.line.port);
    const env = {
      ...process.env,
      ...environmentOf({ ...database, uri: uri.href }),
      NODE_ENV: 'production',
      PARLEY_STATE: logs,
      ...variables,
    } as NodeJS.ProcessEnv;
    if (!isBuilt(root)) await buildApp(root, { env, log: join(logs, 'build.log') });
    const port = await findFreePort(0);
    served.url = `http://127.0.0.1:${port}`;
    const address = { host: '127.0.0.1', port, url: served.url };
    app = await serveApp(root, { mode: 'start', address, env, log: join(logs, 'app.log') });
  }, startTimeoutMs);
  afterAll(async () => {
    await app?.stop();
    await served.line?.cut();
    rmSync(logs, { recursive: true, force: true });
  });
  return served;
}
