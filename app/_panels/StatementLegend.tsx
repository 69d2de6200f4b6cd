/** What the marks of statements mean, how many of each are on the canvas, and how many are not. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { saidForms, severalLooks } from '@/lib/graph/statements/forms';
import { lineKey, MOST_APART } from '@/lib/graph/statements/place';
import { looksOf } from '@/lib/graph/statements/rows';
import styles from './Filters.module.css';
import { Glyph } from './Glyph';
import { glyphOfSaid } from './statement-glyphs';

const size = 14;

export function StatementLegend() {
  const { statements, card } = useExplorer();
  const { all, left } = statements;
  if (all.length === 0) return null;
  const looks = left.map(looksOf);
  const used = saidForms
    .map((form) => ({ ...form, count: looks.filter(form.is).length }))
    .filter(({ count }) => count > 0);
  const onLine = new Map<string, number>();
  for (const row of left) onLine.set(lineKey(row), (onLine.get(lineKey(row)) ?? 0) + 1);
  const crowded = [...onLine.values()].filter((count) => count > MOST_APART).length;
  return (
    <section className={styles.inner} aria-label="What the marks of statements mean">
      {used.map(({ words, looks: of, count }) => (
        <p key={words} className={styles.entry}>
          <Glyph node={glyphOfSaid(of)} sides={card.sides} size={size} /> {words}
          <output>{count}</output>
        </p>
      ))}
      {crowded > 0 && (
        <p className={styles.entry}>
          <Glyph node={glyphOfSaid(severalLooks, MOST_APART + 1)} sides={card.sides} size={size} /> More than{' '}
          {MOST_APART} on one line
          <output>{crowded}</output>
        </p>
      )}
      {left.length < all.length && (
        <p className={styles.entry}>
          Left out, or without a line
          <output>{all.length - left.length}</output>
        </p>
      )}
    </section>
  );
}
