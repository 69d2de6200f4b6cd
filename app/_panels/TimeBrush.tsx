/**
 * The brush: what the record dates, by day, and a range over it that filters every view. A drag is one step; each end is
 * a slider for the keyboard. What has no date stands beside it, to be shown or not, and opens as a list.
 */
'use client';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useWidth } from '@/app/_explorer/use-width';
import { countWords, divideByDates, type Thing } from '@/lib/answer/chronicle';
import { formatDate } from '@/lib/domain/dates';
import { type DateRange, dayMs, dayOf, endOfDay, startOfDay } from '@/lib/domain/span';
import { type Axis, axisOf, dayAt } from '@/lib/graph/timeline/brush-axis';
import { datesStep, isRanged, rangeLabel, undatedStep } from '@/lib/view/dates';
import { BrushDrawing } from './BrushDrawing';
import styles from './TimeBrush.module.css';
import { TimeList } from './TimeList';
import { useThings } from './time-shown';

/** Nearer to an end than this, the pointer takes hold of it. */
const grip = 8;
/** Narrower than this, the two handles would lie on each other. */
const narrow = 12;
/** Less than this is a click, which chooses the day. */
const stillPx = 3;

type End = 'from' | 'to';

/** A range that reaches an end of the axis has no bound there: what lies beyond belongs to it. */
function bounded(range: { from: string; to: string }, axis: Axis): DateRange {
  return {
    from: startOfDay(range.from) <= axis.start ? null : range.from,
    to: endOfDay(range.to) >= axis.end ? null : range.to,
  };
}

function wholeRange({ from, to }: DateRange, axis: Axis): { from: string; to: string } {
  return { from: from ?? dayOf(axis.start), to: to ?? dayOf(axis.end - 1) };
}

export function TimeBrush() {
  const { view, change } = useExplorer();
  const things = useThings();
  const { from, to, undated } = view;
  const axis = useMemo(() => axisOf(things.flatMap(({ span }) => span ?? [])), [things]);
  const divided = useMemo(() => divideByDates(things, { from, to, undated }), [things, from, to, undated]);
  const vague = useMemo(() => things.filter(({ span }) => span?.vague), [things]);
  const uncertain = isRanged({ from, to }) ? divided.may : vague;
  return (
    <section className={styles.brush} aria-label="Dates">
      <div className={styles.beside} data-on={undated}>
        <label>
          <input
            type="checkbox"
            checked={undated}
            onChange={() => change(undatedStep(!undated), { undated: !undated })}
          />
          No date printed
        </label>
        <TimeList title={`No date printed: ${countWords(divided.undated)}`} things={divided.undated}>
          {(['meeting', 'statement'] as const).map((kind) => (
            <span key={kind}>
              {divided.undated.filter((thing) => thing.kind === kind).length} {kind}s
            </span>
          ))}
        </TimeList>
        {uncertain.length > 0 && (
          <TimeList
            title={
              isRanged({ from, to })
                ? `May fall within ${rangeLabel({ from, to })}: ${countWords(uncertain)}`
                : `Dated no closer than a month, or open: ${countWords(uncertain)}`
            }
            things={uncertain}
          >
            {uncertain.length} {isRanged({ from, to }) ? 'may fall within' : 'dated vaguely'}
          </TimeList>
        )}
      </div>
      {axis ? (
        <Track axis={axis} things={things} />
      ) : (
        <p className={styles.nothing}>Nothing in this record is dated.</p>
      )}
    </section>
  );
}

function Track({ axis, things }: { axis: Axis; things: readonly Thing[] }) {
  const { view, change } = useExplorer();
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const range: DateRange = { from: view.from, to: view.to };
  const [draft, setDraft] = useState<{ from: string; to: string } | null>(null);
  const drag = useRef<{ x: number; hold: End | 'all' | 'new'; day: string; moved: boolean } | null>(null);
  const shown = draft ?? wholeRange(range, axis);

  const xOf = (moment: number) =>
    Math.min(width, Math.max(0, ((moment - axis.start) / (axis.end - axis.start)) * width));
  const [left, right] = [xOf(startOfDay(shown.from)), xOf(endOfDay(shown.to))];
  const isFiltered = isRanged(range) || (draft !== null && isRanged(bounded(draft, axis)));

  function commit(next: { from: string; to: string }) {
    const { from, to } = bounded(next, axis);
    setDraft(null);
    if (from !== view.from || to !== view.to) change(datesStep({ from, to }), { from, to });
  }
  const pointed = (event: PointerEvent) => {
    const box = track.current!.getBoundingClientRect();
    const x = event.clientX - box.left;
    return { x, day: dayAt(axis, x / box.width) };
  };
  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    const { x, day } = pointed(event);
    const [toLeft, toRight] = [Math.abs(x - left), Math.abs(x - right)];
    const end: End = toLeft < toRight ? 'from' : 'to';
    const near = Math.min(toLeft, toRight) <= grip;
    const hold = near ? end : isRanged(range) && x > left && x < right ? 'all' : 'new';
    drag.current = { x, hold, day, moved: false };
    track.current!.setPointerCapture(event.pointerId);
  }
  function onPointerMove(event: PointerEvent) {
    const held = drag.current;
    if (!held) return;
    const { x, day } = pointed(event);
    if (!held.moved && Math.abs(x - held.x) < stillPx) return;
    held.moved = true;
    setDraft(dragged(held, day, wholeRange(range, axis), axis));
  }
  function onPointerUp(event: PointerEvent) {
    const held = drag.current;
    drag.current = null;
    if (!held) return;
    const { day } = pointed(event);
    if (held.moved) commit(dragged(held, day, wholeRange(range, axis), axis));
    else if (held.hold === 'new' || held.hold === 'all') commit({ from: day, to: day });
  }
  function onKeyDown(event: KeyboardEvent, end: End) {
    const days = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -7, PageUp: 7 }[
      event.key
    ];
    const edge = { Home: axis.start, End: axis.end - dayMs }[event.key];
    if (days === undefined && edge === undefined) return;
    event.preventDefault();
    const moment = edge ?? startOfDay(shown[end]) + days! * dayMs;
    const [low, high] =
      end === 'from' ? [axis.start, startOfDay(shown.to)] : [startOfDay(shown.from), axis.end - dayMs];
    setDraft({ ...shown, [end]: dayOf(Math.min(high, Math.max(low, moment))) });
  }

  return (
    <div className={styles.right}>
      <div
        ref={track}
        className={styles.track}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          drag.current = null;
          setDraft(null);
        }}
      >
        {width > 0 && <BrushDrawing axis={axis} things={things} width={width} />}
        <i className={styles.veil} style={{ left: 0, width: left }} />
        <i className={styles.veil} style={{ left: right, right: 0 }} />
        <i className={styles.range} data-on={isFiltered} style={{ left, width: Math.max(2, right - left) }} />
        {(['from', 'to'] as const).map((end) => (
          <span
            key={end}
            role="slider"
            tabIndex={0}
            className={styles.handle}
            data-on={isFiltered}
            style={{
              left: end === 'from' ? left : right,
              // On a range too narrow for both, each stands on its own side.
              transform: right - left < narrow ? `translateX(${end === 'from' ? -5 : 5}px)` : undefined,
            }}
            aria-label={end === 'from' ? 'First day' : 'Last day'}
            aria-valuemin={0}
            aria-valuemax={axis.days - 1}
            aria-valuenow={Math.round((startOfDay(shown[end]) - axis.start) / dayMs)}
            aria-valuetext={formatDate(shown[end])}
            onKeyDown={(event) => onKeyDown(event, end)}
            onKeyUp={() => draft && commit(draft)}
            onBlur={() => draft && commit(draft)}
          />
        ))}
      </div>
      {draft && (
        <output className={styles.draft}>
          {rangeLabel(draft)}: {countWords(divideByDates(things, { ...draft, undated: false }).within)}
        </output>
      )}
    </div>
  );
}

/** The range that a drag has come to. */
function dragged(
  held: { hold: End | 'all' | 'new'; day: string },
  day: string,
  before: { from: string; to: string },
  axis: Axis,
): { from: string; to: string } {
  const inOrder = (a: string, b: string) => (a <= b ? { from: a, to: b } : { from: b, to: a });
  switch (held.hold) {
    case 'from':
      return inOrder(day, before.to);
    case 'to':
      return inOrder(before.from, day);
    case 'new':
      return inOrder(held.day, day);
    case 'all': {
      const length = startOfDay(before.to) - startOfDay(before.from);
      const wished = startOfDay(before.from) + startOfDay(day) - startOfDay(held.day);
      const from = Math.min(axis.end - dayMs - length, Math.max(axis.start, wished));
      return { from: dayOf(from), to: dayOf(from + length) };
    }
  }
}
