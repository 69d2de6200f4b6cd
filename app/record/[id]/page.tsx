/** One entity or one edge as a page to read, link and print; the same facts as in the explorer, without a canvas. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { ask, decodeId } from '@/app/_data/explorer';
import { EdgePane } from '@/app/_panels/EdgePane';
import { EntityPane } from '@/app/_panels/EntityPane';
import styles from '@/app/_panels/Inspector.module.css';
import { ReadingProvider } from '@/app/_panels/reading';
import { Waiting } from '@/app/_panels/Waiting';
import { type EdgeAnswer, edgeWithFacts, entityWithFacts, NotInRecord, overview } from '@/lib/answer/answers';
import { readingOf } from '@/lib/domain/relations';
import { DatabaseRefused, DatabaseUnavailable } from '@/lib/errors';
import { isEdgeId, sourceOf } from '@/lib/view/things';
import { SourcePage } from './SourcePage';

interface Props {
  params: Promise<{ id: string }>;
}

const read = cache(async (id: string) => {
  const answer = await overview(ask);
  if (!answer) return null;
  const source = sourceOf(id);
  if (source !== null) {
    const found = answer.sources.find((each) => each.id === source);
    if (!found)
      throw new NotInRecord({
        where: id,
        found: 'the record has no such source',
        cure: 'Open the start page, it lists the sources',
      });
    return { answer, title: found.title, entity: null, edge: null, source };
  }
  if (!isEdgeId(id)) {
    const entity = await entityWithFacts(ask, id);
    return { answer, title: entity.entity.name, entity, edge: null, source: null };
  }
  const edge = await edgeWithFacts(ask, id);
  const [{ fromName, type, toName }] = edge.relations as [EdgeAnswer['relations'][number]];
  return { answer, title: `${fromName} ${readingOf(type)} ${toName}`, entity: null, edge, source: null };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const id = decodeId((await params).id);
  const page = await read(id).catch(() => null);
  return { title: page?.title ?? id };
}

export default async function RecordPage({ params }: Props) {
  await connection();
  const id = decodeId((await params).id);
  try {
    const page = await read(id);
    if (!page) return <Waiting reason="empty" />;
    return (
      <ReadingProvider answer={page.answer} expanded>
        <main className={styles.page}>
          <h1 className="visually-hidden">{page.answer.card.title}</h1>
          <nav>
            <Link href={`/?sel=${encodeURIComponent(id)}`}>Show on the graph</Link>
          </nav>
          {page.entity && <EntityPane answer={page.entity} />}
          {page.edge && <EdgePane answer={page.edge} />}
          {page.source && <SourcePage id={page.source} />}
        </main>
      </ReadingProvider>
    );
  } catch (error) {
    if (error instanceof NotInRecord) notFound();
    if (error instanceof DatabaseUnavailable || error instanceof DatabaseRefused)
      return <Waiting reason="database" found={error.found} cure={error.cure} />;
    throw error;
  }
}
