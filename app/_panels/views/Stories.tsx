/** The stories: those that came with the record and the analyst's own, to tell, change, delete, or make from saved views. */
'use client';
import { Pencil, Play, Trash2 } from 'lucide-react';
import { useStory } from '@/app/_explorer/story';
import { useNotebook } from '@/app/_explorer/use-notebook';
import type { Story } from '@/lib/view/notebook';
import { Deleted } from './Deleted';
import styles from './views.module.css';

export const stepsWords = ({ steps }: Story) => `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`;

export function Stories(props: {
  onTell: () => void;
  onEdit: (story: Story, before: string | null) => void;
}) {
  const { onTell, onEdit } = props;
  const { shipped, tell } = useStory();
  const { notebook, remove } = useNotebook();
  const start = (story: Story) => {
    onTell();
    tell(story);
  };
  return (
    <section className={styles.part}>
      <h3>Stories</h3>
      <ul>
        {shipped.map((story) => (
          <li key={story.name} className={styles.row}>
            <Tell story={story} note={`${stepsWords(story)}, comes with the record`} onTell={start} />
          </li>
        ))}
        {notebook.stories.map((story) => (
          <li key={`own ${story.name}`} className={styles.row}>
            <Tell story={story} note={stepsWords(story)} onTell={start} />
            <button
              type="button"
              className={styles.icon}
              aria-label={`Edit ${story.name}`}
              onClick={() => onEdit(story, story.name)}
            >
              <Pencil size={14} aria-hidden="true" />
            </button>
            <button
              type="button"
              className={styles.icon}
              aria-label={`Delete ${story.name}`}
              onClick={() => remove({ kind: 'story', item: story })}
            >
              <Trash2 size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <Deleted kind="story" />
      <button
        type="button"
        className={styles.more}
        disabled={notebook.views.length === 0}
        onClick={() => onEdit({ name: '', steps: [] }, null)}
      >
        Make a story from saved views
      </button>
    </section>
  );
}

function Tell(props: { story: Story; note: string; onTell: (story: Story) => void }) {
  const { story, note, onTell } = props;
  return (
    <button type="button" className={styles.tell} onClick={() => onTell(story)}>
      <Play size={14} aria-hidden="true" />
      <span>
        <bdi>{story.name}</bdi>
        <small>{note}</small>
      </span>
    </button>
  );
}
