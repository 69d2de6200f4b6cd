/**
 * 'Show as Cypher': a dialog with the texts that yield what is shown, to copy or to go on with in the Cypher tab. Opened
 * from the export menu for the view, from a thing's menu and pane, and from an edge's pane.
 */
'use client';
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { host } from '@/app/_explorer/host';
import { type Statement, withParameters } from '@/lib/answer/as-cypher';
import { fieldOf } from '../cypher/parameters';
import dialog from '../KeysDialog.module.css';
import styles from './AsCypher.module.css';
import {
  EdgeStatements,
  SaidStatements,
  ThingStatements,
  ThingsStatements,
  ViewStatements,
} from './statements';

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

/** A long text scrolls, which a keyboard can do only where it can stop. */
const scrolls = { tabIndex: 0 };

export function StatementText({ statement, note }: { statement: Statement; note?: string }) {
  const { look } = useExplorer();
  const [copied, setCopied] = useState(false);
  const text = withParameters(statement);
  const given = Object.fromEntries(
    Object.entries(statement.params).map(([name, value]) => [name, fieldOf(value)]),
  );
  return (
    <section className={styles.statement}>
      <h3>{statement.english}</h3>
      {note && <p>{note}</p>}
      <section className={styles.text} aria-label={statement.english} {...scrolls}>
        <pre>{text}</pre>
      </section>
      <div className={styles.actions}>
        <button
          type="button"
          onClick={async () => {
            await navigator.clipboard.writeText(text);
            setCopied(true);
          }}
        >
          {copied ? 'Copied' : 'Copy'}
        </button>
        {host.tabs.includes('cypher') && (
          <Dialog.Close
            render={
              <button
                type="button"
                onClick={() => look({ tab: 'cypher', typed: { text: statement.cypher, given } })}
              />
            }
          >
            Open in Cypher tab
          </Dialog.Close>
        )}
      </div>
    </section>
  );
}

function Contents({ asked }: { asked: Asked }) {
  if (asked.what === 'view') return <ViewStatements />;
  if (asked.what === 'thing') return <ThingStatements id={asked.id} />;
  if (asked.what === 'things') return <ThingsStatements ids={asked.ids} />;
  if (asked.what === 'said') return <SaidStatements id={asked.id} />;
  return <EdgeStatements id={asked.id} />;
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
            {asked && <Contents asked={asked} />}
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </Context.Provider>
  );
}
