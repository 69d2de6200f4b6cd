/** What the marks of statements mean, how many of each are on the canvas, and how many are not. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { usePlacesOnCanvas } from '@/app/_explorer/laid-statements';
import { saidForms, severalForm } from '@/lib/graph/statements/forms';
import { isOneSpot, lineKey } from '@/lib/graph/statements/place';
import { looksOf } from '@/lib/graph/statements/rows';
import styles from './Filters.module.css';
import { Glyph } from './Glyph';
import { glyphOfSaid, glyphOfSeveral } from './statement-glyphs';

const size = 14;

export function StatementLegend() {
  const { statements, card, laid } = useExplorer();
  const { all, left } = statements;
  const places = usePlacesOnCanvas(laid);
  if (all.length === 0) return null;
  const looks = left.map(looksOf);
  const used = saidForms
    .map((form) => ({ ...form, count: looks.filter(form.is).length }))
    .filter(({ count }) => count > 0);
  const onLine = new Map<string, number>();
  for (const row of left) onLine.set(lineKey(row), (onLine.get(lineKey(row)) ?? 0) + 1);
  const isOneMark = (key: string) => {
    const spots = places?.get(key)?.spots;
    return spots !== undefined && isOneSpot(spots);
  };
  const several = [...onLine].filter(([key, count]) => count > 1 && isOneMark(key)).length;
  return (
    <section className={styles.inner} aria-label="What the marks of statements mean">
      {used.map(({ words, looks: of, count }) => (
        <p key={words} className={styles.entry}>
          <Glyph node={glyphOfSaid(of)} sides={card.sides} size={size} /> {words}
          <output>{count}</output>
        </p>
      ))}
      {several > 0 && (
        <>
          <p className={styles.entry}>
            <Glyph node={glyphOfSeveral(severalForm)} sides={card.sides} size={size + 2} />{' '}
            {severalForm.words}
            <output>{several}</output>
          </p>
          <p className={styles.explains}>{severalForm.rim}</p>
        </>
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
