/**
 * The picture at rest: where everything of a network is drawn, by side. Pure and deterministic: the same network gives
 * the same picture on every engine, whatever the order of its lists. Each side has a seat and a field, sessions stand
 * between the seats they join; what seats cannot hold is laid out by force. Colours and drawing are left to the theme
 * and the canvas.
 */

import { type MeasureText, measureText } from './label-text';
import { assemblePicture } from './layout/assemble';
import { bendLines, courseOf } from './layout/bows';
import { growCrowd, layOutCrowd, moveInCrowd } from './layout/crowd';
import { headingBox, layFields } from './layout/fields';
import { forcePlaces } from './layout/force';
import { groundOf, keptChoice, placeNew, stretchFields } from './layout/growth';
import { MOST_POLISHED } from './layout/most-polished';
import { type Placing, placingAt } from './layout/placing';
import { polish } from './layout/polish';
import { type Problem, stateProblem } from './layout/problem';
import { type Ground, layGround } from './layout/regions';
import { dropOverlapping, relabel } from './layout/relabel';
import { chooseSeats } from './layout/seats';
import { firstPlaces } from './layout/start';
import { layTimeFrame, nameBefore, placeInTime, placeRows, tightScale } from './layout/time';
import type { Network, Picture, Point, SideField } from './picture';

export interface LayoutOptions {
  /** Points that a person has dragged something to: kept exactly. */
  pinned?: Readonly<Record<string, Point>>;
  /**
   * The picture so far. What it has placed stays, in its coordinates and its size (the size asked for is not looked
   * at); only what is new is placed. A picture that shares nothing with the network is not looked at.
   */
  previous?: Picture;
  /** Width of a line of text; the built-in table unless a caller knows better. */
  measureText?: MeasureText;
  /** `force` lays out by force what could be seated; `time` by date. */
  arrangement?: Picture['arrangement'];
  /** First moments of all that may come to stand on a picture by time; those of this network unless given. */
  days?: readonly number[];
  /** For a crowd: hears its first picture, by distances alone, and how far the layout is from then on, 0 to 1. */
  onProgress?: (done: number, draft: Picture | null) => void;
}

/** More than this are laid out by force. */
const MOST_SEATED = 150;

/** Lays out a network on a canvas of this size in pixels. */
export function layoutPicture(
  network: Network,
  size: { width: number; height: number },
  options: LayoutOptions = {},
): Picture {
  const { previous } = options;
  const isCrowd = network.nodes.length > MOST_POLISHED && options.arrangement !== 'time';
  const crowd = { pinned: {}, ...options, measure: options.measureText ?? measureText };
  if (previous && network.nodes.some((node) => previous.nodes[node.id])) {
    if (!isCrowd || previous.arrangement === 'time') return grow(network, previous, options);
    const isGrown = network.nodes.some(({ id }) => !previous.nodes[id] && !previous.tray.includes(id));
    if (options.pinned && !isGrown) return moveInCrowd(previous, options.pinned);
    return growCrowd(network, previous, crowd);
  }
  if (isCrowd) return layOutCrowd(network, size, crowd);
  const problem = stateProblem(network, size, options.measureText ?? measureText);
  if (options.arrangement === 'time') {
    const scale = tightScale(problem);
    if (scale === null) return layOutTime(problem, options);
    return layOutTime(stateProblem(network, size, problem.measure, new Set(), scale), options);
  }
  const pins = pinsOf(problem, options.pinned);
  const seatable = problem.items.length <= MOST_SEATED && options.arrangement !== 'force';
  const ground = seatable ? layGround(problem, chooseSeats(problem)) : null;
  const starts = ground ? firstPlaces(problem, ground) : forcePlaces(problem, pins);
  const movable = indices(problem.items).filter((i) => !pins.has(i));
  let best: { placing: Placing; cost: number } | null = null;
  for (const { seed, visits, heat } of runsFor(problem, ground)) {
    const placing = placingAt(problem, starts);
    pin(placing, pins);
    const cost = polish(problem, ground, placing, { seed, visits, heat, movable, relabel: [...pins.keys()] });
    if (best === null || cost < best.cost) best = { placing, cost };
  }
  const { placing } = best!;
  const fieldsOf = () => (ground ? layFields(problem, ground, placing) : []);
  return finish(problem, placing, fieldsOf, ground ? 'seats' : 'force');
}

const daysOf = (problem: Problem, { days }: LayoutOptions) =>
  days ?? problem.items.flatMap(({ node }) => (node.start === null ? [] : [node.start]));

function layOutTime(problem: Problem, options: LayoutOptions): Picture {
  const pins = pinsOf(problem, options.pinned);
  nameBefore(problem, indices(problem.items));
  const frame = layTimeFrame(problem, daysOf(problem, options));
  const rows = placeRows(problem, frame);
  const placing = placingAt(
    problem,
    problem.items.map((_, i) => rows.get(i) ?? { x: frame.undatedX, y: problem.height / 2 }),
  );
  pin(placing, pins);
  const waiting = indices(problem.items).filter((i) => !rows.has(i) && !pins.has(i));
  placeInTime(problem, frame, placing, waiting);
  return finish(problem, placing, () => frame.fields, 'time');
}

/** How long to polish: small pictures several times, keeping the best; big ones once and less. */
function runsFor(problem: Problem, ground: Ground | null): { seed: number; visits: number; heat: number }[] {
  const n = problem.items.length;
  if (n === 0 || n > 400) return [{ seed: 1, visits: 0, heat: 0 }];
  if (!ground) return [{ seed: 1, visits: n > 150 ? 2500 : 5000, heat: 0.35 }];
  if (n <= 32) return [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => ({ seed, visits: 9000, heat: 1 }));
  if (n <= 60) return [{ seed: 1, visits: 13000, heat: 1 }];
  return [{ seed: 1, visits: n <= 100 ? 9000 : 7000, heat: 1 }];
}

function grow(network: Network, previous: Picture, options: LayoutOptions): Picture {
  const kept = new Set(Object.keys(previous.nodes));
  const problem = stateProblem(network, previous, options.measureText ?? measureText, kept, previous.scale);
  const pins = pinsOf(problem, options.pinned);
  const fresh = indices(problem.items).filter((i) => !kept.has(problem.items[i]!.id) && !pins.has(i));
  const placing = placingAt(
    problem,
    problem.items.map((item) => previous.nodes[item.id] ?? { x: 0, y: 0 }),
  );
  problem.items.forEach((item, i) => {
    const before = previous.nodes[item.id];
    if (!before) return;
    placing.x[i] = before.x;
    placing.y[i] = before.y;
    // The label it had comes first; the others are for where it was moved to, and for when the first is covered.
    item.choices = [...keptChoice(item, before.label), ...item.choices];
    placing.label[i] = before.label ? 0 : -1;
  });
  pin(placing, pins);
  const isByTime = previous.arrangement === 'time';
  if (isByTime) nameBefore(problem, fresh);
  if (isByTime)
    placeInTime(
      problem,
      { ...layTimeFrame(problem, daysOf(problem, options)), fields: previous.fields },
      placing,
      fresh,
    );
  else {
    const ground = previous.fields.length > 0 ? groundOf(problem, previous) : null;
    placeNew(problem, ground, placing, fresh);
    polish(problem, ground, placing, {
      seed: 1,
      visits: 220 * fresh.length,
      heat: 0.3,
      movable: fresh,
      relabel: [],
    });
  }
  const bows = problem.links.map(({ edge }) => previous.edges[edge.id]?.bow ?? 0);
  const added = indices(problem.links).filter((link) => !previous.edges[problem.links[link]!.edge.id]);
  const bent = bendLines(problem, placing, bows, added);
  const fields = isByTime ? previous.fields : stretchFields(problem, previous.fields, placing, fresh);
  const blocked = fields.map((field) => headingBox(problem, field));
  relabel(
    problem,
    placing,
    bent.map((bow, link) => courseOf(problem, placing, link, bow)),
    blocked,
    [...fresh, ...pins.keys()],
  );
  dropOverlapping(problem, placing, blocked, indices(problem.items), new Set(fresh));
  return assemblePicture(problem, placing, bent, fields, previous.arrangement);
}

/** Bows, fields and labels depend on each other: rounds until the labels stay, then what still overlaps is left out. */
function finish(
  problem: Problem,
  placing: Placing,
  fieldsOf: () => SideField[],
  arrangement: Picture['arrangement'],
): Picture {
  const all = indices(problem.items);
  const links = indices(problem.links);
  const crowded = problem.items.length > MOST_SEATED;
  let bows: number[] = links.map(() => 0);
  let fields: SideField[] = [];
  for (let round = 0; round < (crowded ? 1 : 4); round++) {
    bows = bendLines(problem, placing, bows, links, crowded);
    fields = fieldsOf();
    const blocked = fields.map((field) => headingBox(problem, field));
    const courses = links.map((link) => courseOf(problem, placing, link, bows[link]!));
    if (!relabel(problem, placing, courses, blocked, all)) break;
  }
  fields = fieldsOf();
  dropOverlapping(
    problem,
    placing,
    fields.map((field) => headingBox(problem, field)),
    all,
  );
  return assemblePicture(problem, placing, bows, fields, arrangement);
}

function pinsOf(problem: Problem, pinned: LayoutOptions['pinned'] = {}): Map<number, Point> {
  return new Map(
    problem.items.flatMap((item, i) => (pinned[item.id] ? [[i, pinned[item.id]!] as const] : [])),
  );
}

function pin(placing: Placing, pins: ReadonlyMap<number, Point>): void {
  for (const [i, point] of pins) {
    placing.x[i] = point.x;
    placing.y[i] = point.y;
  }
}

function indices(list: readonly unknown[]): number[] {
  return list.map((_, index) => index);
}
