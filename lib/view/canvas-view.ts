/**
 * What the hand did to the canvas, as part of the view: how it is laid out, what was expanded, what is kept, what is in
 * focus, and by which number marks are drawn. Parse and serialize stand side by side.
 */
import { idPattern } from '@/lib/domain/ids';
import { type Kind, kinds } from '@/lib/domain/kinds';

export const layouts = ['side', 'force', 'time'] as const;
export type Layout = (typeof layouts)[number];

/** Numbers of the network by which marks are sized, or groups by which they are coloured. */
export const measureNames = ['met', 'between', 'groups', 'accord'] as const;
export type MeasureName = (typeof measureNames)[number];

/** Neighbours of one entity by one relation, read in one direction, and of one kind. */
export interface Expansion {
  of: string;
  type: string;
  way: 'out' | 'in';
  kind: Kind;
  /** At most so many. */
  most: number;
  /** How many layers were on before it, since what comes later makes room for what was there. */
  after: number;
}

export interface Focus {
  id: string;
  /** Lines from it to what is shown: 1 or 2. */
  steps: 1 | 2;
}

/** A layer from a file of the reader's own; the file itself stays in the browser that read it. */
export interface OwnLayer {
  /** Of lib/scratch. */
  id: string;
  /** How many layers and expansions were on before it: what comes later makes room for what was there. */
  after: number;
  opened: number;
}

export interface CanvasView {
  layout: Layout;
  expanded: readonly Expansion[];
  /** If any, nothing else is on the canvas. */
  only: readonly string[];
  focus: Focus | null;
  measure: MeasureName | null;
  own: readonly OwnLayer[];
}

export const canvasAtRest: CanvasView = {
  layout: 'side',
  expanded: [],
  only: [],
  focus: null,
  measure: null,
  own: [],
};

const expansionPattern = /^([A-Z][A-Z_]*):(out|in):([A-Z][a-z]+):(\d{1,6}):(\d{1,2}):(.+)$/;

function parseExpansion(text: string): Expansion | null {
  const [, type = '', way, kind = '', most, after, of = ''] = expansionPattern.exec(text) ?? [];
  if (!idPattern.test(of) || !Object.hasOwn(kinds, kind)) return null;
  return {
    of,
    type,
    way: way as Expansion['way'],
    kind: kind as Kind,
    most: Number(most),
    after: Number(after),
  };
}

export const expansionText = ({ of, type, way, kind, most, after }: Expansion) =>
  [type, way, kind, most, after, of].join(':');

function parseOwn(text: string): OwnLayer | null {
  const [, id, after, opened] = /^([0-9a-f]{10}):(\d{1,2}):(\d{1,3})$/.exec(text) ?? [];
  return id ? { id, after: Number(after), opened: Number(opened) } : null;
}

export function parseCanvas(query: URLSearchParams, dropped: string[]): CanvasView {
  function each<T>(name: string, read: (text: string) => T | null): T[] {
    const items = new Set((query.get(name) ?? '').split(',').filter(Boolean));
    return [...items].flatMap((text) => {
      const item = read(text);
      if (item === null) dropped.push(`${name}=${text}`);
      return item === null ? [] : [item];
    });
  }
  const oneOf =
    <T extends string>(list: readonly T[]) =>
    (text: string) =>
      list.find((word) => word === text) ?? null;
  const readFocus = (text: string): Focus | null => {
    const [id = '', steps] = text.split(':');
    return idPattern.test(id) && (steps === '1' || steps === '2')
      ? { id, steps: steps === '1' ? 1 : 2 }
      : null;
  };
  return {
    layout: each('layout', oneOf(layouts))[0] ?? canvasAtRest.layout,
    expanded: each('ex', parseExpansion),
    only: each('only', (text) => (idPattern.test(text) ? text : null)),
    focus: each('focus', readFocus)[0] ?? null,
    measure: each('measure', oneOf(measureNames))[0] ?? null,
    own: each('own', parseOwn),
  };
}

/** Name and text of each part; empty for what is as at rest. */
export const canvasParts = (view: CanvasView): [string, string][] => [
  ['layout', view.layout === canvasAtRest.layout ? '' : view.layout],
  ['ex', view.expanded.map(expansionText).join(',')],
  ['only', view.only.join(',')],
  ['focus', view.focus ? `${view.focus.id}:${view.focus.steps}` : ''],
  ['measure', view.measure ?? ''],
  ['own', view.own.map(({ id, after, opened }) => `${id}:${after}:${opened}`).join(',')],
];
