/** The id of a source as a small chip; its title on hover. */
'use client';
import { useReading } from './reading';
import styles from './SourceChip.module.css';

export function SourceChip({ id }: { id: string }) {
  const { sources } = useReading();
  const source = sources.find((each) => each.id === id);
  return (
    <span className={styles.chip} title={source?.title}>
      {id}
    </span>
  );
}

/** Several, in order, each once. */
export function SourceChips({ ids }: { ids: readonly string[] }) {
  return (
    <span className={styles.chips}>
      {[...new Set(ids)].sort().map((id) => (
        <SourceChip key={id} id={id} />
      ))}
    </span>
  );
}
