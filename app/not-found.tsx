/** Nothing of that name: says so and leads to the search. */
import Link from 'next/link';
import styles from './_panels/Waiting.module.css';

export default function NotFound() {
  return (
    <main className={styles.page}>
      <h1>Not in the record</h1>
      <p>The record holds nothing under this address. Its name may have changed.</p>
      <p>
        <Link href="/">Search in the explorer</Link>
      </p>
    </main>
  );
}
