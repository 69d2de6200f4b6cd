/** Finds what is on the canvas by its name: what is found is lit and brought into sight; Enter selects it. */
'use client';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import styles from './FindInView.module.css';

interface Props {
  onFind(id: string | null): void;
  /** The search is over: the keyboard goes back to the canvas. */
  onDone(): void;
}

/** Without accents and case, so that a name is found however it is typed. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export function FindInView({ onFind, onDone }: Props) {
  const { built, select } = useExplorer();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const hitsOf = (text: string) => {
    const wanted = plain(text.trim());
    if (wanted === '') return [];
    return built.network.nodes.filter((node) =>
      [node.name, node.shortName].some((name) => plain(name).includes(wanted)),
    );
  };
  const hits = hitsOf(typed);
  function show(text: string, place: number) {
    const found = hitsOf(text);
    setTyped(text);
    setAt(place);
    onFind(found.length > 0 ? found[place % found.length]!.id : null);
  }
  return (
    <div className={styles.place}>
      <label className={styles.find} data-used={typed !== '' || undefined}>
        <Search size={14} aria-hidden="true" />
        <input
          id="find-in-view"
          type="text"
          value={typed}
          placeholder="Find in view"
          aria-label="Find in view"
          autoComplete="off"
          onChange={(event) => show(event.target.value, 0)}
          onBlur={() => onFind(null)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') show(typed, at + 1);
            else if (event.key === 'ArrowUp') show(typed, at + Math.max(1, hits.length) - 1);
            else if (event.key === 'Enter' && hits.length > 0)
              select([hits[at % hits.length]!.id], event.shiftKey);
            else if (event.key === 'Escape') {
              show('', 0);
              onDone();
            } else return;
            event.preventDefault();
          }}
        />
        <output aria-live="polite">
          {typed.trim() && (hits.length === 0 ? 'none' : `${(at % hits.length) + 1} of ${hits.length}`)}
        </output>
      </label>
    </div>
  );
}
