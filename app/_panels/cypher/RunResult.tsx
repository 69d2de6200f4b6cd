/** What became of a query: its rows and what can be done with them, its plan, or what went wrong. */
'use client';
import { useDeferredValue, useMemo, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import type { ConsoleAnswer } from '@/lib/neo4j/console';
import { download, fileName } from '../download';
import field from '../Field.module.css';
import layout from '../LayoutSwitch.module.css';
import { viewWith } from '../questions/show-on-canvas';
import styles from './cypher.module.css';
import { PlanTree } from './PlanTree';
import { ResultJson } from './ResultJson';
import { ResultTable } from './ResultTable';
import { csvOf, jsonOf, tabsOf } from './result-text';
import { thingsIn } from './things-in-rows';
import type { Ran } from './use-console';

interface Props {
  ran: Ran;
  /** The text has changed since. */
  isOld: boolean;
  onAgain: () => void;
}

export function RunResult({ ran, isOld, onAgain }: Props) {
  if ('problem' in ran) {
    const { title, detail, status, position } = ran.problem;
    return (
      <div className={styles.problem} role="alert">
        {position && (
          <p>
            Line {position.line}, column {position.column}
          </p>
        )}
        <strong>{title}</strong>
        <p>{detail}.</p>
        {(status === 0 || status >= 500 || status === 409) && (
          <button type="button" className={field.button} onClick={onAgain}>
            Run again
          </button>
        )}
      </div>
    );
  }
  const { answer } = ran;
  if (answer.mode !== 'run')
    return answer.plan ? (
      <PlanTree plan={answer.plan} counted={answer.mode === 'profile'} />
    ) : (
      <p className={styles.note}>The server gives no plan for this query.</p>
    );
  return <Rows answer={answer} isOld={isOld} />;
}

type TableAnswer = Extract<ConsoleAnswer, { mode: 'run' }>;

function countOf({ rows, cut, total, limits }: TableAnswer): string {
  const number = (count: number) => count.toLocaleString('en');
  if (!cut) return rows.length === 1 ? '1 row' : `${number(rows.length)} rows`;
  if (total !== null) return `Cut: the first ${number(rows.length)} of ${number(total)} rows`;
  return rows.length === limits.maxRows
    ? `Cut: the first ${number(rows.length)} rows; there are more`
    : `Cut: the first ${number(rows.length)} rows; more would be larger than ${limits.maxBytes / 1_000_000} MB`;
}

function Rows({ answer, isOld }: { answer: TableAnswer; isOld: boolean }) {
  const { view, entityById, change } = useExplorer();
  const { columns, rows, milliseconds } = answer;
  const [asJson, setJson] = useState(false);
  const [copied, setCopied] = useState<string | null>(null);
  // The first row is on screen before all of them have been looked through.
  const looked = useDeferredValue(rows, null);
  const found = useMemo(() => {
    const ids = thingsIn(looked ?? [], (id) => entityById.has(id));
    return ids.flatMap((id) => entityById.get(id) ?? []);
  }, [looked, entityById]);
  const json = useMemo(() => (asJson ? jsonOf(answer) : ''), [answer, asJson]);
  const copy = async () => {
    const text = asJson ? json : tabsOf(answer);
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <>
      <div className={styles.actions}>
        <span role="status">
          {countOf(answer)} in {milliseconds.toLocaleString('en')} ms
          {isOld && ', of the query before it was changed'}
        </span>
        {found.length > 0 ? (
          <button
            type="button"
            className={field.button}
            onClick={() => change('Showed the result of a query', viewWith(found, view).next)}
          >
            Show {found.length} on canvas
          </button>
        ) : (
          rows.length > 0 && looked === rows && <span>No row holds a thing of the record</span>
        )}
        {rows.length > 0 && (
          <div className={styles.take}>
            <fieldset className={layout.switch}>
              <legend className="visually-hidden">Show the rows as</legend>
              {['Table', 'JSON'].map((each) => (
                <label key={each}>
                  <input
                    type="radio"
                    name="rows-as"
                    checked={asJson === (each === 'JSON')}
                    onChange={() => {
                      setJson(each === 'JSON');
                      setCopied(null);
                    }}
                  />
                  {each}
                </label>
              ))}
            </fieldset>
            <button type="button" className={field.button} onClick={copy}>
              {copied === null ? 'Copy' : 'Copied'}
            </button>
            <button
              type="button"
              className={field.button}
              onClick={() =>
                asJson
                  ? download(fileName('parley result', 'json'), json, 'application/json')
                  : download(fileName('parley result', 'csv'), csvOf(answer), 'text/csv;charset=utf-8')
              }
            >
              Save as {asJson ? 'JSON' : 'CSV'}
            </button>
          </div>
        )}
      </div>
      {rows.length > 0 &&
        (asJson ? <ResultJson text={json} /> : <ResultTable columns={columns} rows={rows} />)}
    </>
  );
}
