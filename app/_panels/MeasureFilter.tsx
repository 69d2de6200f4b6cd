/**
 * Analysis in plain words, the method's name beside: by which number marks are sized, or whether colour tells groups.
 * What is chosen says how it was counted, and on how much.
 */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { sideVariable } from '@/app/_explorer/theme-css';
import { useMeasures } from '@/app/_explorer/use-measures';
import { groupSides } from '@/lib/graph/measured';
import { type MeasureName, measureNames } from '@/lib/view/canvas-view';
import styles from './Filters.module.css';
import { measureWords } from './measure-words';

export function MeasureFilter() {
  const { view, change } = useExplorer();
  const numbers = useMeasures();
  const choose = (measure: MeasureName | null) =>
    change(measure ? `Drew ${measureWords[measure].step}` : 'Drew all marks as at rest', { measure });
  const groups = view.measure === 'groups' ? numbers.measures.groups : [];
  const sides = groupSides(groups);
  return (
    <fieldset>
      <legend>
        Analysis <span>method</span>
      </legend>
      <label>
        <input type="radio" name="measure" checked={view.measure === null} onChange={() => choose(null)} />
        None
      </label>
      {measureNames.map((name) => (
        <label key={name}>
          <input type="radio" name="measure" checked={view.measure === name} onChange={() => choose(name)} />
          {measureWords[name].label}
          <output className={styles.method}>{measureWords[name].method}</output>
        </label>
      ))}
      {view.measure && <p className={styles.explains}>{measureWords[view.measure].explains}</p>}
      {view.measure && view.measure !== 'accord' && (
        <p className={styles.explains}>
          Counted over all {numbers.measures.meetings} held meetings in the record; {numbers.measures.thin} of
          them rest on one source.
        </p>
      )}
      {sides.map((side, at) => (
        <p key={side.id} className={styles.entry}>
          <i className={styles.dot} style={{ background: sideVariable(sides, side.id, 'fill') }} />
          {side.name}
          <output>{groups[at]!.length}</output>
        </p>
      ))}
    </fieldset>
  );
}
