/**
 * The process in which queries from the app's console run, so that an answer too large for memory ends this process and
 * not the app. It takes one query after the other from console-process.ts, and ends with the process that started it.
 */
import type { DatabaseAddress } from './address';
import {
  type ConsoleAnswer,
  type ConsoleLimits,
  type ConsoleProblem,
  type ConsoleRequest,
  problemOf,
  runConsole,
} from './console';
import { tooLarge } from './console-exit';

export interface Errand {
  request: ConsoleRequest;
  address: DatabaseAddress;
  limits: ConsoleLimits;
  name: string;
}

export type Outcome = { answer: ConsoleAnswer } | { problem: ConsoleProblem };

/** A row on its way lies in buffers, which Node's own limit of memory leaves out of account. */
const mostMemory = 400_000_000;

setInterval(() => {
  if (process.memoryUsage().rss > mostMemory) process.exit(tooLarge);
}, 50);

process.on('disconnect', () => process.exit(0));
process.on('message', async ({ request, address, limits, name }: Errand) => {
  const outcome: Outcome = await runConsole(request, { address, limits, name, retryMs: 0 }).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ problem: problemOf(error) }),
  );
  process.send?.(outcome);
});
