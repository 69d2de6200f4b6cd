/** The rows of a result as JSON, each an object by its columns. Only the lines in sight are in the page. */
'use client';
import { useMemo } from 'react';
import { useSight } from '../use-sight';
import styles from './cypher.module.css';

/** Pixels, as the style has it. */
const lineHeight = 18;
const scrolls = { tabIndex: 0 };

export function ResultJson({ text }: { text: string }) {
  const lines = useMemo(() => text.split('\n'), [text]);
  const { scroller, first, last } = useSight<HTMLElement>(lines.length, lineHeight);
  return (
    <section className={styles.json} aria-label="Rows as JSON" ref={scroller} {...scrolls}>
      <pre style={{ marginTop: first * lineHeight, marginBottom: (lines.length - last) * lineHeight }}>
        {lines.slice(first, last).join('\n')}
      </pre>
    </section>
  );
}
