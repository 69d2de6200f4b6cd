/** One thing of a published record as a page to read, link and print: the same panes as beside the picture. */
'use client';
import { type ReactNode, useEffect } from 'react';
import { host } from '@/app/_explorer/host';
import { useEdge, useEntity } from '@/app/_explorer/queries';
import { EdgePane } from '@/app/_panels/EdgePane';
import { EntityPane } from '@/app/_panels/EntityPane';
import styles from '@/app/_panels/Inspector.module.css';
import { Problem } from '@/app/_panels/Problem';
import { ReadingProvider } from '@/app/_panels/reading';
import { SourcePane } from '@/app/_panels/SourcePane';
import type { OverviewAnswer } from '@/lib/answer/answers';
import { isEdgeId, sourceOf } from '@/lib/view/things';
import { Missing } from './Missing';
import { toHash } from './to-hash';

export function RecordPage({ answer, id }: { answer: OverviewAnswer; id: string }) {
  const isHeld = holds(answer, id);
  return (
    <ReadingProvider answer={answer} expanded>
      <main className={styles.page}>
        {isHeld && <h1 className="visually-hidden">{answer.card.title}</h1>}
        <nav>
          <a href={host.viewPage(`?sel=${encodeURIComponent(id)}`)}>Show on the graph</a>
        </nav>
        {isHeld ? <Thing answer={answer} id={id} /> : <Missing what={id} />}
      </main>
    </ReadingProvider>
  );
}

function holds({ sources, relations, entities }: OverviewAnswer, id: string): boolean {
  const source = sourceOf(id);
  if (source !== null) return sources.some((each) => each.id === source);
  if (isEdgeId(id)) return relations.some(({ type, from, to }) => `${type}:${from}:${to}` === id);
  return entities.some((each) => each.id === id);
}

function Thing({ answer, id }: { answer: OverviewAnswer; id: string }) {
  const source = sourceOf(id);
  if (source !== null)
    return (
      <Titled title={answer.sources.find((each) => each.id === source)!.title}>
        <SourcePane id={source} />
      </Titled>
    );
  return isEdgeId(id) ? <EdgeThing id={id} /> : <EntityThing id={id} />;
}

function EntityThing({ id }: { id: string }) {
  const { data, error } = useEntity(id);
  if (error) return <Problem error={error} />;
  if (!data) return null;
  return (
    <Titled title={data.entity.name}>
      <EntityPane answer={data} />
    </Titled>
  );
}

function EdgeThing({ id }: { id: string }) {
  const { data, error } = useEdge(id);
  if (error) return <Problem error={error} />;
  if (!data) return null;
  const [first] = data.relations;
  return (
    <Titled title={`${first?.fromName} – ${first?.toName}`}>
      <EdgePane answer={data} />
    </Titled>
  );
}

/** Once it is there, the page is named after it, and what the address points to is in sight. */
function Titled({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = title;
    toHash();
  }, [title]);
  return children;
}
