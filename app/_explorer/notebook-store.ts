/**
 * The analyst's notebook of one record as a page holds it. The browser's store keeps it; while that refuses, edits wait
 * in the page, are done to what the browser keeps as soon as it keeps again, and closing the page asks first. Tabs tell
 * each other what they changed. What reads and keeps comes in a file of its own: until then edits wait as well.
 */
import { type Edit, putBack, type Removed, removeFrom } from '@/lib/view/edit-notebook';
import type { Kept } from '@/lib/view/keep-notebook';
import { earlierRatingsKey, emptyNotebook, type Notebook, notebookKey } from '@/lib/view/notebook';
import { type ReadIn, readInto } from '@/lib/view/read-in';
import { fetchedLater } from './later';

let keeping: typeof import('@/lib/view/keep-notebook') | null = null;
const fetchKeeping = async () => {
  keeping ??= await import('@/lib/view/keep-notebook');
};
fetchedLater(fetchKeeping);

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
      if (!keeping) {
        waiting.push(edit);
        show({ notebook: edit(store.state.notebook) });
        void begin();
        return;
      }
      let kept: Kept;
      try {
        kept = keeping.keepEdited(window.localStorage, record, (notebook) => edit(withWaiting(notebook)));
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
  /** Reads what is kept, and keeps what waits. */
  async function begin() {
    try {
      await fetchKeeping();
    } catch {
      return show({ refused: 'the part of the page that does so did not arrive' });
    }
    if (waiting.length > 0) store.edit((notebook) => notebook);
    else read();
  }
  function read() {
    if (!keeping) return void begin();
    try {
      const { notebook, setAside } = keeping.readKept(window.localStorage, record);
      show({ notebook: withWaiting(notebook), setAside });
    } catch (error) {
      show({ refused: whyRefused(error) });
    }
  }
  /** A browser that keeps nothing has nothing to be read. */
  function isKept(): boolean {
    const { localStorage } = window;
    return [notebookKey, earlierRatingsKey].some((keyOf) => localStorage.getItem(keyOf(record)) !== null);
  }
  if (typeof window !== 'undefined')
    try {
      if (isKept()) read();
    } catch (error) {
      show({ refused: whyRefused(error) });
    }
  return store;
}
