/** Offers the stories that came with the record, beside the questions to begin with. */
'use client';
import { Play } from 'lucide-react';
import { useStory } from '@/app/_explorer/story';
import styles from '../Inspector.module.css';
import questions from '../questions/questions.module.css';
import offer from './StoryOffer.module.css';

export function StoryOffer() {
  const { shipped, tell } = useStory();
  if (shipped.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3>Or be led through it</h3>
      <ul className={questions.about}>
        {shipped.map((story) => (
          <li key={story.name}>
            <button type="button" className={offer.story} onClick={() => tell(story)}>
              <Play size={14} aria-hidden="true" />
              <bdi>{story.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
