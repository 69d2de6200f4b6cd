/**
 * The analyst's notebook of one record as a page holds it. The browser's store keeps it; while that refuses, edits wait
 * in the page, are done to what the browser keeps as soon as it keeps again, and closing the page asks first. Tabs tell
 * each other what they changed. What reads a kept text comes in a file of its own: until then edits of it wait as well.
 */
import { type Edit, putBack, type Removed, removeFrom } from '@/lib/view/edit-notebook';
import { type Kept, keepEdited, needsReaders, type Readers, readKept } from '@/lib/view/keep-notebook';
import { emptyNotebook, type Notebook } from '@/lib/view/notebook';
import { type ReadIn, readInto } from '@/lib/view/read-in';
import { fetchedLater } from './later';

let readers: Readers | null = null;
const fetchReaders = async () => {
  readers ??= await import('@/lib/view/kept-readers');
};
fetchedLater(fetchReaders);

/** A file that was read into the notebook; its undo is null once it is taken back, and where nothing was new. */
export interface ReadFile extends Pick<ReadIn, 'words' | 'undo'> {
  file: string;
}

export interface NotebookState {
  notebook: Notebook;
  /** Why this browser does not keep what is new in it; null while it does. */
  refused: string | null;
  /** Why what this browser kept could not be read; it was set aside. */
  setAside: string | null;
  /** What was deleted last. */
  removed: Removed | null;
  /** The file that was read last. */
  readFrom: ReadFile | null;
}

export interface NotebookStore {
  state: NotebookState;
  edit(edit: Edit): void;
  remove(what: Pick<Removed, 'kind' | 'item'>): void;
  undoRemove(): void;
  forgetRemoved(): void;
  readFile(file: string, found: Notebook): void;
  undoReadFile(): void;
  subscribe(listener: () => void): () => void;
}

export const stateAtFirst = (record: string): NotebookState => ({
  notebook: emptyNotebook(record),
  refused: null,
  setAside: null,
  removed: null,
  readFrom: null,
});

const whyRefused = (error: unknown): string => {
  if (error instanceof DOMException && /quota/i.test(error.name)) return 'its store is full';
  if (error instanceof DOMException) return 'its store is forbidden';
  return error instanceof Error ? error.message.replace(/\.$/, '') : 'its store does not answer';
};

/** Whoever closes the page would lose what only the page holds: the browser asks. */
function askBeforeClosing(event: BeforeUnloadEvent) {
  event.preventDefault();
}

export function openStore(record: string): NotebookStore {
  const listeners = new Set<() => void>();
  /** What was done while the browser does not keep it, in its order. */
  let waiting: Edit[] = [];
  const withWaiting = (kept: Notebook) => waiting.reduce((notebook, edit) => edit(notebook), kept);
  const store: NotebookStore = {
    state: stateAtFirst(record),
    edit(edit) {
      let kept: Kept;
      try {
        if (isUnread()) {
          waiting.push(edit);
          show({ notebook: edit(store.state.notebook) });
          void fetchAndRead();
          return;
        }
        kept = keepEdited(window.localStorage, record, (notebook) => edit(withWaiting(notebook)), readers);
      } catch (error) {
        waiting.push(edit);
        show({ notebook: edit(store.state.notebook), refused: whyRefused(error) });
        return;
      }
      waiting = [];
      show({ ...kept, refused: null });
    },
    remove(what) {
      let removed: Removed | null = null;
      store.edit((notebook) => {
        const done = removeFrom(notebook, what);
        removed = done?.removed ?? null;
        return done?.notebook ?? notebook;
      });
      show({ removed });
    },
    undoRemove() {
      const { removed } = store.state;
      if (removed) store.edit(putBack(removed));
      show({ removed: null });
    },
    forgetRemoved: () => show({ removed: null }),
    readFile(file, found) {
      let readFrom: ReadFile | null = null;
      store.edit((mine) => {
        const { notebook, ...told } = readInto(mine, found);
        readFrom = { file, ...told };
        return notebook;
      });
      show({ readFrom });
    },
    undoReadFile() {
      const { readFrom } = store.state;
      if (!readFrom?.undo) return;
      store.edit(readFrom.undo);
      const words = ['What came from it was taken out again; what you have changed of it since stays.'];
      show({ readFrom: { ...readFrom, words, undo: null } });
    },
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener('storage', read);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('storage', read);
      };
    },
  };
  function show(next: Partial<NotebookState>) {
    store.state = { ...store.state, ...next };
    if (waiting.length > 0) window.addEventListener('beforeunload', askBeforeClosing);
    else window.removeEventListener('beforeunload', askBeforeClosing);
    for (const listener of listeners) listener();
  }
  /** Something is kept that was not written from here, and what reads it is not there yet. */
  function isUnread(): boolean {
    return !readers && needsReaders(window.localStorage, record);
  }
  async function fetchAndRead() {
    try {
      await fetchReaders();
    } catch {
      return show({ refused: 'the part of the page that reads what it kept before did not arrive' });
    }
    if (waiting.length > 0) store.edit((notebook) => notebook);
    else read();
  }
  function read() {
    try {
      if (isUnread()) return void fetchAndRead();
      const { notebook, setAside } = readKept(window.localStorage, record, readers);
      show({ notebook: withWaiting(notebook), setAside });
    } catch (error) {
      show({ refused: whyRefused(error) });
    }
  }
  if (typeof window !== 'undefined') read();
  return store;
}
