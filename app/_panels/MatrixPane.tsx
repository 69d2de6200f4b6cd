/**
 * The record as a matrix: actors against issues, meetings or each other. Each cell shows all it stands for, never an
 * average, and opens the facts behind it; an empty cell says that the record has nothing, which is no denial.
 */
'use client';
import { useEffect, useMemo, useRef } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { sideVariable } from '@/app/_explorer/theme-css';
import { usePositionsLeft } from '@/app/_explorer/use-left';
import { buildMatrix, type Matrix, type MatrixCell } from '@/lib/answer/matrix';
import { formatDate } from '@/lib/domain/dates';
import { stanceLabels } from '@/lib/domain/values';
import { type MatrixForm, matrixForms } from '@/lib/view/view';
import styles from './MatrixPane.module.css';
import { Problem } from './Problem';
import { EntityGlyph } from './reading';
import { StanceStrip } from './StanceStrip';

const formLabels: Record<MatrixForm, string> = {
  issues: 'Actor × issue',
  meetings: 'Actor × meeting',
  actors: 'Actor × actor',
};
/** From here on actors stand apart, not merely by a nuance: one is for and the other is not. */
const apart = 2;

/** What a cell says to somebody who cannot see it. */
function cellWords(matrix: Matrix, cell: MatrixCell, row: string, column: string): string {
  const says =
    matrix.form === 'issues'
      ? cell.positions
          .map(
            ({ stance, voice }) =>
              `${stanceLabels[stance]}${voice === 'source' ? ', in the source’s own voice' : ''}`,
          )
          .join('; ')
      : matrix.form === 'meetings'
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

function Cell(props: { matrix: Matrix; cell: MatrixCell | undefined; row: string; column: string }) {
  const { matrix, cell, row, column } = props;
  const { view, select } = useExplorer();
  if (!cell)
    return (
      <td className={styles.nothing}>
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">nothing in the record</span>
      </td>
    );
  return (
    <td className={matrix.form === 'issues' ? tintOf(cell) : undefined}>
      <button
        type="button"
        aria-label={cellWords(matrix, cell, row, column)}
        aria-pressed={view.selected.includes(cell.edge)}
        onClick={() => select([cell.edge])}
      >
        {matrix.form === 'issues' && (
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
        {matrix.form === 'meetings' && (
          <span className={cell.presence === 'reported' ? styles.role : styles.expected}>
            {cell.presence === 'reported' ? cell.role : cell.presence}
          </span>
        )}
        {matrix.form === 'actors' && <span className={styles.role}>{cell.times}</span>}
        {cell.disputed && <sup>≠</sup>}
      </button>
    </td>
  );
}

export function MatrixPane() {
  const { card, entities, view, look } = useExplorer();
  const { relations, positions, error } = usePositionsLeft();
  const form = view.matrix;
  const matrix = useMemo(
    () =>
      form === 'issues' && !positions
        ? null
        : buildMatrix(form, { card, entities, relations, positions: positions ?? [] }),
    [form, card, entities, relations, positions],
  );
  // An issue that is read is in sight, however many columns stand before it.
  const selectedColumn = useRef<HTMLTableCellElement>(null);
  const isColumn = (id: string) => view.selected.at(-1) === id;
  const column = matrix?.columns.find(({ id }) => isColumn(id))?.id;
  useEffect(() => {
    if (column) selectedColumn.current?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [column]);
  const divider = matrix?.form === 'issues' ? matrix.columns.findIndex(({ spread }) => spread >= apart) : -1;
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <div>
          <h1>{formLabels[form]}</h1>
          <p>
            {matrix && form === 'issues' && divider >= 0
              ? `On ${divider} issues all point one way; on ${matrix.columns.length - divider} the actors stand apart.`
              : form === 'issues'
                ? 'Every position, from fully against to fully for.'
                : form === 'meetings'
                  ? 'In which role somebody was there, or how the presence is reported.'
                  : 'In how many meetings two actors sat or spoke together; a series makes nobody meet.'}
          </p>
        </div>
        <fieldset className={styles.forms}>
          <legend className="visually-hidden">Form of the matrix</legend>
          {matrixForms.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="matrix-form"
                checked={form === each}
                onChange={() => look({ matrix: each })}
              />
              {formLabels[each]}
            </label>
          ))}
        </fieldset>
      </header>
      {error && <Problem error={error} />}
      {matrix && matrix.rows.length === 0 && (
        <p className={styles.empty}>
          Nothing is left to put into this matrix. Reset the filters to see it again.
        </p>
      )}
      {matrix && matrix.rows.length > 0 && (
        <div className={styles.scroll}>
          <table>
            <thead>
              <tr>
                <td />
                {matrix.columns.map((column, index) => (
                  <th
                    key={column.id}
                    scope="col"
                    className={index === divider ? styles.divided : undefined}
                    aria-current={isColumn(column.id) || undefined}
                    ref={isColumn(column.id) ? selectedColumn : undefined}
                  >
                    <span>{column.shortName ?? column.name}</span>
                    {form === 'meetings' && (
                      <small>{column.when ? formatDate(column.when, { year: false }) : 'no date'}</small>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {matrix.rows.map((row) => (
                <tr key={row.id} style={{ borderLeftColor: sideVariable(card.sides, row.side, 'fill') }}>
                  <th scope="row">
                    <EntityGlyph id={row.id} size={14} /> <bdi>{row.name}</bdi>
                  </th>
                  {matrix.columns.map((column) => (
                    <Cell
                      key={column.id}
                      matrix={matrix}
                      cell={matrix.cells.get(`${row.id} ${column.id}`)}
                      row={row.name}
                      column={column.name}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {form === 'issues' && (
        <p className={styles.key}>
          <StanceStrip stances={[{ value: 2, secondHand: false }]} /> said
          <StanceStrip stances={[{ value: 2, secondHand: true }]} /> second hand
          <StanceStrip stances={[{ value: 2, secondHand: false, own: true }]} /> ascribed by a source in its
          own voice
          <StanceStrip stances={[{ value: 2, secondHand: false, negated: true }]} /> reported not
          <span>· nothing in the record</span>
        </p>
      )}
    </div>
  );
}
