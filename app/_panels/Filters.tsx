/** Filters and legend in one: a box, the real mark, the word, the line as it is drawn, and how many there are. */
'use client';
import { useMemo } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { sideVariable } from '@/app/_explorer/theme-css';
import { useDisagreementsLeft } from '@/app/_explorer/use-left';
import { type Status, statuses } from '@/lib/domain/values';
import { countForLegend } from '@/lib/graph/legend-counts';
import { lineLook } from '@/lib/graph/line-looks';
import type { NetworkEdge } from '@/lib/graph/picture';
import { allDates, isDateFiltered } from '@/lib/view/dates';
import { isFiner, nothingFiner } from '@/lib/view/finer';
import { type Layer, layersOn } from '@/lib/view/view';
import { DateFilter } from './DateFilter';
import styles from './Filters.module.css';
import { FinerFilters } from './FinerFilters';
import { DisputeGlyph, Glyph, paintVariable } from './Glyph';
import { LayoutSwitch } from './LayoutSwitch';
import { MeasureFilter } from './MeasureFilter';
import { ScratchFiles } from './ScratchFiles';
import { SourceChip } from './SourceChip';
import { StatementLegend } from './StatementLegend';
import { glyphOfSaid } from './statement-glyphs';
import { useMost } from './use-most';

type GlyphNode = Parameters<typeof Glyph>[0]['node'];

const layerWords: { layer: Layer; label: string; glyph: GlyphNode | null }[] = (() => {
  const plain = {
    side: null,
    status: null,
    format: null,
    sides: [],
    quotedOnly: false,
  } satisfies Partial<GlyphNode>;
  return [
    {
      layer: 'series',
      label: 'Series of sessions',
      glyph: { ...plain, mark: 'meeting', status: 'held', format: 'series' },
    },
    {
      layer: 'interviews',
      label: 'Interviews',
      glyph: { ...plain, mark: 'meeting', status: 'held', format: 'interview' },
    },
    {
      layer: 'hypothetical',
      label: 'Hypothetical',
      glyph: { ...plain, mark: 'meeting', status: 'hypothetical' },
    },
    { layer: 'ties', label: 'Ties', glyph: null },
    { layer: 'issues', label: 'Issues', glyph: { ...plain, mark: 'issue' } },
    { layer: 'documents', label: 'Documents', glyph: { ...plain, mark: 'document' } },
    { layer: 'events', label: 'Events', glyph: { ...plain, mark: 'event' } },
    { layer: 'places', label: 'Places', glyph: { ...plain, mark: 'place' } },
    {
      layer: 'statements',
      label: 'Statements',
      glyph: glyphOfSaid({ voice: 'speaker', stand: 'for', mood: 'asserted' }),
    },
  ];
})();

/** A line as the canvas draws it, for the legend. */
function LineSample({
  edge,
  meeting,
}: {
  edge: Pick<NetworkEdge, 'kind' | 'presence' | 'role'> & Partial<NetworkEdge>;
  meeting?: { status: Status };
}) {
  const { card } = useExplorer();
  const look = lineLook(
    { id: '', type: '', source: '', target: '', certainty: 'stated', disputed: false, label: '', ...edge },
    undefined,
    meeting,
  );
  return (
    <svg width={30} height={6} aria-hidden="true" focusable="false">
      <line
        x1={1}
        x2={29}
        y1={3}
        y2={3}
        stroke={paintVariable(look.paint, card.sides)}
        strokeWidth={look.width}
        strokeDasharray={look.dash.join(' ')}
        strokeLinecap={look.round ? 'round' : 'butt'}
      />
    </svg>
  );
}

function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}

export function Filters() {
  const { card, entities, relations, sources, view, change, built, dates } = useExplorer();
  const disagreements = useDisagreementsLeft();
  const counts = useMemo(() => countForLegend(entities, relations), [entities, relations]);
  const most = useMost(
    sources,
    ({ facts }) => facts,
    ({ id }) => view.sourcesOff.includes(id),
  );
  const drawn = useMemo(() => {
    const count = (is: (edge: NetworkEdge) => boolean) => built.network.edges.filter(is).length;
    return {
      inferred: count((edge) => edge.kind === 'attended' && edge.certainty === 'inferred'),
      denied: count((edge) => edge.kind === 'expected' && edge.presence === 'denied'),
    };
  }, [built]);
  const said = useMemo(() => dates.things.filter(({ kind }) => kind === 'statement').length, [dates.things]);
  const countOf = (layer: Layer) => (layer === 'statements' ? said : counts.inLayer(layer));
  const on = layersOn(view.shown);
  const atRest =
    !isDateFiltered(view) &&
    !isFiner(view) &&
    [view.sidesOff, view.statusesOff, view.sourcesOff, view.hidden, view.shown].every(
      (off) => off.length === 0,
    );
  return (
    <section className={styles.filters} aria-label="Filters">
      <header className={styles.head}>
        <h2>Filters and legend</h2>
        <button
          type="button"
          disabled={atRest}
          onClick={() =>
            change('Reset filters', {
              ...{ sidesOff: [], statusesOff: [], sourcesOff: [], hidden: [], shown: [] },
              ...allDates,
              ...nothingFiner,
            })
          }
        >
          Reset
        </button>
      </header>
      {view.tab === 'graph' && (
        <div className={styles.layout}>
          <LayoutSwitch />
        </div>
      )}
      <fieldset>
        <legend>
          Side <span>people and organisations</span>
        </legend>
        {card.sides.map((side) => (
          <label key={side.id}>
            <input
              type="checkbox"
              checked={!view.sidesOff.includes(side.id)}
              onChange={() =>
                change(`${view.sidesOff.includes(side.id) ? 'Showed' : 'Hid'} ${side.name}`, {
                  sidesOff: toggled(view.sidesOff, side.id),
                })
              }
            />
            <i className={styles.dot} style={{ background: sideVariable(card.sides, side.id, 'fill') }} />
            <bdi>{side.name}</bdi>
            <output>{counts.actorsOf(side.id)}</output>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Meeting status</legend>
        {statuses.values
          .filter((status) => counts.meetingsOf(status) > 0)
          .map((status) => (
            <label key={status}>
              <input
                type="checkbox"
                checked={!view.statusesOff.includes(status)}
                onChange={() =>
                  change(
                    `${view.statusesOff.includes(status) ? 'Showed' : 'Hid'} what is ${statuses.labels[status].toLowerCase()}`,
                    { statusesOff: toggled(view.statusesOff, status) },
                  )
                }
              />
              <Glyph
                node={{ mark: 'meeting', side: null, status, format: null, sides: [], quotedOnly: false }}
                sides={card.sides}
                size={16}
              />
              {statuses.labels[status]}
              {status !== 'held' && status !== 'ongoing' && (
                <LineSample
                  edge={{ kind: 'expected', presence: 'reported', role: 'participant' }}
                  meeting={{ status }}
                />
              )}
              <output>{counts.meetingsOf(status)}</output>
            </label>
          ))}
        <p className={styles.entry}>
          <DisputeGlyph size={16} /> In dispute
          <output>{disagreements.filter((each) => each.fold !== 'variant').length}</output>
        </p>
      </fieldset>
      <DateFilter />
      <fieldset>
        <legend>Also show</legend>
        {layerWords
          .filter(({ layer }) => countOf(layer) > 0)
          .map(({ layer, label, glyph }) => (
            <label key={layer}>
              <input
                type="checkbox"
                checked={on.includes(layer)}
                // Statements bring the issues: those go with them.
                disabled={on.includes(layer) && !view.shown.includes(layer)}
                onChange={() =>
                  change(`${view.shown.includes(layer) ? 'Hid' : 'Showed'} ${label.toLowerCase()}`, {
                    shown: toggled(view.shown, layer),
                  })
                }
              />
              {glyph ? (
                <Glyph node={glyph} sides={card.sides} size={16} />
              ) : (
                <LineSample edge={{ kind: 'tie', presence: null, role: null }} />
              )}
              {label}
              <output>{countOf(layer)}</output>
            </label>
          ))}
        {view.shown.includes('statements') && <StatementLegend />}
      </fieldset>
      <ScratchFiles />
      <MeasureFilter />
      <fieldset>
        <legend>
          Source <span>facts</span>
        </legend>
        {most.shown.map(({ id, title, facts }) => (
          <label key={id} title={title}>
            <input
              type="checkbox"
              checked={!view.sourcesOff.includes(id)}
              onChange={() =>
                change(view.sourcesOff.includes(id) ? `Trusted ${id} again` : `Left out ${id}`, {
                  sourcesOff: toggled(view.sourcesOff, id),
                })
              }
            />
            <SourceChip id={id} />
            <bdi className={styles.title}>{title}</bdi>
            <output>{facts}</output>
          </label>
        ))}
        {most.left > 0 && (
          <button type="button" className={styles.all} onClick={most.showAll}>
            All {sources.length.toLocaleString('en')} sources
          </button>
        )}
      </fieldset>
      <fieldset>
        <legend>Line, in the colour of the {view.measure === 'groups' ? 'group' : 'side'}</legend>
        <p className={styles.entry}>
          <LineSample edge={{ kind: 'attended', presence: 'reported', role: 'lead' }} /> Lead or host
          <output>{counts.seats.strong}</output>
        </p>
        <p className={styles.entry}>
          <LineSample edge={{ kind: 'attended', presence: 'reported', role: 'participant' }} /> Took part
          <output>{counts.seats.other}</output>
        </p>
        <p className={styles.entry}>
          <LineSample
            edge={{ kind: 'attended', presence: 'reported', role: 'participant', certainty: 'inferred' }}
          />
          Inferred
          <output>{drawn.inferred}</output>
        </p>
        <p className={styles.entry}>
          <LineSample edge={{ kind: 'expected', presence: 'denied', role: 'participant' }} /> Presence denied
          <output>{drawn.denied}</output>
        </p>
      </fieldset>
      <FinerFilters />
    </section>
  );
}
