/** The Cypher that ran, word for word, with what was picked as parameters. */
'use client';
import { useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import type { Picked } from '@/lib/answer/ready';
import { fieldOf } from '../cypher/parameters';
import field from '../Field.module.css';
import styles from './questions.module.css';

/** As Neo4j Browser and cypher-shell take them. */
const asParameters = (picked: Picked) =>
  Object.entries(picked)
    .map(([name, value]) => `:param ${name} => ${typeof value === 'string' ? `'${value}'` : value};`)
    .join('\n');

export function QuestionText({ cypher, picked }: { cypher: string; picked: Picked }) {
  const { look } = useExplorer();
  const [copied, setCopied] = useState(false);
  const parameters = asParameters(picked);
  const text = [parameters, cypher.trim()].filter(Boolean).join('\n\n');
  const given = Object.fromEntries(Object.entries(picked).map(([name, value]) => [name, fieldOf(value)]));
  return (
    <details className={styles.cypher}>
      <summary>The Cypher that ran</summary>
      <pre>{text}</pre>
      <button
        type="button"
        className={field.button}
        onClick={async () => {
          await navigator.clipboard.writeText(text);
          setCopied(true);
        }}
      >
        {copied ? 'Copied' : 'Copy'}
      </button>{' '}
      <button
        type="button"
        className={field.button}
        onClick={() => look({ tab: 'cypher', typed: { text: cypher.trim(), given } })}
      >
        Open in Cypher
      </button>
    </details>
  );
}
