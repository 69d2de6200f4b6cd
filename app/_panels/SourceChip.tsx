/** The id of a source as a small chip, its title on hover; as a link it opens the source. */
'use client';
import { sourceThing } from '@/lib/view/things';
import { ThingLink, useReading } from './reading';
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

export const SourceLink = ({ id }: { id: string }) => (
  <ThingLink id={sourceThing(id)} className={styles.link}>
    <SourceChip id={id} />
  </ThingLink>
);

/** Several, in order, each once. Where they stand in what is itself clicked they are no links. */
export function SourceChips({ ids, links = false }: { ids: readonly string[]; links?: boolean }) {
  const Chip = links ? SourceLink : SourceChip;
  return (
    <span className={styles.chips}>
      {[...new Set(ids)].sort().map((id) => (
        <Chip key={id} id={id} />
      ))}
    </span>
  );
}
