/** The line between picture and reading pane: dragged, or moved by arrow keys; what is laid out anew waits for the release. */
'use client';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import styles from './PaneDivider.module.css';
import { clampWidth, narrowest, type PaneWidth } from './use-pane-width';

/** One press of a key: coarse enough to get somewhere, fine enough to stop. */
const keyStep = 24;

export function PaneDivider({ width, widest, setWidth }: PaneWidth) {
  const [start, setStart] = useState<number | null>(null);
  const [moved, setMoved] = useState(0);
  const asked = clampWidth(width - moved, widest);
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
  function release(event: PointerEvent) {
    if (start === null) return;
    event.currentTarget.releasePointerCapture(event.pointerId);
    if (moved !== 0) setWidth(asked);
    setStart(null);
    setMoved(0);
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
      style={start === null ? undefined : { transform: `translateX(${width - asked}px)` }}
      data-dragged={start !== null}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setStart(event.clientX);
      }}
      onPointerMove={(event) => {
        if (start !== null) setMoved(event.clientX - start);
      }}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
