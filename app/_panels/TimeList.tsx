/**
 * What stands behind a count of time: entities to open, statements down to their words. A button that says the count
 * opens it beside itself; Escape closes it.
 */
'use client';
import { Popover } from '@base-ui/react/popover';
import { type ReactNode, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import type { Thing } from '@/lib/answer/chronicle';
import { formatDate } from '@/lib/domain/dates';
import { FactList } from './FactList';
import { EntityGlyph } from './reading';
import styles from './TimeList.module.css';
import { timeLook } from './time-looks';

/** Names listed at a time. */
const entityPage = 100;

function Entities({ ids }: { ids: readonly string[] }) {
  const { entityById, select } = useExplorer();
  const [shown, setShown] = useState(entityPage);
  const entities = ids.slice(0, shown).flatMap((id) => entityById.get(id) ?? []);
  return (
    <>
      <ul className={styles.entities}>
        {entities.map(({ id, name, status, when }) => (
          <li key={id}>
            <Popover.Close render={<button type="button" onClick={() => select([id])} />}>
              <EntityGlyph id={id} size={16} />
              <bdi>{name}</bdi>
              <small>
                {[timeLook(status).word, when ? formatDate(when) : ''].filter(Boolean).join(', ')}
              </small>
            </Popover.Close>
          </li>
        ))}
      </ul>
      {ids.length > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + entityPage)}>
          {Math.min(entityPage, ids.length - shown)} more of {ids.length}
        </button>
      )}
    </>
  );
}

export function TimeList(props: {
  /** Heading of the list. */
  title: string;
  things: readonly Thing[];
  className?: string;
  /** What the button says. */
  children: ReactNode;
  label?: string;
}) {
  const { title, things, className, children, label } = props;
  const statements = things.filter(({ kind }) => kind === 'statement').map(({ id }) => id);
  const entities = things.filter(({ kind }) => kind !== 'statement').map(({ id }) => id);
  return (
    <Popover.Root>
      <Popover.Trigger className={className} aria-label={label}>
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={8} className={styles.positioner}>
          <Popover.Popup className={styles.popup}>
            <div className={styles.head}>
              <Popover.Title>{title}</Popover.Title>
              <Popover.Close className={styles.close}>Close</Popover.Close>
            </div>
            <div className={styles.body}>
              {entities.length > 0 && <Entities ids={entities} />}
              {statements.length > 0 && <FactList ids={statements} heading="Statements" />}
              {things.length === 0 && <p>Nothing.</p>}
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
