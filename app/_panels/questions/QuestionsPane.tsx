/** The ready questions: the list of them, or the one that is open with its answer. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { firstPicks } from '@/lib/answer/choices';
import { groups } from '@/lib/questions/ready-question';
import { findReadyQuestion, readyQuestions } from '@/lib/questions/ready-questions';
import { QuestionAnswer } from './QuestionAnswer';
import styles from './questions.module.css';

export function QuestionsPane() {
  const explorer = useExplorer();
  const { view, look } = explorer;
  const open = view.asked ? findReadyQuestion(view.asked.id) : undefined;
  if (open && view.asked) return <QuestionAnswer key={open.id} question={open} given={view.asked.picked} />;
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <h1>Questions</h1>
        <p>
          {view.asked
            ? `No question is called ‘${view.asked.id}’. These are ready to be asked of the record:`
            : `${readyQuestions.length} questions, ready to be asked of the record. Each is answered by a table and shows its Cypher.`}
        </p>
      </header>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h2>{group}</h2>
            <ul>
              {readyQuestions
                .filter((question) => question.group === group)
                .map((question) => (
                  <li key={question.id}>
                    <button
                      type="button"
                      onClick={() =>
                        look({
                          asked: {
                            id: question.id,
                            picked: firstPicks(question, explorer, view.selected),
                          },
                        })
                      }
                    >
                      {question.english}
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
