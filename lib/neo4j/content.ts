/**
 * What the database shall hold, ready to be compared, and the checksum of the whole, which names a record exactly. Two
 * loads of one record have one checksum, in whatever order its files were read.
 */
import { createHash } from 'node:crypto';
import type { Property, PropertyType } from '@/lib/domain/properties';
import type { NodeRow, RelationshipRow, Rows, Value } from './row-collector';
import { type Family, propertiesOf } from './shapes';

export interface Content {
  /** Id of the record, which every node carries. */
  record: string;
  /** SHA-256 over all rows, sorted by id within their family or bundle, hex. */
  checksum: string;
  nodes: Map<Family, Map<string, NodeRow>>;
  /** By the key of their bundle. */
  relationships: Map<string, Map<string, RelationshipRow>>;
  /** Nodes and relationships together. */
  size: number;
}

/** Orders the rows by id; fills in the Record's own checksum, which is that of all rows while it is empty. */
export function contentOf(rows: Rows, record: string): Content {
  const nodes = new Map([...rows.nodes].map(([family, list]) => [family, byId(list)]));
  const relationships = new Map([...rows.relationships].map(([key, list]) => [key, byId(list)]));
  const sum = createHash('sha256');
  for (const [family, of] of nodes)
    addTo(sum, family, [...of.values()], ({ id, shape, values }) => [id, shape, values]);
  for (const [key, of] of relationships)
    addTo(sum, key, [...of.values()], ({ id, type, from, to, values }) => [id, type, from, to, values]);
  const checksum = sum.digest('hex');
  const column = Object.keys(propertiesOf('Record')).indexOf('checksum');
  for (const { values } of nodes.get('Record')!.values()) values[column] = checksum;
  const sizes = [...nodes.values(), ...relationships.values()].map(({ size }) => size);
  return { record, checksum, nodes, relationships, size: sizes.reduce((sum, size) => sum + size, 0) };
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  const map = new Map(rows.map((row) => [row.id, row]));
  return new Map([...map.keys()].sort().map((id) => [id, map.get(id)!]));
}

/** So many rows are written as one text, which is several times as quick as one by one. */
const together = 1000;

function addTo<Row>(
  sum: ReturnType<typeof createHash>,
  of: string,
  rows: readonly Row[],
  partsOf: (row: Row) => unknown[],
): void {
  sum.update(`${of}\n`);
  for (let start = 0; start < rows.length; start += together)
    sum.update(JSON.stringify(rows.slice(start, start + together).map(partsOf)));
}

/** WGS 84, as Neo4j numbers it. */
const wgs84 = 4326;
/** What the load statements read back where a value of this type was sent, unless it is the value itself. */
const asReadBack: Partial<Record<PropertyType, (value: Value) => unknown>> = {
  datetime: (value) => Date.parse(value as string),
  point: (value) => [...(value as number[]), wgs84],
};

/** Whether what was read back is what was sent. Nothing that the server says of what it did is trusted. */
export function isReadBack(read: unknown, value: Value, { type }: Property): boolean {
  if (value === null) return read === null;
  const wanted = asReadBack[type]?.(value) ?? value;
  if (!Array.isArray(wanted)) return read === wanted;
  return (
    Array.isArray(read) && read.length === wanted.length && wanted.every((each, at) => read[at] === each)
  );
}
