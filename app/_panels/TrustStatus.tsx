/** The sources' part of the strip: what is left out with them, counted and listed, and how to take each back. */
'use client';
import { Popover } from '@base-ui/react/popover';
import { X } from 'lucide-react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { fallenWords } from '@/lib/answer/trust';
import { FactList } from './FactList';
import { EntityGlyph } from './reading';
import styles from './TimeList.module.css';

export function TrustStatus() {
  const { view, change, fallen, entityById, select } = useExplorer();
  const { sourcesOff } = view;
  if (sourcesOff.length === 0) return null;
  const without = `Without ${sourcesOff.join(', ')}`;
  const entities = [...fallen.entities].flatMap((id) => entityById.get(id) ?? []);
  const what = fallenWords(fallen, (id) => entityById.get(id)?.type);
  return (
    <>
      {sourcesOff.map((id) => (
        <button
          key={id}
          type="button"
          aria-label={`Trust source ${id} again`}
          onClick={() =>
            change(`Trusted ${id} again`, { sourcesOff: sourcesOff.filter((each) => each !== id) })
          }
        >
          without {id} <X size={12} aria-hidden="true" />
        </button>
      ))}
      <Popover.Root>
        <Popover.Trigger>{what} left out</Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner sideOffset={6} collisionPadding={8} className={styles.positioner}>
            <Popover.Popup className={styles.popup}>
              <div className={styles.head}>
                <Popover.Title>
                  {without}: {what}
                </Popover.Title>
                <Popover.Close className={styles.close}>Close</Popover.Close>
              </div>
              <div className={styles.body}>
                <ul className={styles.entities}>
                  {entities.map(({ id, name }) => (
                    <li key={id}>
                      <Popover.Close render={<button type="button" onClick={() => select([id])} />}>
                        <EntityGlyph id={id} size={16} />
                        <bdi>{name}</bdi>
                      </Popover.Close>
                    </li>
                  ))}
                </ul>
                <FactList ids={[...fallen.facts]} />
              </div>
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </>
  );
}
