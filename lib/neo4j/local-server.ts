// Parley's own Neo4j: a Community server that a newcomer need not install. It runs as a process of its own, in its
// own process group, so that a Ctrl-C in the terminal does not reach it and a killed start leaves it whole; the next
// start finds it in the state folder and takes it over. It listens on this computer only, with a password of its own.
//
// Who ends it: server.json names an owner. The process that started it ends it, unless it was started to stay
// (`npm run db start`, owner null). A server whose owner is gone belongs to the next one that asks for it.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseRefused, ParleyError } from '@/lib/errors';
import type { DatabaseAddress } from './address';
import { findJavas, type Java } from './java';
import {
  explainFailure,
  type FailureKind,
  isHopeless,
  newerStore,
  refuseWithoutJava,
} from './local-server-failures';
import { findClassPath } from './local-server-jars';
import { logIn } from './local-server-login';
import {
  endProcess,
  findFreePort,
  findServerProcess,
  livesOn,
  nameOf,
  type ProcessName,
} from './local-server-process';
import {
  argumentsText,
  chooseServer,
  isNewer,
  type ServerVersion,
  settingsText,
} from './local-server-settings';
import {
  inState,
  ownPassword,
  prepareState,
  readServerRecord,
  type StatePaths,
  stateFolder,
  statePaths,
  storeVersion,
  withLock,
  writePrivateFile,
  writeServerRecord,
} from './local-server-state';
import type { OnProgress } from './progress';

export interface StartOptions {
  /** Default: PARLEY_STATE or .parley. Tests give a folder of their own for a throwaway server. */
  stateDir?: string;
  /** Where the class path is remembered; default: PARLEY_STATE or .parley, whatever stateDir is. */
  cacheDir?: string;
  /** The port wanted. Default: the last one, or 7687; another one if it is taken. */
  port?: number;
  /** True: the server stays when this process ends. */
  keep?: boolean;
  /** Default: every Java of this computer. */
  javas?: readonly Java[];
  signal?: AbortSignal;
  onProgress?: OnProgress;
}

export interface LocalServer extends DatabaseAddress {
  database: string;
  pid: number;
  port: number;
  version: string;
  /** True if this process is to end it: it started it, or took over one whose owner is gone. */
  started: boolean;
  /** Ends the server if `started`, unless another process was given it since; else does nothing. */
  stop(): Promise<void>;
}

/** A start takes 3 to 8 seconds; a busy small computer may need ten times that. */
const startLimitMs = 120_000;
const stopGraceMs = 30_000;

/** Finds the own server running, or starts it, and returns when it answers a query. Throws StartRefused. */
export async function startLocalServer(options: StartOptions = {}): Promise<LocalServer> {
  const paths = statePaths(options.stateDir ?? stateFolder());
  return withLock(
    paths,
    async () => (await takeOver(paths, options)) ?? (await start(paths, options)),
    options.signal,
  );
}

/** The own server if it runs, answering or not; undefined otherwise. Starts nothing and takes nothing over. */
export function findLocalServer(stateDir = stateFolder()): LocalServer | undefined {
  const paths = statePaths(stateDir);
  const record = readServerRecord(paths);
  const pid = findServerProcess(paths.arguments, record?.pid);
  if (!pid || !existsSync(paths.password)) return undefined;
  const port = record?.port ?? portIn(paths);
  return describe(paths, { pid, port, version: record?.version ?? storeVersion(paths) ?? 'unknown' }, false);
}

/** Ends the own server whoever started it. False if none ran. Its data are whole afterwards, whatever it was doing. */
export async function stopLocalServer(stateDir = stateFolder(), graceMs = stopGraceMs): Promise<boolean> {
  const paths = statePaths(stateDir);
  if (!existsSync(stateDir)) return false;
  return withLock(paths, () => end(paths, graceMs));
}

async function end(paths: StatePaths, graceMs = stopGraceMs): Promise<boolean> {
  const find = () => findServerProcess(paths.arguments, readServerRecord(paths)?.pid);
  const pid = find();
  // First: a start that watches tells by it a server that was stopped from one that died.
  rmSync(paths.server, { force: true });
  if (pid) await endProcess(pid, () => find() === pid, graceMs);
  return pid !== undefined;
}

/**
 * Ends an own server that no longer gives way, such as one caught in a single endless expression. The start that
 * watches it starts it again, with all its data. False if none runs.
 */
export async function killLocalServer(stateDir = stateFolder()): Promise<boolean> {
  const { arguments: argumentsFile } = statePaths(stateDir);
  const pid = findLocalServer(stateDir)?.pid;
  // The patience of the readers of other pages, who wait meanwhile.
  if (pid) await endProcess(pid, () => findServerProcess(argumentsFile, pid) === pid, 3_000);
  return pid !== undefined;
}

/** A server that runs already: answered at once, or awaited while it starts, or ended if it does not answer. */
async function takeOver(paths: StatePaths, options: StartOptions): Promise<LocalServer | undefined> {
  const running = findLocalServer(paths.stateDir);
  if (!running) {
    rmSync(paths.server, { force: true });
    return undefined;
  }
  options.onProgress?.({ step: `Find the database that runs at ${running.uri}` });
  try {
    await logIn(paths, running, 20_000, options.signal);
  } catch (error) {
    if (options.signal?.aborted || error instanceof DatabaseRefused) throw error;
    options.onProgress?.({ step: 'End a database that does not answer' });
    await end(paths);
    return undefined;
  }
  const owner = readServerRecord(paths)?.owner;
  // Undefined: the start was killed before it could write whose server it is.
  const orphaned = owner === undefined || (owner !== null && (owner.pid === process.pid || !livesOn(owner)));
  const ours = options.keep || orphaned;
  if (ours) writeServerRecord(paths, { ...launchedOf(running), owner: ownerFor(options) });
  return describe(paths, running, ours && !options.keep);
}

async function start(paths: StatePaths, options: StartOptions): Promise<LocalServer> {
  const { onProgress = () => {}, signal } = options;
  prepareState(paths);
  const { server, java } =
    chooseServer(options.javas ?? findJavas()) ?? refuseWithoutJava(options.javas ?? findJavas());
  const madeBy = storeVersion(paths);
  if (madeBy && isNewer(madeBy, server.version)) throw newerStore(paths, `Neo4j ${madeBy}`, server.version);
  const cacheDir = options.cacheDir ?? stateFolder();
  const classPath = await findClassPath(server.version, { java, cacheDir, onProgress, signal });

  onProgress({ step: `Start Neo4j ${server.version} on Java ${java.major}` });
  const giveUp = Date.now() + startLimitMs;
  for (let port = await findFreePort(options.port ?? portIn(paths)); ; ) {
    const started = launch(paths, server, java, classPath, port, ownerFor(options));
    const failure = await untilReady(paths, started, giveUp, signal);
    if (!failure) {
      writePrivateFile(paths.madeBy, `${server.version}\n`);
      return describe(paths, started, !options.keep);
    }
    // A lock is let go a moment after the server that held it has ended, a port may have been taken in between.
    if (failure.kind === 'final' || Date.now() + 5_000 > giveUp - startLimitMs + 40_000) throw failure.error;
    if (failure.kind === 'port') port = await findFreePort(0);
    else await delay(1_000);
  }
}

function ownerFor({ keep }: StartOptions): ProcessName | null {
  return keep ? null : nameOf(process.pid);
}

interface Launched {
  pid: number;
  port: number;
  version: string;
}

function launch(
  paths: StatePaths,
  server: ServerVersion,
  java: Java,
  classPath: string,
  port: number,
  owner: ProcessName | null,
): Launched {
  ownPassword(paths);
  writePrivateFile(paths.settings, settingsText(server, port));
  writePrivateFile(paths.arguments, argumentsText(server, classPath, paths.home, paths.config));
  return inState(paths, () => {
    // Everything the server writes is for this user only.
    const mask = process.umask(0o077);
    const log = openSync(paths.log, 'w', 0o600);
    try {
      const child = spawn(java.executable, [`@${paths.arguments}`], {
        cwd: paths.home,
        detached: true,
        stdio: ['ignore', log, log],
      });
      child.on('error', () => {});
      child.unref();
      if (!child.pid) throw new Error(`${java.executable} could not be run`);
      const launched = { pid: child.pid, port, version: server.version };
      writeServerRecord(paths, { ...launched, owner });
      return launched;
    } finally {
      closeSync(log);
      process.umask(mask);
    }
  });
}

/** Waits until the server answers a query. Returns why it never will, after ending it. */
async function untilReady(
  paths: StatePaths,
  launched: Launched,
  giveUp: number,
  signal?: AbortSignal,
): Promise<{ kind: FailureKind; error: ParleyError } | undefined> {
  const lives = () => findServerProcess(paths.arguments, launched.pid) === launched.pid;
  const log = () => readFileSync(paths.log, 'utf8');
  try {
    await logIn(paths, describe(paths, launched, true), giveUp - Date.now(), signal, () => {
      if (!lives() || isHopeless(log())) throw explainFailure(log(), launched.version, paths).error;
    });
    return undefined;
  } catch (error) {
    // Another server may have taken the port an instant before, and refused a password that is not its own: then ours
    // says so in its log as soon as it gets that far.
    const isOpen = () => /Bolt enabled on/.test(log());
    while (
      error instanceof DatabaseRefused &&
      lives() &&
      !isHopeless(log()) &&
      !isOpen() &&
      Date.now() < giveUp
    )
      await delay(200, undefined, { signal }).catch(() => {});
    const lived = lives() && !isHopeless(log());
    await end(paths, lived ? stopGraceMs : 2_000);
    if (signal?.aborted || lived || !(error instanceof ParleyError)) throw error;
    return explainFailure(log(), launched.version, paths);
  }
}

function describe(paths: StatePaths, { pid, port, version }: Launched, started: boolean): LocalServer {
  return {
    uri: `bolt://127.0.0.1:${port}`,
    username: 'neo4j',
    password: ownPassword(paths),
    database: 'neo4j',
    pid,
    port,
    version,
    started,
    async stop() {
      const now = readServerRecord(paths);
      if (started && now?.owner?.pid === process.pid) await stopLocalServer(paths.stateDir);
    },
  };
}

function launchedOf({ pid, port, version }: LocalServer): Launched {
  return { pid, port, version };
}

/** The port of the last start, so that tools which know the address find the database there again. */
function portIn(paths: StatePaths): number {
  const settings = existsSync(paths.settings) ? readFileSync(paths.settings, 'utf8') : '';
  return Number(/listen_address=127\.0\.0\.1:(\d+)/.exec(settings)?.[1] ?? 7687);
}
