/**
 * The schema in three layers, as the docs show it: which shapes lie in which layer, in whose box a relationship is told,
 * and which stand between whole layers. Made from the registries of lib/domain and the shapes of lib/neo4j.
 */
import { type RelationDefinition, relations } from '@/lib/domain/relations';
import { type Family, familyOfLabel, type Shape, shapes } from '@/lib/neo4j/shapes';

export const layers = ['World', 'Assertions', 'Evidence'] as const;
export type Layer = (typeof layers)[number];

const layerOfFamily = (family: Family): Layer =>
  family === 'Entity' ? 'World' : family === 'Assertion' ? 'Assertions' : 'Evidence';

const depthOf = (labels: readonly string[]) =>
  Math.max(...labels.map((label) => layers.indexOf(layerOfFamily(familyOfLabel.get(label)!))));

/** The shapes of a layer, by their most special label. */
export const shapesOf = (layer: Layer): [label: string, shape: Shape][] =>
  Object.entries(shapes).filter(([, { family }]) => layerOfFamily(family) === layer);

/** The one shape that an end names; none where it names a family or several labels. */
const shapeAt = (labels: readonly string[]) =>
  labels.length === 1 && labels[0]! in shapes ? labels[0] : undefined;

/** The box in which an asserted relationship is told: that of its deeper end; none between whole families. */
function boxOf({ from, to, derived }: RelationDefinition): string | undefined {
  if (derived) return undefined;
  const [start, end] = [shapeAt(from), shapeAt(to)];
  if (!start || !end) return start ?? end;
  return depthOf(from) >= depthOf(to) ? start : end;
}

export interface Told {
  type: string;
  /** True where the relationship leads away from the box. */
  out: boolean;
  /** The labels at the other end. */
  other: readonly string[];
}

/** The relationships told in the box of a shape. */
export const toldIn = (label: string): Told[] =>
  relations
    .filter((relation) => boxOf(relation) === label)
    .map(({ type, from, to }) => {
      const out = shapeAt(from) === label;
      return { type, out, other: out ? to : from };
    });

export interface Group {
  ends: string;
  types: string[];
}

/** What no box tells, grouped by its ends: derived relationships, and those between whole families. */
export function betweenWholes(layer: Layer): Group[] {
  const groups = new Map<string, string[]>();
  for (const relation of relations) {
    const { type, from, to } = relation;
    if (boxOf(relation) !== undefined || layers[depthOf([...from, ...to])] !== layer) continue;
    const ends = `${from.join(' or ')} → ${to.join(' or ')}`;
    groups.set(ends, [...(groups.get(ends) ?? []), type]);
  }
  return [...groups].map(([ends, types]) => ({ ends, types }));
}
