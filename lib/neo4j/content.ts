/**
 * What the database shall hold, ready to be compared: each row with a hash of everything in it, and the checksum of the
 * whole, which names a record exactly. Two loads of one record have one checksum, in whatever order its files were read.
 */
import { createHash } from 'node:crypto';
import type { Property, PropertyType } from '@/lib/domain/properties';
import type { NodeRow, RelationshipRow, Rows, Value } from './row-collector';
import { type Family, families, propertiesOf, shapes, ties } from './shapes';

export interface NodeContent extends NodeRow {
  /** Key of its shape. */
  shape: string;
  hash: string;
}
export interface RelationshipContent extends RelationshipRow {
  hash: string;
}
export interface Content {
  /** Id of the record, which every node carries. */
  record: string;
  /** SHA-256 over the sorted lines `id|hash`, hex. */
  checksum: string;
  nodes: Map<Family, Map<string, NodeContent>>;
  /** By the key of their tie. */
  relationships: Map<string, Map<string, RelationshipContent>>;
  /** Nodes and relationships together. */
  size: number;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** WGS 84, as Neo4j numbers it. */
const wgs84 = 4326;
const asReadBack: Partial<Record<PropertyType, (value: Value) => unknown>> = {
  datetime: (value) => Date.parse(value as string),
  point: (value) => [...(value as number[]), wgs84],
};
const comparable = (value: Value, { type }: Property) =>
  value === null ? null : (asReadBack[type]?.(value) ?? value);

export interface NodeFacts {
  labels: readonly string[];
  record: unknown;
  /** How many properties it has that its family does not know. */
  extra: unknown;
  /** In the order of the family's properties, as the load statements read them. */
  values: readonly unknown[];
}
export const hashNode = ({ labels, record, extra, values }: NodeFacts): string =>
  sha256(JSON.stringify([[...labels].sort(), record, extra, values]));

export interface RelationshipFacts {
  from: unknown;
  to: unknown;
  extra: unknown;
  values: readonly unknown[];
}
export const hashRelationship = ({ from, to, extra, values }: RelationshipFacts): string =>
  sha256(JSON.stringify([from, to, extra, values]));

/** Hashes every row; fills in the Record's own checksum, which is that of all rows while it is empty. */
export function contentOf(rows: Rows, record: string): Content {
  const nodes = new Map(families.map((family) => [family, new Map<string, NodeContent>()]));
  for (const [shape, list] of rows.nodes)
    for (const row of list)
      nodes.get(shapes[shape]!.family)!.set(row.id, { ...row, shape, hash: hashRow(shape, row, record) });
  const relationships = new Map<string, Map<string, RelationshipContent>>();
  for (const [key, list] of rows.relationships) {
    const properties = Object.values(ties.get(key)!.properties);
    const hashed = list.map((row): [string, RelationshipContent] => {
      const values = row.values.map((value, column) => comparable(value, properties[column]!));
      return [row.id, { ...row, hash: hashRelationship({ from: row.from, to: row.to, extra: 0, values }) }];
    });
    relationships.set(key, new Map(hashed));
  }
  const lines = [
    ...[...nodes].flatMap(([family, of]) =>
      [...of.values()].map(({ id, hash }) => `${family}:${id}|${hash}`),
    ),
    ...[...relationships.values()].flatMap((of) => [...of.values()].map(({ id, hash }) => `${id}|${hash}`)),
  ];
  const checksum = sha256(lines.sort().join('\n'));
  for (const own of nodes.get('Record')!.values()) {
    own.values[Object.keys(shapes.Record!.properties).indexOf('checksum')] = checksum;
    own.hash = hashRow('Record', own, record);
  }
  return { record, checksum, nodes, relationships, size: lines.length };
}

/** A node's values are hashed over all properties of its family, since it may have been of another kind before. */
function hashRow(shape: string, { values }: NodeRow, record: string): string {
  const { family, labels, properties } = shapes[shape]!;
  const own = Object.keys(properties);
  const all = Object.entries(propertiesOf(family)).map(([name, property]) => {
    const column = own.indexOf(name);
    return column < 0 ? null : comparable(values[column] ?? null, property);
  });
  return hashNode({ labels, record, extra: 0, values: all });
}
