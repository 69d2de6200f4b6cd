/** The switch of one source, where it is read: without it, what rests on it alone is left out of every view. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import styles from './SourcePane.module.css';

export function SourceTrust({ id }: { id: string }) {
  const { view, change } = useExplorer();
  const isOff = view.sourcesOff.includes(id);
  return (
    <label className={styles.trust}>
      <input
        type="checkbox"
        checked={!isOff}
        onChange={() =>
          change(isOff ? `Trusted ${id} again` : `Left out ${id}`, {
            sourcesOff: isOff ? view.sourcesOff.filter((each) => each !== id) : [...view.sourcesOff, id],
          })
        }
      />
      Trust this source
    </label>
  );
}
