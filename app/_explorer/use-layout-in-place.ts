/**
 * The layout for what is moved by hand, in place of the worker's, so that nothing lags behind the hand. It is fetched while
 * the first picture is laid out, and the page need not read it before it opens.
 */
'use client';
import { useEffect, useState } from 'react';
import type { layoutPicture } from '@/lib/graph/layout-picture';

/** After so long a file that did not come is asked for again, in milliseconds. */
const ASK_AGAIN_MS = 5_000;

/** `layOut` is null until it is there; `isLate` says that it did not come at first. */
export function useLayoutInPlace() {
  const [layOut, setLayOut] = useState<typeof layoutPicture | null>(null);
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    let waiting = 0;
    let isOver = false;
    const ask = () =>
      import('@/lib/graph/layout-picture').then(
        (module) => !isOver && setLayOut(() => module.layoutPicture),
        () => {
          if (isOver) return;
          setLate(true);
          waiting = window.setTimeout(ask, ASK_AGAIN_MS);
        },
      );
    void ask();
    return () => {
      isOver = true;
      clearTimeout(waiting);
    };
  }, []);
  return { layOut, isLate };
}
