/**
 * Cypher in the explorer: a query with its parameters, run on a connection that cannot write, and its answer as a table,
 * as a plan, and on the canvas. A link opens the text and runs nothing.
 */
'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useHealth } from '@/app/_explorer/queries';
import type { ConsoleMode } from '@/lib/neo4j/console';
import type { Typed } from '@/lib/view/typed';
import field from '../Field.module.css';
import { CypherEditor } from './CypherEditor';
import styles from './cypher.module.css';
import { ParameterForm } from './ParameterForm';
import { PastMenu } from './PastMenu';
import { usePast } from './past';
import { RunResult } from './RunResult';
import { useCheck } from './use-check';
import { useConsole } from './use-console';

/** Shown to who opens the tab for the first time. */
const example: Typed = {
  text: `// Who attended which meeting, in which role. Ctrl-Enter runs it.
MATCH (person:Person)-[attended:ATTENDED]->(meeting:Meeting)
RETURN person, attended.role AS role, meeting, meeting.when AS date
ORDER BY meeting.start, person.name
LIMIT 100`,
  given: {},
};

/** An address is written once typing pauses. */
const pauseMs = 400;

export function CypherPane() {
  const { data: health } = useHealth();
  if (health?.answers === 'record')
    return (
      <div className={styles.needs}>
        <h1>Cypher needs a database</h1>
        <p>
          Parley answers from the record in memory, because it found no Neo4j to start. Everything but Cypher
          works. To ask in Cypher, install Java 21 or newer with Maven, or name a database in NEO4J_URI, and
          start Parley again.
        </p>
      </div>
    );
  return <Console />;
}

function Console() {
  const { view, look } = useExplorer();
  const [typed, setTyped] = useState<Typed>(view.typed ?? example);
  const [placed, setPlaced] = useState({ text: typed.text });
  const [isTyping, setTyping] = useState(false);
  const { last, running, run, cancel } = useConsole();
  const { past, keep } = usePast();

  const place = useCallback((next: Typed) => {
    setTyped(next);
    setPlaced({ text: next.text });
    setTyping(false);
  }, []);

  // What another pane or the address puts there replaces the text; what was typed here goes there, and is known again
  // when it comes back, however late.
  const known = useRef(new WeakSet<Typed>(view.typed ? [view.typed] : []));
  useEffect(() => {
    if (!view.typed || known.current.has(view.typed)) return;
    known.current.add(view.typed);
    place(view.typed);
  }, [view.typed, place]);
  const write = useCallback(
    (next: Typed) => {
      known.current.add(next);
      look({ typed: next });
    },
    [look],
  );
  const unwritten = useRef<Typed | null>(null);
  useEffect(() => {
    unwritten.current = null;
    if (typed === example || typed === view.typed) return;
    unwritten.current = typed;
    const timer = setTimeout(() => {
      unwritten.current = null;
      write(typed);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, view.typed, write]);
  useEffect(
    () => () => {
      if (unwritten.current) write(unwritten.current);
    },
    [write],
  );

  const start = (mode: ConsoleMode) => {
    if (mode === 'run') keep(typed);
    void run(typed, mode);
  };
  const checked = useCheck(typed, isTyping && !running);
  const ran = last && 'problem' in last && last.text === typed.text ? last.problem : null;
  const problem = ran ?? checked;
  const error = useMemo(
    () => (problem?.position ? { ...problem.position, message: problem.title } : null),
    [problem],
  );

  return (
    <div className={styles.pane}>
      <h1 className="visually-hidden">Ask in Cypher</h1>
      <section className={styles.ask} aria-label="Query">
        <CypherEditor
          placed={placed}
          error={error}
          onText={(text) => {
            setTyping(true);
            setTyped((now) => ({ ...now, text }));
          }}
          onRun={() => start('run')}
        />
        <ParameterForm
          typed={typed}
          onGiven={(name, value) => setTyped((now) => ({ ...now, given: { ...now.given, [name]: value } }))}
        />
        <div className={styles.actions}>
          {running ? (
            <button type="button" className={`${field.button} ${field.main}`} onClick={cancel}>
              Cancel
            </button>
          ) : (
            <button type="button" className={`${field.button} ${field.main}`} onClick={() => start('run')}>
              Run <kbd>Ctrl Enter</kbd>
            </button>
          )}
          <button type="button" className={field.button} disabled={running} onClick={() => start('explain')}>
            Explain
          </button>
          <button type="button" className={field.button} disabled={running} onClick={() => start('profile')}>
            Profile
          </button>
          <PastMenu past={past} onPick={place} />
          {checked && !ran ? (
            <span className={styles.wrong} title={checked.title}>
              {checked.position && `Line ${checked.position.line}, column ${checked.position.column}: `}
              {checked.title}
            </span>
          ) : (
            <span className={styles.readOnly}>Read-only: nothing here can change the record</span>
          )}
        </div>
      </section>
      <section className={styles.result} aria-label="Result" aria-busy={running}>
        {running ? (
          <p className={styles.note}>Running …</p>
        ) : last ? (
          <RunResult ran={last} isOld={last.text !== typed.text} onAgain={() => start(last.asked)} />
        ) : (
          <p className={styles.note}>
            The answer appears here: as a table, and what of it the record holds, on the canvas.
          </p>
        )}
      </section>
    </div>
  );
}
