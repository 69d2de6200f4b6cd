/** The layer of statements on what is drawn: placed once a picture, whatever the filters then leave. */
'use client';
import { useEffect, useMemo } from 'react';
import type { Network, Picture } from '@/lib/graph/picture';
import { withStatements } from '@/lib/graph/statements/layer';
import { placeStatements } from '@/lib/graph/statements/place';
import { useExplorer } from './explorer-state';

interface Drawing {
  network: Network;
  picture: Picture;
}

export function useLaidStatements(drawing: Drawing | null): Drawing | null {
  const { statements, entityById, view, whole, laid } = useExplorer();
  const { all, left } = statements;
  const { sourcesOff } = view;
  const places = useMemo(
    () => (drawing && all.length > 0 ? placeStatements(all, whole, drawing.picture) : null),
    [drawing, all, whole],
  );
  useEffect(() => laid.set(places, drawing?.picture ?? null), [laid, places, drawing]);
  return useMemo(
    () => (drawing && places ? withStatements(drawing, places, left, entityById, sourcesOff) : drawing),
    [drawing, places, left, entityById, sourcesOff],
  );
}
