/** What the routes of the console share: its database, what is sent to it, and how it says what went wrong. */
import 'server-only';
import { cypherRequest } from '@/lib/api/operations/cypher';
import { addressFromEnvironment, type DatabaseAddress } from '@/lib/neo4j/address';
import type { ConsoleProblem, ConsoleRequest } from '@/lib/neo4j/console';
import { answeredFrom } from './explorer';

/** Far more than any text and its parameters. */
const mostBytes = 400_000;

export function consoleAddress(): DatabaseAddress | ConsoleProblem {
  const address = addressFromEnvironment();
  if (answeredFrom() !== 'record' && address) return address;
  return {
    status: 501,
    title: 'Cypher needs a database, and none runs',
    detail: 'Start one as the README says, or name one in NEO4J_URI, and start Parley again',
  };
}

export async function readBody(request: Request): Promise<ConsoleRequest | ConsoleProblem> {
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
  const parsed = cypherRequest.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return wrong([issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
}

export const problem = (facts: ConsoleProblem): Response =>
  Response.json(
    { type: 'about:blank', ...facts },
    {
      // 499 is known to logs only; nobody reads it.
      status: facts.status === 499 ? 400 : facts.status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    },
  );
