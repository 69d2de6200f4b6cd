/**
 * The picture by time: what has no date in a column of its own at the left, actors in lanes by side, and to their right
 * what has a date, in order of its first possible moment. So no line to a dated session crosses the undated ones.
 * Columns follow the order of dates, not their distance; the timeline is to scale.
 */
import { type Box, boxOverlap } from '@/lib/graph/geometry';
import type { Point, SideField } from '@/lib/graph/picture';
import { headingWidth } from './fields';
import type { LabelChoice } from './label-choices';
import type { Placing } from './placing';
import { isActor, type Problem } from './problem';
import { HEADING, MARGIN, PAD } from './seat-room';

/** Widest the columns of the undated and of the actors get, and their shares of a narrow canvas. Pixels. */
const UNDATED = { most: 160, share: 0.22 };
const ACTORS = { most: 236, share: 0.3 };
const TALLEST_ROW = 56;
/** Rows lower than this have smaller marks; lower than the second, marks stand beside each other in turn. */
const FULL_ROW = 40;
const TIGHT_ROW = 20;
const STEP = 8;

/** Free rim of a lane, and between lanes. */
const LANE_PAD = 6;
const LANE_GAP = 8;

/** Height of an actor's row, so that all lanes fill the canvas. */
function rowHeight(problem: Problem): number {
  const bodies = laneRows(problem);
  const count = bodies.reduce((sum, { members }) => sum + Math.max(1, members.length), 0);
  const frame = bodies.length * (2 * LANE_PAD + LANE_GAP) - LANE_GAP + 2 * MARGIN;
  return Math.max(2, Math.min(TALLEST_ROW, (problem.height - frame) / Math.max(1, count)));
}

/** By how much marks must be smaller for the rows there are; null if they need not. */
export function tightScale(problem: Problem): number | null {
  const row = rowHeight(problem);
  return row < FULL_ROW ? Math.max(0.6, Math.round((100 * row) / FULL_ROW) / 100) : null;
}

const isOnAxis = ({ place, text }: LabelChoice) => place === 'W' && text.lines.length - text.subLines === 1;

/** Actors' names end at their marks, as those of an axis do, where they have such a label. */
export function nameBefore({ items }: Problem, which: readonly number[]): void {
  for (const i of which) {
    const item = items[i]!;
    const before = isActor(item.node) ? item.choices.filter(isOnAxis) : [];
    if (before.length > 0) item.choices = before;
  }
}

export interface TimeFrame {
  undatedX: number;
  actorX: number;
  /** Where a moment stands, UTC milliseconds. */
  xOf(start: number): number;
  fields: SideField[];
}

/** `days`: first moments of all that may come to stand on this canvas, so that a column never moves. */
export function layTimeFrame(problem: Problem, days: readonly number[]): TimeFrame {
  const { width } = problem;
  const undated = Math.round(Math.min(UNDATED.most, UNDATED.share * width));
  const actors = Math.round(Math.min(ACTORS.most, ACTORS.share * width));
  const actorX = undated + MARGIN + actors - 16;
  const first = undated + MARGIN + actors + Math.min(64, 0.08 * width);
  const last = width - Math.min(80, 0.12 * width);
  const columns = [...new Set(days)].sort((a, b) => a - b);
  const gap = columns.length > 1 ? (last - first) / (columns.length - 1) : 0;
  const xOf = (start: number) => {
    const before = columns.filter((day) => day < start).length;
    const place = columns.includes(start) ? before : before - 0.5;
    const x = columns.length > 1 ? first + gap * place : (first + last) / 2;
    return Math.round(Math.max(first - 30, Math.min(last, x)));
  };
  const laneX = undated + MARGIN;
  const bodies = laneRows(problem);
  const row = rowHeight(problem);
  const fields: SideField[] = [];
  const isTight = width < 700;
  let y = MARGIN;
  for (const { side, name, short, members } of bodies) {
    const heading = isTight ? short : name;
    const tall = Math.floor(2 * LANE_PAD + row * Math.max(1, members.length));
    fields.push({
      side,
      x: laneX,
      y,
      width: width - laneX - MARGIN,
      height: tall,
      heading,
      // Where actors' names reach the lane's edge, its heading stands at the other end.
      title: { x: isTight ? width - MARGIN - PAD - headingWidth(problem, heading) : laneX + PAD, y: y + 18 },
    });
    y += tall + LANE_GAP;
  }
  fields.push({
    side: UNDATED_FIELD,
    x: 2,
    y: MARGIN,
    width: undated - 2,
    height: Math.max(y - LANE_GAP - MARGIN, 0),
    heading: 'No date',
    title: { x: 2 + PAD, y: MARGIN + 18 },
  });
  return { undatedX: Math.round(undated / 2), actorX, xOf, fields };
}

/** No side has this id: the column of the undated is drawn in the colours of none. */
const UNDATED_FIELD = '~undated';

/** The sides from top to bottom with their actors; those of no side last. */
function laneRows({ items, seated }: Problem) {
  const inOrder = (seat: number) =>
    items
      .map((item, index) => ({ item, index }))
      .filter(({ item }) => item.seat === seat && isActor(item.node))
      .sort((a, b) => a.item.rank - b.item.rank || b.item.importance - a.item.importance || a.index - b.index)
      .map(({ index }) => index);
  const lanes = seated.map(({ id, name, short }, seat) => ({
    side: id,
    name,
    short,
    members: inOrder(seat),
  }));
  const others = inOrder(-1);
  return others.length > 0
    ? [...lanes, { side: '~other', name: 'Others', short: 'Others', members: others }]
    : lanes;
}

/** Rows of a fresh picture's actors. */
export function placeRows(problem: Problem, { fields, actorX }: TimeFrame): Map<number, Point> {
  const places = new Map<number, Point>();
  laneRows(problem).forEach(({ members }, lane) => {
    const field = fields[lane]!;
    const row = (field.height - 2 * LANE_PAD) / Math.max(1, members.length);
    const abreast = Math.min(8, Math.ceil(TIGHT_ROW / Math.max(1, row)));
    members.forEach((index, at) => {
      const x = actorX - 18 * (at % abreast);
      places.set(index, { x, y: Math.round(field.y + LANE_PAD + row * (at + 0.5)) });
    });
  });
  return places;
}

/** Puts items in their columns, each as near as there is room to the mean of those it is tied to; moves no other. */
export function placeInTime(
  problem: Problem,
  frame: TimeFrame,
  placing: Placing,
  which: readonly number[],
): void {
  const waiting = new Set(which);
  const taken = problem.items.flatMap((_, i) => (waiting.has(i) ? [] : [roomOf(problem, placing, i)]));
  const wanted = new Map(which.map((i) => [i, heightWanted(problem, frame, placing, waiting, i)]));
  // Where things are sought in a fixed order, the same network gives the same picture.
  for (const i of [...which].sort((a, b) => wanted.get(a)! - wanted.get(b)! || a - b)) {
    const { node } = problem.items[i]!;
    const x = isActor(node) ? frame.actorX : node.start === null ? frame.undatedX : frame.xOf(node.start);
    let best = { cost: Number.POSITIVE_INFINITY, x, y: wanted.get(i)! };
    for (const aside of [0, -28, 28, -56, 56])
      for (let y = HEADING + MARGIN + 8; y <= problem.height - 44; y += STEP) {
        placing.x[i] = Math.max(20, Math.min(problem.width - 20, x + aside));
        placing.y[i] = y;
        const room = roomOf(problem, placing, i);
        const covered = taken.reduce((sum, other) => sum + boxOverlap(room, other, 3), 0);
        const cost = covered * 4 + Math.abs(y - wanted.get(i)!) + Math.abs(aside) * 1.6;
        if (cost < best.cost) best = { cost, x: placing.x[i]!, y };
      }
    placing.x[i] = best.x;
    placing.y[i] = best.y;
    taken.push(roomOf(problem, placing, i));
    waiting.delete(i);
  }
}

function heightWanted(
  { items, links, height }: Problem,
  { fields }: TimeFrame,
  placing: Placing,
  waiting: ReadonlySet<number>,
  i: number,
): number {
  const lane = isActor(items[i]!.node) ? fields.find(({ side }) => side === items[i]!.node.side) : undefined;
  if (lane) return lane.y + lane.height / 2;
  const ends = items[i]!.links.map((link) => (links[link]!.a === i ? links[link]!.b : links[link]!.a)).filter(
    (end) => !waiting.has(end),
  );
  return ends.length === 0 ? height / 2 : ends.reduce((sum, end) => sum + placing.y[end]!, 0) / ends.length;
}

/** The mark with its plainest label below it. */
function roomOf({ items }: Problem, placing: Placing, i: number): Box {
  const { r, choices } = items[i]!;
  const label = choices.find(({ place }) => place === 'S') ?? choices[0];
  const half = Math.max(r, label ? label.w / 2 : 0);
  return {
    x: placing.x[i]! - half,
    y: placing.y[i]! - r - 2,
    width: 2 * half,
    height: 2 * r + 4 + (label ? label.h + 4 : 0),
  };
}
