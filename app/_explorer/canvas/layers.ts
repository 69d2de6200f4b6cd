/**
 * Paints a frame's 2D layers round sigma's WebGL layers, from below: fields, rings, labels, and on top the words on lines
 * and the whole label of what is pointed at. Says where words ended up, so that they can be clicked.
 */
import type Sigma from 'sigma';
import { bowPoint } from '@/lib/graph/line-looks';
import type { Point } from '@/lib/graph/picture';
import type { Content } from './content';
import type { DrawnLine } from './drawn-lines';
import type { Emphasis } from './emphasis';
import { type DrawnLabel, overlap, wholeLabel, zoomSteps } from './labels';
import {
  type Brush,
  paintDispute,
  paintFields,
  paintHeadings,
  paintLabel,
  paintPill,
  paintPlate,
  paintRing,
} from './paint';
import { type Pill, type PillLine, placePills, tellsMore } from './role-pills';
import { paintStandoutLines } from './standout';
import type { Camera } from './view';

export interface Layers {
  labels: readonly DrawnLabel[];
  pills: readonly Pill[];
}

export interface Standout extends Emphasis {
  /** Strength of what is not lit. */
  unlit: number;
  /** Whether there are so many things that what stands out is drawn on layers of its own. */
  isApart: boolean;
  pointed: string | null;
  cursor: string | null;
}

/** More words than this on lines hide what they stand on. */
const MOST_PILLS = 30;

export function paintLayers(sigma: Sigma, content: Content, camera: Camera, standout: Standout): Layers {
  const screen = sigma.getDimensions();
  const canvases = sigma.getCanvases();
  const family = getComputedStyle(sigma.getContainer()).fontFamily;
  const brushOn = (layer: string): Brush => {
    const context = canvases[layer]!.getContext('2d')!;
    context.fontKerning = 'normal';
    context.textBaseline = 'alphabetic';
    wipe(context, screen);
    return { context, theme: content.theme, colour: content.colour, family };
  };

  const { context } = brushOn('standoutLines');
  if (standout.isApart) paintStandoutLines(context, content, camera, screen, standout);

  const fields = brushOn('fields');
  paintFields(fields, content.picture, camera);

  const below = brushOn('edgeLabels');
  paintHeadings(below, content.picture, camera);
  for (const id of standout.ringed) {
    const at = content.placed.get(id);
    if (at) paintRing(below, camera.toScreen(at), at.r * camera.growth, 'selected');
  }
  // From afar the signs of a crowd would hide it; what is pointed at keeps its own.
  const areFar = camera.isCrowd && camera.zoom < zoomSteps.names;
  for (const { edge, bow, share } of content.disputed) {
    if (areFar && !standout.lit?.has(edge.id)) continue;
    const { source, target } = ends(content, edge, camera);
    if (!isNear(source, screen) && !isNear(target, screen)) continue;
    below.context.globalAlpha = standout.lit === null || standout.lit.has(edge.id) ? 1 : standout.unlit;
    paintDispute(below, bowPoint(source, target, bow * camera.zoom, share));
  }
  below.context.globalAlpha = 1;

  const letters = brushOn('labels');
  const whole = wholeLabels(content, camera, screen, standout);
  const hidden = new Set(whole.map(({ id }) => id));
  const labels = content.labels(camera, screen).filter(({ id }) => !hidden.has(id));
  for (const label of labels) {
    const isLit = standout.lit === null || standout.lit.has(label.id);
    paintLabel(letters, label, isLit ? 1 : standout.unlit);
  }

  const above = brushOn('hovers');
  const at = standout.cursor === null ? undefined : content.placed.get(standout.cursor);
  if (at) paintRing(above, camera.toScreen(at), at.r * camera.growth, 'cursor');
  const pills = placePills(pillLines(content, camera, screen, standout), [
    ...labels,
    ...whole,
    ...marksAround(content, camera, standout),
  ]);
  for (const pill of pills) paintPill(above, pill);
  for (const label of whole) {
    const crowded = labels.some((other) => overlap(other, label));
    if (crowded) paintPlate(above, label);
    paintLabel(above, label, 1);
  }
  return { labels: [...whole, ...labels], pills };
}

/**
 * Clears a layer. Without a graphics card Chromium may bring back what stood on a canvas that was cleared and then not
 * drawn on, such as the label of what is no longer pointed at; a corner pixel that nobody can see counts as drawing.
 */
function wipe(context: CanvasRenderingContext2D, { width, height }: { width: number; height: number }) {
  context.clearRect(0, 0, width, height);
  context.fillStyle = 'rgb(0 0 0 / 0.4%)';
  context.fillRect(0, 0, 1, 1);
}

/** Not so far off the screen that what lies there cannot reach into it. */
const isNear = ({ x, y }: Point, { width, height }: { width: number; height: number }) =>
  x > -width && y > -height && x < 2 * width && y < 2 * height;

function ends(content: Content, edge: DrawnLine['edge'], camera: Camera) {
  return {
    source: camera.toScreen(content.placed.get(edge.source)!),
    target: camera.toScreen(content.placed.get(edge.target)!),
  };
}

/** The node pointed at, or both ends of the line. */
function wholeLabels(
  content: Content,
  camera: Camera,
  screen: { width: number; height: number },
  { pointed }: Standout,
): DrawnLabel[] {
  if (pointed === null) return [];
  const ids = content.placed.has(pointed) ? [pointed] : (content.described.ties.endsOf.get(pointed) ?? []);
  return ids.flatMap((id) => {
    const node = content.described.nodes.get(id);
    const placed = content.placed.get(id);
    return node && placed ? [wholeLabel(node, placed, camera, screen)] : [];
  });
}

/** The lines that bear words: the selection's that tell more than presence, the one pointed at, and close up all that tell more. */
function pillLines(
  content: Content,
  camera: Camera,
  screen: { width: number; height: number },
  { picked, pointed }: Standout,
): PillLine[] {
  const chosen: DrawnLine[] = [];
  const taken = new Set<string>();
  const take = (line: DrawnLine | undefined) => {
    if (!line || taken.has(line.edge.id)) return;
    taken.add(line.edge.id);
    chosen.push(line);
  };
  if (pointed !== null) take(content.lines.get(pointed));
  for (const id of [...picked].sort()) {
    const line = content.lines.get(id);
    if (line && tellsMore(line.edge)) take(line);
  }
  if (camera.zoom >= zoomSteps.close && content.lines.size < 1_000)
    for (const line of content.lines.all())
      if (tellsMore(line.edge) && line.edge.kind === 'attended') take(line);
  const margin = 40;
  return chosen.slice(0, MOST_PILLS).flatMap(({ edge, look, bow }) => {
    const { source, target } = ends(content, edge, camera);
    const middle = bowPoint(source, target, bow * camera.zoom, 0.5);
    const isOn =
      middle.x > -margin &&
      middle.y > -margin &&
      middle.x < screen.width + margin &&
      middle.y < screen.height + margin;
    return isOn ? [{ edge, source, target, bow: bow * camera.zoom, paint: look.paint }] : [];
  });
}

/** Boxes of the marks at the ends of lines with words: the only ones a pill could come to lie on while near its line. */
function marksAround(content: Content, camera: Camera, { picked, pointed }: Standout) {
  if (picked.size === 0 && pointed === null && camera.zoom < zoomSteps.close) return [];
  return content.labelled.slice(0, 400).map(({ placed }) => {
    const { x, y } = camera.toScreen(placed);
    const r = placed.r * camera.growth;
    return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
  });
}
