/** Who has no position on an issue in the record, by side and by name: what is not in the record is said, not concluded. */
'use client';
import { withoutPosition } from '@/lib/answer/issue-dossier';
import styles from './Inspector.module.css';
import { ThingLink, useReading } from './reading';

export function WithoutPosition({ issue }: { issue: string }) {
  const reading = useReading();
  const silent = withoutPosition(issue, reading);
  if (silent.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3>No position in the record</h3>
      {silent.map(({ side, people }) => (
        <p key={side} className={styles.absent}>
          {side}:{' '}
          {people.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <ThingLink id={id}>
                <bdi>{name}</bdi>
              </ThingLink>
            </span>
          ))}
        </p>
      ))}
    </section>
  );
}
