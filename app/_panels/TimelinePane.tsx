/**
 * The timeline: meetings as spines through the lanes of those who took part, what lasts or is vague as bars, statements
 * counted by day, and a column for what has no date. The layout is lib/graph/timeline's; this says which part of the
 * record goes into it, and lets the reader choose lanes and units.
 */
'use client';
import { useMemo } from 'react';
import { useExplorer, useExplorerNow } from '@/app/_explorer/explorer-state';
import { useRelationsLeft } from '@/app/_explorer/use-left';
import { otherDatesOf, type Thing, type ThingKind } from '@/lib/answer/chronicle';
import { isInTime } from '@/lib/domain/span';
import { hasHour, inOrder, unitAtRest, unitNames, unitsFor } from '@/lib/graph/timeline/columns';
import { layoutTimeline, type TimelineLayout } from '@/lib/graph/timeline/layout-timeline';
import { datesShow, isRanged, rangeLabel } from '@/lib/view/dates';
import { type LaneForm, laneForms, type TimeUnit, type View } from '@/lib/view/view';
import { TimelineGrid } from './TimelineGrid';
import styles from './TimelinePane.module.css';
import { staysInTime, useThings } from './time-shown';

const laneLabels: Record<LaneForm, string> = { side: 'By side', person: 'By person', kind: 'By kind' };
const explained: Record<LaneForm, string> = {
  side: 'Sides that sat together lie beside each other. A spine joins those who took part; bold names led or hosted.',
  person: 'A spine joins those who took part; bold names led or hosted.',
  kind: 'Each meeting, event and document on its day.',
};

function Choice<T extends string>(props: {
  legend: string;
  name: string;
  options: readonly { value: T; label: string; unable?: string }[];
  chosen: (view: View) => T;
  onChoose: (value: T) => void;
}) {
  const chosen = props.chosen(useExplorerNow().view);
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{props.legend}</legend>
      {props.options.map(({ value, label, unable }) => (
        <label key={value} title={unable} data-unable={unable !== undefined}>
          <input
            type="radio"
            name={props.name}
            checked={chosen === value}
            disabled={unable !== undefined}
            onChange={() => props.onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** What the filters leave of the record in time, laid out. */
function useTimeline() {
  const { card, entities, view, built, dates, disagreements, entityById } = useExplorer();
  const relations = useRelationsLeft();
  const things = useThings();
  const { from, to, undated, lanes } = view;
  const shown = useMemo(
    () => things.filter(({ span, lasts }) => datesShow(span?.when ?? null, lasts, { from, to, undated })),
    [things, from, to, undated],
  );
  const spans = useMemo(() => shown.flatMap(({ span }) => span ?? []), [shown]);
  const unit: TimeUnit = view.unit ?? unitAtRest(spans);
  const layout = useMemo(() => {
    const ids = new Set(shown.map(({ id }) => id));
    return layoutTimeline({
      sides: card.sides,
      entities: entities.filter(({ id, type }) =>
        isInTime(type) ? ids.has(id) : staysInTime(built.absent.get(id)),
      ),
      relations,
      statements: dates.rows
        .filter(({ fact }) => ids.has(fact))
        .map(({ fact, of, when }) => ({
          id: fact,
          of: of.filter((id) => staysInTime(built.absent.get(id))),
          when,
        })),
      otherDates: otherDatesOf(dates.rows, disagreements, (id) => entityById.get(id)?.when),
      lanes,
      unit,
    });
  }, [shown, card, entities, relations, built, dates.rows, disagreements, entityById, lanes, unit]);
  return { things, shown, spans, unit, layout };
}

/** More than a browser lays out at once, and than anybody reads. */
const mostTracks = 600;
const mostLanes = 300;

function tooMuch({ tracks, lanes }: TimelineLayout) {
  const what =
    tracks > mostTracks
      ? `${tracks.toLocaleString('en')} columns are too many to read side by side. Choose longer ones`
      : lanes.length > mostLanes
        ? `${lanes.length.toLocaleString('en')} lanes are too many to read. Choose lanes by side`
        : null;
  return what && <p className={styles.empty}>{what}, or narrow the dates below.</p>;
}

export function TimelinePane() {
  const { view, look } = useExplorer();
  const { things, shown, spans, unit, layout } = useTimeline();
  const dated = shown.filter(({ span }) => span);
  const undated = things.filter(({ span }) => !span);
  const count = (those: readonly Thing[], kind: ThingKind) =>
    those.filter((thing) => thing.kind === kind).length;
  const [meetings, statements] = [count(dated, 'meeting'), count(dated, 'statement')];
  const finding = isRanged(view)
    ? `${meetings} meetings and ${statements} statements fall, or may fall, within ${rangeLabel(view)}`
    : `${meetings} of ${count(things, 'meeting')} meetings and ${statements} of ${count(things, 'statement')} statements have a date`;
  const offered = unitsFor(spans);
  const units: TimeUnit[] = inOrder([...new Set<TimeUnit>(['hour', ...offered, unit])]);
  const anyHour = offered.includes('hour');
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <div>
          <h1>{finding}</h1>
          <p>{explained[view.lanes]}</p>
        </div>
        <div className={styles.choices}>
          <Choice
            legend="Lanes"
            name="timeline-lanes"
            options={laneForms.map((value) => ({ value, label: laneLabels[value] }))}
            chosen={({ lanes }) => lanes}
            onChoose={(lanes) => look({ lanes })}
          />
          <Choice
            legend="Columns"
            name="timeline-unit"
            options={units.map((value) => ({
              value,
              label: unitNames[value],
              ...(value === 'hour' && !anyHour ? { unable: 'No source prints an hour' } : {}),
            }))}
            chosen={(now) => now.unit ?? unit}
            onChoose={(next) => look({ unit: next })}
          />
        </div>
      </header>
      {layout.lanes.length === 0 && layout.bars.length === 0 ? (
        <p className={styles.empty}>Nothing is left on the timeline. Reset the filters to see it again.</p>
      ) : (
        (tooMuch(layout) ?? <TimelineGrid layout={layout} undated={undated} />)
      )}
      {dated.length > 0 && !spans.some(hasHour) && (
        <p className={styles.note}>
          Days are the finest that the sources print: a place within a day says nothing of the hour.
        </p>
      )}
    </div>
  );
}
