/** What became of a query: its rows and what can be done with them, its plan, or what went wrong. */
'use client';
import { useMemo, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { toCsv } from '@/lib/export/csv';
import type { ConsoleAnswer } from '@/lib/neo4j/console';
import { download, fileName } from '../download';
import { viewWith } from '../questions/show-on-canvas';
import styles from './cypher.module.css';
import { PlanTree } from './PlanTree';
import { ResultTable } from './ResultTable';
import { textOf, thingsIn } from './things-in-rows';
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
          <p className={styles.place}>
            Line {position.line}, column {position.column}
          </p>
        )}
        <strong>{title}</strong>
        <p>{detail}.</p>
        {(status === 0 || status >= 500 || status === 409) && (
          <button type="button" onClick={onAgain}>
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

function Rows({ answer, isOld }: { answer: TableAnswer; isOld: boolean }) {
  const { view, entityById, change } = useExplorer();
  const { columns, rows, cut, limits, milliseconds } = answer;
  const [copied, setCopied] = useState(false);
  const found = useMemo(() => {
    const ids = thingsIn(rows, (id) => entityById.has(id));
    return ids.flatMap((id) => entityById.get(id) ?? []);
  }, [rows, entityById]);
  const csv = () => {
    const texts = rows.map((row) =>
      Object.fromEntries(
        columns.map((name, at) => {
          const value = row[at] ?? null;
          return [name, value !== null && typeof value === 'object' ? textOf(value) : value];
        }),
      ),
    );
    return toCsv(columns, texts);
  };
  const objects = () => rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
  const count = rows.length === 1 ? '1 row' : `${rows.length.toLocaleString('en')} rows`;
  const why =
    rows.length === limits.maxRows
      ? `the first ${count}; there are more`
      : `the first ${count}; more would be larger than ${limits.maxBytes / 1_000_000} MB`;
  return (
    <>
      <div className={styles.actions}>
        <span role="status">
          {cut ? `Cut: ${why}` : count} in {milliseconds.toLocaleString('en')} ms
          {isOld && ', of the query before it was changed'}
        </span>
        {found.length > 0 ? (
          <button
            type="button"
            onClick={() => change('Showed the result of a query', viewWith(found, view).next)}
          >
            Show {found.length} on canvas
          </button>
        ) : (
          rows.length > 0 && <span>No row holds a node, a relationship or an id of the record</span>
        )}
        {rows.length > 0 && (
          <>
            <button
              type="button"
              onClick={async () => {
                await navigator.clipboard.writeText(
                  [columns, ...rows.map((row) => row.map((value) => textOf(value).replace(/\s+/g, ' ')))]
                    .map((line) => line.join('\t'))
                    .join('\n'),
                );
                setCopied(true);
              }}
            >
              {copied ? 'Copied' : 'Copy'}
            </button>
            <button
              type="button"
              onClick={() => download(fileName('parley result', 'csv'), csv(), 'text/csv;charset=utf-8')}
            >
              CSV
            </button>
            <button
              type="button"
              onClick={() =>
                download(
                  fileName('parley result', 'json'),
                  JSON.stringify(objects(), null, 1),
                  'application/json',
                )
              }
            >
              JSON
            </button>
          </>
        )}
      </div>
      {rows.length > 0 && <ResultTable columns={columns} rows={rows} />}
    </>
  );
}
