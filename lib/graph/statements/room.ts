/**
 * What already takes room on a picture: marks, labels, headings, discs of dispute, and the courses of lines. Asked for
 * every place that a statement's mark might have, so it looks no further than the cells round that place.
 */
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import { type Box, pointToBox, pointToSegment } from '../geometry';
import { measureText } from '../label-text';
import { headingBox } from '../layout/fields';
import { disputeShares } from '../line-dispute';
import { bowPoint } from '../line-looks';
import { disputeDisc } from '../marks';
import type { Picture, Point } from '../picture';

const CELL = 48;
const PIECES = 12;
/** The disc of dispute on a line. */
const DISC = 7;

interface Disc extends Point {
  r: number;
}
interface Piece {
  line: string;
  from: Point;
  to: Point;
}

/** Things by the cells that their box touches. */
class Cells<T> {
  private readonly cells = new Map<number, T[]>();

  add(box: Box, item: T) {
    for (const key of keysOf(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(item);
      else this.cells.set(key, [item]);
    }
  }

  some(box: Box, is: (item: T) => boolean): boolean {
    return keysOf(box).some((key) => this.cells.get(key)?.some(is));
  }

  in(box: Box): T[] {
    return keysOf(box).flatMap((key) => this.cells.get(key) ?? []);
  }
}

/** Cells to a row, more than any picture has: a cell's number is that of its row times this, and its column. */
const WIDEST = 100_000;

function keysOf({ x, y, width, height }: Box): number[] {
  const keys: number[] = [];
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++)
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++)
      keys.push(row * WIDEST + column);
  return keys;
}

const round = ({ x, y, r }: Disc): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

export interface Room {
  /** Whether a disc lies on nothing, and inside the canvas. */
  isFree(disc: Disc): boolean;
  /** How many other lines run through it. */
  linesThrough(disc: Disc, own: string): number;
  /** How many of the marks taken so far it touches. */
  marksNear(disc: Disc): number;
  take(disc: Disc): void;
}

/** Through how many marks and labels a line would run; marks weigh double, and to leave the canvas as two of them. */
export function courseHits(picture: Picture, ends: readonly [string, string], bow: number): number {
  const [from, to] = [picture.nodes[ends[0]]!, picture.nodes[ends[1]]!];
  const points = Array.from({ length: 2 * PIECES + 1 }, (_, at) =>
    bowPoint(from, to, bow, at / (2 * PIECES)),
  );
  const isOff = ({ x, y }: Point) => x < 0 || y < 0 || x > picture.width || y > picture.height;
  let hits = points.some(isOff) ? 4 : 0;
  for (const { id, x, y, r, label } of Object.values(picture.nodes)) {
    if (ends.includes(id)) continue;
    if (points.some((point) => (point.x - x) ** 2 + (point.y - y) ** 2 < (r + 2) ** 2)) hits += 2;
    if (label && points.some((point) => pointToBox(point.x, point.y, label) === 0)) hits += 1;
  }
  return hits;
}

/** What sources disagree on: it bears a disc. */
export interface InDispute {
  entities: readonly Pick<EntitySummary, 'id' | 'type' | 'disputed'>[];
  relations: readonly Pick<RelationSummary, 'type' | 'from' | 'to' | 'disputed'>[];
}

/** Of everything that has a place, whether a filter shows it or not: what is filtered moves no mark. Courses if asked for. */
export function roomOf({ entities, relations }: InDispute, picture: Picture, withLines: boolean): Room {
  const boxes = new Cells<Box>();
  const discs = new Cells<Disc>();
  const pieces = new Cells<Piece>();
  const marks = new Cells<Disc>();
  const addDisc = (disc: Disc) => discs.add(round(disc), disc);
  for (const { x, y, r, label } of Object.values(picture.nodes)) {
    addDisc({ x, y, r });
    if (label) boxes.add(label, label);
  }
  for (const { id, type, disputed } of entities) {
    const at = picture.nodes[id];
    if (!at || !disputed) continue;
    const disc = disputeDisc(type === 'Meeting' ? 'meeting' : 'person', at.r);
    addDisc({ x: at.x + disc.x, y: at.y + disc.y, r: disc.r });
  }
  for (const field of picture.fields) {
    const heading = headingBox({ measure: measureText }, field);
    boxes.add(heading, heading);
  }
  const disputed = new Set(
    relations.flatMap((each) => (each.disputed ? [`${each.type}:${each.from}:${each.to}`] : [])),
  );
  const shares = disputeShares(
    Object.keys(picture.edges)
      .filter((id) => disputed.has(id))
      .map((id) => {
        const [, source = '', target = ''] = id.split(':');
        return { id, source, target };
      }),
    picture,
    entities
      .filter(({ disputed }) => disputed)
      .map(({ id, type }) => ({ id, mark: type === 'Meeting' ? 'meeting' : 'person' })),
  );
  for (const { id, bow } of Object.values(picture.edges)) {
    const [, source = '', target = ''] = id.split(':');
    const [from, to] = [picture.nodes[source], picture.nodes[target]];
    if (!from || !to) continue;
    const count = bow === 0 ? 1 : PIECES;
    for (let at = 0; withLines && at < count; at++) {
      const [a, b] = [bowPoint(from, to, bow, at / count), bowPoint(from, to, bow, (at + 1) / count)];
      addPiece(pieces, { line: id, from: a, to: b });
    }
    if (disputed.has(id)) addDisc({ ...bowPoint(from, to, bow, shares.get(id) ?? 0.5), r: DISC });
  }
  return {
    isFree(disc) {
      const { x, y, r } = disc;
      if (x < r || y < r || x > picture.width - r || y > picture.height - r) return false;
      const box = round(disc);
      return (
        !boxes.some(box, (other) => pointToBox(x, y, other) < r) &&
        !discs.some(box, (other) => (other.x - x) ** 2 + (other.y - y) ** 2 < (other.r + r) ** 2)
      );
    },
    linesThrough(disc, own) {
      const { x, y, r } = disc;
      const through = new Set<string>();
      for (const { line, from, to } of pieces.in(round(disc)))
        if (line !== own && pointToSegment(x, y, from.x, from.y, to.x, to.y) < r) through.add(line);
      return through.size;
    },
    marksNear(disc) {
      const { x, y, r } = disc;
      const near = marks
        .in(round(disc))
        .filter((other) => (other.x - x) ** 2 + (other.y - y) ** 2 < (other.r + r) ** 2);
      return new Set(near).size;
    },
    take(disc) {
      addDisc(disc);
      marks.add(round(disc), disc);
    },
  };
}

/** Cut so short that its box is not much more than its course. */
function addPiece(pieces: Cells<Piece>, piece: Piece) {
  const { from, to } = piece;
  const length = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
  const count = Math.max(1, Math.ceil(length / CELL));
  const at = (share: number) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });
  for (let part = 0; part < count; part++) {
    const [a, b] = [at(part / count), at((part + 1) / count)];
    pieces.add(
      {
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x),
        height: Math.abs(a.y - b.y),
      },
      piece,
    );
  }
}
