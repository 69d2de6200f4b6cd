/**
 * Loads that something goes wrong with, each at a moment drawn from a seed: the loader is killed, the server is killed,
 * the line fails, or four load at once. Each trial puts one record in place of another, and then holds the database
 * against the record, node by node. A trial that finds a difference throws, and names its seed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { RecordData } from '@/lib/domain/record';
import { ParleyError } from '@/lib/errors';
import { type DatabaseAddress, environmentOf } from '@/lib/neo4j/address';
import { type LoadResult, loadChecked } from '@/lib/neo4j/load';
import { startLocalServer } from '@/lib/neo4j/local-server';
import { readServerRecord, statePaths } from '@/lib/neo4j/local-server-state';
import { type Fault, layFaultyLine } from './faulty-line';
import { drawing } from './seeded';
import { root } from './sources';

/** Makes of a record of some thousand nodes and relationships some thirty transactions. */
export const smallSteps = 40;
/** A trial's load has at least so many transactions. */
const fewestSteps = 20;
/** The longest that one transaction may take in a trial. */
const patience = 8_000;
/** A transaction of a load in small steps takes about this long. */
const stepMilliseconds = 60;

/** A trial that is not over by then hangs, on the slowest computer too. */
const longest = 300_000;

export interface Trial {
  seed: number;
  /** What happened, in a few words. */
  what: string;
  milliseconds: number;
}

/** The record that is there before, and the one that is loaded. */
export interface Pair {
  before: RecordData;
  record: RecordData;
  recordDir: string;
}

const inSteps = { limit: smallSteps, patience };
const sizeOf = ({ counts }: LoadResult) =>
  Object.values(counts).reduce((sum, { nodes, relationships }) => sum + nodes + relationships, 0);

/** Loads again whatever there is, and throws unless the database then holds exactly the record. */
async function expectWhole(seed: number, record: RecordData, address: DatabaseAddress): Promise<LoadResult> {
  const done = await loadChecked(record, address, inSteps);
  const left = await loadChecked(record, address, { dryRun: true });
  if (left.changed || left.checksum !== done.checksum)
    throw new Error(`seed ${seed}: after loading again ${sizeOf(left)} nodes and relationships differ`);
  return done;
}

async function trial(seed: number, run: () => Promise<string>): Promise<Trial> {
  const since = performance.now();
  const tooLong = delay(longest, undefined, { ref: false }).then(() => {
    throw new Error(`it did not end within ${longest / 1000} s`);
  });
  const what = await Promise.race([run(), tooLong]).catch((cause: unknown) => {
    throw new Error(`seed ${seed}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  });
  return { seed, what, milliseconds: Math.round(performance.now() - since) };
}

/** Kills the loader outright at a drawn moment of its load. */
export function killLoader(seed: number, { before, record, recordDir }: Pair, address: DatabaseAddress) {
  return trial(seed, async () => {
    await loadChecked(before, address);
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(root, '__tests__/helpers/load-child.ts'), recordDir],
      { cwd: root, env: { ...process.env, ...environmentOf(address) }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const { share, pause } = momentOf(seed);
    await hasDone(child, share);
    await Promise.race([delay(pause), ended(child)]);
    const isKilled = child.kill('SIGKILL');
    await ended(child);
    const left = sizeOf(await expectWhole(seed, record, address));
    return `${isKilled ? `killed after ${percent(share)}` : 'had ended'}, ${left} nodes and relationships left to do`;
  });
}

/** Kills the server outright at a drawn moment of a load; it starts again while the loader may still be trying. */
export function killServer(seed: number, { before, record }: Pair, stateDir: string) {
  return trial(seed, async () => {
    const server = await startLocalServer({ stateDir, keep: true });
    await loadChecked(before, server);
    const all = sizeOf(await loadChecked(record, server, { dryRun: true }));
    const { pid, port } = readServerRecord(statePaths(stateDir))!;
    const { share, pause } = momentOf(seed);
    let acknowledged = 0;
    let reach = () => {};
    const reached = new Promise<void>((resolve) => {
      reach = resolve;
    });
    const load = loadChecked(record, server, {
      limit: smallSteps,
      patience: 60_000,
      onProgress: ({ done = 0 }) => {
        acknowledged = done;
        if (done >= share * all) reach();
      },
    }).then(
      () => 'went on by itself',
      (error: unknown) => refused(error),
    );
    await Promise.race([reached, load]);
    await delay(pause);
    const kept = acknowledged;
    process.kill(pid, 'SIGKILL');
    const again = await startLocalServer({ stateDir, port, keep: true });
    const outcome = await load;
    const left = sizeOf(await loadChecked(record, again, { dryRun: true }));
    if (left > all - kept)
      throw new Error(
        `${kept} of ${all} were acknowledged, and ${left} are missing after the server's death`,
      );
    await expectWhole(seed, record, again);
    return `killed after ${percent(share)}, ${kept} of ${all} acknowledged, ${outcome}`;
  });
}

/** Loads over a line that fails at a drawn transaction. */
export function failLine(
  seed: number,
  kind: Fault['kind'],
  { before, record }: Pair,
  address: DatabaseAddress,
) {
  return trial(seed, async () => {
    await loadChecked(before, address);
    const uri = new URL(address.uri);
    const commit = 1 + Math.floor(drawing(seed)() * fewestSteps);
    const fault: Fault =
      kind === 'crawl'
        ? { kind, bytesPerSecond: 1024 }
        : kind === 'stall'
          ? { kind, commit, milliseconds: 5_000 }
          : { kind, commit };
    const line = await layFaultyLine(Number(uri.port), fault);
    uri.port = String(line.port);
    const outcome = await loadChecked(record, { ...address, uri: uri.href }, inSteps).then(
      () => 'went on by itself',
      (error: unknown) => refused(error),
    );
    await line.close();
    if (!line.struck()) throw new Error(`the ${kind} never happened`);
    const lost = kind === 'answer-lost' || kind === 'commit-lost' || kind === 'stall';
    if (lost && outcome !== 'went on by itself') throw new Error(outcome);
    await expectWhole(seed, record, address);
    return `${kind}${kind === 'crawl' ? '' : ` at COMMIT ${commit}`}, ${outcome}`;
  });
}

/** Two versions, two loaders each, all at once: one whole version is there in the end, and who lost is told so. */
export function loadAtOnceByFour(seed: number, { before, record }: Pair, address: DatabaseAddress) {
  return trial(seed, async () => {
    const draw = drawing(seed);
    const outcomes = await Promise.all(
      [before, record, before, record].map(async (version) => {
        await delay(draw() * 300);
        return loadChecked(version, address, { limit: smallSteps, patience: 60_000 }).then(
          () => version.info.id,
          (error: unknown) => refused(error),
        );
      }),
    );
    const versions = [before, record];
    const left = await Promise.all(
      versions.map(async (version) => sizeOf(await loadChecked(version, address, { dryRun: true }))),
    );
    if (!left.includes(0)) throw new Error(`a mixture is left: ${left.join(' and ')} differ`);
    return `${versions[left.indexOf(0)]?.info.id} is there whole; ${outcomes.join(', ')}`;
  });
}

/** A refusal that a person can read; anything else is a fault of the loader. */
function refused(error: unknown): string {
  if (!(error instanceof ParleyError)) throw error;
  return `refused: ${error.name}`;
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

/** Resolves when the child has said that it has done this share of its work; rejects if it ends before. */
function hasDone(child: ChildProcess, share: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout! });
    lines.on('line', (line) => Number(line) >= share && resolve());
    child.once('exit', () => reject(new Error(`the loader ended before ${percent(share)}`)));
  });
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** After which share of the work, and how long after that: within the transaction that follows, or at its COMMIT. */
function momentOf(seed: number) {
  const draw = drawing(seed);
  return { share: draw() * 0.97, pause: draw() * stepMilliseconds };
}
