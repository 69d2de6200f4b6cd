/**
 * Where on a line the disc lies that says that sources disagree on it: in the middle, or where that is taken by a heading,
 * a label, a mark or another disc, the nearest place along the line that is free.
 */
import { type Box, pointToBox } from './geometry';
import { measureText } from './label-text';
import { headingBox } from './layout/fields';
import { bowPoint } from './line-looks';
import { disputeDisc } from './marks';
import type { Mark, Picture } from './picture';

interface Disc {
  x: number;
  y: number;
  r: number;
}

/** Radius of the disc with the air round it, in pixels. */
const ROOM = 8;
/** Shares of the line, in the order in which they are tried: from the middle outwards. */
const SHARES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((step) => [0.5 - step * 0.045, 0.5 + step * 0.045]);
/** Of a picture with more marks than this it lies in the middle: there it is small, and looking round takes long. */
const MOST_MARKS = 400;

/** `marks`: those that bear a disc of their own. Gives the share of each line, 0 at its source, by its id. */
export function disputeShares(
  lines: readonly { id: string; source: string; target: string }[],
  picture: Picture,
  marks: readonly { id: string; mark: Mark }[],
): Map<string, number> {
  const shares = new Map<string, number>();
  const places = Object.values(picture.nodes);
  if (places.length > MOST_MARKS) return new Map(lines.map(({ id }) => [id, 0.5]));
  const headings = picture.fields.map((field) => headingBox({ measure: measureText }, field));
  const labels = places.flatMap(({ label }) => label ?? []);
  const discs: Disc[] = places.map(({ x, y, r }) => ({ x, y, r }));
  for (const { id, mark } of marks) {
    const at = picture.nodes[id];
    if (!at) continue;
    const disc = disputeDisc(mark, at.r);
    discs.push({ x: at.x + disc.x, y: at.y + disc.y, r: disc.r });
  }
  for (const { id, source, target } of lines) {
    const [from, to] = [picture.nodes[source], picture.nodes[target]];
    if (!from || !to) continue;
    const placeAt = (share: number) => bowPoint(from, to, picture.edges[id]?.bow ?? 0, share);
    const isOff = (share: number, boxes: readonly Box[]) => {
      const { x, y } = placeAt(share);
      return !boxes.some((box) => pointToBox(x, y, box) < ROOM);
    };
    const isApart = (share: number) => {
      const { x, y } = placeAt(share);
      return !discs.some((disc) => (disc.x - x) ** 2 + (disc.y - y) ** 2 < (disc.r + ROOM) ** 2);
    };
    // Where not all can be had, the name of a side is kept clear first.
    const share =
      SHARES.find((each) => isOff(each, headings) && isOff(each, labels) && isApart(each)) ??
      SHARES.find((each) => isOff(each, headings) && isApart(each)) ??
      SHARES.find((each) => isOff(each, headings)) ??
      0.5;
    shares.set(id, share);
    discs.push({ ...placeAt(share), r: ROOM });
  }
  return shares;
}
