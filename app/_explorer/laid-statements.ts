/**
 * Where the canvas has the statements: kept for who is far from it, the legend that names only marks that are drawn and
 * the files that show what the canvas shows.
 */
'use client';
import { useSyncExternalStore } from 'react';
import type { Picture } from '@/lib/graph/picture';
import type { PlacedLine } from '@/lib/graph/statements/place';

type Places = ReadonlyMap<string, PlacedLine>;

export interface LaidStatements {
  /** Null while the layer is off, and before the picture was opened. */
  places: Places | null;
  set(places: Places | null, on: Picture | null): void;
  /** The places on this very picture, whatever fields a filter takes off it; null if they were found for another. */
  placesOn(picture: Picture): Places | null;
  subscribe(tell: () => void): () => void;
}

export function makeLaidStatements(): LaidStatements {
  const told = new Set<() => void>();
  let ground: Picture | null = null;
  return {
    places: null,
    set(places, on) {
      ground = on;
      if (places === this.places) return;
      this.places = places;
      for (const tell of told) tell();
    },
    placesOn({ nodes }) {
      return ground?.nodes === nodes ? this.places : null;
    },
    subscribe(tell) {
      told.add(tell);
      return () => told.delete(tell);
    },
  };
}

export const usePlacesOnCanvas = (laid: LaidStatements): Places | null =>
  useSyncExternalStore(
    laid.subscribe,
    () => laid.places,
    () => null,
  );
