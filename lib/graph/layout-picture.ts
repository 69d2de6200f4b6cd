/**
 * The picture at rest: where everything of a network is drawn, by side. Pure and deterministic: the same network gives
 * the same picture on every engine, whatever the order of its lists. DESIGN's seats give each side its field, the polish
 * of lib/graph/layout puts sessions and labels between them. Colours and drawing are left to the theme and the canvas.
 */

import { type MeasureText, measureText } from './label-text';
import { bendLines, courseOf } from './layout/bows';
import { type Placing, placingAt } from './layout/energy';
import { headingBox, layFields } from './layout/fields';
import { polish } from './layout/polish';
import { type Problem, stateProblem } from './layout/problem';
import { type Ground, layGround } from './layout/regions';
import { dropOverlapping, relabel } from './layout/relabel';
import { chooseSeats } from './layout/seats';
import { firstPlaces } from './layout/start';
import { turnWedges } from './layout/wedges';
import { tookPlace } from './marks';
import type { Network, Picture, PlacedEdge, PlacedNode, Point, SideField } from './picture';

export interface LayoutOptions {
  /** Points of items that a person has dragged: kept exactly. */
  pinned?: Record<string, Point>;
  /** The picture so far: what it has placed stays, in its coordinates and size; only what is new is placed. */
  previous?: Picture;
  /** Width of a line of text; the built-in table unless a caller knows better. */
  measureText?: MeasureText;
}

/** Lays out a network on a canvas of this size in pixels. */
export function layoutPicture(
  network: Network,
  size: { width: number; height: number },
  options: LayoutOptions = {},
): Picture {
  const problem = stateProblem(network, size, options.measureText ?? measureText, new Set());
  const ground = layGround(problem, chooseSeats(problem));
  if (!ground) throw new Error('no ground');
  const placing = placingAt(problem, firstPlaces(problem, ground));
  const all = problem.items.map((_, index) => index);
  polish(problem, ground, placing, { seed: 1, visits: 9000, movable: all });
  return finish(problem, ground, placing);
}

function finish(problem: Problem, ground: Ground | null, placing: Placing): Picture {
  const all = problem.items.map((_, index) => index);
  const links = problem.links.map((_, index) => index);
  let bows: number[] = links.map(() => 0);
  let fields: SideField[] = [];
  for (let round = 0; round < 4; round++) {
    bows = bendLines(problem, placing, bows, links);
    fields = ground ? layFields(problem, ground, placing) : [];
    const blocked = fields.map((field) => headingBox(problem, field));
    const courses = links.map((link) => courseOf(problem, placing, link, bows[link]!));
    const changed = relabel(problem, placing, courses, blocked, all);
    if (!changed) break;
  }
  fields = ground ? layFields(problem, ground, placing) : [];
  dropOverlapping(
    problem,
    placing,
    fields.map((field) => headingBox(problem, field)),
    all,
  );
  return assemble(problem, placing, bows, fields, ground ? 'seats' : 'force');
}

function assemble(
  problem: Problem,
  placing: Placing,
  bows: readonly number[],
  fields: SideField[],
  arrangement: Picture['arrangement'],
): Picture {
  const nodes: Record<string, PlacedNode> = {};
  problem.items.forEach((item, i) => {
    const choice = item.choices[placing.label[i]!];
    const x = placing.x[i]!;
    const y = placing.y[i]!;
    nodes[item.id] = {
      id: item.id,
      x,
      y,
      r: item.r,
      label: choice
        ? {
            place: choice.place,
            style: choice.text.style,
            lines: choice.text.lines,
            subLines: choice.text.subLines,
            x: x + choice.x,
            y: y + choice.y,
            width: choice.w,
            height: choice.h,
            align: choice.align,
          }
        : null,
      wedges: item.node.mark === 'meeting' && tookPlace(item.node) ? wedgesOf(problem, placing, i) : null,
    };
  });
  const edges: Record<string, PlacedEdge> = {};
  problem.links.forEach(({ edge }, link) => {
    edges[edge.id] = { id: edge.id, bow: bows[link]! };
  });
  const { width, height, scale, tray } = problem;
  return { width, height, arrangement, scale, nodes, edges, fields, tray };
}

function wedgesOf(problem: Problem, placing: Placing, i: number): { rotation: number; sides: string[] } {
  const { node, links } = problem.items[i]!;
  return turnWedges(
    node.sides.map((side) => {
      const direction = { x: 0, y: 0 };
      for (const index of links) {
        const link = problem.links[index]!;
        const other = link.a === i ? link.b : link.a;
        if (problem.items[other]!.node.side !== side) continue;
        const dx = placing.x[other]! - placing.x[i]!;
        const dy = placing.y[other]! - placing.y[i]!;
        const length = Math.sqrt(dx * dx + dy * dy) || 1;
        direction.x += dx / length;
        direction.y += dy / length;
      }
      return { side, direction };
    }),
  );
}
