/**
 * The caption band under the picture while a story is told: which step, its words, the way on, back and out. The arrow
 * keys and Escape do the same from anywhere but a field, a list of tabs, the canvas (where arrows walk), or a dialog.
 */
'use client';
import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStory } from '@/app/_explorer/story';
import field from '../Field.module.css';
import styles from './StoryBand.module.css';

const ways: Record<string, number> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
const hasOwnKeys = 'input, textarea, select, [contenteditable=true], [role=tablist], [role=application]';

export function StoryBand() {
  const { told, go, leave } = useStory();
  const band = useRef<HTMLElement>(null);
  const story = told?.story;
  // The keys work at once; who leaves is back where they began.
  useEffect(() => {
    if (!story) return;
    const before = document.activeElement;
    band.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [story]);
  useEffect(() => {
    if (!told) return;
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (document.querySelector('[role=menu], [role=dialog], [role=listbox]')) return;
      const way = ways[event.key];
      if (event.key === 'Escape') leave();
      else if (way && !(target instanceof Element && target.closest(hasOwnKeys))) go(told.step + way);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before others, for whom Escape means to leave something else.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [told, go, leave]);
  if (!told) return null;
  const { steps, name } = told.story;
  const step = steps[told.step]!;
  return (
    <section className={styles.band} aria-label="Story" ref={band} tabIndex={-1}>
      <div className={styles.head}>
        <p className={styles.where}>
          <span>
            Step {told.step + 1} of {steps.length}
          </span>{' '}
          <bdi>{name}</bdi>
        </p>
        <h2>
          <bdi>{step.name}</bdi>
        </h2>
      </div>
      <div className={styles.ways}>
        <button
          type="button"
          className={field.button}
          onClick={() => go(told.step - 1)}
          disabled={told.step === 0}
        >
          <ArrowLeft size={16} aria-hidden="true" /> Previous
        </button>
        <button
          type="button"
          className={`${field.button} ${field.main}`}
          onClick={() => go(told.step + 1)}
          disabled={told.step === steps.length - 1}
        >
          Next <ArrowRight size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          className={`${field.button} ${styles.leave}`}
          onClick={leave}
          title="Leave the story (Esc)"
        >
          <X size={16} aria-hidden="true" /> <span>Leave</span>
        </button>
      </div>
      <p className={styles.words}>
        <bdi>{step.caption}</bdi>
      </p>
      <p className="visually-hidden" role="status">
        Step {told.step + 1} of {steps.length}: {step.name}. {step.caption}
      </p>
    </section>
  );
}
