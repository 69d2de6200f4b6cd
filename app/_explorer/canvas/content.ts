/**
 * One picture made ready to draw: the graph that sigma reads, each mark's sprite, each line's look, and what is asked
 * while drawing, looked up once. Replaced as a whole when network, picture or colours change; only dragging moves a mark
 * within it.
 */
import { disputeShares } from '@/lib/graph/line-dispute';
import { type LineLook, lineLook } from '@/lib/graph/line-looks';
import type { Network, NetworkEdge, Picture, PlacedNode, Point } from '@/lib/graph/picture';
import { followed, type Tethered, tether } from '@/lib/graph/statements/follow';
import { colourOf, darkTheme, lightTheme, type Paint, type Theme } from '@/lib/graph/theme';
import { type DashPalette, dashPalette } from './dashes';
import { DrawnGraph } from './drawn-graph';
import { type HitGrid, hitGrid } from './hit-grid';
import { type DrawnLabel, type Labelled, labelsAt } from './labels';
import { polyline, STRAIGHT } from './line-geometry';
import { type MarkAtlas, markAtlas } from './mark-atlas';
import { byWeight, rankLines } from './thinning';
import { type Camera, isCrowd, type Size } from './view';
import { type Described, describedOf } from './words';

export type Scheme = 'light' | 'dark';

export interface DrawnLine {
  edge: NetworkEdge;
  look: LineLook;
  bow: number;
  /** From 0, the weightiest, up to 1: which lines are left out first where there are too many. */
  rank: number;
}

export interface Content extends Described {
  picture: Picture;
  theme: Theme;
  graph: DrawnGraph;
  atlas: MarkAtlas;
  dashes: DashPalette;
  /** Nodes with a place, most important first; `placed` is this content's own copy. */
  labelled: readonly Labelled[];
  placed: ReadonlyMap<string, PlacedNode>;
  lines: ReadonlyMap<string, DrawnLine>;
  /** Those that sources disagree on, and where along each the disc lies that says so. */
  disputed: readonly (DrawnLine & { share: number })[];
  colour(paint: Paint): string;
  /** The labels for a camera: found anew when it, the screen or a mark has moved, not when something stands out. */
  labels(camera: Camera, screen: Size): readonly DrawnLabel[];
  /** Made when first asked for, and again after a mark was moved. */
  hits(): HitGrid;
  /** Moves a mark, and with it its lines' ends, its label and the statements on its lines; says which these are. */
  move(id: string, to: Point): readonly string[];
}

/** Lines get no thinner than this share of their width where the picture is made small. */
const THINNEST = 0.8;

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
  const { nodes, ties } = described;
  const placed = new Map<string, PlacedNode>();
  for (const { id } of network.nodes) {
    const at = picture.nodes[id];
    if (at) placed.set(id, { ...at });
  }

  const lines = new Map<string, DrawnLine>();
  for (const edge of network.edges) {
    if (!placed.has(edge.source) || !placed.has(edge.target)) continue;
    const look = lineLook(edge, nodes.get(edge.source), nodes.get(edge.target));
    lines.set(edge.id, { edge, look, bow: picture.edges[edge.id]?.bow ?? 0, rank: 0 });
  }
  rankLines(lines);
  const dashes = dashPalette([...lines.values()].map(({ look }) => look));
  const drawnNodes = network.nodes.filter(({ id }) => placed.has(id));
  const atlas = markAtlas(drawnNodes, picture.nodes, colour, pixelRatio);

  const graph = new DrawnGraph();
  for (const node of drawnNodes) {
    const at = placed.get(node.id)!;
    graph.addNode(node.id, {
      type: 'mark',
      x: at.x,
      y: -at.y,
      size: at.r,
      sprite: atlas.spriteOf(node, at),
      fresh: isFresh(node.id),
    });
  }
  const thickness = Math.max(THINNEST, picture.scale);
  // In a crowd the weightiest come last, to lie above the others.
  const order = isCrowd(picture) ? byWeight(lines.values()).reverse().flat() : lines.values();
  for (const { edge, look, bow, rank } of order) {
    graph.addEdge(edge.id, edge.source, edge.target, {
      type: Math.abs(bow) < STRAIGHT ? 'straight' : 'bowed',
      size: look.width * thickness,
      color: colour(look.paint),
      bow,
      rank,
      dash: dashes.indexOf(look),
      calm: edge.kind === 'attended',
      fresh: isFresh(edge.source) || isFresh(edge.target),
    });
  }

  const labelled = drawnNodes
    // What was said is named when it is pointed at.
    .filter(({ mark }) => mark !== 'statement')
    .map((node) => ({ node, placed: placed.get(node.id)! }))
    .sort(
      (a, b) => b.node.weight - a.node.weight || b.placed.r - a.placed.r || (a.node.id < b.node.id ? -1 : 1),
    );
  const inDispute = [...lines.values()].filter(({ edge }) => edge.disputed);
  const shares = disputeShares(
    inDispute.map(({ edge }) => edge),
    picture,
    drawnNodes.filter(({ disputed }) => disputed),
  );
  let grid: HitGrid | null = null;
  let seen: { from: string; labels: DrawnLabel[] } | null = null;
  const put = (id: string, { x, y }: Point) => {
    Object.assign(placed.get(id)!, { x, y });
    Object.assign(graph.getNodeAttributes(id), { x, y: -y });
  };
  // Statements are tied to their line where they lay before anything of it was moved.
  const tethers = new Map<string, Tethered>();
  const marksOn = (line: string) => (ties.onLine.get(line) ?? []).flatMap((id) => placed.get(id) ?? []);
  const courseOf = (line: string) => {
    const { edge, bow } = lines.get(line)!;
    return { from: placed.get(edge.source)!, to: placed.get(edge.target)!, bow };
  };
  return {
    ...described,
    picture,
    theme,
    graph,
    atlas,
    dashes,
    labelled,
    placed,
    lines,
    disputed: inDispute.map((line) => ({ ...line, share: shares.get(line.edge.id) ?? 0.5 })),
    colour,
    labels(camera, screen) {
      const { x, y } = camera.toScreen({ x: 0, y: 0 });
      const from = [camera.zoom, x, y, screen.width, screen.height].join(' ');
      if (seen?.from !== from) seen = { from, labels: labelsAt(labelled, camera, screen) };
      return seen.labels;
    },
    hits() {
      grid ??= hitGrid(
        [...placed.values()],
        [...lines].map(([id, { edge, bow }]) => ({
          id,
          points: polyline(placed.get(edge.source)!, placed.get(edge.target)!, bow),
        })),
      );
      return grid;
    },
    move(id, to) {
      const at = placed.get(id);
      if (!at) return [];
      const carried = (ties.linesOf.get(id) ?? []).filter((line) => ties.onLine.has(line));
      for (const line of carried)
        if (!tethers.has(line)) tethers.set(line, tether(marksOn(line), courseOf(line)));
      if (at.label) at.label = { ...at.label, x: at.label.x + to.x - at.x, y: at.label.y + to.y - at.y };
      put(id, to);
      const marks = carried.flatMap((line) => followed(tethers.get(line)!, courseOf(line)));
      for (const mark of marks) put(mark.id, mark);
      grid = null;
      seen = null;
      return marks.map((mark) => mark.id);
    },
  };
}

function keyOf(paint: Paint): string {
  if (paint.kind === 'surface') return paint.name;
  return paint.kind === 'side' ? `side ${paint.part} ${paint.side ?? ''}` : `status ${paint.status}`;
}
