/** What falls without the sources that are switched off, and what the record says without them, for every view. */
'use client';
import { useMemo } from 'react';
import type { Reread } from '@/lib/answer/reread';
import { type Fallen, fallWithout } from '@/lib/answer/trust';
import type { SupportRow } from '@/lib/questions/support';
import { useReread, useSupport } from './queries';

const noRows: readonly SupportRow[] = [];

export interface Trust {
  fallen: Fallen;
  /** Null while every source is trusted, and until the record has been read anew. */
  reread: Reread | null;
}

export function useTrust(sourcesOff: readonly string[]): Trust {
  const isOn = sourcesOff.length > 0;
  const rows = useSupport(isOn).data?.rows ?? noRows;
  const { data } = useReread(sourcesOff);
  const reread = (isOn && data) || null;
  return useMemo(() => ({ fallen: fallWithout(rows, sourcesOff), reread }), [rows, sourcesOff, reread]);
}
