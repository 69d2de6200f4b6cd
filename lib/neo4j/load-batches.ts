/**
 * From a difference to the statements that end it, in an order that always works: relationships go before their nodes,
 * nodes come before their relationships. Rows become parallel columns here, at most `batchSize` of them a statement.
 */
import { bundles } from './bundles';
import type { NodeContent, RelationshipContent } from './content';
import {
  createNodes,
  createRelationships,
  deleteNodes,
  deleteRelationships,
  deleteUnmarked,
  updateNodes,
  updateRelationships,
} from './load-statements';
import type { Value } from './row-collector';
import { type Family, families, familyOfLabel, shapes } from './shapes';
import type { Difference } from './verify';

/** Measured: larger batches are no faster, and a thousand rows a batch cost a third more. */
const batchSize = 10_000;

export interface Batch {
  text: string;
  parameters: Record<string, unknown>;
  rows: number;
  /** Whether every row must be written; a deletion may find its row gone. */
  mustWriteAll: boolean;
}

export function* batchesOf(difference: Difference, record: string): Generator<Batch> {
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
  for (const family of families) if (family !== 'Record') yield* nodeBatches(difference, family, record);
  for (const [key, bundle] of bundles) {
    yield* split(changed.relationships.get(key) ?? [], (part) => ({
      text: updateRelationships(bundle),
      parameters: { at: Object.fromEntries(part.map(({ id }, at) => [id, at])), ...columnsOf(part) },
      rows: part.length,
      mustWriteAll: true,
    }));
    yield* split(created.relationships.get(key) ?? [], (part) => ({
      text: createRelationships(bundle),
      parameters: { ...columnsOf(part), ...endsOf(part) },
      rows: part.length,
      mustWriteAll: true,
    }));
  }
  // Last, since it names the version by its checksum: until then readers are at the version before, or at none.
  yield* nodeBatches(difference, 'Record', record);
}

function* nodeBatches({ created, changed }: Difference, family: Family, record: string): Generator<Batch> {
  for (const [rows, text] of [
    [changed.nodes.get(family), updateNodes(family)],
    [created.nodes.get(family), createNodes(family)],
  ] as const)
    yield* split(rows ?? [], (part) => ({
      text,
      parameters: { record, ...labelsOf(part, family), ...columnsOf(part) },
      rows: part.length,
      mustWriteAll: true,
    }));
}

function* split<Item>(items: readonly Item[], make: (part: readonly Item[]) => Batch): Generator<Batch> {
  for (let start = 0; start < items.length; start += batchSize)
    yield make(items.slice(start, start + batchSize));
}

/** `id` and one column for each property: `c0`, `c1` and so on. */
function columnsOf(rows: readonly { id: string; values: readonly Value[] }[]): Record<string, unknown> {
  const columns: Record<string, Value[]> = {};
  for (let column = 0; column < (rows[0]?.values.length ?? 0); column++)
    columns[`c${column}`] = rows.map(({ values }) => values[column] ?? null);
  return { id: rows.map(({ id }) => id), ...columns };
}

/** Kinds of nodes: the labels that each has beside its family's, and those of the family that it must not have. */
function labelsOf(rows: readonly NodeContent[], family: Family) {
  const all = [...familyOfLabel].filter(([, of]) => of === family).map(([label]) => label);
  const { distinct, of } = numbered(rows.map(({ shape }) => shape));
  const own = distinct.map((shape) => shapes[shape]!.labels);
  return {
    of,
    labels: own.map((labels) => labels.filter((label) => label !== family)),
    others: own.map((labels) => all.filter((label) => !labels.includes(label))),
  };
}

function endsOf(rows: readonly RelationshipContent[]) {
  const { distinct, of } = numbered(rows.map(({ type }) => type));
  const id = rows.map((row) => (row.id === `${row.type}:${row.from}:${row.to}` ? null : row.id));
  return { types: distinct, of, id, from: rows.map(({ from }) => from), to: rows.map(({ to }) => to) };
}

/** Few words sent once each, and for each row the number of its word. */
function numbered(words: readonly string[]): { distinct: string[]; of: number[] } {
  const numbers = new Map<string, number>();
  const of = words.map((word) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });
  return { distinct: [...numbers.keys()], of };
}
