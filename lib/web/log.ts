/**
 * What Parley did, for whom: one JSON line for each sign-in, load, console run and failure, in log.jsonl of the state
 * folder. Values that a reader typed stand in it only with PARLEY_LOG=debug; the text of a query always does.
 */
import { userInfo } from 'node:os';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import type { LoadResult } from '@/lib/neo4j/load';
import { stateFolder } from '@/lib/neo4j/local-server-state';

export type Event =
  | 'signed-in'
  | 'sign-in-refused'
  | 'signed-out'
  | 'loaded'
  | 'load-refused'
  | 'console-run'
  | 'failed';

// The parts of one server are bundled apart and share one file.
const store = globalThis as { parleyLog?: Logger };

/** Writes one line. `values`, what was typed, are left out at the default level. */
export function logEvent(
  event: Event,
  facts: Record<string, unknown>,
  values?: Record<string, unknown>,
): void {
  store.parleyLog ??= open();
  const log = store.parleyLog;
  const entry = { event, ...facts, ...(values && log.isLevelEnabled('debug') ? { values } : {}) };
  if (event === 'failed') log.error(entry);
  else log.info(entry);
}

/** Loads, and writes down who loaded what and what became of it. */
export async function loggedLoad(load: () => Promise<LoadResult>): Promise<LoadResult> {
  const by = userInfo().username;
  try {
    const result = await load();
    const { record, checksum, counts, replaced } = result;
    logEvent('loaded', { by, record: record.id, checksum, counts, replaced });
    return result;
  } catch (error) {
    logEvent('load-refused', { by, why: error instanceof Error ? error.name : String(error) });
    throw error;
  }
}

function open(): Logger {
  const file = pino.destination({
    dest: join(stateFolder(), 'log.jsonl'),
    sync: true,
    append: true,
    mkdir: true,
    mode: 0o600,
    // While a disk is full, so many bytes wait for room and the rest is lost.
    maxLength: 1_000_000,
  });
  // A full disk costs the log, not the reader's answer; it is said once a minute.
  let saidAt = 0;
  file.on('error', (error: Error) => {
    if (Date.now() - saidAt < 60_000) return;
    saidAt = Date.now();
    process.stderr.write(`The log cannot be written: ${error.message}\n`);
  });
  const level = process.env.PARLEY_LOG === 'debug' ? 'debug' : 'info';
  return pino({ base: null, level, timestamp: pino.stdTimeFunctions.isoTime }, file);
}
