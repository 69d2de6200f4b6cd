/**
 * The analyst's own notes on a thing, or on the saved view that is shown: written and changed in place, and marked as
 * theirs, since nothing of them is in the record.
 */
'use client';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useNotebook } from '@/app/_explorer/use-notebook';
import { writeNote } from '@/lib/view/edit-notebook';
import field from './Field.module.css';
import styles from './OwnNotes.module.css';
import { Deleted } from './views/Deleted';
import { NotKept } from './views/NotKept';

/** `of` is a thing's id, or a view's as viewThing has it; `about` is what it is called. */
export function OwnNotes({ of, about }: { of: string; about: string }) {
  const { notebook, remove, refused } = useNotebook();
  /** Which note is being written: its text before, or null for a new one. */
  const [writing, setWriting] = useState<{ before: string | null } | null>(null);
  const heading = useId();
  const own = notebook.notes.filter((note) => note.of === of);
  const isNew = writing?.before === null;
  // The first note goes to the top of the pane: who wrote it shall see where.
  const section = useRef<HTMLElement>(null);
  const before = useRef(own.length);
  useEffect(() => {
    if (own.length > before.current) section.current?.scrollIntoView({ block: 'nearest' });
    before.current = own.length;
  }, [own.length]);
  return (
    <section
      ref={section}
      className={styles.notes}
      data-some={own.length > 0 || undefined}
      aria-labelledby={heading}
    >
      <h3 id={heading}>
        Your notes <span>not part of the record</span>
      </h3>
      {refused && own.length > 0 && <NotKept />}
      <ul>
        {own.map((note) =>
          writing?.before === note.text ? (
            <li key={note.text}>
              <WriteNote of={of} about={about} before={note.text} onDone={() => setWriting(null)} />
            </li>
          ) : (
            <li key={note.text}>
              <p className={styles.text}>{note.text}</p>
              <p className={styles.does}>
                <button type="button" onClick={() => setWriting({ before: note.text })}>
                  Change the note
                </button>
                <button type="button" onClick={() => remove({ kind: 'note', item: note })}>
                  Delete the note
                </button>
              </p>
            </li>
          ),
        )}
      </ul>
      <Deleted kind="note" />
      {isNew ? (
        <WriteNote of={of} about={about} before={null} onDone={() => setWriting(null)} />
      ) : (
        <button type="button" className={styles.add} onClick={() => setWriting({ before: null })}>
          Add a note
        </button>
      )}
    </section>
  );
}

function WriteNote(props: { of: string; about: string; before: string | null; onDone: () => void }) {
  const { of, about, before, onDone } = props;
  const { edit } = useNotebook();
  const [text, setText] = useState(before ?? '');
  function save(event: FormEvent) {
    event.preventDefault();
    if (text.trim()) edit(writeNote(of, before, text.trim()));
    onDone();
  }
  return (
    <form onSubmit={save}>
      <textarea
        className={field.text}
        aria-label={`Note on ${about}`}
        rows={3}
        maxLength={50_000}
        value={text}
        ref={(field) => {
          if (field && document.activeElement === document.body) field.focus();
        }}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
      />
      <p className={styles.does}>
        <button type="submit" disabled={!text.trim()}>
          Save the note
        </button>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
      </p>
    </form>
  );
}
