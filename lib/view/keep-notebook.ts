/**
 * Keeps the notebook of a record in the browser's store, which several tabs share: each edit is done to what the store
 * holds at that moment, so that no tab overwrites another's. What cannot be read is set aside, never overwritten.
 */
import type { Edit } from './edit-notebook';
import { emptyNotebook, type Notebook } from './notebook';
import { parseNotebook, problemWords, serializeNotebook } from './parse-notebook';

/** The part of the browser's store that is used; to read and to write may both throw. */
export type NotebookStore = Pick<Storage, 'getItem' | 'setItem'>;

/** What this browser keeps was written by a newer Parley: nothing is written over it. */
export class NotebookNewer extends Error {}

export const notebookKey = (record: string): string => `parley-notebook:${record}`;

export interface Kept {
  notebook: Notebook;
  /** Why what was kept could not be read; it then lies under another key. */
  setAside: string | null;
}

/** @throws NotebookNewer, and as the store does */
export function readKept(store: NotebookStore, record: string): Kept {
  const text = store.getItem(notebookKey(record));
  if (text === null) return { notebook: emptyNotebook(record), setAside: null };
  const parsed = parseNotebook(text, record);
  if (parsed.notebook) return { notebook: parsed.notebook, setAside: null };
  const why = problemWords(parsed.problems[0]!);
  if (parsed.newer) throw new NotebookNewer(why);
  store.setItem(freeKey(store, record), text);
  return { notebook: emptyNotebook(record), setAside: why };
}

/** Does the edit to what is kept, and keeps it. @throws NotebookNewer, and as the store does */
export function keepEdited(store: NotebookStore, record: string, edit: Edit): Kept {
  const kept = readKept(store, record);
  const notebook = edit(kept.notebook);
  store.setItem(notebookKey(record), serializeNotebook(notebook));
  return { ...kept, notebook };
}

/** A key under which nothing lies but, perhaps, this very text. */
function freeKey(store: NotebookStore, record: string): string {
  const text = store.getItem(notebookKey(record));
  for (let number = 1; ; number++) {
    const key = `${notebookKey(record)}:unreadable-${number}`;
    const there = store.getItem(key);
    if (there === null || there === text) return key;
  }
}
