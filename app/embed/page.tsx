/** One view without the explorer's frame, to be shown in an iframe of another page. Who may frame it: lib/web/embedders.ts. */
import type { Metadata } from 'next';
import { connection } from 'next/server';
import { ask } from '@/app/_data/explorer';
import { type SearchParams, textOf } from '@/app/_data/query-text';
import { Waiting } from '@/app/_panels/Waiting';
import { overview } from '@/lib/answer/answers';
import { DatabaseRefused, DatabaseUnavailable } from '@/lib/errors';
import { Embed } from './Embed';

export const metadata: Metadata = { title: 'A view', robots: { index: false } };

export default async function EmbedPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await connection();
  const query = textOf(await searchParams);
  try {
    const answer = await overview(ask);
    return answer ? <Embed answer={answer} query={query} /> : <Waiting reason="empty" />;
  } catch (error) {
    if (error instanceof DatabaseUnavailable || error instanceof DatabaseRefused)
      return <Waiting reason="database" found={error.found} cure={error.cure} />;
    throw error;
  }
}
