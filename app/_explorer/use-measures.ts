/**
 * The network's numbers for the record that is open, without what rests on sources switched off alone; dates and other
 * filters of the picture change no number. The positions come when they are asked for.
 */
'use client';
import { useMemo } from 'react';
import { accordOf } from '@/lib/graph/accord';
import { restsOnly } from '@/lib/graph/build-network';
import { measuresOf } from '@/lib/graph/measures';
import { useExplorer } from './explorer-state';
import { usePositions } from './queries';

export function useMeasures() {
  const { entities, relations, fallen } = useExplorer();
  const { data } = usePositions();
  const measures = useMemo(
    () => measuresOf({ entities, relations: relations.filter((each) => !restsOnly(each, fallen.facts)) }),
    [entities, relations, fallen],
  );
  const accords = useMemo(
    () => accordOf((data?.rows ?? []).filter(({ fact }) => !fallen.facts.has(fact))),
    [data, fallen],
  );
  return { measures, accords };
}
