/** A brief to read, send as a link, and print: made on the server, so that it needs no script. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { ask } from '@/app/_data/explorer';
import { Waiting } from '@/app/_panels/Waiting';
import { briefRequest } from '@/app/brief/brief-request';
import { NotInRecord } from '@/lib/answer/answers';
import { DatabaseRefused, DatabaseUnavailable } from '@/lib/errors';
import { briefOf } from '@/lib/export/brief-of';
import { BriefSheet } from './BriefSheet';

export const metadata: Metadata = { title: 'Brief' };

type SearchParams = Record<string, string | string[] | undefined>;

export default async function BriefPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await connection();
  const { of, without, selected } = await searchParams;
  const asked = briefRequest(
    new URLSearchParams({
      of: String(of ?? ''),
      without: String(without ?? ''),
      selected: String(selected ?? ''),
    }),
  );
  if (asked.of.length === 0) notFound();
  try {
    const brief = await briefOf(ask, asked);
    if (!brief) return <Waiting reason="empty" />;
    return <BriefSheet brief={brief} asked={asked} />;
  } catch (error) {
    if (error instanceof NotInRecord) notFound();
    if (error instanceof DatabaseUnavailable || error instanceof DatabaseRefused)
      return <Waiting reason="database" found={error.found} cure={error.cure} />;
    throw error;
  }
}
