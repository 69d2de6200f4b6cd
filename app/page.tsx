/** The explorer: reads the record's overview and hands it, with the address, to the client. */
import { connection } from 'next/server';
import { overview } from '@/lib/answer/answers';
import { DatabaseRefused, DatabaseUnavailable } from '@/lib/errors';
import { ask } from './_data/explorer';
import { Explorer } from './_explorer/Explorer';
import { Waiting } from './_panels/Waiting';

type SearchParams = Record<string, string | string[] | undefined>;

const queryText = (params: SearchParams) =>
  new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  ).toString();

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await connection();
  const query = queryText(await searchParams);
  try {
    const answer = await overview(ask);
    if (!answer) return <Waiting reason="empty" />;
    return <Explorer answer={answer} query={query} />;
  } catch (error) {
    if (error instanceof DatabaseUnavailable || error instanceof DatabaseRefused)
      return <Waiting reason="database" found={error.found} cure={error.cure} />;
    throw error;
  }
}
