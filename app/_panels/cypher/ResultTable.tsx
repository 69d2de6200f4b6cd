/** Rows of a result, sorted by any column. Only the rows in sight are in the page, so ten thousand scroll as ten do. */
'use client';
import { useMemo, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import type { PlainValue } from '@/lib/neo4j/plain-values';
import { NamedThing } from '../NamedThing';
import { useSight } from '../use-sight';
import styles from './cypher.module.css';
import { entityIn, textOf } from './things-in-rows';

/** Pixels, as the style has it. */
const rowHeight = 29;
const scrolls = { tabIndex: 0 };

function Cell({ value }: { value: PlainValue }) {
  const { entityById } = useExplorer();
  const id = entityIn(value, (each) => entityById.has(each));
  if (id) return <NamedThing id={id}>{typeof value === 'string' ? value : undefined}</NamedThing>;
  const text = textOf(value);
  return (
    <bdi title={text.length > 40 ? text.slice(0, 2_000) : undefined} data-null={value === null || undefined}>
      {text.slice(0, 300)}
    </bdi>
  );
}

export function ResultTable({
  columns,
  rows,
}: {
  columns: readonly string[];
  rows: readonly PlainValue[][];
}) {
  const [sort, setSort] = useState<{ by: number; down: boolean } | null>(null);
  const sorted = useMemo(() => {
    if (!sort) return rows;
    const { compare } = new Intl.Collator('en', { numeric: true });
    const order = (a: PlainValue, b: PlainValue) =>
      typeof a === 'number' && typeof b === 'number' ? a - b : compare(textOf(a), textOf(b));
    return [...rows].sort((a, b) => (sort.down ? -1 : 1) * order(a[sort.by] ?? null, b[sort.by] ?? null));
  }, [rows, sort]);
  const { scroller, first, last } = useSight<HTMLElement>(sorted.length, rowHeight);
  return (
    <section className={styles.scroll} aria-label="Rows" ref={scroller} {...scrolls}>
      <table
        aria-rowcount={sorted.length + 1}
        style={{ marginTop: first * rowHeight, marginBottom: (sorted.length - last) * rowHeight }}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((name, at) => (
              <th
                key={name}
                scope="col"
                aria-sort={sort?.by === at ? (sort.down ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  onClick={() => setSort({ by: at, down: sort?.by === at ? !sort.down : false })}
                >
                  {name} {sort?.by === at && (sort.down ? '↓' : '↑')}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(first, last).map((row, at) => (
            <tr key={first + at} aria-rowindex={first + at + 2}>
              {columns.map((name, column) => (
                <td key={name}>
                  <Cell value={row[column] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
