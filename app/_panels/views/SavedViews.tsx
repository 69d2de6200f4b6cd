/** The saved views: a click opens one; each is renamed, captioned, set to what is shown, or deleted, with a way back. */
'use client';
import { Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useNotebook } from '@/app/_explorer/use-notebook';
import { changeView } from '@/lib/view/edit-notebook';
import { serializeLink } from '@/lib/view/link';
import { longestName, type SavedView } from '@/lib/view/notebook';
import field from '../Field.module.css';
import { Deleted } from './Deleted';
import styles from './views.module.css';

export function SavedViews({ onOpen }: { onOpen: () => void }) {
  const { open } = useExplorer();
  const { notebook, remove } = useNotebook();
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <section className={styles.part}>
      <h3>Saved views</h3>
      {notebook.views.length === 0 && (
        <p className={styles.quiet}>None yet. A saved view keeps filters, selection and moved nodes.</p>
      )}
      <ul>
        {notebook.views.map((view) =>
          editing === view.name ? (
            <li key={view.name}>
              <EditView view={view} onDone={() => setEditing(null)} />
            </li>
          ) : (
            <li key={view.name} className={styles.row}>
              <button
                type="button"
                className={styles.open}
                onClick={() => {
                  open(`Opened ‘${view.name}’`, view.link);
                  onOpen();
                }}
              >
                <bdi>{view.name}</bdi>
                {view.caption && <small>{view.caption}</small>}
              </button>
              <button
                type="button"
                className={styles.icon}
                aria-label={`Edit ${view.name}`}
                onClick={() => setEditing(view.name)}
              >
                <Pencil size={14} aria-hidden="true" />
              </button>
              <button
                type="button"
                className={styles.icon}
                aria-label={`Delete ${view.name}`}
                onClick={() => remove({ kind: 'view', item: view })}
              >
                <Trash2 size={14} aria-hidden="true" />
              </button>
            </li>
          ),
        )}
      </ul>
      <Deleted kind="view" />
    </section>
  );
}

function EditView({ view, onDone }: { view: SavedView; onDone: () => void }) {
  const { view: shown, card } = useExplorer();
  const { edit } = useNotebook();
  const [name, setName] = useState(view.name);
  const [caption, setCaption] = useState(view.caption);
  const [isReplaced, setReplaced] = useState(false);
  function save(event: FormEvent) {
    event.preventDefault();
    if (!name.trim()) return;
    const link = isReplaced ? serializeLink(shown, card.checksum) : view.link;
    edit(changeView(view.name, { name: name.trim(), caption: caption.trim(), link }));
    onDone();
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <input
        className={field.text}
        aria-label="Name of the view"
        value={name}
        maxLength={longestName}
        onChange={(event) => setName(event.target.value)}
      />
      <textarea
        className={field.text}
        aria-label="Caption"
        placeholder="Caption"
        rows={2}
        maxLength={4000}
        value={caption}
        onChange={(event) => setCaption(event.target.value)}
      />
      <label className={styles.check}>
        <input type="checkbox" checked={isReplaced} onChange={(event) => setReplaced(event.target.checked)} />{' '}
        Keep what is shown now instead
      </label>
      <div className={styles.line}>
        <button type="submit" className={`${field.button} ${field.main}`} disabled={!name.trim()}>
          Save
        </button>
        <button type="button" className={field.button} onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}
