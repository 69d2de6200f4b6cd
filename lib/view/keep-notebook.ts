/**
 * Keeps the notebook of a record in the browser's store, which several tabs share: each edit is done to what the store
 * holds at that moment, so that no tab overwrites another's. What cannot be read is set aside, never overwritten.
 */
import { parseEarlierRatings } from './earlier-ratings';
import type { Edit } from './edit-notebook';
import { mergeNotebooks } from './merge-notebooks';
import { earlierRatingsKey, emptyNotebook, type Notebook, notebookKey, serializeNotebook } from './notebook';
import { parseNotebook, problemWords } from './parse-notebook';

/** The part of the browser's store that is used; each may throw. */
export type NotebookStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What this browser keeps was written by a newer Parley: nothing is written over it. */
export class NotebookNewer extends Error {}

export interface Kept {
  notebook: Notebook;
  /** Why what was kept could not be read; it then lies under another key. */
  setAside: string | null;
}

/** @throws NotebookNewer, and as the store does */
export function readKept(store: NotebookStore, record: string): Kept {
  const text = store.getItem(notebookKey(record));
  if (text === null) return { notebook: withEarlier(store, emptyNotebook(record)), setAside: null };
  const parsed = parseNotebook(text, record);
  if (parsed.notebook) return { notebook: withEarlier(store, parsed.notebook), setAside: null };
  const why = problemWords(parsed.problems[0]!);
  if (parsed.newer) throw new NotebookNewer(why);
  putAside(store, notebookKey(record), text);
  return { notebook: withEarlier(store, emptyNotebook(record)), setAside: why };
}

/** Does the edit to what is kept, and keeps it. @throws NotebookNewer, and as the store does */
export function keepEdited(store: NotebookStore, record: string, edit: Edit): Kept {
  const kept = readKept(store, record);
  const notebook = edit(kept.notebook);
  store.setItem(notebookKey(record), serializeNotebook(notebook));
  forgetEarlier(store, record);
  return { ...kept, notebook };
}

/** With the ratings that this browser kept before there were any in a notebook. */
function withEarlier(store: NotebookStore, notebook: Notebook): Notebook {
  const text = store.getItem(earlierRatingsKey(notebook.record));
  if (text === null) return notebook;
  const { ratings } = parseEarlierRatings(text);
  return mergeNotebooks(notebook, { ...emptyNotebook(notebook.record), ratings });
}

/** The notebook that is kept now holds them. */
function forgetEarlier(store: NotebookStore, record: string): void {
  const key = earlierRatingsKey(record);
  try {
    const text = store.getItem(key);
    if (text === null) return;
    if (!parseEarlierRatings(text).isWhole) putAside(store, key, text);
    store.removeItem(key);
  } catch {
    // The edit is kept all the same. They lie there until there is room to set aside what is no rating.
  }
}

/** Under a key under which nothing lies but, perhaps, this very text. */
function putAside(store: NotebookStore, key: string, text: string): void {
  for (let number = 1; ; number++) {
    const free = `${key}:unreadable-${number}`;
    const there = store.getItem(free);
    if (there === null) store.setItem(free, text);
    if (there === null || there === text) return;
  }
}
