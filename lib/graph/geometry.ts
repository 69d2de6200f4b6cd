/**
 * Plane geometry of the picture: boxes, distances, crossings. Pixels, y downwards. Only + - * / and square root, whose
 * results are the same on every engine.
 */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Area that two boxes share, each side grown by `gap`/2; 0 if apart. */
export function boxOverlap(a: Box, b: Box, gap = 0): number {
  const w = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) + gap;
  const h = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) + gap;
  return w > 0 && h > 0 ? w * h : 0;
}

/** Distance from a point to a box; 0 inside. */
export function pointToBox(x: number, y: number, box: Box): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.sqrt(dx * dx + dy * dy);
}

/** Distance from point p to the segment a-b. */
export function pointToSegment(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length2));
  const ex = px - ax - t * dx;
  const ey = py - ay - t * dy;
  return Math.sqrt(ex * ex + ey * ey);
}

/** Length of the part of segment a-b that lies in a box (Liang and Barsky 1984). */
export function segmentInBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): number {
  if ((ax < x0 && bx < x0) || (ax > x1 && bx > x1) || (ay < y0 && by < y0) || (ay > y1 && by > y1)) return 0;
  const dx = bx - ax;
  const dy = by - ay;
  let enter = 0;
  let leave = 1;
  if (dx !== 0) {
    const t0 = (x0 - ax) / dx;
    const t1 = (x1 - ax) / dx;
    enter = Math.max(enter, Math.min(t0, t1));
    leave = Math.min(leave, Math.max(t0, t1));
  } else if (ax < x0 || ax > x1) return 0;
  if (dy !== 0) {
    const t0 = (y0 - ay) / dy;
    const t1 = (y1 - ay) / dy;
    enter = Math.max(enter, Math.min(t0, t1));
    leave = Math.min(leave, Math.max(t0, t1));
  } else if (ay < y0 || ay > y1) return 0;
  return leave > enter ? (leave - enter) * Math.sqrt(dx * dx + dy * dy) : 0;
}

/** Whether segments a-b and c-d cross at a point inside both. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  if (Math.max(ax, bx) <= Math.min(cx, dx) || Math.max(cx, dx) <= Math.min(ax, bx)) return false;
  if (Math.max(ay, by) <= Math.min(cy, dy) || Math.max(cy, dy) <= Math.min(ay, by)) return false;
  const abC = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const abD = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (abC * abD >= 0) return false;
  const cdA = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const cdB = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return cdA * cdB < 0;
}
