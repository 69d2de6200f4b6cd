/** The analyst's notebook of the record that is read, as panels and pages of one thing read and edit it. */
'use client';
import { useMemo, useSyncExternalStore } from 'react';
import { useReading } from '@/app/_panels/reading';
import { type NotebookStore, openStore, stateAtFirst } from './notebook-store';

/** One for each record: it outlives the panels that show it. */
const stores = new Map<string, NotebookStore>();

export function useNotebook() {
  const { id } = useReading().card;
  const store = useMemo(() => {
    // Pages made on the server share this module: what one makes must not wait there for another.
    if (typeof window === 'undefined') return openStore(id);
    const open = stores.get(id) ?? openStore(id);
    stores.set(id, open);
    return open;
  }, [id]);
  const atFirst = useMemo(() => stateAtFirst(id), [id]);
  const state = useSyncExternalStore(
    store.subscribe,
    () => store.state,
    () => atFirst,
  );
  return { ...state, ...store, ...state };
}
