/** The file of all that is the analyst’s own: saved from here, and read beside what is here already, with a way back. */
'use client';
import { type ChangeEvent, type ReactNode, useRef, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useNotebook } from '@/app/_explorer/use-notebook';
import type { Readers } from '@/lib/view/keep-notebook';
import { isEmptyNotebook, largestNotebook } from '@/lib/view/notebook';
import field from '../Field.module.css';
import { saveNotebook } from './save-notebook';
import styles from './views.module.css';

export function NotebookFile() {
  const { id } = useExplorer().card;
  const { notebook, readFile, readFrom, undoReadFile } = useNotebook();
  const [problem, setProblem] = useState<{ file: string; words: readonly string[] } | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  async function read(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    // The same file may be chosen again.
    event.target.value = '';
    if (!file) return;
    const refuse = (...words: string[]) => setProblem({ file: file.name, words });
    if (file.size > largestNotebook)
      return refuse('It is larger than 10 MB. Choose a file that Parley saved.');
    let text: string;
    try {
      text = await file.text();
    } catch {
      return refuse('The browser cannot read it. Is it still there?');
    }
    let readers: Readers;
    try {
      readers = await import('@/lib/view/kept-readers');
    } catch {
      return refuse('The part of this page that reads it did not arrive. Choose the file again.');
    }
    const { notebook: found, problems } = readers.parseNotebook(text, id);
    if (problems) return refuse(...problems.map(readers.problemWords));
    setProblem(null);
    readFile(file.name, found);
  }
  return (
    <section className={styles.part}>
      <h3>Your file</h3>
      <p className={styles.quiet}>
        Views, notes, stories and your ratings of sources are yours, not part of the record. They stay in this
        browser, and travel only in this file.
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
          aria-label="File of views, notes and ratings"
          className="visually-hidden"
          tabIndex={-1}
          onChange={read}
        />
      </div>
      {problem && (
        <Said role="alert" words={problem.words}>
          <bdi>{problem.file}</bdi> was not read; nothing has changed.
        </Said>
      )}
      {readFrom && (
        <Said role="status" words={readFrom.words}>
          <bdi>{readFrom.file}</bdi> was read.
        </Said>
      )}
      {readFrom?.undo && (
        <button type="button" className={styles.more} onClick={undoReadFile}>
          Undo the reading
        </button>
      )}
    </section>
  );
}

function Said(props: { role: 'alert' | 'status'; words: readonly string[]; children: ReactNode }) {
  const { role, words, children } = props;
  return (
    <div className={styles.said} role={role}>
      <p>{children}</p>
      {words.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </div>
  );
}
