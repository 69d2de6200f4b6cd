/** Saves what is shown under a name, with a caption. */
'use client';
import { type FormEvent, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useNotebook } from '@/app/_explorer/use-notebook';
import { saveView } from '@/lib/view/edit-notebook';
import { serializeLink } from '@/lib/view/link';
import { longestName } from '@/lib/view/notebook';
import field from '../Field.module.css';
import styles from './views.module.css';

export function SaveView() {
  const { view, card } = useExplorer();
  const { edit } = useNotebook();
  const [name, setName] = useState('');
  const [caption, setCaption] = useState('');
  const isNamed = name.trim().length > 0;
  function save(event: FormEvent) {
    event.preventDefault();
    if (!isNamed) return;
    edit(saveView({ name: name.trim(), link: serializeLink(view, card.checksum), caption: caption.trim() }));
    setName('');
    setCaption('');
  }
  return (
    <form className={styles.part} onSubmit={save}>
      <h3>Save this view</h3>
      <div className={styles.line}>
        <input
          className={field.text}
          aria-label="Name of the view"
          placeholder="Name"
          value={name}
          maxLength={longestName}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className={`${field.button} ${field.main}`} disabled={!isNamed}>
          Save
        </button>
      </div>
      {isNamed && (
        <textarea
          className={field.text}
          aria-label="Caption"
          placeholder="Caption: what is to be seen here (may stay empty)"
          rows={2}
          maxLength={4000}
          value={caption}
          onChange={(event) => setCaption(event.target.value)}
        />
      )}
    </form>
  );
}
