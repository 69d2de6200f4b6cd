/**
 * From a request to an operation's answer: parameters are checked, a reader that already has the answer is told so
 * (ETag), and what fails becomes a problem that says why.
 */
import 'server-only';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { FileAnswer, type Operation } from '@/lib/api/operation';
import { readParameters } from '@/lib/api/read-parameters';
import { recordInfo } from '@/lib/questions/record-card';
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

export const serve =
  (operation: Operation) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    try {
      const url = new URL(request.url);
      const path = Object.fromEntries(
        Object.entries((await params) ?? {}).map(([name, text]) => [name, decodeId(text)]),
      );
      const parameters = readParameters(operation, path, url.searchParams);
      const [card] = await ask(recordInfo, {});
      if (!card)
        throw new NoRecordLoaded({
          where: 'the database',
          found: 'no record is loaded',
          cure: 'Load one with npm run load',
        });
      const etag = tagOf(card.checksum, url);
      // Kept by the reader's own program only, and never used without asking whether it still holds.
      const headers = { etag, 'cache-control': 'private, no-cache' };
      if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
      const answer = await operation.answerFrom(ask, parameters, card);
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
