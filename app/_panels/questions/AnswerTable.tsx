/** The rows of an answer: entities open in the reading pane, sources are chips, stances are dots, dates are words. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import type { Cell, ReadyAnswer } from '@/lib/answer/ready';
import { formatDate } from '@/lib/domain/dates';
import { list, type ReadyQuestion, type Show } from '@/lib/questions/ready-question';
import { NamedThing } from '../NamedThing';
import { SourceChips } from '../SourceChip';
import { StanceStrip } from '../StanceStrip';
import styles from './questions.module.css';

/** What scrolls can be reached by keyboard. */
const scrolls = { tabIndex: 0 };

const asList = (value: Cell): (string | number)[] =>
  Array.isArray(value) ? value : value === null || value === '' ? [] : [value as string | number];

function Value({ show, value, shift }: { show: Show; value: Cell; shift: boolean }) {
  const { card } = useExplorer();
  const values = asList(value);
  if (values.length === 0) return <span className={styles.nothing}>none</span>;
  switch (show) {
    case 'entity':
    case 'entities':
      return (
        <span className={styles.things}>
          {values.map((id) => (
            <NamedThing key={id} id={String(id)} />
          ))}
        </span>
      );
    case 'source':
    case 'sources':
      return <SourceChips ids={values.map(String)} />;
    case 'stance':
      return shift ? (
        values[0]
      ) : (
        <StanceStrip
          stances={[...new Set(values)].map((each) => ({ value: Number(each), secondHand: false }))}
        />
      );
    case 'date':
      return <>{formatDate(String(values[0]))}</>;
    case 'side':
      return <>{card.sides.find((side) => side.id === values[0])?.name ?? values[0]}</>;
    default:
      return Array.isArray(value) && values.some((each) => String(each).length > 24) ? (
        <ul>
          {values.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      ) : (
        list(values.map(String))
      );
  }
}

export function AnswerTable(props: { question: ReadyQuestion; rows: ReadyAnswer['rows']; caption: string }) {
  const { question, rows, caption } = props;
  const columns = Object.entries(question.columns).filter(([, { show }]) => show !== 'fact');
  return (
    <section className={styles.scroll} aria-label="Rows" {...scrolls}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(([name, { label }]) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map(([name, { show }]) => (
                <td key={name}>
                  <Value show={show} value={row[name] ?? null} shift={name === 'shift'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
