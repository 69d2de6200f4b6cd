/**
 * Read-only Cypher: `POST { text, parameters, mode }` in, a table or a plan out. Leaving before the answer ends the query on
 * the server. Each reader has one query at a time.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { consoleAddress, problem, readBody } from '@/app/_data/console';
import { runApart } from '@/lib/neo4j/console-process';
import { vocabulary } from '@/lib/neo4j/vocabulary';
import { logEvent } from '@/lib/web/log';
import { readerOf } from '@/lib/web/reader';

const turnMs = 3_000;

// The parts of one server are bundled apart and count together.
const store = globalThis as { parleyAsking?: Set<string> };

/** What a text can name: labels, types, properties and the procedures that may be called. */
export function GET() {
  return Response.json(vocabulary());
}

export async function POST(request: Request) {
  const address = consoleAddress();
  if ('status' in address) return problem(address);
  const body = await readBody(request);
  if ('status' in body) return problem(body);
  const reader = readerOf(request.headers);
  store.parleyAsking ??= new Set();
  const asking = store.parleyAsking;
  // One that was cancelled a moment ago is still being let go of.
  for (const end = Date.now() + turnMs; asking.has(reader.name) && Date.now() < end; ) await delay(50);
  if (asking.has(reader.name))
    return problem({
      status: 409,
      title: 'Your last query still runs',
      detail: 'Cancel it, or wait until it ends',
    });
  asking.add(reader.name);
  const began = Date.now();
  try {
    const outcome = await runApart(body, { address, signal: request.signal });
    const { text, mode, parameters } = body;
    const became =
      'problem' in outcome
        ? { refused: outcome.problem.title }
        : { rows: outcome.answer.mode === 'run' ? outcome.answer.rows.length : undefined };
    logEvent(
      'console-run',
      { ...reader, mode, text, milliseconds: Date.now() - began, ...became },
      parameters,
    );
    return 'problem' in outcome
      ? problem(outcome.problem)
      : Response.json(outcome.answer, { headers: { 'cache-control': 'no-store' } });
  } finally {
    asking.delete(reader.name);
  }
}
