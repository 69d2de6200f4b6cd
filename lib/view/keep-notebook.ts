/**
 * Keeps the notebook of a record in the browser's store, which several tabs share: each edit is done to what the store
 * holds at that moment, so that no tab overwrites another's. What cannot be read is set aside, never overwritten. What
 * reads a kept text is handed in: a store that holds none is read and written without.
 */
import type { Edit } from './edit-notebook';
import { mergeNotebooks } from './merge-notebooks';
import { earlierRatingsKey, emptyNotebook, type Notebook, notebookKey, serializeNotebook } from './notebook';

/** The part of the browser's store that is used; each may throw. */
export type NotebookStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What this browser keeps was written by a newer Parley: nothing is written over it. */
export class NotebookNewer extends Error {}

export interface Kept {
  notebook: Notebook;
  /** Why what was kept could not be read; it then lies under another key. */
  setAside: string | null;
}

/** The module kept-readers.ts. */
export type Readers = typeof import('./kept-readers');

/** The notebook that was kept last: its text need not be read. */
let own: { text: string; notebook: Notebook } | null = null;

/** Whether there is anything to read but what was written from here. @throws as the store does */
export function needsReaders(store: NotebookStore, record: string): boolean {
  const text = store.getItem(notebookKey(record));
  return (text !== null && text !== own?.text) || store.getItem(earlierRatingsKey(record)) !== null;
}

/** Readers may be null where none are needed. @throws NotebookNewer, and as the store does */
export function readKept(store: NotebookStore, record: string, readers: Readers | null): Kept {
  const text = store.getItem(notebookKey(record));
  if (text !== null && text === own?.text)
    return { notebook: withEarlier(store, own.notebook, readers), setAside: null };
  if (text === null) return { notebook: withEarlier(store, emptyNotebook(record), readers), setAside: null };
  const { parseNotebook, problemWords } = needed(readers);
  const parsed = parseNotebook(text, record);
  if (parsed.notebook) return { notebook: withEarlier(store, parsed.notebook, readers), setAside: null };
  const why = problemWords(parsed.problems[0]!);
  if (parsed.newer) throw new NotebookNewer(why);
  putAside(store, notebookKey(record), text);
  return { notebook: withEarlier(store, emptyNotebook(record), readers), setAside: why };
}

/**
 * Does the edit to what is kept, and keeps it; readers may be null where none are needed.
 * @throws NotebookNewer, and as the store does
 */
export function keepEdited(store: NotebookStore, record: string, edit: Edit, readers: Readers | null): Kept {
  const kept = readKept(store, record, readers);
  const notebook = edit(kept.notebook);
  const text = serializeNotebook(notebook);
  store.setItem(notebookKey(record), text);
  own = { text, notebook };
  forgetEarlier(store, record, readers);
  return { ...kept, notebook };
}

function needed(readers: Readers | null): Readers {
  if (!readers) throw new Error('what is kept is read without its readers');
  return readers;
}

/** With the ratings that this browser kept before there were any in a notebook. */
function withEarlier(store: NotebookStore, notebook: Notebook, readers: Readers | null): Notebook {
  const text = store.getItem(earlierRatingsKey(notebook.record));
  if (text === null) return notebook;
  const { ratings } = needed(readers).parseEarlierRatings(text);
  return mergeNotebooks(notebook, { ...emptyNotebook(notebook.record), ratings });
}

/** The notebook that is kept now holds them. */
function forgetEarlier(store: NotebookStore, record: string, readers: Readers | null): void {
  const key = earlierRatingsKey(record);
  try {
    const text = store.getItem(key);
    if (text === null) return;
    if (!needed(readers).parseEarlierRatings(text).isWhole) putAside(store, key, text);
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
