/**
 * The app for the tests of one file, over the database of its project. The build is shared by all and made only when
 * the sources have changed.
 */
import { join } from 'node:path';
import type { RecordData } from '@/lib/domain/record';
import type { DatabaseAddress } from '@/lib/neo4j/address';
import { getRecord } from '@/lib/record/check-record';
import { withDatabase } from './neo4j';
import { type Served, serveRecord } from './serve';
import { root } from './sources';

/** A build on a small machine takes a minute. */
const startTimeoutMs = 5 * 60_000;

export interface ServedApp extends Served {
  database: DatabaseAddress;
}

export interface AppSettings {
  /** Variables beside those that name the database. */
  env?: Record<string, string>;
  /** What becomes of the record before it is loaded. */
  prepare?(record: RecordData): RecordData;
}

/** Loads the record and serves the app for the tests of one file. */
export function withApp(recordDir: string, settings: AppSettings = {}): ServedApp {
  const { env, prepare = (record) => record } = settings;
  const database = withDatabase();
  const served = { url: '', database } as ServedApp;
  beforeAll(async () => {
    const record = prepare(await getRecord(join(root, recordDir)));
    Object.assign(
      served,
      await serveRecord(record, database, { PARLEY_RECORD: join(root, recordDir), ...env }),
    );
  }, startTimeoutMs);
  afterAll(() => served.stop?.());
  return served;
}
