/**
 * The words on the selection's lines: a role that says more than 'participant', or what a tie is, in a small box on the
 * line, moved along or off it where it would lie on something. Pure.
 */
import { type Box, boxOverlap } from '@/lib/graph/geometry';
import { type LabelFont, measureText } from '@/lib/graph/label-text';
import { bowPoint } from '@/lib/graph/line-looks';
import type { NetworkEdge, Point } from '@/lib/graph/picture';
import type { Paint } from '@/lib/graph/theme';
import { leftOfLine } from './line-geometry';

export const pillFont: LabelFont = { size: 11, weight: 500, lineHeight: 17 };
const PADDING = 6;

export interface Pill extends Box {
  id: string;
  text: string;
  paint: Paint;
}

/** A line on the screen that may bear a pill. */
export interface PillLine {
  edge: NetworkEdge;
  source: Point;
  target: Point;
  bow: number;
  paint: Paint;
}

/** Whether a line's label tells more than that somebody was there. */
export const tellsMore = ({ label, role, kind }: NetworkEdge) =>
  label !== '' && role !== 'participant' && kind !== 'about';

/** Where along the line to try, and how far off it. */
const alongs = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const offs = [0, 14, -14, 24, -24];

/**
 * A pill for each line, in the order given, each where it covers least of `taken` and of the pills before it; none where
 * it would lie on one of these all the same: two words on each other say neither, and the reading pane says all.
 */
export function placePills(lines: readonly PillLine[], taken: readonly Box[]): Pill[] {
  const pills: Pill[] = [];
  for (const { edge, source, target, bow, paint } of lines) {
    const width = Math.ceil(measureText(edge.label, pillFont)) + 2 * PADDING;
    const height = pillFont.lineHeight;
    let best: Box | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const off of offs)
      for (const along of alongs) {
        const on = bowPoint(source, target, bow, along);
        const left = leftOfLine(source, target, bow, along);
        const box = {
          x: Math.round(on.x + left.x * off - width / 2),
          y: Math.round(on.y + left.y * off - height / 2),
          width,
          height,
        };
        const cost =
          covered(box, taken) + covered(box, pills) + Math.abs(off) * 1.5 + Math.abs(along - 0.5) * 20;
        if (cost >= least) continue;
        least = cost;
        best = box;
      }
    if (best && covered(best, pills) === 0) pills.push({ ...best, id: edge.id, text: edge.label, paint });
  }
  return pills;
}

/** Square pixels of a box that others cover, with 2 px of air round it. */
function covered(box: Box, others: readonly Box[]): number {
  let sum = 0;
  for (const other of others) sum += boxOverlap(box, other, 2);
  return sum;
}
