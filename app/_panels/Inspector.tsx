/** The reading pane: what is selected, an entity or an edge, down to the words; the record itself while nothing is. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useEdge, useEntity } from '@/app/_explorer/queries';
import { EdgePane } from './EdgePane';
import { EntityPane } from './EntityPane';
import styles from './Inspector.module.css';
import { Problem } from './Problem';
import { RecordPane } from './RecordPane';

export function Inspector() {
  const { view } = useExplorer();
  const lead = view.selected.at(-1) ?? null;
  const isEdge = lead?.includes(':') ?? false;
  const entity = useEntity(isEdge ? null : lead);
  const edge = useEdge(isEdge ? lead : null);
  const asked = isEdge ? edge : entity;
  return (
    <section className={styles.inspector} aria-label="Inspector" aria-busy={asked.isFetching}>
      {lead === null && <RecordPane />}
      {lead !== null && asked.error && <Problem error={asked.error} />}
      {lead !== null && !isEdge && entity.data && (
        <EntityPane key={entity.data.entity.id} answer={entity.data} />
      )}
      {isEdge && edge.data && <EdgePane answer={edge.data} />}
      {lead !== null && !asked.data && !asked.error && <p className={styles.quiet}>Reading …</p>}
    </section>
  );
}
