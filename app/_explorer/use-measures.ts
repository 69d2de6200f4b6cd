/**
 * The network's numbers for the record that is open, without what rests on sources switched off alone; dates and other
 * filters of the picture change no number. The positions come when they are asked for, and nothing is counted before
 * somebody looks: who stands between others takes long to count in a large record.
 */
'use client';
import { useEffect, useMemo } from 'react';
import { type Accord, accordOf } from '@/lib/graph/accord';
import { type Measures, measuresOf } from '@/lib/graph/measures';
import type { RelationSummary } from '@/lib/questions/overview';
import type { PositionRow } from '@/lib/questions/positions';
import { useExplorer } from './explorer-state';
import { whenIdle } from './idle';
import { usePositionsOf } from './use-left';

/** Four panels ask, and each of them anew whenever it opens: one list of relations is measured once. */
const measured = new WeakMap<readonly RelationSummary[], Measures>();
const judged = new WeakMap<readonly PositionRow[], ReadonlyMap<string, Accord>>();

function once<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

const noPositions: readonly PositionRow[] = [];

export function useMeasures() {
  const { entities, relations } = useExplorer();
  const { positions } = usePositionsOf();
  return useMemo(
    () => ({
      get measures() {
        return once(measured, relations, () => measuresOf({ entities, relations }));
      },
      get accords() {
        const those = positions ?? noPositions;
        return once(judged, those, () => accordOf(those));
      },
    }),
    [entities, relations, positions],
  );
}

/** Counts as soon as the page has nothing else to do, so that the first click on somebody need not wait for it. */
export function useMeasuresInTime(isReady: boolean) {
  const numbers = useMeasures();
  useEffect(() => {
    if (isReady) whenIdle(() => numbers.measures);
  }, [isReady, numbers]);
  return numbers;
}
