/**
 * Where an item may be put at all: on the canvas with its whole mark; in a crowded picture, where crossings outweigh
 * every other cost, a session of several sides stays on the ground between them.
 */
import type { Box } from '@/lib/graph/geometry';
import type { Problem } from './problem';
import type { Ground } from './regions';

/** Lines for each item above which a picture is crowded. */
const CROWDED = 1.5;
/** Room that a session keeps beyond the middle of the outermost seats. */
const SLACK = 8;

/** How much more what keeps an item in its place has to weigh for so many lines; 1 unless crowded. */
export function crowdOf({ links, items }: Problem): number {
  const share = links.length / Math.max(1, items.length);
  return share <= CROWDED ? 1 : (share / CROWDED) ** 2;
}

/** The ground between seats: from the middle of the first to the middle of the last, both ways. */
export function spanOf(ground: Ground, seats: readonly number[]): Box {
  const regions = ground.regions.filter((region) => seats.includes(region.seat));
  const boxes = regions.map((region) => region.box);
  // Round the outside of a column is a way to the row.
  const lane = new Set(regions.map((region) => region.along)).size > 1 ? 60 : 0;
  // Along a column a seat spans most of its length, else its sessions would all have to stand on one line.
  const slackX = ground.portrait ? 0.4 : 0;
  const slackY = ground.portrait ? 0 : 0.4;
  const [laneX, laneY] = ground.portrait ? [0, lane] : [lane, 0];
  const x0 = Math.min(...boxes.map((box) => box.x - laneX + (laneX > 0 ? 0 : (0.5 - slackX) * box.width)));
  const x1 = Math.max(...boxes.map((box) => box.x + laneX + (laneX > 0 ? 1 : 0.5 + slackX) * box.width));
  const y0 = Math.min(...boxes.map((box) => box.y - laneY + (laneY > 0 ? 0 : (0.5 - slackY) * box.height)));
  const y1 = Math.max(...boxes.map((box) => box.y + laneY + (laneY > 0 ? 1 : 0.5 + slackY) * box.height));
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

/** For each item a function that brings a point to the nearest place it may have, in whole pixels. */
export function roomsOf(
  problem: Problem,
  ground: Ground | null,
): ((x: number, y: number) => [number, number])[] {
  const isCrowded = crowdOf(problem) > 1;
  return problem.items.map(({ r, seat, joins }) => {
    const rim = Math.max(14, Math.ceil(r) + 4);
    let [x0, y0, x1, y1] = [rim, rim, problem.width - rim, problem.height - rim];
    if (ground && isCrowded && seat < 0 && joins.length > 1) {
      const span = spanOf(ground, joins);
      const along = ground.portrait ? 0.2 * problem.width : 0.2 * problem.height;
      const [slackX, slackY] = ground.portrait ? [along, SLACK] : [SLACK, along];
      [x0, x1] = [Math.max(x0, span.x - slackX), Math.min(x1, span.x + span.width + slackX)];
      [y0, y1] = [Math.max(y0, span.y - slackY), Math.min(y1, span.y + span.height + slackY)];
    }
    return (x, y) => [Math.round(Math.max(x0, Math.min(x1, x))), Math.round(Math.max(y0, Math.min(y1, y)))];
  });
}
