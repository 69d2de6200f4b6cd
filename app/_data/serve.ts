/**
 * From a request to an operation's answer: parameters are checked, a reader that already has the answer is told so
 * (ETag), and what fails becomes a problem that says why.
 */
import 'server-only';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { FileAnswer, type Operation } from '@/lib/api/operation';
import { readParameters } from '@/lib/api/read-parameters';
import { type RecordCard, recordInfo } from '@/lib/questions/record-card';
import { answeredFrom, ask, decodeId, NoRecordLoaded, problemOf } from './explorer';

interface Context {
  params?: Promise<Record<string, string>>;
}

/** Another build may answer otherwise from the same record. In development every start is another build. */
const build = (() => {
  try {
    return readFileSync('.next/BUILD_ID', 'utf8').trim();
  } catch {
    return String(Date.now());
  }
})();

/** Weak: a compressed answer is the same answer. */
function tagOf(checksum: string, { pathname, search }: URL): string {
  const all = [checksum, build, answeredFrom(), pathname, search].join('\n');
  return `W/"${createHash('sha256').update(all).digest('hex').slice(0, 24)}"`;
}

const isKnown = (request: Request, tag: string) =>
  (request.headers.get('if-none-match') ?? '').split(/,\s*/).includes(tag);

async function readCard(): Promise<RecordCard> {
  const [card] = await ask(recordInfo, {});
  if (card) return card;
  throw new NoRecordLoaded({
    where: 'the database',
    found: 'no record is loaded',
    cure: 'Load one with npm run load',
  });
}

/** The version of the record that was answered from last. */
let last: string | undefined;

/**
 * The answer, undefined for a reader that has it, and the card of the record it is from. An answer must never carry the
 * tag of a later version than its own, or its reader would keep it for that: so the card is read first. But where it
 * turns out to be the version that was there before this was asked, the answer is from it too, and need not have waited.
 */
async function answerOf(
  operation: Operation,
  parameters: Record<string, unknown>,
  request: Request,
  url: URL,
) {
  const before = last;
  const reading = readCard();
  const isAhead = before !== undefined && !request.headers.has('if-none-match');
  const ahead = isAhead ? operation.answerFrom(ask, parameters, reading) : undefined;
  // If there is no record, that is what is said, and nobody waits for the answer any more.
  ahead?.catch(() => {});
  const card = await reading;
  last = card.checksum;
  if (isKnown(request, tagOf(card.checksum, url))) return { card, answer: undefined };
  const isFromIt = ahead !== undefined && card.checksum === before;
  return { card, answer: await (isFromIt ? ahead : operation.answerFrom(ask, parameters, card)) };
}

export const serve =
  (operation: Operation) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    try {
      const url = new URL(request.url);
      const path = Object.fromEntries(
        Object.entries((await params) ?? {}).map(([name, text]) => [name, decodeId(text)]),
      );
      const parameters = readParameters(operation, path, url.searchParams);
      const { card, answer } = await answerOf(operation, parameters, request, url);
      const etag = tagOf(card.checksum, url);
      // Kept by the reader's own program only, and never used without asking whether it still holds.
      const headers = { etag, 'cache-control': 'private, no-cache' };
      if (answer === undefined) return new Response(null, { status: 304, headers });
      if (!(answer instanceof FileAnswer)) return Response.json(answer, { headers });
      const disposition = `attachment; filename="${answer.name}"`;
      return new Response(answer.content, {
        headers: {
          ...headers,
          'content-type':
            typeof answer.content === 'string' ? `${answer.mediaType}; charset=utf-8` : answer.mediaType,
          'content-disposition': disposition,
        },
      });
    } catch (error) {
      return problemOf(error);
    }
  };
