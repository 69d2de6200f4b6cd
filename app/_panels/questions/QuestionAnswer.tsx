/** One ready question with its pickers, its answer as a sentence and a table, and what can be done with it. */
'use client';
import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useReadyAnswer } from '@/app/_explorer/queries';
import { firstPicks } from '@/lib/answer/choices';
import type { Picked } from '@/lib/answer/ready';
import { type ReadyQuestion, titleOf } from '@/lib/questions/ready-question';
import field from '../Field.module.css';
import { Problem } from '../Problem';
import { AnswerTable } from './AnswerTable';
import { PickField } from './PickField';
import { QuestionText } from './QuestionText';
import styles from './questions.module.css';
import { showOnCanvas } from './show-on-canvas';

export function QuestionAnswer({ question, given }: { question: ReadyQuestion; given: Picked }) {
  const explorer = useExplorer();
  const { look, change, view, entityById, card } = explorer;
  const picked = useMemo(
    // A link may name parameters that the question has no longer.
    () => ({
      ...firstPicks(question, explorer),
      ...Object.fromEntries(Object.entries(given).filter(([name]) => name in question.picks)),
    }),
    [question, explorer, given],
  );
  const asked = useReadyAnswer(question.id, picked);
  const answer = asked.data;
  const sideName = (id: string) => card.sides.find((side) => side.id === id)?.name;
  const title = titleOf(question, (name) => {
    const value = picked[name];
    const { kind } = question.picks[name]!;
    if (value === null || value === undefined || value === '') return null;
    return kind === 'side'
      ? (sideName(String(value)) ?? null)
      : (entityById.get(String(value))?.name ?? String(value));
  });
  const shown = useMemo(
    () => (answer ? showOnCanvas(question, answer, { view, entityById }) : null),
    [question, answer, view, entityById],
  );
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <button type="button" className={styles.back} onClick={() => look({ asked: null })}>
          <ArrowLeft size={14} aria-hidden="true" /> All questions
        </button>
        <h1>{title}</h1>
        {Object.keys(question.picks).length > 0 && (
          <div className={styles.picks}>
            {Object.entries(question.picks).map(([name, pick]) => (
              <PickField
                key={name}
                pick={pick}
                value={picked[name] ?? null}
                onPick={(value) => look({ asked: { id: question.id, picked: { ...picked, [name]: value } } })}
              />
            ))}
          </div>
        )}
      </header>
      {asked.error && <Problem error={asked.error} />}
      {answer && (
        <section className={styles.answer} aria-label="Answer" aria-busy={asked.isFetching}>
          {answer.sentence && <p className={styles.sentence}>{answer.sentence}</p>}
          {question.note && <p className={styles.note}>{question.note}</p>}
          <div className={styles.actions}>
            <span>{answer.rows.length === 1 ? '1 row' : `${answer.rows.length} rows`}</span>
            {shown && shown.ids.length > 0 && (
              <button
                type="button"
                className={field.button}
                onClick={() => change(`Showed the answer to ‘${title}’`, shown.next)}
              >
                Show {shown.ids.length} on canvas
              </button>
            )}
          </div>
          {answer.rows.length > 0 && <AnswerTable question={question} rows={answer.rows} caption={title} />}
          <QuestionText cypher={question.cypher} picked={answer.picked} />
        </section>
      )}
      {!answer && !asked.error && <p className={styles.waiting}>Asking …</p>}
    </div>
  );
}
