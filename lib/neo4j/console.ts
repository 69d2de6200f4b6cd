/**
 * Cypher that somebody typed, asked without trusting it. In layers: the text may not steer the asking (EXPLAIN, PROFILE,
 * USE); the server explains it first, and only a plan whose every step is known to read (reading-plan.ts) is run; it is run
 * in READ access; and its answer is cut at rows, bytes and time. What the server itself may do is local-server-settings.ts's.
 */
import { DatabaseRefused, DatabaseUnavailable, ParleyError, QueryFailed, QueryStopped } from '@/lib/errors';
import type { PlanStep } from './plan';
import { ConsoleRefused, checkReads } from './reading-plan';
import {
  type AskOptions,
  explain,
  type Limits,
  type Parameters,
  profile,
  readTable,
  type Table,
} from './run';

export const consoleModes = ['run', 'explain', 'profile'] as const;
export type ConsoleMode = (typeof consoleModes)[number];

export interface ConsoleRequest {
  text: string;
  parameters: Parameters;
  mode: ConsoleMode;
}

export interface ConsoleLimits extends Required<Limits> {
  timeoutMs: number;
}

/** What a page can hold and a person wait for. */
export const consoleLimits: ConsoleLimits = {
  ...{ maxRows: 10_000, maxBytes: 8_000_000, countMs: 500, timeoutMs: 30_000 },
};

export type ConsoleAnswer = { limits: ConsoleLimits; milliseconds: number } & (
  | ({ mode: 'run' } & Table)
  | { mode: 'explain' | 'profile'; plan: PlanStep | null }
);

/** Throws ConsoleRefused, QueryFailed, QueryStopped, DatabaseUnavailable or DatabaseRefused. */
export async function runConsole(
  { text, parameters, mode }: ConsoleRequest,
  options: AskOptions & { limits?: ConsoleLimits } = {},
): Promise<ConsoleAnswer> {
  const { limits = consoleLimits, ...asked } = options;
  checkOpening(text);
  const began = Date.now();
  const plan = checkReads(await explainPlainly(text, parameters, { ...asked, timeoutMs: limits.timeoutMs }));
  const timeoutMs = Math.max(1, limits.timeoutMs - (Date.now() - began));
  const rest = { ...asked, timeoutMs };
  const done = () => ({ limits, milliseconds: Date.now() - began });
  if (mode === 'explain') return { mode, plan, ...done() };
  if (mode === 'profile') return { mode, plan: await profile(text, parameters, rest), ...done() };
  return { mode, ...(await readTable(text, parameters, { ...limits, ...rest })), ...done() };
}

/** What would be wrong with running the text, without running it; throws as `runConsole` does. */
export async function checkConsole(
  { text, parameters }: Pick<ConsoleRequest, 'text' | 'parameters'>,
  options: AskOptions = {},
): Promise<void> {
  checkOpening(text);
  checkReads(await explainPlainly(text, parameters, options));
}

/** These words come before a query and say how or where to run it, which is the console's to say. */
function checkOpening(text: string): void {
  // Cypher 5 reads \u0055 as U wherever it stands.
  const plain = text.replace(/\\u+([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  const opening = plain.replace(/^([\s\p{Cc}]|\/\/[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)+/u, '');
  if (!opening.trim()) throw new ConsoleRefused('there is no query', 'Write one, such as MATCH (n) RETURN n');
  const word = /^(explain|profile|use|cypher)\b/i.exec(opening)?.[0].toUpperCase();
  if (word)
    throw new ConsoleRefused(
      `the query begins with ${word}`,
      word === 'EXPLAIN' || word === 'PROFILE'
        ? 'Leave the word out; Explain and Profile are buttons of the Cypher tab'
        : 'Leave the word out; the console asks one database in its own way',
    );
}

async function explainPlainly(text: string, parameters: Parameters, options: AskOptions) {
  try {
    return await explain(text, parameters, options);
  } catch (error) {
    if (error instanceof QueryFailed && /\.Statement\.AccessMode$/.test(error.code))
      throw new ConsoleRefused('the query writes', 'The console only reads');
    throw error;
  }
}

/** What a reader is told, in the form of RFC 9457, with the place in the text where there is one. */
export interface ConsoleProblem {
  status: number;
  title: string;
  detail: string;
  /** The server's own code. */
  code?: string;
  /** From 1, in the text as it was typed. */
  position?: { line: number; column: number };
}

export function problemOf(error: unknown): ConsoleProblem {
  if (error instanceof QueryFailed) {
    const { code, serverMessage, cure } = error;
    const [, line, column] = /\(line (\d+), column (\d+) \(offset: \d+\)\)/.exec(serverMessage) ?? [];
    const title = serverMessage.split(/\s*\(line \d+, column/)[0]!.trim();
    const position = line && column ? { position: { line: Number(line), column: Number(column) || 1 } } : {};
    return { status: 422, title, detail: cure, code, ...position };
  }
  const status =
    error instanceof ConsoleRefused
      ? 403
      : error instanceof QueryStopped
        ? 504
        : error instanceof DatabaseUnavailable || error instanceof DatabaseRefused
          ? 503
          : 500;
  if (error instanceof ParleyError) return { status, title: error.found, detail: error.cure };
  return { status, title: error instanceof Error ? error.message : String(error), detail: 'Try again' };
}
