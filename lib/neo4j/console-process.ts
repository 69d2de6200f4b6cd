/**
 * Runs a query of the app's console in a process of its own (console-child.ts), which is ended when the reader leaves,
 * when the time is over or when the answer outgrows its memory. What the server does not let go of is stuck-query.ts's.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DatabaseAddress } from './address';
import { type ConsoleLimits, type ConsoleRequest, consoleLimits } from './console';
import type { Errand, Outcome } from './console-child';
import { tooLarge } from './console-exit';
import { endStuckQuery } from './stuck-query';

/** Enough for every answer that the limits let through, several times over. */
const heapMegabytes = 192;
/** The server ends a query at its time; this much later it is not going to. */
const graceMs = 1_500;
/** One that has had nothing to do for this long gives its memory back. */
const idleMs = 5 * 60_000;

// The parts of one server are bundled apart and share one process at rest.
const store = globalThis as { parleyConsole?: ChildProcess | undefined };

interface Options {
  address: DatabaseAddress;
  signal?: AbortSignal;
  limits?: ConsoleLimits;
  /** Where an own server keeps its state; default: PARLEY_STATE or .parley. */
  stateDir?: string;
}

/** Never throws for what a query does: that is its outcome. */
export async function runApart(
  request: ConsoleRequest,
  { address, signal, limits = consoleLimits, stateDir }: Options,
): Promise<Outcome> {
  const name = randomUUID();
  const errand = { request, address, limits, name };
  const kept = takeKept();
  let child = kept ?? makeChild();
  let outcome = await untilEnded(child, errand, signal);
  // The one at rest may have ended just before it was sent anything, and to read twice harms nothing.
  if (kept && outcome === 'ended') {
    child = makeChild();
    outcome = await untilEnded(child, errand, signal);
  }
  if (typeof outcome === 'object') {
    keepChild(child);
    // The server may say that it ended a query which it cannot end.
    if ('problem' in outcome && outcome.problem.status === 504)
      return withWords(outcome, await endStuckQuery(name, address, stateDir));
    return outcome;
  }
  child.kill('SIGKILL');
  const stuck = await endStuckQuery(name, address, stateDir);
  return withWords({ problem: problems(limits)[outcome] }, stuck);
}

function withWords(outcome: Outcome, words: string): Outcome {
  if (!words || !('problem' in outcome)) return outcome;
  return { problem: { ...outcome.problem, detail: `${outcome.problem.detail}. ${words}` } };
}

const problems = ({ timeoutMs }: ConsoleLimits) => ({
  cancelled: { status: 499, title: 'You cancelled the query', detail: 'Run it again when you like' },
  late: {
    status: 504,
    title: `The query ran past its time of ${timeoutMs / 1_000} s`,
    detail: 'Ask for less, or narrow it with WHERE and LIMIT',
  },
  large: {
    status: 422,
    title: 'The answer is too large for the memory of a query',
    detail: 'Return fewer or smaller values, or add LIMIT',
  },
  ended: {
    status: 500,
    title: 'The process in which the query ran has ended',
    detail: 'Run it again; if it goes on, the computer may be short of memory',
  },
});

type End = keyof ReturnType<typeof problems>;

function untilEnded(child: ChildProcess, errand: Errand, signal?: AbortSignal): Promise<Outcome | End> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome | End) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      child.off('message', answered).off('exit', exited).off('error', failed);
      resolve(outcome);
    };
    const cancel = () => end('cancelled');
    const answered = (outcome: unknown) => end(outcome as Outcome);
    const exited = (code: number | null, by: NodeJS.Signals | null) => end(endOf(code, by));
    const failed = () => end('ended');
    const timer = setTimeout(() => end('late'), errand.limits.timeoutMs + graceMs);
    child.once('message', answered).once('exit', exited).once('error', failed);
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    else child.send(errand, (error) => error && failed());
  });
}

/** Its own limit of memory ends it with a code of ours, Node's limit of the heap by aborting. */
const endOf = (code: number | null, by: NodeJS.Signals | null): End =>
  code === tooLarge || code === 134 || by === 'SIGABRT' ? 'large' : 'ended';

function takeKept(): ChildProcess | undefined {
  const kept = store.parleyConsole;
  store.parleyConsole = undefined;
  return kept?.connected ? kept : undefined;
}

function makeChild(): ChildProcess {
  const file = join(process.cwd(), 'lib', 'neo4j', 'console-child.ts');
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, '--import', 'tsx', file], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  // At rest it may fail too, and nobody has to hear it.
  return child.on('error', () => {});
}

function keepChild(child: ChildProcess): void {
  if (store.parleyConsole?.connected) {
    child.kill('SIGKILL');
    return;
  }
  store.parleyConsole = child;
  child.unref();
  child.channel?.unref();
  setTimeout(() => {
    if (store.parleyConsole === child) endIdleChild();
  }, idleMs).unref();
}

/** Ends the process at rest. */
export function endIdleChild(): void {
  store.parleyConsole?.kill('SIGKILL');
  store.parleyConsole = undefined;
}
