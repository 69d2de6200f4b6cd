// What the scripts have in common: they show steps with the time each took, ask a question, and end with one clear
// line and exit code 1 where something is wrong, never with a stack trace.
import { createInterface } from 'node:readline/promises';
import { ParleyError } from '@/lib/errors';
import { closeDrivers } from '@/lib/neo4j/driver';
import type { Progress } from '@/lib/neo4j/progress';

/** Runs a script's work; the exit code is 0, or 1 after an error. PARLEY_DEBUG=1 adds the stack. */
export async function runScript(work: () => Promise<void>): Promise<void> {
  // A reader that stops reading (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    await work();
  } catch (error) {
    steps.fail();
    process.stderr.write(`${lineOf(error)}\n`);
    if (process.env.PARLEY_DEBUG) console.error(error);
    process.exitCode = 1;
  } finally {
    await closeDrivers();
  }
}

/** The words for an error: a ParleyError's own, and for the rest what it is and how to learn more. */
export function lineOf(error: unknown): string {
  if (error instanceof ParleyError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `Something unforeseen: ${message.replace(/[.\s]+$/, '')}. Set PARLEY_DEBUG=1 and try again to see where.`;
}

/** Asks yes or no. Without a terminal nobody can answer, and the answer is no. */
export async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim());
  } finally {
    lines.close();
  }
}

/** Shows one step after the other on a line each: what is done, how far it is, and at its end how long it took. */
export const steps = {
  current: undefined as { step: string; since: number } | undefined,

  /** Says that this is being done now, and ends the step before. */
  show({ step, done, total }: Progress): void {
    if (steps.current?.step !== step) {
      steps.end();
      steps.current = { step, since: performance.now() };
      process.stdout.write(`${step} …`);
    }
    // Only a terminal can write a line anew.
    if (process.stdout.isTTY && done !== undefined) {
      process.stdout.write(`\r\u001b[K${step} … ${done}${total === undefined ? '' : ` of ${total}`}`);
    }
  },

  /** The step is done; `outcome` says what it came to. */
  end(outcome = ''): void {
    if (!steps.current) return;
    const { step, since } = steps.current;
    const line = `${step}: ${outcome ? `${outcome}, ` : ''}${seconds(performance.now() - since)}`;
    process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${line}\n` : ` ${line.slice(step.length + 2)}\n`);
    steps.current = undefined;
  },

  /** The step will not be done: leaves its line as it is. */
  fail(): void {
    if (steps.current) process.stdout.write('\n');
    steps.current = undefined;
  },
};

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
