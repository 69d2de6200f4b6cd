/** One text of Cypher: to copy, or to go on with in the Cypher tab. */
'use client';
import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { host } from '@/app/_explorer/host';
import { type Statement, withParameters } from '@/lib/answer/as-cypher';
import { fieldOf } from '../cypher/parameters';
import styles from './AsCypher.module.css';

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
