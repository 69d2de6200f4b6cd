/**
 * The page without a record: the database does not answer, or holds nothing yet. Says what to do and opens the
 * explorer by itself as soon as there is something to show.
 */
'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import styles from './Waiting.module.css';

const askEvery = 2_000;

export function Waiting(props: { reason: 'database' | 'empty'; found?: string; cure?: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await fetch('/api/health').then(
        (response) => (response.ok ? response.json() : null),
        () => null,
      );
      if (answer?.ready) router.refresh();
    }, askEvery);
    return () => clearInterval(timer);
  }, [router]);
  const empty = props.reason === 'empty';
  return (
    <main className={styles.page}>
      <h1>{empty ? 'No record is loaded yet' : 'The database does not answer'}</h1>
      <p>{empty ? 'The database is there and holds no record.' : `${props.found}.`}</p>
      <p>{empty ? 'npm run load loads one; npm start does it by itself.' : `${props.cure}.`}</p>
      <p className={styles.quiet} role="status">
        This page opens by itself as soon as it can.
      </p>
    </main>
  );
}
