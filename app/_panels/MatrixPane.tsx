/**
 * The record as a matrix: actors against issues, meetings or each other; which form, what it says as a whole, and its key.
 * The cells are MatrixTable's.
 */
'use client';
import { useMemo } from 'react';
import { useExplorer, useExplorerNow } from '@/app/_explorer/explorer-state';
import { usePositionsLeft } from '@/app/_explorer/use-left';
import { buildMatrix } from '@/lib/answer/matrix';
import { type MatrixForm, matrixForms } from '@/lib/view/view';
import styles from './MatrixPane.module.css';
import { MatrixTable } from './MatrixTable';
import { Problem } from './Problem';
import { StanceStrip } from './StanceStrip';

const formLabels: Record<MatrixForm, string> = {
  issues: 'Actor × issue',
  meetings: 'Actor × meeting',
  actors: 'Actor × actor',
};
/** What the dots of a cell look like, in the words of the key. */
const manners = [
  { words: 'said', secondHand: false },
  { words: 'second hand', secondHand: true },
  { words: 'in a source’s own voice', secondHand: false, own: true },
  { words: 'reported not', secondHand: false, negated: true },
];
/** From here on actors stand apart, not merely by a nuance: one is for and the other is not. */
const apart = 2;

function Forms() {
  const { view, look } = useExplorerNow();
  return (
    <fieldset className={styles.forms}>
      <legend className="visually-hidden">Form of the matrix</legend>
      {matrixForms.map((form) => (
        <label key={form}>
          <input
            type="radio"
            name="matrix-form"
            checked={view.matrix === form}
            onChange={() => look({ matrix: form })}
          />
          {formLabels[form]}
        </label>
      ))}
    </fieldset>
  );
}

export function MatrixPane() {
  const { card, entities, view } = useExplorer();
  const { relations, positions, error } = usePositionsLeft();
  const form = view.matrix;
  const matrix = useMemo(
    () =>
      form === 'issues' && !positions
        ? null
        : buildMatrix(form, { card, entities, relations, positions: positions ?? [] }),
    [form, card, entities, relations, positions],
  );
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
        <Forms />
      </header>
      {error && <Problem error={error} />}
      {matrix && matrix.rows.length === 0 && (
        <p className={styles.empty}>
          Nothing is left to put into this matrix. Reset the filters to see it again.
        </p>
      )}
      {matrix && matrix.rows.length > 0 && <MatrixTable matrix={matrix} divider={divider} />}
      {form === 'issues' && (
        <p className={styles.key}>
          {manners.map(({ words, ...manner }) => (
            <span key={words}>
              <StanceStrip stances={[{ value: 2, ...manner }]} /> {words}
            </span>
          ))}
          <span>· nothing in the record</span>
        </p>
      )}
    </div>
  );
}
