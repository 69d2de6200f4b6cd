/** The statements of the layer that is switched on: all of the record that have an issue, and what the view leaves of them. */
'use client';
import { useMemo } from 'react';
import type { Network } from '@/lib/graph/picture';
import { oncePerSpeaker, statementsLeft } from '@/lib/graph/statements/rows';
import type { EntitySummary } from '@/lib/questions/overview';
import type { StatementRow } from '@/lib/questions/statements';
import type { View } from '@/lib/view/view';
import { useStatementRows } from './queries';

export interface Statements {
  /** One row for each mark that there could be. */
  all: readonly StatementRow[];
  left: readonly StatementRow[];
}

const none: Statements = { all: [], left: [] };

export function useStatements(
  view: View,
  network: Network,
  entityById: ReadonlyMap<string, EntitySummary>,
  factsOff: ReadonlySet<string>,
): Statements {
  const { shown, sourcesOff, certaintiesOff, statusesOff } = view;
  const isOn = shown.includes('statements');
  const { data } = useStatementRows(isOn);
  const all = useMemo(() => (isOn && data ? oncePerSpeaker(data.rows) : none.all), [isOn, data]);
  return useMemo(() => {
    if (all.length === 0) return none;
    const filters = { sourcesOff, certaintiesOff, statusesOff };
    const statusOf = (id: string) => entityById.get(id)?.status;
    return { all, left: statementsLeft(all, network, filters, factsOff, statusOf) };
  }, [all, network, sourcesOff, certaintiesOff, statusesOff, factsOff, entityById]);
}
