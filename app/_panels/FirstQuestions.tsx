/** Five questions to click where nothing is selected yet; each opens the view that answers it. */
'use client';
import { useMemo } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { host } from '@/app/_explorer/host';
import { firstQuestions } from '@/lib/answer/first-questions';
import styles from './Inspector.module.css';
import questions from './questions/questions.module.css';

export function FirstQuestions() {
  const { card, sources, entities, relations, disagreements, look, change } = useExplorer();
  const found = useMemo(
    () => firstQuestions({ card, sources, entities, relations, disagreements }),
    [card, sources, entities, relations, disagreements],
  );
  return (
    <section className={styles.part}>
      <h3>Begin with a question</h3>
      <ul className={questions.about}>
        {found.map(({ text, step, view }) => (
          <li key={text}>
            <button type="button" onClick={() => (step === null ? look(view) : change(step, view))}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      {host.tabs.includes('questions') && (
        <button
          type="button"
          className={questions.all}
          onClick={() => look({ tab: 'questions', asked: null })}
        >
          More questions
        </button>
      )}
    </section>
  );
}
