/** The saved view that is shown, by its name, with its caption and the analyst's notes on it. */
'use client';
import { useMemo } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useNotebook } from '@/app/_explorer/use-notebook';
import { parseLinkText } from '@/lib/view/link';
import { viewThing } from '@/lib/view/notebook';
import { serializeView } from '@/lib/view/view';
import styles from './Inspector.module.css';
import { OwnNotes } from './OwnNotes';

export function ShownView() {
  const { view } = useExplorer();
  const { notebook } = useNotebook();
  const saved = useMemo(
    () => new Map(notebook.views.map((each) => [serializeView(parseLinkText(each.link).view), each])),
    [notebook.views],
  );
  const shown = saved.get(serializeView(view));
  if (!shown) return null;
  return (
    <>
      <section className={styles.part} aria-label="Saved view">
        <h3>Your saved view</h3>
        <p>
          <b>
            <bdi>{shown.name}</bdi>
          </b>
        </p>
        {shown.caption && <p className={styles.sub}>{shown.caption}</p>}
      </section>
      <OwnNotes key={shown.name} of={viewThing(shown.name)} about={shown.name} />
    </>
  );
}
