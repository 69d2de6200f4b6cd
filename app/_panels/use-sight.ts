/** Which of many lines of one height, or cells of one size, are in sight of what scrolls them: only those need to be in the page. */
'use client';
import { useEffect, useRef, useState } from 'react';

/** Before and after the sight, so that a quick scroll shows no gap. */
const spare = 20;

/** `first` is in the page, `last` no more. */
export interface Sight {
  first: number;
  last: number;
}

/** Lines come and go half the spare at a time. */
const step = spare / 2;

/** `size` of one of `count`, `from` and `length` of what is in sight, in pixels. */
export function sightOf(count: number, size: number, from: number, length: number): Sight {
  const at = (pixels: number) => Math.floor(pixels / size / step) * step;
  return {
    first: Math.max(0, Math.min(at(from) - step, count)),
    last: Math.min(count, at(from + length) + spare),
  };
}

/** What is in sight is followed in steps of so many pixels, so that most events of a scroll render nothing. */
const grain = 64;
const coarse = (pixels: number) => Math.floor(pixels / grain) * grain;

/** In pixels, to a grain; the scroller is what the returned ref is given to. */
export function useScroll<E extends HTMLElement>() {
  const scroller = useRef<E>(null);
  const [seen, setSeen] = useState({ top: 0, left: 0, height: 600, width: 1_200 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const { clientHeight: height, clientWidth: width } = element;
      const [top, left] = [coarse(element.scrollTop), coarse(element.scrollLeft)];
      setSeen((now) =>
        now.top === top && now.left === left && now.height === height && now.width === width
          ? now
          : { top, left, height, width },
      );
    };
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return { scroller, seen };
}

export function useSight<E extends HTMLElement>(count: number, lineHeight: number) {
  const { scroller, seen } = useScroll<E>();
  return { scroller, ...sightOf(count, lineHeight, seen.top, seen.height) };
}
