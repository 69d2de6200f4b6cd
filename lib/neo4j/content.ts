/**
 * What the database shall hold, ready to be compared: each row with a hash of everything in it, and the checksum of the
 * whole, which names a record exactly. Two loads of one record have one checksum, in whatever order its files were read.
 */
import { hash } from 'node:crypto';
import type { Property, PropertyType } from '@/lib/domain/properties';
import { bundles } from './bundles';
import type { NodeRow, RelationshipRow, Rows, Value } from './row-collector';
import { type Family, propertiesOf, shapes } from './shapes';

export interface NodeContent extends NodeRow {
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
  /** By the key of their bundle. */
  relationships: Map<string, Map<string, RelationshipContent>>;
  /** Nodes and relationships together. */
  size: number;
}

const sha256 = (text: string) => hash('sha256', text, 'hex');

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
  type: unknown;
  from: unknown;
  to: unknown;
  extra: unknown;
  values: readonly unknown[];
}
export const hashRelationship = ({ type, from, to, extra, values }: RelationshipFacts): string =>
  sha256(JSON.stringify([type, from, to, extra, values]));

/** Hashes every row; fills in the Record's own checksum, which is that of all rows while it is empty. */
export function contentOf(rows: Rows, record: string): Content {
  const nodes = new Map<Family, Map<string, NodeContent>>();
  for (const [family, list] of rows.nodes)
    nodes.set(family, new Map(list.map((row) => [row.id, { ...row, hash: hashRow(row, family, record) }])));
  const relationships = new Map<string, Map<string, RelationshipContent>>();
  for (const [key, list] of rows.relationships) {
    const properties = Object.values(bundles.get(key)!.properties);
    const hashed = list.map((row): [string, RelationshipContent] => {
      const values = comparables(row.values, properties);
      return [row.id, { ...row, hash: hashRelationship({ ...row, extra: 0, values }) }];
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
    own.values[Object.keys(propertiesOf('Record')).indexOf('checksum')] = checksum;
    own.hash = hashRow(own, 'Record', record);
  }
  return { record, checksum, nodes, relationships, size: lines.length };
}

const hashRow = ({ shape, values }: NodeRow, family: Family, record: string): string =>
  hashNode({
    labels: shapes[shape]!.labels,
    record,
    extra: 0,
    values: comparables(values, Object.values(propertiesOf(family))),
  });

const comparables = (values: readonly Value[], properties: readonly Property[]) =>
  values.map((value, column) => comparable(value, properties[column]!));
