/** In the reading pane: the ready questions that can be asked about what is selected. */
'use client';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { firstPicks, isAbout } from '@/lib/answer/choices';
import { titleOf } from '@/lib/questions/ready-question';
import { readyQuestions } from '@/lib/questions/ready-questions';
import inspector from '../Inspector.module.css';
import styles from './questions.module.css';

export function QuestionsAbout({ ids }: { ids: readonly string[] }) {
  const explorer = useExplorer();
  const { entityById, look } = explorer;
  const types = ids.flatMap((id) => entityById.get(id)?.type ?? []);
  const fitting = readyQuestions.filter((question) => isAbout(question, types));
  if (fitting.length === 0) return null;
  return (
    <section className={inspector.part}>
      <h3>Questions</h3>
      <ul className={styles.about}>
        {fitting.map((question) => {
          const picked = firstPicks(question, explorer, ids);
          const title = titleOf(question, (name) => {
            const id = String(picked[name] ?? '');
            return ids.includes(id) ? (entityById.get(id)?.name ?? null) : null;
          });
          return (
            <li key={question.id}>
              <button
                type="button"
                onClick={() => look({ tab: 'questions', asked: { id: question.id, picked } })}
              >
                {title}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
