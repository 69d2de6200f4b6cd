/** The line between picture and reading pane: dragged, or moved by arrow keys; what is laid out anew waits for the release. */
'use client';
import { type KeyboardEvent, type PointerEvent, useEffect, useState } from 'react';
import styles from './PaneDivider.module.css';
import { clampWidth, narrowest, type PaneWidth } from './use-pane-width';

/** One press of a key: coarse enough to get somewhere, fine enough to stop. */
const keyStep = 24;

export function PaneDivider({ width, widest, setWidth }: PaneWidth) {
  /** Where the line was taken, and how far it is from there; null while nobody drags it. */
  const [drag, setDrag] = useState<{ from: number; by: number } | null>(null);
  const asked = clampWidth(width - (drag?.by ?? 0), widest);
  const isDragged = drag !== null;
  // Escape lets go of the line where it was, and of nothing else.
  useEffect(() => {
    if (!isDragged) return;
    function onKey(event: globalThis.KeyboardEvent) {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      event.preventDefault();
      setDrag(null);
    }
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [isDragged]);
  function onKey(event: KeyboardEvent) {
    const to = {
      ArrowLeft: width + keyStep,
      ArrowRight: width - keyStep,
      Home: narrowest,
      End: widest,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setWidth(to);
  }
  function take(event: PointerEvent) {
    // The other buttons open menus and scroll.
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: event.clientX, by: 0 });
  }
  function release() {
    if (drag && drag.by !== 0) setWidth(asked);
    setDrag(null);
  }
  return (
    <hr
      tabIndex={0}
      aria-label="Width of the reading pane"
      aria-orientation="vertical"
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={asked}
      className={styles.divider}
      style={drag ? { transform: `translateX(${width - asked}px)` } : undefined}
      data-dragged={isDragged}
      onKeyDown={onKey}
      onPointerDown={take}
      onPointerMove={({ clientX }) => drag && setDrag({ ...drag, by: clientX - drag.from })}
      onPointerUp={release}
      onPointerCancel={() => setDrag(null)}
    />
  );
}
