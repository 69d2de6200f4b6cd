/** What falls without the sources that are switched off, for every view. */
'use client';
import { useMemo } from 'react';
import { type Fallen, fallWithout } from '@/lib/answer/trust';
import type { SupportRow } from '@/lib/questions/support';
import { useSupport } from './queries';

const noRows: readonly SupportRow[] = [];

export function useTrust(sourcesOff: readonly string[]): Fallen {
  const rows = useSupport(sourcesOff.length > 0).data?.rows ?? noRows;
  return useMemo(() => fallWithout(rows, sourcesOff), [rows, sourcesOff]);
}
