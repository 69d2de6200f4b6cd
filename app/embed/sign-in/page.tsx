/** What a frame shows to who has not signed in: that there is a view, and where it opens. Nothing may be typed in a frame. */
import type { Metadata } from 'next';
import { connection } from 'next/server';
import { ownPath } from '@/lib/web/admission';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

export default async function EmbedSignIn({ searchParams }: { searchParams: Promise<{ to?: unknown }> }) {
  await connection();
  const { to } = await searchParams;
  const view = ownPath(typeof to === 'string' ? to : null).replace(/^\/embed/, '/');
  return (
    <main className={styles.page}>
      <p>This view of a negotiation is for those who have signed in.</p>
      <a href={`/sign-in?${new URLSearchParams({ to: view })}`} target="_blank" rel="noopener">
        Open in Parley
      </a>
    </main>
  );
}
