/** Which of many lines of one height are in sight of what scrolls them: only those need to be in the page. */
'use client';
import { useEffect, useRef, useState } from 'react';

/** Above and below the sight, so that a quick scroll shows no gap. */
const spare = 20;

export function useSight<E extends HTMLElement>(count: number, lineHeight: number) {
  const scroller = useRef<E>(null);
  const [sight, setSight] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  // In steps of half the spare: most events of a scroll change nothing in the page.
  const step = spare / 2;
  const lines = (pixels: number) => Math.floor(pixels / lineHeight / step) * step;
  return {
    scroller,
    first: Math.max(0, Math.min(lines(sight.top) - step, count)),
    last: Math.min(count, lines(sight.top + sight.height) + spare),
  };
}
