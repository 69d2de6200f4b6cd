/**
 * What is left of the record for what is no picture: positions as the trusted sources have them, and, for views that
 * obey every filter, the relations, positions and disagreements that the filters leave.
 */
'use client';
import { useMemo } from 'react';
import { staysInTime } from '@/app/_panels/time-shown';
import { disagreementsLeft } from '@/lib/answer/disagreements-left';
import { positionsLeft, relationsLeft } from '@/lib/graph/relations-left';
import type { PositionRow } from '@/lib/questions/positions';
import { useExplorer } from './explorer-state';
import { usePositions } from './queries';

/** Positions as the sources that are trusted have them; undefined until they are read. */
export function usePositionsOf(): { positions: readonly PositionRow[] | undefined; error: Error | null } {
  const { reread } = useExplorer();
  const { data, error } = usePositions();
  return { positions: reread?.positions ?? data?.rows, error };
}

export function useRelationsLeft() {
  const { entities, relations, view, built, factsOff } = useExplorer();
  const { from, to, undated, kindsOff, rolesOff, certaintiesOff, least } = view;
  return useMemo(() => {
    const filters = { from, to, undated, kindsOff, rolesOff, certaintiesOff, least };
    const isThere = (id: string) => staysInTime(built.absent.get(id));
    return relationsLeft({ entities, relations }, filters, isThere, factsOff);
  }, [entities, relations, built, factsOff, from, to, undated, kindsOff, rolesOff, certaintiesOff, least]);
}

export function useDisagreementsLeft() {
  const { disagreements, factsOff } = useExplorer();
  return useMemo(() => disagreementsLeft(disagreements, factsOff), [disagreements, factsOff]);
}

export function usePositionsLeft() {
  const { relations, built, factsOff } = useExplorer();
  const left = useRelationsLeft();
  const { positions, error } = usePositionsOf();
  const those = useMemo(() => {
    const isThere = (id: string) => staysInTime(built.absent.get(id));
    return positions && positionsLeft(positions, { all: relations, left }, isThere, factsOff);
  }, [positions, relations, left, built, factsOff]);
  return { relations: left, positions: those, error };
}
