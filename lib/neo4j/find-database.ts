// The database that a command is to use: the one that NEO4J_URI names, else Parley's own, started if need be.
import { DatabaseUnavailable } from '@/lib/errors';
import { addressFromEnvironment, type DatabaseAddress } from './address';
import { findLocalServer, type StartOptions, startLocalServer } from './local-server';
import { checkDatabase } from './run';

/** A database that is busy with somebody's load answers late; one that is gone is known after 5 seconds. */
const patience = { timeoutMs: 30_000, retryMs: 5_000 };

export interface FoundDatabase extends DatabaseAddress {
  /** True for Parley's own server, false for one that NEO4J_URI names. */
  own: boolean;
  /** True if this process is to end it. */
  started: boolean;
  /** Ends it if `started`; else does nothing. */
  stop(): Promise<void>;
}

export interface FindOptions extends StartOptions {
  environment?: Readonly<Record<string, string | undefined>>;
  /** False: only find what runs already. */
  start?: boolean;
}

/** Resolves when the database has answered. Throws DatabaseUnavailable, DatabaseRefused or StartRefused. */
export async function findDatabase(options: FindOptions = {}): Promise<FoundDatabase> {
  const { start = true, environment = process.env, onProgress } = options;
  const named = addressFromEnvironment(environment);
  if (named) {
    onProgress?.({ step: `Find the database at ${named.uri}` });
    // One that is just starting, beside this, is given a few seconds.
    await checkDatabase(named, { ...patience, ...(start ? {} : { retryMs: 0 }), signal: options.signal });
    return { ...named, own: false, started: false, stop: async () => {} };
  }
  if (start) return { own: true, ...(await startLocalServer(options)) };
  const running = findLocalServer(options.stateDir);
  if (!running) {
    throw new DatabaseUnavailable({
      where: "Parley's own database",
      found: 'it does not run',
      cure: 'Start it with npm run db start or npm start, or name another in NEO4J_URI',
    });
  }
  await checkDatabase(running, { ...patience, signal: options.signal });
  return { own: true, ...running };
}
