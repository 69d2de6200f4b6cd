/**
 * The first place of everything, by rule: actors down their side's lines by rank, sessions at the mean of those who sat
 * in them, moved out of foreign fields. The polish starts from here.
 */
import type { Point } from '@/lib/graph/picture';
import type { Problem } from './problem';
import type { Ground, Region } from './regions';

/** First places, in the order of the items. */
export function firstPlaces(problem: Problem, ground: Ground): Point[] {
  const places: (Point | null)[] = problem.items.map(() => null);
  for (const region of ground.regions) {
    const order = problem.items
      .map((_, index) => index)
      .filter((index) => problem.items[index]!.seat === region.seat);
    order.sort((a, b) => {
      const [one, other] = [problem.items[a]!, problem.items[b]!];
      return one.rank - other.rank || other.node.weight - one.node.weight || a - b;
    });
    const perLine = Math.ceil(order.length / region.lines.length);
    order.forEach((index, at) => {
      const line = at % region.lines.length;
      const step = Math.floor(at / region.lines.length);
      // Neighbouring lines are staggered, so that lines of sight pass between marks.
      const share =
        perLine === 1 ? 0.5 : (step + (line % 2) * 0.5) / (perLine - 1 + (region.lines.length > 1 ? 0.5 : 0));
      places[index] = onLine(region, line, region.from + (region.to - region.from) * Math.min(1, share));
    });
  }
  const middle = { x: problem.width / 2, y: problem.height / 2 };
  for (let round = 0; round < 3; round++)
    problem.items.forEach((item, index) => {
      if (item.seat >= 0) return;
      const near = item.links
        .map((link) => problem.links[link]!)
        .map((link) => places[link.a === index ? link.b : link.a])
        .filter((place): place is Point => place !== null && place !== undefined);
      const mean = near.length === 0 ? middle : meanOf(near);
      places[index] = round === 2 ? outOfFields(mean, ground) : mean;
    });
  return places.map((place) => place ?? middle);
}

/** The point of a region's line at a coordinate along it. */
export function onLine(region: Region, line: number, at: number): Point {
  const across = region.lines[line]!;
  return region.along === 'y' ? { x: across, y: at } : { x: at, y: across };
}

function meanOf(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** The nearest point outside every field, with room for a mark. */
function outOfFields(point: Point, ground: Ground): Point {
  const room = 24;
  let { x, y } = point;
  for (const { box } of ground.regions) {
    const left = x - box.x + room;
    const right = box.x + box.width + room - x;
    const up = y - box.y + room;
    const down = box.y + box.height + room - y;
    if (left <= 0 || right <= 0 || up <= 0 || down <= 0) continue;
    const least = ground.portrait ? Math.min(up, down, right) : Math.min(left, right, down);
    if (least === left && !ground.portrait) x -= left;
    else if (least === right) x += right;
    else if (least === down) y += down;
    else y -= up;
  }
  return { x, y };
}
