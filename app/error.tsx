/** Something failed that nobody foresaw: says so without a stack trace, and offers to try again. */
'use client';
import styles from './_panels/Waiting.module.css';

export default function Failed({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className={styles.page}>
      <h1>This page could not be shown</h1>
      <p>The cause stands in the log of the server that runs Parley.</p>
      <p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </p>
    </main>
  );
}
