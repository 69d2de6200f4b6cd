/**
 * What would be wrong with a query, for the editor while somebody types: `POST { text, parameters }` in, `{ problem }` out.
 * The server only explains it; nothing runs.
 */
import { consoleAddress, problem, readBody } from '@/app/_data/console';
import { checkConsole, problemOf } from '@/lib/neo4j/console';
import { readerOf } from '@/lib/web/reader';

/** A text that the server thinks about for longer is not one that somebody types. */
const timeoutMs = 5_000;

// The parts of one server are bundled apart and count together.
const store = globalThis as { parleyChecking?: Map<string, AbortController> };

export async function POST(request: Request) {
  const address = consoleAddress();
  if ('status' in address) return problem(address);
  const body = await readBody(request);
  if ('status' in body) return problem(body);
  store.parleyChecking ??= new Map();
  const checking = store.parleyChecking;
  const { name } = readerOf(request.headers);
  // Of a reader's texts only the last is wanted.
  checking.get(name)?.abort();
  const mine = new AbortController();
  checking.set(name, mine);
  const signal = AbortSignal.any([mine.signal, request.signal]);
  try {
    await checkConsole(body, { address, signal, timeoutMs, retryMs: 0 });
    return found(null);
  } catch (error) {
    return found(problemOf(error));
  } finally {
    if (checking.get(name) === mine) checking.delete(name);
  }
}

const found = (problem: unknown) => Response.json({ problem }, { headers: { 'cache-control': 'no-store' } });
