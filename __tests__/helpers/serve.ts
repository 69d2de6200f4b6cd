/**
 * The app as a user gets it: built, served in production mode, over a real database into which a record was loaded. Its
 * line to the database can be cut and held. Used by tests (app.ts), benchmarks and long runs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordData } from '@/lib/domain/record';
import { type DatabaseAddress, environmentOf } from '@/lib/neo4j/address';
import { loadChecked } from '@/lib/neo4j/load';
import { findFreePort } from '@/lib/neo4j/local-server-process';
import { buildApp, isBuilt } from '@/scripts/start/app-build';
import { serveApp } from '@/scripts/start/app-server';
import { type Line, layLine } from './line';
import { root } from './sources';

export interface Served {
  /** The address of its first page. */
  url: string;
  pid: number;
  /** The app's line to its database. */
  line: Line;
  /** Its state folder, gone when it is stopped. */
  state: string;
  /** Lets it answer what it was asked. */
  stopApp(): Promise<void>;
  stop(): Promise<void>;
}

/** `variables` are set beside those that name the database. */
export async function serveRecord(
  record: RecordData,
  database: DatabaseAddress,
  variables: Record<string, string> = {},
): Promise<Served> {
  const state = mkdtempSync(join(tmpdir(), 'parley-app-'));
  await loadChecked(record, database);
  const uri = new URL(database.uri);
  const line = await layLine(Number(uri.port));
  uri.port = String(line.port);
  const env = {
    ...process.env,
    ...environmentOf({ ...database, uri: uri.href }),
    NODE_ENV: 'production',
    PARLEY_STATE: state,
    ...variables,
  } as NodeJS.ProcessEnv;
  if (!isBuilt(root)) await buildApp(root, { env, log: join(state, 'build.log') });
  const port = await findFreePort(0);
  const url = `http://127.0.0.1:${port}`;
  const address = { host: '127.0.0.1', port, url };
  const app = await serveApp(root, { mode: 'start', address, env, log: join(state, 'app.log') });
  return {
    ...{ url, pid: app.pid, line, state, stopApp: () => app.stop() },
    async stop() {
      await app.stop();
      await line.cut();
      rmSync(state, { recursive: true, force: true });
    },
  };
}

/** Megabytes that a process holds. */
export const memoryOf = (pid: number): number =>
  Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024);
