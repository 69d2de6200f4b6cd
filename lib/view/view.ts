/**
 * The view: all that a link must reopen. Parse and serialize stand side by side; a bad address never throws, it becomes
 * the nearest valid view and says what was dropped. Whether an id exists is for the explorer to say, which has the data.
 */
import { isDay } from '@/lib/domain/span';
import { type Status, statuses } from '@/lib/domain/values';
import { type Asked, parseAsked, serializeAsked } from './asked';
import { type CanvasView, canvasAtRest, canvasParts, parseCanvas } from './canvas-view';
import { type FinerView, finerParts, nothingFiner, parseFiner } from './finer';
import { isEntityId, isThingId } from './things';
import { parseTyped, type Typed, typedParts } from './typed';

export const tabs = ['graph', 'timeline', 'matrix', 'evidence', 'table', 'questions', 'cypher'] as const;
export type Tab = (typeof tabs)[number];

/** What is not on the picture at rest and is one click away. */
export const layers = [
  'series',
  'interviews',
  'hypothetical',
  'ties',
  'issues',
  'documents',
  'events',
  'places',
  'statements',
] as const;
export type Layer = (typeof layers)[number];

/** Statements stand between a speaker and an issue: they bring the issues along, and take them away again. */
export const layersOn = (shown: readonly Layer[]): Layer[] => [
  ...new Set([...shown, ...(shown.includes('statements') ? (['issues'] as const) : [])]),
];

/** Forms of the matrix: actors against issues, meetings, or each other. */
export const matrixForms = ['issues', 'meetings', 'actors'] as const;
export type MatrixForm = (typeof matrixForms)[number];

/** What a lane of the timeline stands for. */
export const laneForms = ['side', 'person', 'kind'] as const;
export type LaneForm = (typeof laneForms)[number];

/** What a column of the timeline stands for. */
export const timeUnits = ['hour', 'day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof timeUnits)[number];

export interface View extends CanvasView, FinerView {
  tab: Tab;
  matrix: MatrixForm;
  lanes: LaneForm;
  /** Null: the finest in which the record's days stay few enough to read. */
  unit: TimeUnit | null;
  /** Things (see things.ts), the last one leads. */
  selected: readonly string[];
  /** Layers switched on. */
  shown: readonly Layer[];
  /** Sides and statuses switched off. */
  sidesOff: readonly string[];
  statusesOff: readonly Status[];
  /** Sources that are not trusted: what rests on them alone is left out. */
  sourcesOff: readonly string[];
  /** First and last day shown, `YYYY-MM-DD`; null for no bound. */
  from: string | null;
  to: string | null;
  /** Whether what has no date is shown. */
  undated: boolean;
  /** Entities taken off the canvas one by one. */
  hidden: readonly string[];
  /** Places of nodes that were moved by hand, in canvas pixels from the middle of the picture. */
  moved: Readonly<Record<string, { x: number; y: number }>>;
  /** The disagreement open in the evidence tab. */
  disagreement: string | null;
  /** The ready question open in the questions tab. */
  asked: Asked | null;
  /** The query in the Cypher tab. */
  typed: Typed | null;
}

export const emptyView: View = {
  ...canvasAtRest,
  ...nothingFiner,
  tab: 'graph',
  matrix: 'issues',
  lanes: 'side',
  unit: null,
  selected: [],
  shown: [],
  sidesOff: [],
  statusesOff: [],
  sourcesOff: [],
  from: null,
  to: null,
  undated: true,
  hidden: [],
  moved: {},
  disagreement: null,
  asked: null,
  typed: null,
};

const isOneOf =
  <T extends string>(list: readonly T[]) =>
  (text: string): text is T =>
    (list as readonly string[]).includes(text);

/** First and last day; a last day before the first is dropped, and so is what names no day. */
function parseDates(query: URLSearchParams, dropped: string[]): Pick<View, 'from' | 'to' | 'undated'> {
  const day = (name: 'from' | 'to') => {
    const text = query.get(name);
    if (!text || isDay(text)) return text || null;
    dropped.push(`${name}=${text}`);
    return null;
  };
  const [from, to] = [day('from'), day('to')];
  const backwards = from !== null && to !== null && to < from;
  if (backwards) dropped.push(`to=${to}`);
  const undated = query.get('undated') ?? '';
  if (!['', 'off'].includes(undated)) dropped.push(`undated=${undated}`);
  return { from, to: backwards ? null : to, undated: undated !== 'off' };
}

/** Reads a view from an address. `hash` carries moved nodes and typed Cypher, which never reach a server. */
export function parseView(query: URLSearchParams, hash = ''): { view: View; dropped: string[] } {
  const dropped: string[] = [];
  const list = <T extends string>(name: string, isValid: (text: string) => boolean): T[] => {
    const kept = new Set<string>();
    for (const item of (query.get(name) ?? '').split(',').filter(Boolean)) {
      if (isValid(item)) kept.add(item);
      else dropped.push(`${name}=${item}`);
    }
    return [...kept] as T[];
  };
  const tab = query.get('tab') ?? emptyView.tab;
  if (!isOneOf(tabs)(tab)) dropped.push(`tab=${tab}`);
  const matrix = query.get('matrix') ?? emptyView.matrix;
  if (!isOneOf(matrixForms)(matrix)) dropped.push(`matrix=${matrix}`);
  const lanes = query.get('lanes') ?? emptyView.lanes;
  if (!isOneOf(laneForms)(lanes)) dropped.push(`lanes=${lanes}`);
  const unit = query.get('unit');
  if (unit && !isOneOf(timeUnits)(unit)) dropped.push(`unit=${unit}`);
  const dates = parseDates(query, dropped);
  const disagreement = query.get('d');
  if (disagreement && !isEntityId(disagreement)) dropped.push(`d=${disagreement}`);
  const moved: Record<string, { x: number; y: number }> = {};
  for (const item of (/(?:^|[#&])at=([^&]*)/.exec(hash)?.[1] ?? '').split(';').filter(Boolean)) {
    const [id = '', x, y] = item.split(',');
    const point = { x: Number(x), y: Number(y) };
    if (isEntityId(id) && x && y && Number.isFinite(point.x) && Number.isFinite(point.y)) moved[id] = point;
    else dropped.push(`at=${item}`);
  }
  return {
    view: {
      ...parseCanvas(query, dropped),
      ...parseFiner(query, dropped),
      tab: isOneOf(tabs)(tab) ? tab : emptyView.tab,
      matrix: isOneOf(matrixForms)(matrix) ? matrix : emptyView.matrix,
      lanes: isOneOf(laneForms)(lanes) ? lanes : emptyView.lanes,
      unit: unit && isOneOf(timeUnits)(unit) ? unit : null,
      selected: list('sel', isThingId),
      shown: list<Layer>('on', isOneOf(layers)),
      sidesOff: list('sides-off', isEntityId),
      statusesOff: list<Status>('status-off', isOneOf(statuses.values)),
      sourcesOff: list('without', isEntityId),
      ...dates,
      hidden: list('hide', isEntityId),
      moved,
      disagreement: disagreement && isEntityId(disagreement) ? disagreement : null,
      asked: parseAsked(query, dropped),
      typed: parseTyped(hash, dropped),
    },
    dropped,
  };
}

/** Writes the view as query and fragment; what is as at rest is left out. */
export function serializeView(view: View): string {
  const parts: string[] = [];
  const put = (name: string, value: string) => {
    if (value) parts.push(`${name}=${value}`);
  };
  put('tab', view.tab === emptyView.tab ? '' : view.tab);
  put('matrix', view.matrix === emptyView.matrix ? '' : view.matrix);
  put('lanes', view.lanes === emptyView.lanes ? '' : view.lanes);
  put('unit', view.unit ?? '');
  put('sel', view.selected.join(','));
  put('on', view.shown.join(','));
  put('sides-off', view.sidesOff.join(','));
  put('status-off', view.statusesOff.join(','));
  put('without', view.sourcesOff.join(','));
  put('from', view.from ?? '');
  put('to', view.to ?? '');
  put('undated', view.undated ? '' : 'off');
  put('hide', view.hidden.join(','));
  for (const [name, text] of [...canvasParts(view), ...finerParts(view)]) put(name, text);
  put('d', view.disagreement ?? '');
  const asked = serializeAsked(view.asked);
  put('q', asked.q);
  put('p', asked.p);
  const moved = Object.keys(view.moved)
    .sort()
    .map((id) => `${id},${Math.round(view.moved[id]!.x)},${Math.round(view.moved[id]!.y)}`);
  const hash = [...(moved.length > 0 ? [`at=${moved.join(';')}`] : []), ...typedParts(view.typed)];
  return `${parts.length > 0 ? `?${parts.join('&')}` : ''}${hash.length > 0 ? `#${hash.join('&')}` : ''}`;
}
