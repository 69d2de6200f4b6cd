/**
 * The answer to an address of the API without a server: for a published site, which carries its record along. What only
 * a database answers (ready questions, Cypher) is refused as it is where none runs.
 */
import { type Ask, NotInRecord, overview } from '@/lib/answer/answers';
import { NeedsDatabase } from '@/lib/answer/ask-record';
import { answerClaim } from '@/lib/answer/claims/answer-claim';
import { ParleyError } from '@/lib/errors';
import { briefOf } from '@/lib/export/brief-of';
import { recordInfo } from '@/lib/questions/record-card';
import { operations } from './operations';
import { readParameters } from './read-parameters';
import { WrongRequest } from './wrong-request';

export interface Answered {
  status: number;
  body: unknown;
}

/** What the pages ask for besides the described operations. */
const others: Readonly<Record<string, (ask: Ask, query: URLSearchParams) => Promise<unknown>>> = {
  '/api/overview': (ask) => overview(ask),
  '/api/health': async (ask) => {
    const [card] = await ask(recordInfo, {});
    return { ready: true, answers: 'publication', record: card?.id, checksum: card?.checksum };
  },
  '/api/claim': async (ask, query) => ({
    checked: await answerClaim(ask, query.get('q') ?? '', listIn(query, 'without')),
  }),
  // Offers lead to ready questions, for which there is no database.
  '/api/questions/offers': async () => ({ offers: [] }),
  '/api/brief': async (ask, query) => {
    const [of, without] = [listIn(query, 'of'), listIn(query, 'without')];
    const brief = await briefOf(ask, { of, without, selected: Number(query.get('selected')) || 0 });
    if (brief) return brief;
    throw new NotInRecord({
      where: 'of',
      found: 'nothing was named that the record holds',
      cure: 'Open something and choose Brief there',
    });
  },
};

const listIn = (query: URLSearchParams, name: string) => [
  ...new Set((query.get(name) ?? '').split(',').filter(Boolean)),
];

/** Never rejects: what cannot be answered is a problem with a status, as from a server. */
export async function answerPath(ask: Ask, address: string): Promise<Answered> {
  try {
    const { pathname, searchParams } = new URL(address, 'http://record.invalid');
    const other = others[pathname];
    if (other) return { status: 200, body: await other(ask, searchParams) };
    for (const operation of operations) {
      const path = valuesIn(operation.path, pathname);
      if (!path) continue;
      const [card] = await ask(recordInfo, {});
      const parameters = readParameters(operation, path, searchParams);
      return { status: 200, body: await operation.answerFrom(ask, parameters, card!) };
    }
    throw new NeedsDatabase({
      where: pathname,
      found: 'this is answered by Parley’s server, and there is none behind this page',
      cure: 'Start Parley with the record to ask it',
    });
  } catch (error) {
    return problemOf(error);
  }
}

/** The values of the braces in a path, decoded; null if it is another path. */
function valuesIn(pattern: string, pathname: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = pathname.split('/');
  if (wanted.length !== given.length) return null;
  const values: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name) values[name] = decodeURIComponent(given[at]!);
    else if (part !== given[at]) return null;
  }
  return values;
}

function problemOf(error: unknown): Answered {
  if (!(error instanceof ParleyError))
    return { status: 500, body: { title: 'Something went wrong on this page', detail: String(error) } };
  const status = error instanceof NotInRecord ? 404 : error instanceof WrongRequest ? 400 : 501;
  return { status, body: { title: error.found, detail: error.cure } };
}
