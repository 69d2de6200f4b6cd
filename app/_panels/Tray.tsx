/**
 * People whom the record names and nobody has at a meeting shown: not on the picture, and not lost. Its height never
 * changes, or every layer that takes somebody out of it would lay the picture out anew.
 */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { Glyph, glyphOf } from './Glyph';
import { ownGlyph } from './ScratchFiles';
import styles from './Tray.module.css';

export function Tray({ ids }: { ids: readonly string[] }) {
  const { entityById, card, view, select, built } = useExplorer();
  const people = ids.flatMap((id) => (built.absent.has(id) ? [] : (entityById.get(id) ?? [])));
  const own = built.network.nodes.filter(({ id, mark }) => mark === 'own' && ids.includes(id));
  return (
    <div className={styles.tray}>
      {people.length > 0 && <h2>Named, at none of these meetings</h2>}
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              aria-pressed={view.selected.includes(person.id)}
              onClick={(event) => select([person.id], event.shiftKey)}
            >
              <Glyph
                node={{ ...glyphOf(person), quotedOnly: person.type === 'Person' }}
                sides={card.sides}
                size={12}
              />
              <bdi>{person.name}</bdi>
            </button>
          </li>
        ))}
        {own.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={view.selected.includes(id)}
              onClick={(event) => select([id], event.shiftKey)}
            >
              <Glyph node={ownGlyph} sides={card.sides} size={12} />
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
