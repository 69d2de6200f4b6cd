/**
 * The analyst's notebook of the open record as panels read and edit it. This browser keeps it; where it does not, the
 * page holds it, says so at once, and asks before it is closed. Tabs tell each other what they changed.
 */
'use client';
import { useMemo, useSyncExternalStore } from 'react';
import { type Edit, putBack, type Removed, removeFrom } from '@/lib/view/edit-notebook';
import { keepEdited, readKept } from '@/lib/view/keep-notebook';
import { emptyNotebook, mergeNotebooks, type Notebook } from '@/lib/view/notebook';
import { useExplorer } from './explorer-state';

export interface NotebookState {
  notebook: Notebook;
  /** Why this browser does not keep what is new in it; null while it does. */
  refused: string | null;
  /** Why what this browser kept could not be read; it was set aside. */
  setAside: string | null;
  /** What was deleted last. */
  removed: Removed | null;
}

interface NotebookStore {
  state: NotebookState;
  edit(edit: Edit): void;
  remove(what: Pick<Removed, 'kind' | 'item'>): void;
  undoRemove(): void;
  forgetRemoved(): void;
  subscribe(listener: () => void): () => void;
}

const whyRefused = (error: unknown): string => {
  if (error instanceof DOMException && /quota/i.test(error.name)) return 'its store is full';
  if (error instanceof DOMException) return 'its store is forbidden';
  return error instanceof Error ? error.message.replace(/\.$/, '') : 'its store does not answer';
};

/** Whoever closes the page would lose what only the page holds: the browser asks. */
function askBeforeClosing(event: BeforeUnloadEvent) {
  event.preventDefault();
}

function openStore(record: string): NotebookStore {
  const listeners = new Set<() => void>();
  const empty = emptyNotebook(record);
  /** All that this page has, while the browser does not keep it. */
  let held: Notebook | null = null;
  const withHeld = (kept: Notebook) => (held ? mergeNotebooks(kept, held) : kept);
  const store: NotebookStore = {
    state: { notebook: empty, refused: null, setAside: null, removed: null },
    edit(edit) {
      try {
        const { notebook, setAside } = keepEdited(window.localStorage, record, (kept) =>
          edit(withHeld(kept)),
        );
        held = null;
        show({ notebook, refused: null, setAside });
      } catch (error) {
        held = edit(store.state.notebook);
        show({ notebook: held, refused: whyRefused(error) });
      }
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
    if (held) window.addEventListener('beforeunload', askBeforeClosing);
    else window.removeEventListener('beforeunload', askBeforeClosing);
    for (const listener of listeners) listener();
  }
  function read() {
    try {
      const { notebook, setAside } = readKept(window.localStorage, record);
      show({ notebook: withHeld(notebook), setAside });
    } catch (error) {
      show({ refused: whyRefused(error) });
    }
  }
  if (typeof window !== 'undefined') read();
  return store;
}

/** One for each record: it outlives the panels that show it. */
const stores = new Map<string, NotebookStore>();

export function useNotebook() {
  const { id } = useExplorer().card;
  const store = useMemo(() => {
    // Pages made on the server share this module: what one makes must not wait there for another.
    if (typeof window === 'undefined') return openStore(id);
    const open = stores.get(id) ?? openStore(id);
    stores.set(id, open);
    return open;
  }, [id]);
  const atFirst = useMemo<NotebookState>(
    () => ({ notebook: emptyNotebook(id), refused: null, setAside: null, removed: null }),
    [id],
  );
  const state = useSyncExternalStore(
    store.subscribe,
    () => store.state,
    () => atFirst,
  );
  return { ...state, ...store, ...state };
}
