/**
 * Read-only Cypher: `POST { text, parameters, mode }` in, a table or a plan out. Leaving before the answer ends the query on
 * the server. Each reader has one query at a time.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { answeredFrom } from '@/app/_data/explorer';
import { addressFromEnvironment } from '@/lib/neo4j/address';
import { type ConsoleProblem, consoleModes } from '@/lib/neo4j/console';
import { runApart } from '@/lib/neo4j/console-process';
import { vocabulary } from '@/lib/neo4j/vocabulary';
import { logEvent } from '@/lib/web/log';
import { readerOf } from '@/lib/web/reader';

const asked = z.strictObject({
  text: z.string().max(100_000),
  parameters: z.record(z.string(), z.json()).default({}),
  mode: z.enum(consoleModes).default('run'),
});

const turnMs = 3_000;
/** Far more than any text and its parameters. */
const mostBytes = 400_000;

// The parts of one server are bundled apart and count together.
const store = globalThis as { parleyAsking?: Set<string> };

/** What a text can name: labels, types, properties and the procedures that may be called. */
export function GET() {
  return Response.json(vocabulary());
}

export async function POST(request: Request) {
  const address = addressFromEnvironment();
  if (answeredFrom() === 'record' || !address)
    return problem({
      status: 501,
      title: 'Cypher needs a database, and none runs',
      detail: 'Start one as the README says, or name one in NEO4J_URI, and start Parley again',
    });
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

async function readBody(request: Request): Promise<z.infer<typeof asked> | ConsoleProblem> {
  const wrong = (title: string, status = 400): ConsoleProblem => ({
    status,
    title,
    detail: 'Send JSON: {"text": "MATCH …", "parameters": {}, "mode": "run"}',
  });
  let text = '';
  const decoder = new TextDecoder();
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) return wrong(`the request is larger than ${mostBytes / 1_000} kB`, 413);
    text += decoder.decode(chunk, { stream: true });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return wrong('the request is no JSON');
  }
  const parsed = asked.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return wrong([issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
}

const problem = (facts: ConsoleProblem): Response =>
  Response.json(
    { type: 'about:blank', ...facts },
    {
      // 499 is known to logs only; nobody reads it.
      status: facts.status === 499 ? 400 : facts.status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    },
  );
