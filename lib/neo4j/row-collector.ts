/**
 * Rows as they are gathered for the database: each is held against its shape (existence, type, closed list, both ends
 * of a relationship), which Community Edition does not do, and all that is wrong is said at once.
 */
import type { Properties, Property } from '@/lib/domain/properties';
import { ParleyError } from '@/lib/errors';
import { bundles, type Tie, tieOf } from './bundles';
import { type Family, families, propertiesOf, type Shape, shapes } from './shapes';

/** Texts, numbers, booleans, lists of texts, null; an instant is ISO 8601 text, a point [latitude, longitude]. */
export type Value = string | number | boolean | readonly string[] | readonly number[] | null;

interface Row {
  id: string;
  values: Value[];
}
/** Values in the order of its family's properties. */
export interface NodeRow extends Row {
  /** Key of its shape. */
  shape: string;
}
/** Values in the order of its bundle's properties. */
export interface RelationshipRow extends Row {
  type: string;
  from: string;
  to: string;
}
export interface Rows {
  /** Every family is there, also without rows. */
  nodes: Map<Family, NodeRow[]>;
  /** By the key of `bundles`. Every bundle is there, also without rows. */
  relationships: Map<string, RelationshipRow[]>;
}

type Given = Record<string, unknown> & { id: string };

/** The family of an end and its id; no relationship is made where the record names nobody. */
export type End = [family: Family, id: string | null | undefined];

/** A record that was not checked, or a rule that made what no shape allows: nothing of it is loaded. */
export class RowsInvalid extends ParleyError {}

/** Gathers rows, holds each against its shape, and tells apart several relationships of a type between two nodes. */
export class RowCollector {
  private readonly nodes = new Map(families.map((family) => [family, [] as NodeRow[]]));
  private readonly relationships = new Map([...bundles.keys()].map((key) => [key, [] as RelationshipRow[]]));
  private readonly ends: { id: string; family: Family; end: string }[] = [];
  private readonly tieIds = new Set<string>();
  private readonly problems: string[] = [];

  node(key: string, given: Given) {
    const shape = shapes[key] as Shape;
    const { family, properties } = shape;
    const values = this.valuesOf(`${key} ${given.id}`, properties, propertiesOf(family), given);
    this.nodes.get(family)!.push({ id: given.id, shape: key, values });
  }

  /** `id` is made from the ends if it is not given; the second of the same type and ends gets ':2' and so on. */
  tie(type: string, [from, start]: End, [to, end]: End, properties: object = {}, id?: string) {
    if (start === null || start === undefined || end === null || end === undefined) return;
    const tie: Tie = tieOf(type, from, to);
    const plain = id ?? `${type}:${start}:${end}`;
    let unique = plain;
    for (let n = 2; this.tieIds.has(unique); n++) unique = `${plain}:${n}`;
    this.tieIds.add(unique);
    this.ends.push({ id: unique, family: from, end: start }, { id: unique, family: to, end });
    const columns = bundles.get(tie.bundle)!.properties;
    const given = properties as Record<string, unknown>;
    const values = this.valuesOf(unique, tie.properties, columns, given);
    this.relationships.get(tie.bundle)!.push({ id: unique, type, from: start, to: end, values });
  }

  finish(): Rows {
    const ids = new Map<Family, Set<string>>();
    for (const [family, rows] of this.nodes) {
      const known = new Set(rows.map(({ id }) => id));
      ids.set(family, known);
      if (known.size < rows.length) this.problems.push(`${family} has an id twice`);
    }
    for (const { id, family, end } of this.ends)
      if (!ids.get(family)!.has(end)) this.problems.push(`${id} has no end ${family} ${end}`);
    if (this.problems.length) {
      const shown = this.problems.slice(0, 20).join('; ');
      throw new RowsInvalid({
        where: 'The record',
        found: `${this.problems.length} of its rows fit no shape: ${shown}`,
        cure: 'Check the record with npm run check-record',
      });
    }
    return { nodes: this.nodes, relationships: this.relationships };
  }

  /** In the order of the columns; what is none of its own properties is null. */
  private valuesOf(
    where: string,
    properties: Properties,
    columns: Properties,
    given: Record<string, unknown>,
  ): Value[] {
    const values: Value[] = [];
    for (const name in columns) {
      const property = properties[name];
      const value = property ? (given[name] ?? null) : null;
      const wrong = property && problemOf(value, property);
      if (wrong) this.problems.push(`${where}: ${name} ${wrong}`);
      values.push(value as Value);
    }
    return values;
  }
}

const fits: Record<Property['type'], (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  texts: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  integer: Number.isSafeInteger,
  number: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  datetime: (value) => typeof value === 'string' && Number.isFinite(Date.parse(value)),
  point: (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite),
};

/** What Enterprise Edition would refuse by existence and type constraints, and words outside their list. */
function problemOf(value: unknown, { type, required, words }: Property): string | null {
  if (value === null) return required ? 'is missing' : null;
  if (!fits[type](value)) return `is no ${type}`;
  const listed = !words || [value].flat().every((word) => words.includes(word as string));
  return listed ? null : `has a word that is in no list: ${JSON.stringify(value)}`;
}
