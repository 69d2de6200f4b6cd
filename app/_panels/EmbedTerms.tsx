/** Said before a frame's code is copied: whose pages may show it, how one more is allowed, and what else leaves it empty. */
'use client';
import { useEmbedding } from '@/app/_explorer/queries';
import { embedWords } from '@/lib/export/embed-words';
import styles from './EmbedDialog.module.css';
import { Problem } from './Problem';

export function EmbedTerms() {
  const { data, error } = useEmbedding();
  if (error) return <Problem error={error} />;
  if (!data) return <p aria-busy="true">Asking which sites may show it …</p>;
  const { allowed, change, command, also } = embedWords(data, new URL(window.location.href));
  return (
    <section aria-label="Who may show it" className={styles.terms}>
      <p>{allowed}</p>
      {data.sites.length > 0 && (
        <ul>
          {data.sites.map((site) => (
            <li key={site}>{site}</li>
          ))}
        </ul>
      )}
      {also.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <p className={styles.change}>
        {change} <code>{command}</code>
      </p>
    </section>
  );
}
