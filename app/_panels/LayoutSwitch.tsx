/** How the picture is laid out: by side, by force or by time. */
'use client';
import { useId } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { layoutWords, useVerbs } from '@/app/_explorer/verbs';
import { layouts } from '@/lib/view/canvas-view';
import styles from './LayoutSwitch.module.css';

/** On a page narrower than a tablet it folds into the filters, where the picture needs the line that it stands in. */
export function LayoutSwitch({ className = '' }: { className?: string | undefined }) {
  const name = useId();
  const { view } = useExplorer();
  const { layOut } = useVerbs();
  return (
    <fieldset className={`${styles.switch} ${className}`}>
      <legend className="visually-hidden">Layout</legend>
      {layouts.map((layout) => (
        <label key={layout}>
          <input
            type="radio"
            name={name}
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
