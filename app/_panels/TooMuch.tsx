/** More than a canvas can show: how much there is of what, and the ways to narrow it, in place of a frozen page. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { kinds } from '@/lib/domain/kinds';
import styles from './TooMuch.module.css';

/** More marks than this cannot be told apart, nor laid out while somebody waits. */
export const MOST_DRAWN = 2_000;

export function TooMuch() {
  const { built, entityById, card, view, change, look } = useExplorer();
  const { nodes } = built.network;
  const count = (is: (node: (typeof nodes)[number]) => boolean) =>
    nodes.filter(is).length.toLocaleString('en');
  const types = [...new Set(nodes.flatMap(({ id }) => entityById.get(id)?.type ?? []))];
  return (
    <section className={styles.much} aria-label="More than the canvas can hold">
      <h2>{nodes.length.toLocaleString('en')} things are more than a picture can show</h2>
      <p>
        {types
          .map(
            (type) =>
              `${count(({ id }) => entityById.get(id)?.type === type)} ${kinds[type].plural.toLowerCase()}`,
          )
          .join(', ')}
        . The picture comes at {MOST_DRAWN.toLocaleString('en')} or fewer: take out a side or a status, choose
        dates, or search for one and press Focus.
      </p>
      <ul>
        {card.sides.map((side) => (
          <li key={side.id}>
            <button
              type="button"
              onClick={() => change(`Hid ${side.name}`, { sidesOff: [...view.sidesOff, side.id] })}
            >
              Without {side.name} ({count((node) => node.side === side.id)})
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => look({ tab: 'table' })}>
            All as a table
          </button>
        </li>
      </ul>
    </section>
  );
}
