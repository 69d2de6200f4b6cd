// Asking the database: the only caller of the driver. Reads in READ access mode, writes in explicit transactions,
// explains without running. Rows leave as plain values, errors as Parley's own (driver-errors.ts). Where the database
// is comes from the environment unless said; what is asked is the business of lib/questions and of load.
import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { isRetryableError, type Session, type Transaction } from 'neo4j-driver';
import { DatabaseUnavailable } from '@/lib/errors';
import { addressFromEnvironment, type DatabaseAddress } from './address';
import { getDriver } from './driver';
import { lostCommit, nameOf, stopped, translateError } from './driver-errors';
import { toParameter } from './plain-values';
import { type PlanStep, planOf, stepsOf } from './plan';
import { allRowsOf, type Limits, type PlainRow, type Table, takeIn } from './take-in';

export type { Limits, PlainRow, Table } from './take-in';

export type Parameters = Readonly<Record<string, unknown>>;

export interface AskOptions {
  /** Default: what NEO4J_URI and its companions name. */
  address?: DatabaseAddress;
  /** The whole time from call to answer, in milliseconds (30 s). The server stops the query at the same time. */
  timeoutMs?: number;
  /** Aborting stops the query on the server too. */
  signal?: AbortSignal;
  /** How long a lost connection or a deadlock is tried again, in milliseconds (3 s), so a short restart is not seen. */
  retryMs?: number;
  /** Under this name the server lists the transaction, so that it can be found there. */
  name?: string;
}

export interface Written {
  rows: PlainRow[];
  /** What changed, by Neo4j's names: nodesCreated, propertiesSet and so on. */
  counters: Record<string, number>;
}

/** What a query would do, without doing it. */
export interface Explained {
  /** r reads, rw, w write, s changes the schema. */
  queryType: string;
  /** Every operator of the plan, outermost first; `details` begins with the procedure's name for a ProcedureCall. */
  operators: { name: string; details: string }[];
  plan: PlanStep | null;
  /** Warnings and hints of the server, by GQL status: 01N50 is an unknown label, 01N51 a type, 01N52 a property. */
  statuses: { gqlStatus: string; description: string }[];
}

const graceMs = 2_000;

/**
 * The rows of a reading query with their columns in order, in a transaction of its own that the query cannot divide.
 * Throws the errors of lib/errors.ts.
 */
export async function readTable(
  text: string,
  parameters: Parameters = {},
  options: AskOptions & Limits = {},
): Promise<Table> {
  return inSession('READ', options, async (session, timeout) => {
    const transaction = await session.beginTransaction({ timeout, metadata: metadataOf(options) });
    const table = await takeIn(transaction.run(text, toParameter(parameters) as Parameters), options);
    await transaction.commit();
    return table;
  });
}

/** Runs a reading query to its end, keeps none of its rows, and returns what each step of its plan did. */
export async function profile(
  text: string,
  parameters: Parameters = {},
  options: AskOptions = {},
): Promise<PlanStep | null> {
  return inSession('READ', options, async (session, timeout) => {
    const transaction = await session.beginTransaction({ timeout, metadata: metadataOf(options) });
    const summary = await withOwnLines(async () => {
      const result = transaction.run(`PROFILE\n${text}`, toParameter(parameters) as Parameters);
      for await (const _ of result);
      return result.summary();
    });
    await transaction.commit();
    return summary.profile ? planOf(summary.profile) : null;
  });
}

const metadataOf = ({ name }: AskOptions) => (name ? { parley: name } : {});

/**
 * The rows of a reading query of ours as objects. It goes to the server and back once, where a transaction that is begun
 * and ended goes three times: of a small answer that is half the wait. What others typed is readTable's.
 */
export async function readRows<Row = PlainRow>(
  text: string,
  parameters: Parameters = {},
  options: AskOptions = {},
): Promise<Row[]> {
  return inSession('READ', options, (session, timeout) =>
    allRowsOf<Row>(
      session.run(text, toParameter(parameters) as Parameters, { timeout, metadata: metadataOf(options) }),
    ),
  );
}

/** Asks the server for its plan of a query. Nothing runs; a query that does not compile throws QueryFailed. */
export async function explain(
  text: string,
  parameters: Parameters = {},
  options: AskOptions = {},
): Promise<Explained> {
  return inSession('READ', options, async (session, timeout) => {
    const { summary } = await withOwnLines(() =>
      session.run(`EXPLAIN\n${text}`, toParameter(parameters) as Parameters, { timeout }),
    );
    const plan = summary.plan ? planOf(summary.plan) : null;
    return {
      queryType: summary.queryType,
      operators: plan ? stepsOf(plan) : [],
      plan,
      statuses: summary.gqlStatusObjects
        .filter(({ gqlStatus }) => !/^0[02]/.test(gqlStatus))
        .map(({ gqlStatus, statusDescription }) => ({ gqlStatus, description: statusDescription })),
    };
  });
}

/**
 * EXPLAIN and PROFILE stand on a line of their own, so that the server gives the columns of the text itself; its lines are
 * one too many, and its offsets by these eight characters.
 */
async function withOwnLines<T>(ask: () => PromiseLike<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error)
      error.message = error.message.replace(
        /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/g,
        (_, line, column, offset) =>
          `(line ${Math.max(1, line - 1)}, column ${column} (offset: ${offset - 8}))`,
      );
    throw error;
  }
}

/**
 * Runs `work` in one transaction: all of it is stored, or nothing. A lost connection or a deadlock before COMMIT runs
 * `work` again, so it must do nothing but ask. Throws OutcomeUnknown if the answer to COMMIT was lost.
 */
export async function writeTransaction<T>(
  work: (ask: (text: string, parameters?: Parameters) => Promise<Written>) => Promise<T>,
  options: AskOptions = {},
): Promise<T> {
  const { address = currentAddress() } = options;
  return inSession('WRITE', { retryMs: 15_000, timeoutMs: 120_000, ...options }, async (session, timeout) => {
    const transaction = await session.beginTransaction({ timeout });
    const answer = await work((text, parameters = {}) => write(transaction, text, parameters));
    try {
      await transaction.commit();
    } catch (error) {
      throw lostCommit(error, address);
    }
    return answer;
  });
}

/** Throws DatabaseUnavailable or DatabaseRefused unless the database answers; returns the server's version. */
export async function checkDatabase(address: DatabaseAddress, options: AskOptions = {}): Promise<string> {
  const text = /* cypher */ `CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions`;
  const [row] = await readRows<{ versions: string[] }>(text, {}, { retryMs: 0, ...options, address });
  return row?.versions[0] ?? 'unknown';
}

/** Changes the password that `address` logs in with, which a new server demands before anything else. */
export async function changePassword(address: DatabaseAddress, newPassword: string): Promise<void> {
  const text = /* cypher */ 'ALTER CURRENT USER SET PASSWORD FROM $old TO $new';
  const system = { ...address, database: 'system' };
  await inSession('WRITE', { address: system, retryMs: 0 }, (session, timeout) =>
    session.run(text, { old: address.password, new: newPassword }, { timeout }),
  );
}

function currentAddress(): DatabaseAddress {
  const address = addressFromEnvironment();
  if (address) return address;
  throw new DatabaseUnavailable({
    where: 'NEO4J_URI',
    found: 'it names no database',
    cure: 'Start Parley with npm start, or set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD',
  });
}

/** Opens a session for each attempt, keeps the time, and closes it whatever happens. */
async function inSession<T>(
  access: 'READ' | 'WRITE',
  { address = currentAddress(), timeoutMs = 30_000, retryMs = 3_000, signal }: AskOptions,
  use: (session: Session, timeout: number) => Promise<T>,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  const lastTry = Date.now() + retryMs;
  for (let pause = 100; ; pause = Math.min(pause * 2, 1_000)) {
    if (signal?.aborted) throw stopped(nameOf(address), 'cancelled', signal.reason);
    const timeLeft = Math.max(1, end - Date.now());
    const session = getDriver(address).session({
      database: address.database,
      defaultAccessMode: access === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
    });
    try {
      return await untilStopped(use(session, timeLeft), timeLeft + graceMs, signal, address);
    } catch (error) {
      const again = isRetryableError(error) && Date.now() + pause < Math.min(lastTry, end);
      if (!again) throw translateError(error, address);
    } finally {
      // Closing a session whose query still runs resets the connection, which ends the query on the server. The
      // caller does not wait for that: a server that is gone would never answer.
      session.close().catch(() => {});
    }
    await delay(pause);
  }
}

/** The answer, or QueryStopped as soon as the signal aborts or the time is over, whichever comes first. */
async function untilStopped<T>(
  answer: Promise<T>,
  milliseconds: number,
  signal: AbortSignal | undefined,
  address: DatabaseAddress,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let onAbort = () => {};
  const stop = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(stopped(nameOf(address), 'timeout')), milliseconds);
    onAbort = () => reject(stopped(nameOf(address), 'cancelled', signal?.reason));
    signal?.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([answer, stop]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    // A stopped query fails a moment later, when its session closes: nobody waits for that failure any more.
    answer.catch(() => {});
  }
}

async function write(transaction: Transaction, text: string, parameters: Parameters): Promise<Written> {
  const result = transaction.run(text, toParameter(parameters) as Parameters);
  const rows = await allRowsOf<PlainRow>(result);
  return { rows, counters: (await result.summary()).counters.updates() };
}
