/**
 * A network and its picture drawn by a number: actors sized by it, or coloured by group in place of side. Nothing moves;
 * a label goes with the rim of its mark.
 */
import type { MeasureName } from '@/lib/view/canvas-view';
import type { Accord } from './accord';
import type { Measures } from './measures';
import type { Network, NetworkSide, Picture, PlacedNode } from './picture';

export type { MeasureName };

/** Radius of the least and of the greatest, in pixels. */
const LEAST = 6;
const GREATEST = 16;
/** More groups than there are hues are drawn alike. */
export const MOST_GROUPS = 8;

interface Drawn {
  network: Network;
  picture: Picture;
}

/** The number by which an actor is sized; null for the groups, which are a colour. */
export function sizeBy(
  measure: MeasureName,
  measures: Measures,
  accords: ReadonlyMap<string, Accord>,
): ((id: string) => number) | null {
  if (measure === 'met') return (id) => measures.byActor.get(id)?.met.length ?? 0;
  if (measure === 'between') return (id) => measures.byActor.get(id)?.between ?? 0;
  if (measure === 'accord') return (id) => accords.get(id)?.clashes.size ?? 0;
  return null;
}

function resized(node: PlacedNode, r: number): PlacedNode {
  const by = r - node.r;
  const { label } = node;
  if (!label) return { ...node, r };
  const east = label.place.includes('E') ? 1 : label.place.includes('W') ? -1 : 0;
  const south = label.place.includes('S') ? 1 : label.place.includes('N') ? -1 : 0;
  return { ...node, r, label: { ...label, x: label.x + east * by, y: label.y + south * by } };
}

export function sized({ network, picture }: Drawn, value: (id: string) => number): Drawn {
  const actors = network.nodes.filter(({ mark }) => ['person', 'organization', 'delegation'].includes(mark));
  const most = Math.max(...actors.map(({ id }) => value(id)), 0);
  const nodes = { ...picture.nodes };
  for (const { id } of actors) {
    const placed = nodes[id];
    const share = most === 0 ? 0 : Math.sqrt(value(id) / most);
    if (placed) nodes[id] = resized(placed, (LEAST + (GREATEST - LEAST) * share) * picture.scale);
  }
  return { network, picture: { ...picture, nodes } };
}

export const groupSides = (groups: readonly unknown[]): NetworkSide[] =>
  groups.slice(0, MOST_GROUPS).map((_, at) => ({
    id: `group-${at + 1}`,
    name: `Group ${at + 1}`,
    short: `${at + 1}`,
    residual: false,
  }));

export function colouredByGroup({ network, picture }: Drawn, { groups }: Measures): Drawn {
  const sides = groupSides(groups);
  const groupOf = new Map(sides.flatMap(({ id }, at) => groups[at]!.map((actor) => [actor, id] as const)));
  const presentAt = new Map<string, Set<string>>();
  for (const { source, target, kind } of network.edges) {
    const group = kind === 'attended' ? groupOf.get(source) : undefined;
    if (group) presentAt.set(target, (presentAt.get(target) ?? new Set()).add(group));
  }
  const groupsAt = (id: string) => [...(presentAt.get(id) ?? [])].sort();
  const nodes = { ...picture.nodes };
  for (const { id } of network.nodes) {
    const placed = nodes[id];
    if (placed?.wedges) nodes[id] = { ...placed, wedges: { ...placed.wedges, sides: groupsAt(id) } };
  }
  return {
    network: {
      sides,
      nodes: network.nodes.map((node) => ({
        ...node,
        side: groupOf.get(node.id) ?? null,
        sides: groupsAt(node.id),
      })),
      edges: network.edges,
    },
    picture: { ...picture, nodes },
  };
}

export interface Numbers {
  measures: Measures;
  accords: ReadonlyMap<string, Accord>;
}

/** As the canvas and every file that leaves show it: by the number that is chosen, as at rest without one. */
export function drawnBy(drawn: Drawn, measure: MeasureName | null, numbers: Numbers): Drawn {
  if (measure === null) return drawn;
  const value = sizeBy(measure, numbers.measures, numbers.accords);
  return value ? sized(drawn, value) : colouredByGroup(drawn, numbers.measures);
}
