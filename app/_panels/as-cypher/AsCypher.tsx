/**
 * 'Show as Cypher': a dialog with the texts that yield what is shown, to copy or to go on with in the Cypher tab. Opened
 * from the export menu for the view, from a thing's menu and pane, and from an edge's pane.
 */
'use client';
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { later } from '@/app/_explorer/later';
import dialog from '../KeysDialog.module.css';
import styles from './AsCypher.module.css';

const Statements = later(
  dynamic(() => import('./statements').then((module) => module.Statements), { ssr: false }),
  () => import('./statements').then((module) => module.Statements),
);

/** The view that is open, one thing or edge, or several. */
export type Asked =
  | { what: 'view' }
  | { what: 'thing'; id: string }
  | { what: 'edge'; id: string }
  | { what: 'said'; id: string }
  | { what: 'things'; ids: readonly string[] };

const Context = createContext<((asked: Asked) => void) | null>(null);

/** Null where there is no explorer round it. */
export const useAsCypher = () => useContext(Context);

/** A button in a pane; nothing where there is no explorer. */
export function AsCypherButton({ asked, className }: { asked: Asked; className?: string | undefined }) {
  const show = useAsCypher();
  return (
    show && (
      <button type="button" className={className} onClick={() => show(asked)}>
        As Cypher
      </button>
    )
  );
}

export function AsCypher({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [open, setOpen] = useState(false);
  const show = useCallback((next: Asked) => {
    setAsked(next);
    setOpen(true);
  }, []);
  return (
    <Context.Provider value={show}>
      {children}
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Portal>
          <Dialog.Backdrop className={dialog.backdrop} />
          <Dialog.Popup className={`${dialog.popup} ${styles.popup}`}>
            <header>
              <Dialog.Title>As Cypher</Dialog.Title>
              <Dialog.Close aria-label="Close" className={dialog.close}>
                <X size={18} aria-hidden="true" />
              </Dialog.Close>
            </header>
            {asked && <Statements asked={asked} />}
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </Context.Provider>
  );
}
