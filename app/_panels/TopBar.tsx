/** The bar above everything: search, undo and redo with their names, colour scheme, a link to this exact view. */
'use client';
import { Link2, LogOut, Moon, Redo2, Sun, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { host } from '@/app/_explorer/host';
import { useScheme } from '@/app/_explorer/scheme';
import { ExportMenu } from './ExportMenu';
import { HistoryMenu } from './HistoryMenu';
import { KeysDialog } from './KeysDialog';
import { Logo } from './Logo';
import { Search } from './Search';
import styles from './TopBar.module.css';
import { ViewsMenu } from './views/ViewsMenu';

/** Long enough to be read, short enough not to look stuck. */
const noticeMs = 2_000;

export function TopBar() {
  const { history, undo, redo } = useExplorer();
  const { scheme, setScheme } = useScheme();
  const [copied, setCopied] = useState(false);
  // The layout writes it where a password is set.
  const [reader, setReader] = useState<string>();
  useEffect(() => setReader(document.documentElement.dataset.reader), []);
  const last = history.past.at(-1);
  const next = history.future[0];

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const typing =
        (target instanceof HTMLInputElement && target.type !== 'checkbox') ||
        target instanceof HTMLTextAreaElement ||
        (target instanceof HTMLElement && target.isContentEditable);
      if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), noticeMs);
    return () => clearTimeout(timer);
  }, [copied]);

  return (
    <header className={styles.bar}>
      <a href={host.home} className={styles.home} aria-label="Parley, start again">
        <Logo /> <span>Parley</span>
      </a>
      <div className={styles.search}>
        <Search />
      </div>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.icon}
          onClick={undo}
          disabled={!last}
          aria-label="Undo"
          title={last ? `Undo: ${last.name} (Ctrl Z)` : 'Nothing to undo'}
        >
          <Undo2 size={18} aria-hidden="true" />
        </button>
        <button
          type="button"
          className={styles.icon}
          onClick={redo}
          disabled={!next}
          aria-label="Redo"
          title={next ? `Redo: ${next.name} (Ctrl Shift Z)` : 'Nothing to redo'}
        >
          <Redo2 size={18} aria-hidden="true" />
        </button>
        <HistoryMenu />
        <button
          type="button"
          className={styles.icon}
          aria-label={scheme === 'dark' ? 'Light colours' : 'Dark colours'}
          onClick={() => setScheme(scheme === 'dark' ? 'light' : 'dark')}
        >
          {scheme === 'dark' ? <Sun size={18} aria-hidden="true" /> : <Moon size={18} aria-hidden="true" />}
        </button>
        <ViewsMenu />
        <ExportMenu />
        <KeysDialog className={`${styles.icon} ${styles.keys}`} />
        <button
          type="button"
          className={styles.button}
          onClick={async () => {
            await navigator.clipboard.writeText(window.location.href);
            setCopied(true);
          }}
        >
          <Link2 size={16} aria-hidden="true" /> <span>{copied ? 'Link copied' : 'Copy link'}</span>
        </button>
        {reader && (
          <form method="post" action="/api/sign-out">
            <button type="submit" className={styles.icon} aria-label="Sign out" title={`Sign out ${reader}`}>
              <LogOut size={18} aria-hidden="true" />
            </button>
          </form>
        )}
      </div>
    </header>
  );
}
