/** More than a canvas can show: how much there is of what, and the ways to narrow it, in place of a frozen page. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useVerbs } from '@/app/_explorer/verbs';
import { kinds } from '@/lib/domain/kinds';
import { mostTied } from '@/lib/graph/narrow';
import styles from './TooMuch.module.css';

/** More marks than this cannot be told apart, nor laid out while somebody waits. */
export const MOST_DRAWN = 10_000;

/** So many of each kind are offered to begin with. */
const BEGINNINGS = 5;

export function TooMuch() {
  const { built, entityById, card, view, change, look } = useExplorer();
  const verbs = useVerbs();
  const { nodes } = built.network;
  const count = (is: (node: (typeof nodes)[number]) => boolean) =>
    nodes.filter(is).length.toLocaleString('en');
  const types = [...new Set(nodes.flatMap(({ id }) => entityById.get(id)?.type ?? []))];
  const ofType = (wanted: readonly string[]) => (id: string) =>
    wanted.includes(entityById.get(id)?.type ?? '');
  const beginnings = [
    { label: 'Begin with somebody, and whom one line leads to', wanted: ['Person'] },
    { label: 'Or with an organisation', wanted: ['Organization'] },
    { label: 'Or with a meeting', wanted: ['Meeting'] },
  ]
    .map(({ label, wanted }) => ({ label, found: mostTied(built.network, ofType(wanted), BEGINNINGS) }))
    .filter(({ found }) => found.length > 0);
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
        . The picture comes at {MOST_DRAWN.toLocaleString('en')} or fewer.
      </p>
      {beginnings.map(({ label, found }) => (
        <div key={label}>
          <h3>{label}</h3>
          <ul>
            {found.map(({ id, lines }) => (
              <li key={id}>
                <button type="button" onClick={() => verbs.focusOn(id, 1)}>
                  {entityById.get(id)?.name ?? id} <span>{lines.toLocaleString('en')} lines</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <h3>Or take out what you do not need, choose dates, or search for one and press Focus</h3>
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
