/** The explorer: reads the record's overview and hands it, with the address, to the client. */
import { connection } from 'next/server';
import { overview } from '@/lib/answer/answers';
import { DatabaseRefused, DatabaseUnavailable } from '@/lib/errors';
import { entityCount, recordInfo } from '@/lib/questions/record-card';
import { ask } from './_data/explorer';
import { type SearchParams, textOf } from './_data/query-text';
import { shippedStories } from './_data/stories';
import { Explorer } from './_explorer/Explorer';
import { FetchedExplorer } from './_explorer/FetchedExplorer';
import { Waiting } from './_panels/Waiting';

/** A record with more entities comes beside the page, in its compact form, and is not written into the page twice. */
const MOST_IN_PAGE = 1_000;

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await connection();
  const query = textOf(await searchParams);
  try {
    const [size] = await ask(entityCount, {});
    if (size && size.entities > MOST_IN_PAGE) {
      const [card] = await ask(recordInfo, {});
      return <FetchedExplorer query={query} stories={card ? await shippedStories(card.id) : []} />;
    }
    const answer = await overview(ask);
    if (!answer) return <Waiting reason="empty" />;
    const stories = await shippedStories(answer.card.id);
    return <Explorer answer={answer} query={query} stories={stories} />;
  } catch (error) {
    if (error instanceof DatabaseUnavailable || error instanceof DatabaseRefused)
      return <Waiting reason="database" found={error.found} cure={error.cure} />;
    throw error;
  }
}
