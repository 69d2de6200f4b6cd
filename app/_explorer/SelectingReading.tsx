/** Reading where there is a picture: what is opened while reading is selected on it. */
'use client';
import { type ReactNode, useCallback, useMemo } from 'react';
import { ReadingProvider } from '@/app/_panels/reading';
import { useExplorer } from './explorer-state';

export function SelectingReading({ children }: { children: ReactNode }) {
  const { select, look, card, sources, entities, relations, disagreements } = useExplorer();
  const answer = useMemo(
    () => ({ card, sources, entities, relations, disagreements }),
    [card, sources, entities, relations, disagreements],
  );
  const onOpen = useCallback((id: string) => select([id]), [select]);
  const onOpenDisagreement = useCallback((id: string) => look({ tab: 'evidence', disagreement: id }), [look]);
  return (
    <ReadingProvider answer={answer} onOpen={onOpen} onOpenDisagreement={onOpenDisagreement}>
      {children}
    </ReadingProvider>
  );
}
