/**
 * The timeline's grid: each column a list of what stands in it, so that it is read in order of time; laid out by lanes
 * for the eye. Rows: the days, the bars, then for each lane what stands in it and the statements under it.
 */
'use client';
import { Fragment } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { sideVariable } from '@/app/_explorer/theme-css';
import type { Thing } from '@/lib/answer/chronicle';
import type { Cell, TimelineLayout } from '@/lib/graph/timeline/layout-timeline';
import { EntityGlyph } from './reading';
import { TimeList } from './TimeList';
import styles from './TimelineGrid.module.css';
import { Chip, TimelineBar, TimelineSession } from './TimelineMarks';

/** Grid lines: labels, the undated, then the tracks. */
export const firstTrackLine = 3;
export const laneRow = (layout: TimelineLayout, lane: number) => 2 + layout.barRows + 2 * lane;

const widths = { unit: 'minmax(92px, 1fr)', gap: '52px', beyond: 'minmax(120px, 0.8fr)' };

export function TimelineGrid({ layout, undated }: { layout: TimelineLayout; undated: readonly Thing[] }) {
  const { card, view, select } = useExplorer();
  const { lanes, columns, sessions, cells, bars } = layout;
  const isEmpty = (column: number) =>
    !cells.some((cell) => cell.column === column) &&
    !sessions.some(({ track }) => track === columns[column]!.firstTrack) &&
    !bars.some(({ first, last }) => first === column && last === column);
  const tracks = columns.flatMap(({ kind, tracks: count }, index) =>
    new Array<string>(count).fill(isEmpty(index) ? widths.gap : widths[kind]),
  );
  const isSlim = view.lanes === 'person';
  return (
    <div className={styles.scroll}>
      <div
        className={styles.grid}
        data-slim={isSlim}
        style={{
          gridTemplateColumns: `var(--labels) var(--undated) ${tracks.join(' ')}`,
          gridTemplateRows: `auto repeat(${layout.barRows + 2 * lanes.length}, auto)`,
        }}
      >
        <span className={styles.corner} />
        {layout.barRows > 0 && (
          <span className={styles.label} style={{ gridRow: `2 / span ${layout.barRows}`, gridColumn: 1 }}>
            <strong>Spans</strong>
          </span>
        )}
        {lanes.map((lane, index) => (
          <Fragment key={lane.id}>
            <i
              className={styles.lane}
              style={{
                gridRow: `${laneRow(layout, index)} / span 2`,
                background: lane.side && !isSlim ? sideVariable(card.sides, lane.side, 'tint') : undefined,
              }}
            />
            <span
              className={styles.label}
              style={{
                gridRow: `${laneRow(layout, index)} / span 2`,
                gridColumn: 1,
                borderLeftColor: lane.side ? sideVariable(card.sides, lane.side, 'fill') : 'transparent',
              }}
            >
              {lane.actor ? (
                <button
                  type="button"
                  aria-pressed={view.selected.includes(lane.actor)}
                  onClick={(event) => select([lane.actor!], event.shiftKey)}
                >
                  <EntityGlyph id={lane.actor} size={14} /> <bdi>{lane.label}</bdi>
                </button>
              ) : (
                <strong
                  style={{ color: lane.side ? sideVariable(card.sides, lane.side, 'text') : undefined }}
                >
                  <bdi>{lane.label}</bdi>
                </strong>
              )}
              {lane.sub && <small>{lane.sub}</small>}
            </span>
          </Fragment>
        ))}
        {columns.map(({ kind, firstTrack, start }) => (
          <i
            key={start}
            className={kind === 'gap' ? styles.gap : styles.guide}
            style={{ gridColumn: firstTrackLine + firstTrack }}
          />
        ))}
        <section className={styles.column} aria-label="No date printed">
          <h2 className={styles.day} style={{ gridColumn: 2 }}>
            No date printed
            {!view.undated && (
              <TimeList title="No date printed, hidden" things={undated} className={styles.open}>
                {undated.length} hidden
              </TimeList>
            )}
          </h2>
          <ul>
            {cells
              .filter(({ column }) => column === null)
              .map((cell) => (
                <Stack key={cell.lane} layout={layout} cell={cell} line={2} span={1} slim={isSlim} />
              ))}
          </ul>
        </section>
        {bars.length > 0 && (
          <section className={styles.column} aria-label="Spans">
            <ul>
              {bars.map((bar) => (
                <TimelineBar key={bar.key} bar={bar} layout={layout} />
              ))}
            </ul>
          </section>
        )}
        {columns.map((column, index) => (
          <section key={column.start} className={styles.column} aria-label={column.spoken}>
            <h2
              className={styles.day}
              data-kind={column.kind}
              style={{ gridColumn: `${firstTrackLine + column.firstTrack} / span ${column.tracks}` }}
            >
              <span aria-hidden="true">{column.label}</span>
              <span className="visually-hidden">{column.spoken}</span>
            </h2>
            <ul>
              {sessions
                .filter(
                  ({ track }) => track >= column.firstTrack && track < column.firstTrack + column.tracks,
                )
                .map((session) => (
                  <TimelineSession key={session.id} session={session} layout={layout} slim={isSlim} />
                ))}
              {cells
                .filter((cell) => cell.column === index)
                .map((cell) => (
                  <Stack
                    key={cell.lane}
                    layout={layout}
                    cell={cell}
                    line={firstTrackLine + column.firstTrack}
                    span={column.tracks}
                    slim={false}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

/** What stands in a lane of a column and is no spine: things, and under them the statements as a count. */
function Stack(props: { layout: TimelineLayout; cell: Cell; line: number; span: number; slim: boolean }) {
  const { layout, cell, line, span, slim } = props;
  const row = laneRow(layout, cell.lane);
  const gridColumn = `${line} / span ${span}`;
  const column = cell.column === null ? 'no date printed' : layout.columns[cell.column]?.spoken;
  const where = `${layout.lanes[cell.lane]?.label}, ${column}`;
  return (
    <>
      {cell.entities.length > 0 && (
        <li className={styles.stack} data-slim={slim} style={{ gridRow: row, gridColumn }}>
          {cell.entities.slice(0, mostChips).map((id) => (
            <Chip key={id} id={id} slim={slim} />
          ))}
          {cell.entities.length > mostChips && <MoreThings ids={cell.entities} of={where} />}
        </li>
      )}
      {cell.statements.length > 0 && (
        <li className={styles.saidRow} style={{ gridRow: row + 1, gridColumn }}>
          <SaidCount ids={cell.statements} of={where} />
        </li>
      )}
    </>
  );
}

/** What a lane of a column shows by name; the rest is one click away. */
const mostChips = 12;

function MoreThings({ ids, of }: { ids: readonly string[]; of: string }) {
  const { dates } = useExplorer();
  const own = new Set(ids);
  return (
    <TimeList
      title={`${ids.length}: ${of}`}
      things={dates.things.filter(({ id }) => own.has(id))}
      className={styles.open}
      label={`All ${ids.length}, ${of}`}
    >
      {ids.length - mostChips} more
    </TimeList>
  );
}

/** More pips than this are no longer counted at a glance. */
const mostPips = 6;

function SaidCount({ ids, of }: { ids: readonly string[]; of: string }) {
  const { dates } = useExplorer();
  const own = new Set(ids);
  const things = dates.things.filter(({ id }) => own.has(id));
  return (
    <TimeList
      title={`Said: ${of}`}
      things={things}
      className={styles.said}
      label={`${ids.length} said, ${of}`}
    >
      <i style={{ width: 5 * Math.min(ids.length, mostPips) - 2 }} /> {ids.length} said
    </TimeList>
  );
}
