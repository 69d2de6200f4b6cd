/**
 * One picture made ready to draw: its marks and lines as the graphics card has them, and what is asked while drawing,
 * looked up once. Replaced as a whole when network, picture or colours change; only dragging moves a mark
 * within it.
 */
import { disputeShares } from '@/lib/graph/line-dispute';
import type { Network, Picture, Point } from '@/lib/graph/picture';
import { followed, type Tethered, tether } from '@/lib/graph/statements/follow';
import { colourOf, darkTheme, lightTheme, type Paint, type Theme } from '@/lib/graph/theme';
import { type DrawnLine, DrawnLines } from './drawn-lines';
import { DrawnMarks } from './drawn-marks';
import { type HitGrid, hitGrid } from './hit-grid';
import { type DrawnLabel, type Labelled, labelsAt } from './labels';
import { polyline } from './line-geometry';
import { type MarkAtlas, markAtlas } from './mark-atlas';
import { Placed } from './placed';
import type { Camera, Size } from './view';
import { type Described, describedOf } from './words';

export type Scheme = 'light' | 'dark';

export interface Content {
  described: Described;
  picture: Picture;
  theme: Theme;
  atlas: MarkAtlas;
  marks: DrawnMarks;
  lines: DrawnLines;
  /** Nodes with a place, most important first; `placed` is this content's own copy. */
  labelled: readonly Labelled[];
  placed: Placed;
  /** Lines that sources disagree on, and where along each the disc lies that says so. */
  disputed: readonly (DrawnLine & { share: number })[];
  colour(paint: Paint): string;
  /** The labels for a camera: found anew when it, the screen or a mark has moved, not when something stands out. */
  labels(camera: Camera, screen: Size): readonly DrawnLabel[];
  /** Made when first asked for, and again after a mark was moved. */
  hits(): HitGrid;
  /** Looks up, one after the other, what the first who points at something would wait for. */
  lookups: readonly (() => unknown)[];
  /** Moves a mark, and with it its lines' ends, its label and the statements on its lines. */
  move(id: string, to: Point): void;
}

export function buildContent(
  network: Network,
  picture: Picture,
  scheme: Scheme,
  pixelRatio: number,
  isFresh: (id: string) => boolean,
): Content {
  const theme = scheme === 'dark' ? darkTheme : lightTheme;
  const colours = new Map<string, string>();
  const colour = (paint: Paint) => {
    const key = keyOf(paint);
    let known = colours.get(key);
    if (known === undefined) {
      known = colourOf(theme, network.sides, paint);
      colours.set(key, known);
    }
    return known;
  };
  const described = describedOf(network);
  const placed = new Placed(network.nodes, picture, described.numbers);

  const drawnNodes = network.nodes.filter((_, number) => placed.all[number]);
  const atlas = markAtlas(drawnNodes, placed, colour, pixelRatio);
  const marks = new DrawnMarks(drawnNodes, placed, atlas, isFresh);
  const lines = new DrawnLines(network, picture, placed, colourNumbers(colour), isFresh);

  const labelled = drawnNodes
    // What was said is named when it is pointed at.
    .filter(({ mark }) => mark !== 'statement')
    .map((node) => ({ node, placed: placed.get(node.id)! }))
    .sort(
      (a, b) => b.node.weight - a.node.weight || b.placed.r - a.placed.r || (a.node.id < b.node.id ? -1 : 1),
    );
  const shares = disputeShares(
    lines.disputed.map(({ edge }) => edge),
    picture,
    drawnNodes.filter(({ disputed }) => disputed),
  );
  let grid: HitGrid | null = null;
  let seen: { from: string; labels: DrawnLabel[] } | null = null;
  const put = (id: string, { x, y }: Point) => {
    Object.assign(placed.get(id)!, { x, y });
    marks.move(id, { x, y });
  };
  // Statements are tied to their line where they lay before anything of it was moved.
  const tethers = new Map<string, Tethered>();
  const marksOn = (line: string) =>
    (described.ties.onLine.get(line) ?? []).flatMap((id) => placed.get(id) ?? []);
  const courseOf = (line: string) => {
    const { edge, bow } = lines.get(line)!;
    return { from: placed.get(edge.source)!, to: placed.get(edge.target)!, bow };
  };
  return {
    described,
    picture,
    theme,
    atlas,
    marks,
    lines,
    labelled,
    placed,
    disputed: lines.disputed.map((line) => ({ ...line, share: shares.get(line.edge.id) ?? 0.5 })),
    colour,
    labels(camera, screen) {
      const { x, y } = camera.toScreen({ x: 0, y: 0 });
      const from = [camera.zoom, x, y, screen.width, screen.height].join(' ');
      if (seen?.from !== from) seen = { from, labels: labelsAt(labelled, camera, screen) };
      return seen.labels;
    },
    lookups: [() => described.ties, () => lines.has(''), () => marks.rowsOf([''])],
    hits() {
      grid ??= hitGrid(placed.drawn(), () =>
        lines.all().map(({ edge, bow }) => ({
          id: edge.id,
          points: polyline(placed.get(edge.source)!, placed.get(edge.target)!, bow),
        })),
      );
      return grid;
    },
    move(id, to) {
      const at = placed.get(id);
      if (!at) return;
      const { ties } = described;
      const own = ties.linesOf.get(id) ?? [];
      const carried = own.filter((line) => ties.onLine.has(line));
      for (const line of carried)
        if (!tethers.has(line)) tethers.set(line, tether(marksOn(line), courseOf(line)));
      if (at.label) at.label = { ...at.label, x: at.label.x + to.x - at.x, y: at.label.y + to.y - at.y };
      put(id, to);
      for (const line of own) lines.move(line);
      for (const line of carried)
        for (const mark of followed(tethers.get(line)!, courseOf(line))) put(mark.id, mark);
      grid = null;
      seen = null;
    },
  };
}

/** A paint as one number: red, green and blue, a byte each. */
function colourNumbers(colour: (paint: Paint) => string): (paint: Paint) => number {
  const known = new Map<string, number>();
  return (paint) => {
    const hex = colour(paint);
    let number = known.get(hex);
    if (number === undefined) {
      number = Number.parseInt(hex.slice(1), 16);
      known.set(hex, number);
    }
    return number;
  };
}

function keyOf(paint: Paint): string {
  if (paint.kind === 'surface') return paint.name;
  return paint.kind === 'side' ? `side ${paint.part} ${paint.side ?? ''}` : `status ${paint.status}`;
}
