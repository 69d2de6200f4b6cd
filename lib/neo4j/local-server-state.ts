// The folder in which Parley's own server lives: what is in it, who may read it, and the lock that lets one process
// at a time start or stop the server. Everything in it can be made again from the record.
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartRefused } from '@/lib/errors';
import { livesOn, nameOf, type ProcessName } from './local-server-process';

/** A fresh store takes 4 MB, the Miami record with its indexes a few dozen; logs are kept below 200 MB. */
const wantedMegabytes = 200;

/** What server.json says of the server that was last started. */
export interface ServerRecord {
  pid: number;
  port: number;
  version: string;
  /** The process that ends this server when it ends itself; null if it is to run on until `npm run db stop`. */
  owner: ProcessName | null;
}

/** The state folder: PARLEY_STATE, or .parley in the project. */
export function stateFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  return resolve(environment.PARLEY_STATE || '.parley');
}

/** The files of a state folder. */
export function statePaths(stateDir: string) {
  const home = join(stateDir, 'neo4j');
  return {
    stateDir,
    home,
    config: join(home, 'conf'),
    settings: join(home, 'conf', 'neo4j.conf'),
    arguments: join(home, 'java.args'),
    log: join(home, 'server.log'),
    /** The version that last opened the store: an older one cannot. */
    madeBy: join(home, 'made-by'),
    password: join(stateDir, 'password'),
    server: join(stateDir, 'server.json'),
    lock: join(stateDir, 'starting.lock'),
  };
}

export type StatePaths = ReturnType<typeof statePaths>;

/** Makes the folder for this user only. Throws StartRefused if it cannot be written to or the disk is full. */
export function prepareState(paths: StatePaths): void {
  inState(paths, () => {
    for (const folder of [paths.stateDir, paths.home, paths.config]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      chmodSync(folder, 0o700);
    }
  });
  const { bavail, bsize } = statfsSync(paths.stateDir);
  const megabytes = Math.floor((bavail * bsize) / 1e6);
  if (megabytes < wantedMegabytes) throw diskFull(paths.stateDir, `${megabytes} MB are free`);
}

/** Runs file work in the state folder and says what is wrong with the folder if it fails. */
export function inState<T>(paths: { stateDir: string }, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw diskFull(paths.stateDir, 'no space is left', error);
    throw new StartRefused({
      where: paths.stateDir,
      found: `the folder cannot be used (${(error as Error).message})`,
      cure: 'Make it writable, or name another folder in PARLEY_STATE',
      cause: error,
    });
  }
}

export function diskFull(stateDir: string, found: string, cause?: unknown): StartRefused {
  return new StartRefused({
    where: stateDir,
    found: `the disk is full: ${found}`,
    cure: `Free about ${wantedMegabytes} MB, or name a folder on another disk in PARLEY_STATE`,
    cause,
  });
}

/** Writes a file that only this user can read, whole or not at all. */
export function writePrivateFile(path: string, text: string): void {
  inState({ stateDir: dirname(path) }, () => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, path);
  });
}

export function readServerRecord(paths: StatePaths): ServerRecord | undefined {
  try {
    return JSON.parse(readFileSync(paths.server, 'utf8')) as ServerRecord;
  } catch {
    return undefined;
  }
}

export function writeServerRecord(paths: StatePaths, record: ServerRecord): void {
  writePrivateFile(paths.server, `${JSON.stringify(record)}\n`);
}

/** The password of the own server, made on the first start. */
export function ownPassword(paths: StatePaths): string {
  if (!existsSync(paths.password)) writePrivateFile(paths.password, randomBytes(24).toString('base64url'));
  return readFileSync(paths.password, 'utf8').trim();
}

/** What this installation mixes into the keys of its readers' cookies; made when first asked for. */
export function ownSalt(stateDir: string): string {
  const path = join(stateDir, 'salt');
  if (!existsSync(path)) writePrivateFile(path, randomBytes(16).toString('hex'));
  return readFileSync(path, 'utf8').trim();
}

/** The version that made the store, or undefined if no start has ended well yet. */
export function storeVersion(paths: StatePaths): string | undefined {
  return existsSync(paths.madeBy) ? readFileSync(paths.madeBy, 'utf8').trim() : undefined;
}

/** Runs `work` while no other process starts or stops this server. A lock whose process is gone counts for nothing. */
export async function withLock<T>(
  paths: StatePaths,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  inState(paths, () => mkdirSync(paths.stateDir, { recursive: true, mode: 0o700 }));
  // Longer than the slowest honest start, which is a first one on a slow network.
  const giveUp = Date.now() + 10 * 60_000;
  while (!takeLock(paths)) {
    signal?.throwIfAborted();
    if (Date.now() > giveUp) {
      throw new StartRefused({
        where: paths.lock,
        found: `process ${holderOf(paths)?.pid} has been starting or stopping the database for ten minutes`,
        cure: 'End that process and start again',
      });
    }
    await delay(200);
  }
  try {
    return await work();
  } finally {
    held.delete(paths.lock);
    rmSync(paths.lock, { force: true });
  }
}

/** Locks that this process holds: one in its name that is not among them was left by a predecessor with its number. */
const held = new Set<string>();

function takeLock(paths: StatePaths): boolean {
  const draft = `${paths.lock}.${process.pid}`;
  // A link appears whole or not at all, so that a lock always names its holder.
  const text = JSON.stringify(nameOf(process.pid));
  return inState(paths, () => {
    writeFileSync(draft, text, { mode: 0o600 });
    try {
      linkSync(draft, paths.lock);
      held.add(paths.lock);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = holderOf(paths);
      if (holder && !holds(holder, paths)) rmSync(paths.lock, { force: true });
      return false;
    } finally {
      rmSync(draft, { force: true });
    }
  });
}

function holds(holder: ProcessName, paths: StatePaths): boolean {
  return holder.pid === process.pid ? held.has(paths.lock) : livesOn(holder);
}

/** Undefined if the lock was let go in this instant. */
function holderOf(paths: StatePaths): ProcessName | undefined {
  try {
    return JSON.parse(readFileSync(paths.lock, 'utf8')) as ProcessName;
  } catch {
    return undefined;
  }
}
