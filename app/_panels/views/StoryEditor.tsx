/** Puts a story together: its name, and its steps in their order, each a copy of a saved view. */
'use client';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useNotebook } from '@/app/_explorer/use-notebook';
import { saveStory } from '@/lib/view/edit-notebook';
import { longestName, type SavedView, type Story } from '@/lib/view/notebook';
import field from '../Field.module.css';
import styles from './views.module.css';

/** One step has no number of its own: the same view may be shown twice. */
interface Step {
  key: number;
  view: SavedView;
}

export function StoryEditor(props: { story: Story; before: string | null; onDone: () => void }) {
  const { story, before, onDone } = props;
  const { notebook, edit } = useNotebook();
  const [name, setName] = useState(story.name);
  const [steps, setSteps] = useState<readonly Step[]>(() => story.steps.map((view, key) => ({ key, view })));
  const isWhole = name.trim().length > 0 && steps.length > 0;
  const nextKey = Math.max(-1, ...steps.map(({ key }) => key)) + 1;
  function move(at: number, to: number) {
    const others = steps.filter((_, index) => index !== at);
    setSteps([...others.slice(0, to), steps[at]!, ...others.slice(to)]);
  }
  function save(event: FormEvent) {
    event.preventDefault();
    if (!isWhole) return;
    edit(saveStory({ name: name.trim(), steps: steps.map(({ view }) => view) }, before));
    onDone();
  }
  return (
    <form onSubmit={save}>
      <div className={styles.part}>
        <h3>{before === null ? 'New story' : 'Change the story'}</h3>
        <input
          className={field.text}
          aria-label="Name of the story"
          placeholder="Name"
          value={name}
          maxLength={longestName}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div className={styles.part}>
        <h3>Steps</h3>
        {steps.length === 0 && <p className={styles.quiet}>None yet. Add saved views below.</p>}
        <ol aria-label="Steps">
          {steps.map(({ key, view }, at) => (
            <li key={key} className={styles.row}>
              <span className={styles.step}>
                <i>{at + 1}</i> <bdi>{view.name}</bdi>
              </span>
              <button
                type="button"
                className={styles.icon}
                aria-label={`Move ${view.name} up`}
                disabled={at === 0}
                onClick={() => move(at, at - 1)}
              >
                <ArrowUp size={14} aria-hidden="true" />
              </button>
              <button
                type="button"
                className={styles.icon}
                aria-label={`Move ${view.name} down`}
                disabled={at === steps.length - 1}
                onClick={() => move(at, at + 1)}
              >
                <ArrowDown size={14} aria-hidden="true" />
              </button>
              <button
                type="button"
                className={styles.icon}
                aria-label={`Take ${view.name} out`}
                onClick={() => setSteps(steps.filter((step) => step.key !== key))}
              >
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ol>
      </div>
      <div className={styles.part}>
        <h3>Saved views</h3>
        <ul>
          {notebook.views.map((view) => (
            <li key={view.name}>
              <button
                type="button"
                className={styles.tell}
                aria-label={`Add ${view.name}`}
                onClick={() => setSteps([...steps, { key: nextKey, view }])}
              >
                <Plus size={14} aria-hidden="true" />
                <span>
                  <bdi>{view.name}</bdi>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div className={`${styles.part} ${styles.line}`}>
        <button type="submit" className={`${field.button} ${field.main}`} disabled={!isWhole}>
          Save the story
        </button>
        <button type="button" className={field.button} onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}
