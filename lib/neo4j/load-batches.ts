/**
 * From a difference to the statements that end it, in an order that always works: relationships go before their nodes,
 * nodes come before their relationships. Rows become parallel columns here, at most `size` of them a statement.
 */
import { type Bundle, bundles } from './bundles';
import {
  createNodes,
  createRelationships,
  createRelationshipsByNumber,
  deleteNodes,
  deleteRelationships,
  deleteUnmarked,
  isWord,
  type NamedProperty,
  updateNodes,
  updateRelationships,
} from './load-statements';
import type { NodeRow, RelationshipRow, Value } from './row-collector';
import { type Family, families, familyOfLabel, propertiesOf, shapes } from './shapes';
import type { Difference } from './verify';

/** Measured: larger batches are no faster, and a thousand rows a batch cost a third more. */
export const batchSize = 10_000;

export interface Batch {
  text: string;
  parameters: Record<string, unknown>;
  rows: number;
  /** Whether every row must be written; a deletion may find its row gone. */
  mustWriteAll: boolean;
  /** Told the database's own numbers of the nodes that it made, in the order of its rows. */
  numbered?(numbers: readonly number[]): void;
}

/** The database's own numbers of nodes, by id: good until the transaction that made them is rolled back. */
type Numbers = Map<Family, Map<string, number>>;

/**
 * Each batch is made when the one before is written: relationships between nodes that are new go by `numbers`, which
 * fill up on the way.
 */
export function* batchesOf(
  difference: Difference,
  record: string,
  size: number = batchSize,
): Generator<Batch> {
  const numbers: Numbers = new Map();
  const { created, changed, removed, unmarked } = difference;
  for (const key of unmarked)
    yield { text: deleteUnmarked(bundles.get(key)!), parameters: {}, rows: 0, mustWriteAll: false };
  for (const [key, leaving] of removed.relationships)
    yield* split(size, leaving, (part) => ({
      text: deleteRelationships(bundles.get(key)!),
      parameters: { id: part },
      rows: part.length,
      mustWriteAll: false,
    }));
  for (const [family, ids] of removed.nodes)
    yield* split(size, ids, (id) => ({
      text: deleteNodes(family),
      parameters: { id },
      rows: id.length,
      mustWriteAll: false,
    }));
  for (const family of families)
    if (family !== 'Record') yield* nodeBatches(difference, family, record, numbers, size);
  for (const [key, bundle] of bundles) {
    yield* split(size, changed.relationships.get(key) ?? [], (part) => ({
      text: updateRelationships(bundle),
      parameters: {
        at: Object.fromEntries(part.map(({ id }, at) => [id, at])),
        ...columnsOf(part, Object.entries(bundle.properties)),
      },
      rows: part.length,
      mustWriteAll: true,
    }));
  }
  yield* newRelationships(created.relationships, numbers, size);
  // Last, since it names the version by its checksum: until then readers are at the version before, or at none.
  yield* nodeBatches(difference, 'Record', record, numbers, size);
}

/** Those whose ends are new too go many bundles a batch; the others find their ends by id, bundle by bundle. */
function* newRelationships(
  created: ReadonlyMap<string, readonly RelationshipRow[]>,
  numbers: Numbers,
  size: number,
): Generator<Batch> {
  const ready: Tied[] = [];
  const others: [Bundle, RelationshipRow[]][] = [];
  for (const [key, rows] of created) {
    const bundle = bundles.get(key)!;
    const [starts, ends] = [numbers.get(bundle.from), numbers.get(bundle.to)];
    const places = allColumns.map((column) => column.places.get(key) ?? -1);
    const unknown: RelationshipRow[] = [];
    for (const row of rows) {
      const [start, end] = [starts?.get(row.from), ends?.get(row.to)];
      if (start === undefined || end === undefined) unknown.push(row);
      else ready.push({ row, places, start, end });
    }
    if (unknown.length > 0) others.push([bundle, unknown]);
  }
  yield* split(size, ready, (part) => {
    const rows = part.map(({ row, places }) => {
      return { ...row, values: places.map((at) => (at < 0 ? null : row.values[at]!)) };
    });
    return {
      text: createRelationshipsByNumber(allProperties),
      parameters: {
        ...columnsOf(rows, allProperties),
        ...typesOf(rows),
        from: asText(part.map(({ start }) => start)),
        to: asText(part.map(({ end }) => end)),
      },
      rows: rows.length,
      mustWriteAll: true,
    };
  });
  for (const [bundle, rows] of others)
    yield* split(size, rows, (part) => ({
      text: createRelationships(bundle),
      parameters: {
        ...columnsOf(part, Object.entries(bundle.properties)),
        ...typesOf(part),
        from: part.map(({ from }) => from),
        to: part.map(({ to }) => to),
      },
      rows: part.length,
      mustWriteAll: true,
    }));
}

/** With the place of each of all columns among its own, -1 for none, and the numbers of both ends. */
interface Tied {
  row: RelationshipRow;
  places: readonly number[];
  start: number;
  end: number;
}

/** Every property that some relationship has, and by bundle its place among that one's; one for each name and type. */
const allColumns = [
  ...[...bundles.values()].reduce((columns, { key, properties }) => {
    for (const [at, [name, property]] of Object.entries(properties).entries()) {
      const sort = `${name} ${property.type} ${isWord(property)}`;
      const column = columns.get(sort) ?? { named: [name, property] as const, places: new Map() };
      column.places.set(key, at);
      columns.set(sort, column);
    }
    return columns;
  }, new Map<string, { named: NamedProperty; places: Map<string, number> }>()),
].map(([, column]) => column);
const allProperties = allColumns.map(({ named }) => named);

function* nodeBatches(
  { created, changed }: Difference,
  family: Family,
  record: string,
  numbers: Numbers,
  size: number,
): Generator<Batch> {
  const batch = (part: readonly NodeRow[], text: string): Batch => ({
    text,
    parameters: {
      record,
      ...labelsOf(part, family),
      ...columnsOf(part, Object.entries(propertiesOf(family))),
    },
    rows: part.length,
    mustWriteAll: true,
  });
  yield* split(size, changed.nodes.get(family) ?? [], (part) => batch(part, updateNodes(family)));
  const known = numbers.get(family) ?? new Map<string, number>();
  numbers.set(family, known);
  yield* split(size, created.nodes.get(family) ?? [], (part) => ({
    ...batch(part, createNodes(family)),
    numbered: (of) => {
      for (const [at, { id }] of part.entries()) known.set(id, of[at]!);
    },
  }));
}

function* split<Item>(
  size: number,
  items: readonly Item[],
  make: (part: readonly Item[]) => Batch,
): Generator<Batch> {
  for (let start = 0; start < items.length; start += size) yield make(items.slice(start, start + size));
}

/**
 * `id` and one column for each property: `c0`, `c1` and so on. What is sent as numbers has its words beside it: `w0`.
 */
function columnsOf(
  rows: readonly { id: string; values: readonly Value[] }[],
  properties: readonly NamedProperty[],
): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const [column, [, property]] of properties.entries()) {
    const values = rows.map(({ values }) => values[column] ?? null);
    // Of a kind that has none of it nothing is sent: every row reads null from it.
    if (values.every((value) => value === null)) {
      columns[`c${column}`] = null;
      if (isWord(property) || property.type === 'texts') columns[`w${column}`] = [];
      continue;
    }
    if (isWord(property) || property.type === 'texts') {
      const words = new Words();
      columns[`c${column}`] = isWord(property)
        ? asText(numbersOf(values, words))
        : values.map((list) => (Array.isArray(list) ? asText(list.map(words.numberOf)) : null));
      columns[`w${column}`] = words.all();
    } else columns[`c${column}`] = values;
  }
  return { id: rows.map(({ id }) => id), ...columns };
}

/** For null a number that no word has, which reads null; the server takes longer over a text that is no number. */
function numbersOf(values: readonly Value[], words: Words): number[] {
  const numbers = values.map((word) => (word === null ? -1 : words.numberOf(word)));
  const { size } = words;
  return numbers.map((number) => (number < 0 ? size : number));
}

/** See numbersIn of load-statements.ts. */
const asText = (numbers: readonly number[]): string => numbers.join(' ');

/** Kinds of nodes: the labels that each has beside its family's, and those of the family that it must not have. */
function labelsOf(rows: readonly NodeRow[], family: Family) {
  const all = [...familyOfLabel].filter(([, of]) => of === family).map(([label]) => label);
  const { distinct, of } = numbered(rows.map(({ shape }) => shape));
  const own = distinct.map((shape) => shapes[shape]!.labels);
  return {
    of: asText(of),
    labels: own.map((labels) => labels.filter((label) => label !== family)),
    others: own.map((labels) => all.filter((label) => !labels.includes(label))),
  };
}

function typesOf(rows: readonly RelationshipRow[]) {
  const { distinct, of } = numbered(rows.map(({ type }) => type));
  const id = rows.map((row) => (row.id === `${row.type}:${row.from}:${row.to}` ? null : row.id));
  return { types: distinct, of: asText(of), id };
}

/** Few words sent once each, and for each row the number of its word. */
function numbered(list: readonly string[]): { distinct: string[]; of: number[] } {
  const words = new Words();
  const of = list.map(words.numberOf);
  return { distinct: words.all(), of };
}

class Words {
  private readonly numbers = new Map<unknown, number>();

  readonly numberOf = (word: unknown): number => {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.numbers.size);
    return this.numbers.size - 1;
  };

  get size() {
    return this.numbers.size;
  }

  all = () => [...this.numbers.keys()] as string[];
}
