/** The id of a source as a small chip, its title on hover; as a link it opens the source. */
'use client';
import { useState } from 'react';
import { sourceThing } from '@/lib/view/things';
import { ThingLink, useReading } from './reading';
import styles from './SourceChip.module.css';

export function SourceChip({ id }: { id: string }) {
  const { sourceById } = useReading();
  return (
    <span className={styles.chip} title={sourceById.get(id)?.title}>
      {id}
    </span>
  );
}

export const SourceLink = ({ id }: { id: string }) => (
  <ThingLink id={sourceThing(id)} className={styles.link}>
    <SourceChip id={id} />
  </ThingLink>
);

/** So many are shown at first where there are more. */
const FEW = 12;

/**
 * Several, in order, each once; of very many the first, with the number of the others, which a click shows. Where they
 * stand in what is itself clicked they are no links, and the number is none.
 */
export function SourceChips({ ids, links = false }: { ids: readonly string[]; links?: boolean }) {
  const { expanded } = useReading();
  const [all, setAll] = useState(expanded);
  const sorted = [...new Set(ids)].sort();
  const shown = all || sorted.length <= FEW + 1 ? sorted : sorted.slice(0, FEW);
  const left = sorted.length - shown.length;
  const Chip = links ? SourceLink : SourceChip;
  return (
    <span className={styles.chips}>
      {shown.map((id) => (
        <Chip key={id} id={id} />
      ))}
      {left > 0 && !links && <span className={styles.left}>and {left} more</span>}
      {left > 0 && links && (
        <button type="button" className={styles.left} onClick={() => setAll(true)}>
          and {left} more
        </button>
      )}
    </span>
  );
}
