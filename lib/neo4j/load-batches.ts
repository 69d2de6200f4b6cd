/**
 * From a difference to the statements that end it, in an order that always works: relationships go before their nodes,
 * nodes come before their relationships. Rows become parallel columns here, at most `batchSize` of them a statement.
 */
import type { Properties } from '@/lib/domain/properties';
import { type Bundle, bundles } from './bundles';
import type { NodeContent, RelationshipContent } from './content';
import {
  createNodes,
  createRelationships,
  createRelationshipsByNumber,
  deleteNodes,
  deleteRelationships,
  deleteUnmarked,
  isWord,
  updateNodes,
  updateRelationships,
} from './load-statements';
import type { Value } from './row-collector';
import { type Family, families, familyOfLabel, propertiesOf, shapes } from './shapes';
import type { Difference } from './verify';

/** Measured: larger batches are no faster, and a thousand rows a batch cost a third more. */
const batchSize = 10_000;

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
export type Numbers = Map<Family, Map<string, number>>;

/**
 * Each batch is made when the one before is written: relationships between nodes that are new go by `numbers`, which
 * fill up on the way.
 */
export function* batchesOf(
  difference: Difference,
  record: string,
  numbers: Numbers = new Map(),
): Generator<Batch> {
  const { created, changed, removed, unmarked } = difference;
  for (const key of unmarked)
    yield { text: deleteUnmarked(bundles.get(key)!), parameters: {}, rows: 0, mustWriteAll: false };
  for (const [key, leaving] of removed.relationships)
    yield* split(leaving, (part) => ({
      text: deleteRelationships(bundles.get(key)!),
      parameters: { id: part },
      rows: part.length,
      mustWriteAll: false,
    }));
  for (const [family, ids] of removed.nodes)
    yield* split(ids, (id) => ({
      text: deleteNodes(family),
      parameters: { id },
      rows: id.length,
      mustWriteAll: false,
    }));
  for (const family of families)
    if (family !== 'Record') yield* nodeBatches(difference, family, record, numbers);
  for (const [key, bundle] of bundles) {
    yield* split(changed.relationships.get(key) ?? [], (part) => ({
      text: updateRelationships(bundle),
      parameters: {
        at: Object.fromEntries(part.map(({ id }, at) => [id, at])),
        ...columnsOf(part, bundle.properties),
      },
      rows: part.length,
      mustWriteAll: true,
    }));
    yield* split(created.relationships.get(key) ?? [], (part) => {
      const ends = numbersOfEnds(part, bundle, numbers);
      return {
        text: ends ? createRelationshipsByNumber(bundle) : createRelationships(bundle),
        parameters: { ...columnsOf(part, bundle.properties), ...endsOf(part), ...ends },
        rows: part.length,
        mustWriteAll: true,
      };
    });
  }
  // Last, since it names the version by its checksum: until then readers are at the version before, or at none.
  yield* nodeBatches(difference, 'Record', record, numbers);
}

function* nodeBatches(
  { created, changed }: Difference,
  family: Family,
  record: string,
  numbers: Numbers,
): Generator<Batch> {
  const batch = (part: readonly NodeContent[], text: string): Batch => ({
    text,
    parameters: { record, ...labelsOf(part, family), ...columnsOf(part, propertiesOf(family)) },
    rows: part.length,
    mustWriteAll: true,
  });
  yield* split(changed.nodes.get(family) ?? [], (part) => batch(part, updateNodes(family)));
  const known = numbers.get(family) ?? new Map<string, number>();
  numbers.set(family, known);
  yield* split(created.nodes.get(family) ?? [], (part) => ({
    ...batch(part, createNodes(family)),
    numbered: (of) => {
      for (const [at, { id }] of part.entries()) known.set(id, of[at]!);
    },
  }));
}

function* split<Item>(items: readonly Item[], make: (part: readonly Item[]) => Batch): Generator<Batch> {
  for (let start = 0; start < items.length; start += batchSize)
    yield make(items.slice(start, start + batchSize));
}

/**
 * `id` and one column for each property: `c0`, `c1` and so on. What is sent as numbers has its words beside it: `w0`.
 */
function columnsOf(
  rows: readonly { id: string; values: readonly Value[] }[],
  properties: Properties,
): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const [column, property] of Object.values(properties).entries()) {
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
        ? asText(values.map((word) => (word === null ? null : words.numberOf(word))))
        : values.map((list) => (Array.isArray(list) ? asText(list.map(words.numberOf)) : null));
      columns[`w${column}`] = words.all();
    } else columns[`c${column}`] = values;
  }
  return { id: rows.map(({ id }) => id), ...columns };
}

/** See numbersIn of load-statements.ts. */
const asText = (numbers: readonly (number | null)[]): string => numbers.join(' ');

/** Kinds of nodes: the labels that each has beside its family's, and those of the family that it must not have. */
function labelsOf(rows: readonly NodeContent[], family: Family) {
  const all = [...familyOfLabel].filter(([, of]) => of === family).map(([label]) => label);
  const { distinct, of } = numbered(rows.map(({ shape }) => shape));
  const own = distinct.map((shape) => shapes[shape]!.labels);
  return {
    of: asText(of),
    labels: own.map((labels) => labels.filter((label) => label !== family)),
    others: own.map((labels) => all.filter((label) => !labels.includes(label))),
  };
}

function endsOf(rows: readonly RelationshipContent[]) {
  const { distinct, of } = numbered(rows.map(({ type }) => type));
  const id = rows.map((row) => (row.id === `${row.type}:${row.from}:${row.to}` ? null : row.id));
  return {
    types: distinct,
    of: asText(of),
    id,
    from: rows.map(({ from }) => from),
    to: rows.map(({ to }) => to),
  };
}

/** Undefined unless the number of every end is known. */
function numbersOfEnds(rows: readonly RelationshipContent[], { from, to }: Bundle, numbers: Numbers) {
  const [starts, ends] = [numbers.get(from), numbers.get(to)];
  const [first, second]: [number[], number[]] = [[], []];
  for (const row of rows) {
    const start = starts?.get(row.from);
    const end = ends?.get(row.to);
    if (start === undefined || end === undefined) return undefined;
    first.push(start);
    second.push(end);
  }
  return { from: asText(first), to: asText(second) };
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

  all = () => [...this.numbers.keys()] as string[];
}
