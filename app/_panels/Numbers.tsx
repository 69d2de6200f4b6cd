/** The few numbers under a heading of the reading pane, each over its word. */
import type { ReactNode } from 'react';
import styles from './Inspector.module.css';

export function Numbers({ of }: { of: readonly (readonly [value: ReactNode, label: string])[] }) {
  return (
    <dl className={styles.numbers}>
      {of.map(([value, label]) => (
        <div key={label}>
          <dd>{value}</dd>
          <dt>{label}</dt>
        </div>
      ))}
    </dl>
  );
}
