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
  const child = takeChild();
  const outcome = await untilEnded(child, { request, address, limits, name }, signal);
  if (outcome !== 'cancelled' && outcome !== 'late' && outcome !== 'large') {
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
});

function untilEnded(
  child: ChildProcess,
  errand: Errand,
  signal?: AbortSignal,
): Promise<Outcome | keyof ReturnType<typeof problems>> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome | keyof ReturnType<typeof problems>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      child.removeAllListeners('message').removeAllListeners('exit').removeAllListeners('error');
      resolve(outcome);
    };
    const cancel = () => end('cancelled');
    const timer = setTimeout(() => end('late'), errand.limits.timeoutMs + graceMs);
    child.once('message', (outcome: Outcome) => end(outcome));
    child.once('exit', () => end('large'));
    child.once('error', () => end('large'));
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    else child.send(errand);
  });
}

function takeChild(): ChildProcess {
  const kept = store.parleyConsole;
  store.parleyConsole = undefined;
  if (kept?.connected) return kept;
  const file = join(process.cwd(), 'lib', 'neo4j', 'console-child.ts');
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, '--import', 'tsx', file], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return child;
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
