/**
 * The server's only way to the record: puts the explorer's questions, and turns errors into answers that a page or a
 * client can show (RFC 9457).
 */
import 'server-only';
import { NotInRecord } from '@/lib/answer/answers';
import { NeedsDatabase } from '@/lib/answer/ask-record';
import { NoSuchQuestion, WrongPick } from '@/lib/answer/ready';
import { WrongRequest } from '@/lib/api/wrong-request';
import { DatabaseRefused, DatabaseUnavailable, ParleyError, QueryStopped } from '@/lib/errors';
import { logEvent } from '@/lib/web/log';

export { answeredFrom, ask } from './answerer';

/** The database answers and holds no record yet. */
export class NoRecordLoaded extends ParleyError {}

/** An id as it stands in an address; one that is not validly encoded stays as it is, and no such id exists. */
export function decodeId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function statusOf(error: unknown): number {
  if (error instanceof WrongPick || error instanceof WrongRequest) return 400;
  if (error instanceof NotInRecord || error instanceof NoSuchQuestion) return 404;
  if (error instanceof DatabaseUnavailable || error instanceof DatabaseRefused) return 503;
  if (error instanceof NoRecordLoaded) return 503;
  if (error instanceof NeedsDatabase) return 501;
  if (error instanceof QueryStopped) return 504;
  return 500;
}

/** For the log: what is unforeseen with its stack, and of a foreseen failure what a reader was told. */
function factsOf(error: unknown, status: number) {
  if (error instanceof ParleyError) return { status, why: error.name, where: error.where };
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { status, why: name, message, stack };
}

/** A problem that says what was found and what to do. */
export function problemOf(error: unknown): Response {
  const status = statusOf(error);
  const facts =
    error instanceof ParleyError
      ? { title: error.found, detail: error.cure }
      : {
          title: 'Something went wrong on the server',
          detail: 'Try again; the log of the server says more',
        };
  if (status >= 500) logEvent('failed', factsOf(error, status));
  return Response.json(
    { type: 'about:blank', status, ...facts },
    { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  );
}

/** Answers with JSON, or with a problem. */
export async function respond(answer: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await answer(), { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return problemOf(error);
  }
}
