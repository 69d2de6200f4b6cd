/** The story that is being told, and the stories that came with the record; told by opening the view of each step. */
'use client';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Story } from '@/lib/view/notebook';
import { useExplorer } from './explorer-state';

interface Telling {
  story: Story;
  /** From 0. */
  step: number;
}

interface StoryState {
  told: Telling | null;
  /** Stories that came with the record. */
  shipped: readonly Story[];
  tell: (story: Story) => void;
  /** Goes to a step; nowhere before the first and after the last. */
  go: (step: number) => void;
  leave: () => void;
}

const Context = createContext<StoryState | null>(null);

export function useStory(): StoryState {
  const state = useContext(Context);
  if (!state) throw new Error('useStory is used outside StoryProvider');
  return state;
}

const noStories: readonly Story[] = [];

export function StoryProvider(props: { shipped?: readonly Story[]; children: ReactNode }) {
  const { shipped = noStories, children } = props;
  const { open } = useExplorer();
  const [told, setTold] = useState<Telling | null>(null);
  const state = useMemo<StoryState>(() => {
    function show(story: Story, step: number) {
      const view = story.steps[step];
      if (!view) return;
      open(`Told ‘${story.name}’`, view.link);
      setTold({ story, step });
    }
    return {
      told,
      shipped,
      tell: (story) => show(story, 0),
      go: (step) => told && show(told.story, step),
      leave: () => setTold(null),
    };
  }, [told, shipped, open]);
  return <Context.Provider value={state}>{children}</Context.Provider>;
}
