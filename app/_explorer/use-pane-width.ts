/** How wide the reading pane is, in pixels: as the reader left it, which this browser remembers. */
'use client';
import { useCallback, useEffect, useState } from 'react';

const storageKey = 'parley-reading-width';
/** As Explorer.module.css has it, on a wide and on a middling page. */
const atRest = () => (window.innerWidth > 1120 ? 336 : 300);
/** A quote needs some forty characters; the picture keeps more than half of the page, or a third beside the filters. */
export const narrowest = 280;
const mostOfPage = 0.45;

export interface PaneWidth {
  width: number;
  widest: number;
  /** Keeps to the bounds. */
  setWidth: (width: number) => void;
}

export function usePaneWidth(): PaneWidth & { isOwn: boolean } {
  const [own, setOwn] = useState<number | null>(null);
  const [page, setPage] = useState({ rest: 336, widest: 640 });
  useEffect(() => {
    const measure = () =>
      setPage({
        rest: atRest(),
        widest: Math.max(narrowest, Math.round(window.innerWidth * mostOfPage)),
      });
    measure();
    try {
      const kept = Number(window.localStorage.getItem(storageKey));
      if (kept > 0) setOwn(kept);
    } catch {
      // Forbidden: the pane opens as at first.
    }
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const { widest, rest } = page;
  const setWidth = useCallback(
    (width: number) => {
      const next = clampWidth(width, widest);
      setOwn(next);
      try {
        window.localStorage.setItem(storageKey, String(next));
      } catch {
        // Forbidden or full: nothing is lost but a preference.
      }
    },
    [widest],
  );
  return { width: clampWidth(own ?? rest, widest), widest, setWidth, isOwn: own !== null };
}

export const clampWidth = (width: number, widest: number): number =>
  Math.round(Math.min(widest, Math.max(narrowest, width)));
