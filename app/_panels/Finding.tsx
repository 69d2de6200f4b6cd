/** One sentence over the picture, from a template over the data, and one line of what it rests on. */
'use client';
import { useMemo } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { findingOf } from '@/lib/graph/finding';
import styles from './Finding.module.css';

export function Finding() {
  const { card, entities, relations } = useExplorer();
  const finding = useMemo(() => findingOf({ card, entities, relations }), [card, entities, relations]);
  return (
    <div className={styles.finding}>
      <h1>{finding.sentence}</h1>
      <p>{finding.evidence}</p>
    </div>
  );
}
