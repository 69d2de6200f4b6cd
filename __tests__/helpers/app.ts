/**
 * The app as a user gets it: built, served in production mode, over a real database that holds a real record. One app
 * for each test file; the build is shared by all and made only when the sources have changed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf } from '@/lib/neo4j/address';
import { loadRecord } from '@/lib/neo4j/load';
import { buildApp, isBuilt } from '@/scripts/start/app-build';
import { type AppServer, serveApp } from '@/scripts/start/app-server';
import { withDatabase } from './neo4j';
import { root } from './sources';

/** A build on a small machine takes a minute. */
const startTimeoutMs = 5 * 60_000;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject()));
    });
  });
}

/** Loads the record and serves the app for the tests of one file. `url` is the address of its first page. */
export function withApp(recordDir: string) {
  const database = withDatabase();
  const served = { url: '', database };
  let app: AppServer | undefined;
  let logs = '';
  beforeAll(async () => {
    logs = mkdtempSync(join(tmpdir(), 'parley-app-'));
    await loadRecord({ recordDir: join(root, recordDir), address: database });
    const env = { ...process.env, ...environmentOf(database), NODE_ENV: 'production' } as NodeJS.ProcessEnv;
    if (!isBuilt(root)) await buildApp(root, { env, log: join(logs, 'build.log') });
    const port = await freePort();
    served.url = `http://127.0.0.1:${port}`;
    const address = { host: '127.0.0.1', port, url: served.url };
    app = await serveApp(root, { mode: 'start', address, env, log: join(logs, 'app.log') });
  }, startTimeoutMs);
  afterAll(async () => {
    await app?.stop();
    rmSync(logs, { recursive: true, force: true });
  });
  return served;
}
