/** What was deleted last, with the way back. */
'use client';
import { useNotebook } from '@/app/_explorer/use-notebook';
import type { Removed } from '@/lib/view/edit-notebook';
import styles from './views.module.css';

export function Deleted({ kind }: { kind: Removed['kind'] }) {
  const { removed, undoRemove } = useNotebook();
  if (removed?.kind !== kind) return null;
  return (
    <p className={styles.deleted} role="status">
      <span>
        Deleted <bdi>{removed.kind === 'note' ? 'the note' : `‘${removed.item.name}’`}</bdi>
      </span>
      <button type="button" onClick={undoRemove}>
        Undo the deletion
      </button>
    </p>
  );
}
