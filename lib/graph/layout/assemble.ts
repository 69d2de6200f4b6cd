/** Writes a finished placing down as a picture: plain data, keyed by id. */
import { tookPlace } from '@/lib/graph/marks';
import type { Picture, PlacedEdge, PlacedLabel, PlacedNode, SideField } from '@/lib/graph/picture';
import type { LabelChoice } from './label-choices';
import type { Placing } from './placing';
import type { Problem } from './problem';
import { turnWedges } from './wedges';

export function assemblePicture(
  problem: Problem,
  placing: Placing,
  bows: readonly number[],
  fields: SideField[],
  arrangement: Picture['arrangement'],
): Picture {
  const nodes: Record<string, PlacedNode> = {};
  problem.items.forEach((item, i) => {
    const [x, y] = [placing.x[i]!, placing.y[i]!];
    const choice = item.choices[placing.label[i]!];
    const label = choice ? placedLabel(choice, x, y) : null;
    const wedges =
      item.node.mark === 'meeting' && tookPlace(item.node) ? wedgesOf(problem, placing, i) : null;
    nodes[item.id] = { id: item.id, x, y, r: item.r, label, wedges };
  });
  const edges: Record<string, PlacedEdge> = {};
  problem.links.forEach(({ edge }, link) => {
    edges[edge.id] = { id: edge.id, bow: bows[link]! };
  });
  const { width, height, scale, tray } = problem;
  return { width, height, arrangement, scale, nodes, edges, fields, tray };
}

function placedLabel({ text, place, align, x, y, w, h }: LabelChoice, atX: number, atY: number): PlacedLabel {
  const { style, lines, subLines } = text;
  return { place, style, lines, subLines, x: atX + x, y: atY + y, width: w, height: h, align };
}

/** For each side present the mean direction in which its attendees stand, and the wedges turned to them. */
function wedgesOf(problem: Problem, placing: Placing, i: number): { rotation: number; sides: string[] } {
  const { node, links } = problem.items[i]!;
  const toward = node.sides.map((side) => {
    const direction = { x: 0, y: 0 };
    for (const index of links) {
      const { a, b } = problem.links[index]!;
      const other = a === i ? b : a;
      if (problem.items[other]!.node.side !== side) continue;
      const dx = placing.x[other]! - placing.x[i]!;
      const dy = placing.y[other]! - placing.y[i]!;
      const length = Math.sqrt(dx * dx + dy * dy) || 1;
      direction.x += dx / length;
      direction.y += dy / length;
    }
    return { side, direction };
  });
  return turnWedges(toward);
}
