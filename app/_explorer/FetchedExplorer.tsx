/** The explorer of a large record: fetches the overview in its compact form, then opens as any other. */
'use client';
import { useEffect, useState } from 'react';
import { Waiting } from '@/app/_panels/Waiting';
import type { OverviewAnswer } from '@/lib/answer/answers';
import { decodeOverview } from '@/lib/answer/overview-wire';
import type { Story } from '@/lib/view/notebook';
import { Explorer } from './Explorer';
import styles from './FetchedExplorer.module.css';

async function fetchOverview(signal: AbortSignal): Promise<OverviewAnswer> {
  // Browsers before 2023 do not unpack by themselves.
  const unpacks = typeof DecompressionStream === 'function';
  const response = await fetch(`/api/overview?format=${unpacks ? 'wire.gz' : 'wire'}`, { signal });
  if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
  const bytes = unpacks ? response.body.pipeThrough(new DecompressionStream('gzip')) : response.body;
  return decodeOverview(new Uint8Array(await new Response(bytes).arrayBuffer()));
}

export function FetchedExplorer({ query, stories }: { query: string; stories: readonly Story[] }) {
  const [answer, setAnswer] = useState<OverviewAnswer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    fetchOverview(leaving.signal).then(setAnswer, (error: Error) => {
      if (!leaving.signal.aborted) setProblem(error.message);
    });
    return () => leaving.abort();
  }, []);
  if (problem !== null)
    return (
      <Waiting reason="database" found={`The record could not be read: ${problem}`} cure="Reload the page" />
    );
  if (!answer)
    return (
      <p className={styles.reading} role="status">
        Reading the record …
      </p>
    );
  return <Explorer answer={answer} query={query} stories={stories} />;
}
