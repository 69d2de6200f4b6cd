/** An entity in a table, with its mark: a click opens it in the reading pane. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import styles from './NamedThing.module.css';
import { EntityGlyph, ThingLink } from './reading';

/** `children` stand for its name. */
export function NamedThing({ id, children }: { id: string; children?: string }) {
  const { entityById } = useExplorer();
  return (
    <ThingLink id={id} className={styles.thing}>
      <EntityGlyph id={id} size={16} />
      <bdi>{children ?? entityById.get(id)?.name ?? id}</bdi>
    </ThingLink>
  );
}
