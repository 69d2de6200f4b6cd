/** The most important of many, and on request all: a list of thousands that nobody asked for slows the page and hides what follows. */
'use client';
import { useMemo, useState } from 'react';

/** Lists up to this long are shown whole; of longer ones so many are shown at first. */
const mostWhole = 24;
const mostAtFirst = 12;

/** `weight`: the largest come first; what `isKept` is shown besides. Keeps the order of `all`. */
export function useMost<Item>(
  all: readonly Item[],
  weight: (item: Item) => number,
  isKept: (item: Item) => boolean = () => false,
) {
  const [isAll, setAll] = useState(false);
  const heaviest = useMemo(
    () => new Set([...all].sort((a, b) => weight(b) - weight(a)).slice(0, mostAtFirst)),
    // `weight` is made anew each time; how much each weighs goes with the list.
    [all],
  );
  const isWhole = isAll || all.length <= mostWhole;
  const shown = isWhole ? all : all.filter((item) => heaviest.has(item) || isKept(item));
  return { shown, left: all.length - shown.length, showAll: () => setAll(true) };
}
