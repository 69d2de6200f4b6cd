/** The layer of statements on what is drawn: placed once a picture, whatever the filters then leave. */
'use client';
import { useEffect, useMemo } from 'react';
import type { Network, Picture } from '@/lib/graph/picture';
import { withStatements } from '@/lib/graph/statements/layer';
import { useExplorer } from './explorer-state';
import { usePlaces } from './use-places';

interface Drawing {
  network: Network;
  picture: Picture;
}

/**
 * `ground` is the picture with all that has a place on it, whether a filter shows it or not, so that no filter moves a
 * mark. `isBusy` while the statements' own places on it are still to come.
 */
export function useLaidStatements(
  drawing: Drawing | null,
  ground: Picture | null,
): { drawing: Drawing | null; isBusy: boolean } {
  const { statements, entityById, view, whole, laid } = useExplorer();
  const { all, left } = statements;
  const { sourcesOff } = view;
  const { places, isBusy } = usePlaces(all, whole, ground);
  const onLines = useMemo(
    () => (drawing && places ? withStatements(drawing, places, left, entityById, sourcesOff) : drawing),
    [drawing, places, left, entityById, sourcesOff],
  );
  useEffect(() => {
    if (!isBusy) laid.set(places, ground);
  }, [laid, places, ground, isBusy]);
  return { drawing: onLines, isBusy };
}
