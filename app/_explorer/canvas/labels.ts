/**
 * Which labels show at a zoom, and where: as the picture placed them, moved along with their marks, with fewer and
 * shorter ones the further out. Text keeps its size at every zoom. Pure; painting is in paint.ts.
 */
import type { Box } from '@/lib/graph/geometry';
import { type LabelFont, labelFonts, measureText } from '@/lib/graph/label-text';
import { tookPlace } from '@/lib/graph/marks';
import type { LabelPlace, NetworkNode, PlacedLabel, PlacedNode, Point } from '@/lib/graph/picture';
import { type Paint, statusHue } from '@/lib/graph/theme';
import type { Camera } from './view';

export interface LabelLine {
  text: string;
  font: LabelFont;
  paint: Paint;
}

/** A label as it is painted: its box in screen pixels, and its lines from the top. */
export interface DrawnLabel {
  id: string;
  lines: LabelLine[];
  align: PlacedLabel['align'];
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Below `names` only fields and held sessions are named; below `full` names are short and without sub-line. */
export const zoomSteps = { names: 0.6, full: 0.9, close: 1.3 };

/** The weightiest marks on the screen are tried for a label; more would not find room. */
const MOST_TRIED = 1_500;
const REACH = 400;
/** From afar a crowd has one name to so many square pixels of the screen, and this much air round each. */
const ROOM_OF_A_NAME = 24_000;
const AIR = 12;
/** Between a mark and a label that the picture did not place. */
const GAP = 4;

const surface = (name: 'ink' | 'ink2'): Paint => ({ kind: 'surface', name });

/** Where a box lies as seen from its mark, as a step in x and y. */
const steps: Record<LabelPlace, Point> = {
  N: { x: 0, y: -1 },
  NE: { x: 0.71, y: -0.71 },
  E: { x: 1, y: 0 },
  SE: { x: 0.71, y: 0.71 },
  S: { x: 0, y: 1 },
  SW: { x: -0.71, y: 0.71 },
  W: { x: -1, y: 0 },
  NW: { x: -0.71, y: -0.71 },
};

/** The colour of a node's name and of its sub-line: a status has its own. */
function paints(node: NetworkNode, style: PlacedLabel['style']): { name: Paint; sub: Paint } {
  const hue = node.mark === 'meeting' && !tookPlace(node) ? statusHue(node.status) : null;
  return {
    name: surface(style === 'quoted' ? 'ink2' : 'ink'),
    sub: hue ? { kind: 'status', status: hue } : surface('ink2'),
  };
}

function styleOf(node: NetworkNode): PlacedLabel['style'] {
  if (node.quotedOnly) return 'quoted';
  return node.mark === 'person' ? 'actor' : 'session';
}

/** A box of this size beside a mark, touching neither it nor its moat. */
function beside(place: LabelPlace, mark: Point, r: number, width: number, height: number): Point {
  const step = steps[place];
  const off = r + GAP;
  return {
    x: mark.x + step.x * off - (width * (1 - Math.sign(step.x))) / 2,
    y: mark.y + step.y * off - (height * (1 - Math.sign(step.y))) / 2,
  };
}

const alignOf = (place: LabelPlace): PlacedLabel['align'] =>
  place === 'N' || place === 'S' ? 'center' : place.endsWith('E') ? 'left' : 'right';

function unplaced(
  node: NetworkNode,
  placed: PlacedNode,
  texts: { name: string; sub: string },
  camera: Camera,
): DrawnLabel {
  const style = placed.label?.style ?? styleOf(node);
  const place = placed.label?.place ?? 'S';
  const paint = paints(node, style);
  const lines: LabelLine[] = [{ text: texts.name, font: labelFonts[style], paint: paint.name }];
  if (texts.sub) lines.push({ text: texts.sub, font: labelFonts.sub, paint: paint.sub });
  const width = Math.max(...lines.map(({ text, font }) => measureText(text, font)));
  const height = lines.reduce((sum, { font }) => sum + font.lineHeight, 0);
  const corner = beside(place, camera.toScreen(placed), placed.r * camera.growth, width, height);
  return { id: node.id, lines, align: alignOf(place), ...corner, width, height };
}

/** The label as the picture placed it, where its mark is now. */
function asPlaced(node: NetworkNode, placed: PlacedNode, label: PlacedLabel, camera: Camera): DrawnLabel {
  const paint = paints(node, label.style);
  const names = label.lines.length - label.subLines;
  const lines = label.lines.map((text, at) =>
    at < names
      ? { text, font: labelFonts[label.style], paint: paint.name }
      : { text, font: labelFonts.sub, paint: paint.sub },
  );
  const mark = camera.toScreen(placed);
  const step = steps[label.place];
  const grown = placed.r * (camera.growth - 1);
  return {
    id: node.id,
    lines,
    align: label.align,
    x: mark.x + (label.x - placed.x) + step.x * grown,
    y: mark.y + (label.y - placed.y) + step.y * grown,
    width: label.width,
    height: label.height,
  };
}

/** The whole name and sub-line of one node, for when it is pointed at, kept inside the screen. */
export function wholeLabel(
  node: NetworkNode,
  placed: PlacedNode,
  camera: Camera,
  screen: { width: number; height: number },
): DrawnLabel {
  const { label } = placed;
  const names = label?.lines.slice(0, label.lines.length - label.subLines) ?? [];
  const isWhole = label !== null && names.join(' ').replaceAll(/([-–—]) /gu, '$1') === node.name;
  const drawn =
    isWhole && label.subLines > 0 === (node.sub !== '')
      ? asPlaced(node, placed, label, camera)
      : unplaced(node, placed, { name: node.name, sub: node.sub }, camera);
  return {
    ...drawn,
    x: Math.max(6, Math.min(screen.width - drawn.width - 6, drawn.x)),
    y: Math.max(6, Math.min(screen.height - drawn.height - 6, drawn.y)),
  };
}

export interface Labelled {
  node: NetworkNode;
  placed: PlacedNode;
}

/**
 * The labels to draw, most important first in `nodes`. At rest all that the picture placed; further out those that do
 * not lie on a more important one; close up also those that found no place, where there is room now.
 */
export function labelsAt(
  nodes: readonly Labelled[],
  camera: Camera,
  screen: { width: number; height: number },
): DrawnLabel[] {
  const { zoom } = camera;
  if (camera.isCrowd && zoom < zoomSteps.full) return fewNames(nodes, camera, screen);
  const drawn: DrawnLabel[] = [];
  const add = (label: DrawnLabel, mayOverlap: boolean) => {
    if (!isOn(label, screen)) return;
    if (mayOverlap || !drawn.some((other) => overlap(label, other))) drawn.push(label);
  };
  let tried = 0;
  for (const { node, placed } of nodes) {
    if (tried >= MOST_TRIED) break;
    if (zoom < zoomSteps.names && !(node.mark === 'meeting' && tookPlace(node))) continue;
    if (!placed.label || !isNear(camera.toScreen(placed), screen)) continue;
    tried++;
    if (zoom < zoomSteps.full) add(unplaced(node, placed, { name: node.shortName, sub: '' }, camera), false);
    else add(asPlaced(node, placed, placed.label, camera), zoom >= 1);
  }
  if (zoom >= (camera.isCrowd ? zoomSteps.full : zoomSteps.close))
    for (const { node, placed } of nodes)
      if (!placed.label && isNear(camera.toScreen(placed), screen) && tried++ < MOST_TRIED)
        add(unplaced(node, placed, { name: node.shortName, sub: '' }, camera), false);
  return drawn;
}

/** Names of the best connected on the screen, none near another: nearer by others come into their room. */
function fewNames(
  nodes: readonly Labelled[],
  camera: Camera,
  screen: { width: number; height: number },
): DrawnLabel[] {
  const most = Math.round((screen.width * screen.height) / ROOM_OF_A_NAME);
  const drawn: DrawnLabel[] = [];
  let tried = 0;
  for (const { node, placed } of nodes) {
    if (drawn.length >= most || tried >= MOST_TRIED) break;
    const at = camera.toScreen(placed);
    if (at.x < 0 || at.y < 0 || at.x > screen.width || at.y > screen.height) continue;
    tried++;
    const label = unplaced(node, placed, { name: node.shortName, sub: '' }, camera);
    const { x, y, width, height } = label;
    const around = { x: x - AIR, y: y - AIR, width: width + 2 * AIR, height: height + 2 * AIR };
    const isWhole = x >= 0 && y >= 0 && x + width <= screen.width && y + height <= screen.height;
    if (isWhole && !drawn.some((other) => overlap(around, other))) drawn.push(label);
  }
  return drawn;
}

/** A label reaches no farther from its mark than this, in pixels. */
const isNear = ({ x, y }: Point, { width, height }: { width: number; height: number }) =>
  x > -REACH && y > -REACH && x < width + REACH && y < height + REACH;

const isOn = (box: Box, screen: { width: number; height: number }) =>
  box.x < screen.width && box.y < screen.height && box.x + box.width > 0 && box.y + box.height > 0;

export const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
