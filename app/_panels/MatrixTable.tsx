/**
 * The cells of a matrix as a table. Each shows all it stands for, never an average, and opens the facts behind it; an empty
 * one says that the record has nothing. Of a large matrix only the cells in sight are in the page.
 */
'use client';
import { memo, useEffect, useMemo } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { sideVariable } from '@/app/_explorer/theme-css';
import type { Matrix, MatrixCell } from '@/lib/answer/matrix';
import { formatDate } from '@/lib/domain/dates';
import { stanceLabels } from '@/lib/domain/values';
import styles from './MatrixPane.module.css';
import { EntityGlyph } from './reading';
import { StanceStrip } from './StanceStrip';
import { sightOf, useScroll } from './use-sight';

/** More cells than this are not all put into the page. */
const mostWhole = 4_000;
/** Pixels, as the style has them for a matrix of which only a part is in the page. */
const cellSize = { width: 96, height: 33 };

/** What a cell says to somebody who cannot see it. */
function cellWords(form: Matrix['form'], cell: MatrixCell, row: string, column: string): string {
  const says =
    form === 'issues'
      ? cell.positions
          .map(
            ({ stance, voice }) =>
              `${stanceLabels[stance]}${voice === 'source' ? ', in the source’s own voice' : ''}`,
          )
          .join('; ')
      : form === 'meetings'
        ? `${cell.role ?? 'participant'}${cell.presence === 'reported' ? '' : `, ${cell.presence}`}`
        : `${cell.times} shared`;
  return `${row}, ${column}: ${says}${cell.disputed ? ', in dispute' : ''}`;
}

/** Tint by the sign that all positions share; none where they differ. */
function tintOf(cell: MatrixCell): string | undefined {
  const signs = new Set(cell.positions.map(({ stance }) => Math.sign(stance)));
  if (signs.size !== 1) return undefined;
  return signs.has(1) ? styles.for : signs.has(-1) ? styles.against : undefined;
}

interface CellProps {
  form: Matrix['form'];
  cell: MatrixCell;
  row: string;
  column: string;
  isSelected: boolean;
  select: (ids: readonly string[]) => void;
}

const Cell = memo(function Cell({ form, cell, row, column, isSelected, select }: CellProps) {
  return (
    <td className={form === 'issues' ? tintOf(cell) : undefined}>
      <button
        type="button"
        aria-label={cellWords(form, cell, row, column)}
        aria-pressed={isSelected}
        onClick={() => select([cell.edge])}
      >
        {form === 'issues' && (
          <StanceStrip
            stances={cell.positions.map(({ stance, secondHand, voice, polarity }) => ({
              value: stance,
              secondHand,
              own: voice === 'source',
              // A denial that the actor made is a position like another; only a source can report that one is not held.
              negated: polarity === 'negated' && voice === 'source',
            }))}
          />
        )}
        {form === 'meetings' && (
          <span className={cell.presence === 'reported' ? styles.role : styles.expected}>
            {cell.presence === 'reported' ? cell.role : cell.presence}
          </span>
        )}
        {form === 'actors' && <span className={styles.role}>{cell.times}</span>}
        {cell.disputed && <sup>≠</sup>}
      </button>
    </td>
  );
});

/** `divider`: the column before which a line is drawn, -1 for none. */
export function MatrixTable({ matrix, divider }: { matrix: Matrix; divider: number }) {
  const { card, view, select } = useExplorer();
  const { form, rows, columns, cells } = matrix;
  const selected = useMemo(() => new Set(view.selected), [view.selected]);
  const isWhole = rows.length * columns.length <= mostWhole;
  const { scroller, seen } = useScroll<HTMLDivElement>();
  const down = isWhole
    ? { first: 0, last: rows.length }
    : sightOf(rows.length, cellSize.height, seen.top, seen.height);
  const across = isWhole
    ? { first: 0, last: columns.length }
    : sightOf(columns.length, cellSize.width, seen.left, seen.width);

  // An issue that is read is in sight, however many columns stand before it.
  const lead = view.selected.at(-1);
  const leading = columns.findIndex(({ id }) => id === lead);
  useEffect(() => {
    const element = scroller.current;
    if (leading < 0 || !element) return;
    if (!isWhole) {
      element.scrollLeft = leading * cellSize.width - element.clientWidth / 3;
      return;
    }
    const heading = element.querySelector('th[aria-current]');
    heading?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [leading, isWhole, scroller]);

  const before = across.first > 0 && <td colSpan={across.first} />;
  const after = across.last < columns.length && <td colSpan={columns.length - across.last} />;
  const shown = columns.slice(across.first, across.last);
  return (
    <div className={styles.scroll} ref={scroller}>
      <table
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        data-large={!isWhole || undefined}
        style={
          isWhole
            ? {}
            : {
                width: 220 + columns.length * cellSize.width,
                marginTop: down.first * cellSize.height,
                marginBottom: (rows.length - down.last) * cellSize.height,
              }
        }
      >
        {!isWhole && (
          <colgroup>
            <col style={{ width: 220 }} />
            <col span={columns.length} style={{ width: cellSize.width }} />
          </colgroup>
        )}
        <thead>
          <tr aria-rowindex={1}>
            <td />
            {before}
            {shown.map((column, index) => (
              <th
                key={column.id}
                scope="col"
                aria-colindex={isWhole ? undefined : across.first + index + 2}
                className={across.first + index === divider ? styles.divided : undefined}
                aria-current={column.id === lead || undefined}
              >
                <span>{column.shortName ?? column.name}</span>
                {form === 'meetings' && (
                  <small>{column.when ? formatDate(column.when, { year: false }) : 'no date'}</small>
                )}
              </th>
            ))}
            {after}
          </tr>
        </thead>
        <tbody>
          {rows.slice(down.first, down.last).map((row, at) => (
            <tr
              key={row.id}
              aria-rowindex={down.first + at + 2}
              style={{ borderLeftColor: sideVariable(card.sides, row.side, 'fill') }}
            >
              <th scope="row">
                <EntityGlyph id={row.id} size={14} /> <bdi>{row.name}</bdi>
              </th>
              {before}
              {shown.map((column) => {
                const cell = cells.get(`${row.id} ${column.id}`);
                if (!cell) return <td key={column.id} className={styles.nothing} />;
                const isSelected = selected.has(cell.edge);
                const names = { row: row.name, column: column.name };
                return <Cell key={column.id} {...{ form, cell, ...names, isSelected, select }} />;
              })}
              {after}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
