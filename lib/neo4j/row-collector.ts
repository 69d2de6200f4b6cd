/**
 * Rows as they are gathered for the database: each is held against its shape (existence, type, closed list, both ends
 * of a relationship), which Community Edition does not do, and all that is wrong is said at once.
 */
import type { Property } from '@/lib/domain/properties';
import { ParleyError } from '@/lib/errors';
import { type Family, families, keyOfTie, type Shape, shapes, type Tie, ties } from './shapes';

/** Texts, numbers, booleans, lists of texts, null; an instant is ISO 8601 text, a point [latitude, longitude]. */
export type Value = string | number | boolean | readonly string[] | readonly number[] | null;

export interface NodeRow {
  id: string;
  values: Value[];
}
export interface RelationshipRow extends NodeRow {
  from: string;
  to: string;
}
export interface Rows {
  /** By the key of `shapes`. Every shape is there, also without rows. */
  nodes: Map<string, NodeRow[]>;
  /** By the key of `ties`. Every tie is there, also without rows. */
  relationships: Map<string, RelationshipRow[]>;
}

type Given = Record<string, unknown> & { id: string };

/** The family of an end and its id; no relationship is made where the record names nobody. */
export type End = [family: Family, id: string | null | undefined];

/** A record that was not checked, or a rule that made what no shape allows: nothing of it is loaded. */
export class RowsInvalid extends ParleyError {}

/** Gathers rows, holds each against its shape, and tells apart several relationships of a type between two nodes. */
export class RowCollector {
  private readonly nodes = new Map(Object.keys(shapes).map((key) => [key, [] as NodeRow[]]));
  private readonly relationships = new Map([...ties.keys()].map((key) => [key, [] as RelationshipRow[]]));
  private readonly ids = new Map<Family, Set<string>>(families.map((family) => [family, new Set()]));
  private readonly tieIds = new Set<string>();
  private readonly problems: string[] = [];

  node(key: string, given: Given) {
    const shape = shapes[key] as Shape;
    const ids = this.ids.get(shape.family)!;
    if (ids.has(given.id)) this.problems.push(`${key} ${given.id} is there twice`);
    ids.add(given.id);
    this.nodes.get(key)!.push({ id: given.id, values: this.valuesOf(`${key} ${given.id}`, shape, given) });
  }

  /** `id` is made from the ends if it is not given; the second of the same type and ends gets ':2' and so on. */
  tie(type: string, [from, start]: End, [to, end]: End, properties: object = {}, id?: string) {
    if (start === null || start === undefined || end === null || end === undefined) return;
    const key = keyOfTie({ type, from, to });
    const tie = ties.get(key) as Tie;
    const plain = id ?? `${type}:${start}:${end}`;
    let unique = plain;
    for (let n = 2; this.tieIds.has(unique); n++) unique = `${plain}:${n}`;
    this.tieIds.add(unique);
    const values = this.valuesOf(unique, tie, properties as Record<string, unknown>);
    this.relationships.get(key)!.push({ id: unique, from: start, to: end, values });
  }

  finish(): Rows {
    for (const [key, rows] of this.relationships) {
      const { from, to } = ties.get(key) as Tie;
      for (const row of rows) {
        if (!this.ids.get(from)!.has(row.from)) this.problems.push(`${row.id} begins at nothing`);
        if (!this.ids.get(to)!.has(row.to)) this.problems.push(`${row.id} ends at nothing`);
      }
    }
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

  private valuesOf(where: string, { properties }: Pick<Shape, 'properties'>, given: Record<string, unknown>) {
    return Object.entries(properties).map(([name, property]) => {
      const value = given[name] ?? null;
      const wrong = problemOf(value, property);
      if (wrong) this.problems.push(`${where}: ${name} ${wrong}`);
      return value as Value;
    });
  }
}

/** What Enterprise Edition would refuse by existence and type constraints, and words outside their list. */
function problemOf(value: unknown, { type, required, words }: Property): string | null {
  if (value === null) return required ? 'is missing' : null;
  const fits = {
    text: () => typeof value === 'string',
    texts: () => Array.isArray(value) && value.every((each) => typeof each === 'string'),
    integer: () => Number.isSafeInteger(value),
    number: () => Number.isFinite(value),
    boolean: () => typeof value === 'boolean',
    datetime: () => typeof value === 'string' && Number.isFinite(Date.parse(value)),
    point: () => Array.isArray(value) && value.length === 2 && value.every(Number.isFinite),
  }[type]();
  if (!fits) return `is no ${type}`;
  const listed = !words || [value].flat().every((word) => words.includes(word as string));
  return listed ? null : `has a word that is in no list: ${JSON.stringify(value)}`;
}
