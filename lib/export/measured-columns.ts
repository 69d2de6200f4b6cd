/**
 * What a table has of a network drawn by a number: the number itself, and where it sizes the marks, how large each is
 * drawn. A network drawn as at rest has neither.
 */
import type { MeasureName, Numbers } from '@/lib/graph/measured';
import type { Picture } from '@/lib/graph/picture';
import type { NetworkTable } from './network-table';

/** Of each measure the column's name and type. */
const columnOf = {
  met: ['met', 'integer'],
  between: ['betweenness', 'double'],
  groups: ['group', 'integer'],
  accord: ['clashes', 'integer'],
} as const satisfies Record<MeasureName, readonly [string, string]>;

function numberOf(measure: MeasureName, id: string, { measures, accords }: Numbers): number | null {
  if (measure === 'accord') return accords.get(id)?.clashes.size ?? null;
  const of = measures.byActor.get(id);
  if (!of) return null;
  return measure === 'met' ? of.met.length : measure === 'between' ? of.between : of.group;
}

/** Null stays with whatever the measure says nothing of. */
export function withMeasure(
  { nodes, ...table }: NetworkTable,
  measure: MeasureName | null,
  numbers: Numbers,
  picture: Picture | null,
): NetworkTable {
  if (measure === null) return { nodes, ...table };
  const [name, type] = columnOf[measure];
  const isSize = measure !== 'groups';
  return {
    ...table,
    nodes: nodes.map((node) => ({
      ...node,
      [name]: numberOf(measure, node.id, numbers),
      ...(isSize ? { radius: picture?.nodes[node.id]?.r ?? null } : {}),
    })),
    measured: { [name]: type, ...(isSize ? { radius: 'double' } : {}) },
  };
}
