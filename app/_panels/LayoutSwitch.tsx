/** How the picture is laid out: by side, by force or by time. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { layoutWords, useVerbs } from '@/app/_explorer/verbs';
import { layouts } from '@/lib/view/canvas-view';
import styles from './LayoutSwitch.module.css';

export function LayoutSwitch() {
  const { view } = useExplorer();
  const { layOut } = useVerbs();
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">Layout</legend>
      {layouts.map((layout) => (
        <label key={layout}>
          <input
            type="radio"
            name="layout"
            value={layout}
            checked={view.layout === layout}
            onChange={() => layOut(layout)}
          />
          {layoutWords[layout]}
        </label>
      ))}
    </fieldset>
  );
}
