/** Selects everybody who attended a meeting, or a session of a series: to compare them, or for a brief on them all. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import styles from './Inspector.module.css';

export function AllPresent({ id }: { id: string }) {
  const { entityById, relations, factsOff, select } = useExplorer();
  if (entityById.get(id)?.type !== 'Meeting') return null;
  const held = relations.filter(({ assertionIds }) => !assertionIds.every((fact) => factsOff.has(fact)));
  const meetings = new Set([id]);
  for (const meeting of meetings)
    for (const { type, from, to } of held) if (type === 'PART_OF' && to === meeting) meetings.add(from);
  const people = held.filter(
    ({ type, from, to }) =>
      type === 'ATTENDED' && meetings.has(to) && entityById.get(from)?.type === 'Person',
  );
  const ids = [...new Set(people.map(({ from }) => from))];
  if (ids.length < 2) return null;
  return (
    <button type="button" className={styles.open} onClick={() => select(ids)}>
      Select all {ids.length} who attended
    </button>
  );
}
