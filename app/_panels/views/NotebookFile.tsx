/** The file of all views, notes and stories: saved from here, and read back beside what is here already. */
'use client';
import { type ChangeEvent, useRef, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useNotebook } from '@/app/_explorer/use-notebook';
import { isEmptyNotebook, mergeNotebooks, type Notebook } from '@/lib/view/notebook';
import { largestNotebook, parseNotebook, problemWords } from '@/lib/view/parse-notebook';
import field from '../Field.module.css';
import { saveNotebook } from './save-notebook';
import styles from './views.module.css';

/** '2 views and 1 note'. */
function newWords(before: Notebook, after: Notebook): string {
  const counts = (['views', 'notes', 'stories'] as const).flatMap((part) => {
    const many = after[part].length - before[part].length;
    const one = { views: 'view', notes: 'note', stories: 'story' }[part];
    return many > 0 ? [`${many} ${many === 1 ? one : part}`] : [];
  });
  return counts.length > 0
    ? `New: ${counts.join(', ').replace(/, ([^,]*)$/, ' and $1')}.`
    : 'All of it was here already.';
}

export function NotebookFile() {
  const { id } = useExplorer().card;
  const { notebook, edit } = useNotebook();
  const [said, setSaid] = useState<{ name: string; words: readonly string[]; failed: boolean } | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  async function read(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    // The same file may be chosen again.
    event.target.value = '';
    if (!file) return;
    const { name } = file;
    if (file.size > largestNotebook)
      return setSaid({
        name,
        words: ['It is larger than 10 MB. Choose a file that Parley saved.'],
        failed: true,
      });
    let text: string;
    try {
      text = await file.text();
    } catch {
      return setSaid({ name, words: ['The browser cannot read it. Is it still there?'], failed: true });
    }
    const { notebook: found, problems } = parseNotebook(text, id);
    if (problems) return setSaid({ name, words: problems.map(problemWords), failed: true });
    edit((mine) => mergeNotebooks(mine, found));
    setSaid({ name, words: [newWords(notebook, mergeNotebooks(notebook, found))], failed: false });
  }
  return (
    <section className={styles.part}>
      <h3>Your file</h3>
      <p className={styles.quiet}>
        Views, notes and stories are yours, not part of the record. They stay in this browser, and travel only
        in this file.
      </p>
      <div className={styles.line}>
        <button
          type="button"
          className={field.button}
          disabled={isEmptyNotebook(notebook)}
          onClick={() => saveNotebook(notebook)}
        >
          Save to a file
        </button>
        <button type="button" className={field.button} onClick={() => chooser.current?.click()}>
          Read a file
        </button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          aria-label="File of views and notes"
          className="visually-hidden"
          tabIndex={-1}
          onChange={read}
        />
      </div>
      {said && (
        <div className={styles.said} role={said.failed ? 'alert' : 'status'}>
          <p>
            <bdi>{said.name}</bdi> {said.failed ? 'was not read; nothing has changed.' : 'was read.'}
          </p>
          {said.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
    </section>
  );
}
