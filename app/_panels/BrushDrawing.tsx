/** What the brush shows of the record, drawn once for a width: weekends, ticks, marks by day, bars, statements. */
'use client';
import { memo, useMemo } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import type { Thing } from '@/lib/answer/chronicle';
import { dayMs } from '@/lib/domain/span';
import { type Axis, ticksOf } from '@/lib/graph/timeline/brush-axis';
import { brushMarks } from '@/lib/graph/timeline/brush-marks';
import { unitsBetween } from '@/lib/graph/timeline/calendar';
import { EntityGlyph } from './reading';
import styles from './TimeBrush.module.css';
import { timeLook } from './time-looks';

/** Heights within the track, from its top. */
const at = { vague: 5, marks: 18, bars: 33, barStep: 7, floor: 68, mostSaid: 13 };
const markSize = 16;
const digitWidth = 7;

export const BrushDrawing = memo(function BrushDrawing(props: {
  axis: Axis;
  things: readonly Thing[];
  width: number;
}) {
  const { axis, things, width } = props;
  const { entityById } = useExplorer();
  const marks = useMemo(() => {
    const dated = things.flatMap(({ id, kind, span }) => (span ? [{ id, kind, span }] : []));
    return brushMarks(
      dated.filter(({ kind }) => kind !== 'statement'),
      dated.filter(({ kind }) => kind === 'statement').map(({ span }) => span),
      axis,
      width,
    );
  }, [axis, things, width]);
  // Days too close for their numbers: how many there were is a bar's height.
  const mostMet = Math.max(1, ...marks.crowds.map(({ count }) => count));
  const isDense = marks.crowds.some(({ x, count }, index) => {
    const next = marks.crowds[index + 1];
    return next && next.x - x < (String(count).length + 1) * digitWidth;
  });
  const ticks = useMemo(() => ticksOf(axis, width), [axis, width]);
  const perDay = width / axis.days;
  const most = Math.max(1, ...marks.said.map(({ count }) => count));
  const busy = (from: number, until: number) =>
    things.some(({ span }) => span && !span.vague && span.from! < until && span.to! > from);
  // Weekends lie under the days while there is room to see them.
  const saturday = unitsBetween('day', 2 * dayMs, axis.start);
  const weekends = perDay < 6 ? [] : weekendsOf(((saturday % 7) + 7) % 7, axis.days);
  return (
    <>
      <svg
        className={styles.drawing}
        width={width}
        height={at.floor + 20}
        aria-hidden="true"
        focusable="false"
      >
        {weekends.map(([day, days]) => (
          <rect
            key={day}
            x={day * perDay}
            y={0}
            width={days * perDay}
            height={at.floor}
            className={styles.weekend}
          />
        ))}
        {marks.vague && (
          <line
            x1={marks.vague.x1 + 3}
            x2={marks.vague.x2 - 3}
            y1={at.vague}
            y2={at.vague}
            className={styles.vague}
          />
        )}
        {marks.bars.map(({ id, x1, x2, row }) => {
          const { stroke, dash } = timeLook(entityById.get(id)?.status ?? null);
          const y = at.bars + row * at.barStep;
          return (
            <line
              key={id}
              x1={x1 + 2}
              x2={x2 - 2}
              y1={y}
              y2={y}
              stroke={stroke}
              strokeDasharray={dash}
              strokeWidth={2}
            />
          );
        })}
        {marks.said.map(({ x, width: wide, count }) => {
          const height = Math.max(2, (count / most) * at.mostSaid);
          return (
            <g key={x}>
              <rect x={x} y={at.floor - height} width={wide} height={height} className={styles.said} />
              {perDay >= 16 && (
                <text x={x + wide / 2} y={at.floor - height - 3} textAnchor="middle" className={styles.count}>
                  {perDay >= 40 ? `${count} said` : count}
                </text>
              )}
            </g>
          );
        })}
        {marks.crowds.map(({ x, count }) => {
          const height = Math.max(2, (count / mostMet) * markSize);
          return isDense ? (
            <rect
              key={x}
              x={x - 2.5}
              y={at.marks + markSize / 2 - height}
              width={5}
              height={height}
              className={styles.said}
            />
          ) : (
            <text key={x} x={x} y={at.marks + 4} textAnchor="middle" className={styles.crowd}>
              {count}
            </text>
          );
        })}
        {ticks.map(({ at: from, until, label }) => {
          const x = ((from - axis.start) / (axis.end - axis.start)) * width;
          return (
            <text
              key={from}
              x={x}
              y={at.floor + 15}
              className={busy(from, until) ? styles.busy : styles.tick}
            >
              {label}
            </text>
          );
        })}
      </svg>
      {marks.points.map(({ id, x }) => (
        <span
          key={id}
          className={styles.mark}
          style={{ left: x - markSize / 2, top: at.marks - markSize / 2 }}
          title={entityById.get(id)?.name}
        >
          <EntityGlyph id={id} size={markSize} />
        </span>
      ))}
      {marks.before > 0 && <small className={styles.beyond}>‹ {marks.before} earlier</small>}
      {marks.after > 0 && (
        <small className={styles.beyond} data-after>
          {marks.after} later ›
        </small>
      )}
    </>
  );
});

/** First day and length of each weekend of the axis; `phase` is how many days after a Saturday it begins. */
function weekendsOf(phase: number, days: number): [day: number, days: number][] {
  const found: [number, number][] = [];
  for (let day = -phase; day < days; day += 7) {
    const [first, end] = [Math.max(0, day), Math.min(days, day + 2)];
    if (end > first) found.push([first, end - first]);
  }
  return found;
}
