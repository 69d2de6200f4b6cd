/**
 * The network's numbers for the record that is open, without what rests on sources switched off alone; dates and other
 * filters of the picture change no number. The positions come when they are asked for.
 */
'use client';
import { useMemo } from 'react';
import { accordOf } from '@/lib/graph/accord';
import { measuresOf } from '@/lib/graph/measures';
import { useExplorer } from './explorer-state';
import { usePositionsOf } from './use-left';

export function useMeasures() {
  const { entities, relations } = useExplorer();
  const { positions } = usePositionsOf();
  const measures = useMemo(() => measuresOf({ entities, relations }), [entities, relations]);
  const accords = useMemo(() => accordOf(positions ?? []), [positions]);
  return { measures, accords };
}
