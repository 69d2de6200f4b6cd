/**
 * From a difference to the statements that end it, in an order that always works: relationships go before their nodes,
 * nodes come before their relationships. Rows become parallel columns here, at most `batchSize` of them a statement.
 */
import { bundles } from './bundles';
import type { NodeContent, RelationshipContent } from './content';
import {
  deleteNodes,
  deleteRelationships,
  deleteUnmarked,
  mergeNodes,
  mergeRelationships,
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
  isMerge: boolean;
}

export function* batchesOf(difference: Difference, record: string): Generator<Batch> {
  const { created, changed, removed, unmarked } = difference;
  for (const key of unmarked)
    yield { text: deleteUnmarked(bundles.get(key)!), parameters: {}, rows: 0, isMerge: false };
  for (const [key, leaving] of removed.relationships)
    yield* split(leaving, (part) => ({
      text: deleteRelationships(bundles.get(key)!),
      parameters: { id: part.map(({ id }) => id), from: part.map(({ from }) => from) },
      rows: part.length,
      isMerge: false,
    }));
  for (const [family, ids] of removed.nodes)
    yield* split(ids, (id) => ({
      text: deleteNodes(family),
      parameters: { id },
      rows: id.length,
      isMerge: false,
    }));
  for (const family of families)
    yield* split([...(created.nodes.get(family) ?? []), ...(changed.nodes.get(family) ?? [])], (part) => ({
      text: mergeNodes(family),
      parameters: { record, ...labelsOf(part, family), ...columnsOf(part) },
      rows: part.length,
      isMerge: true,
    }));
  for (const [key, bundle] of bundles)
    yield* split(
      [...(created.relationships.get(key) ?? []), ...(changed.relationships.get(key) ?? [])],
      (part) => ({
        text: mergeRelationships(bundle),
        parameters: { ...endsOf(part), ...columnsOf(part) },
        rows: part.length,
        isMerge: true,
      }),
    );
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

/** The labels that each node has beside its family's, and those of the family that it must not have. */
function labelsOf(rows: readonly NodeContent[], family: Family) {
  const all = [...familyOfLabel].filter(([, of]) => of === family).map(([label]) => label);
  const own = rows.map(({ shape }) => shapes[shape]!.labels);
  return {
    labels: own.map((labels) => labels.filter((label) => label !== family)),
    others: own.map((labels) => all.filter((label) => !labels.includes(label))),
  };
}

const endsOf = (rows: readonly RelationshipContent[]) => ({
  type: rows.map(({ type }) => type),
  from: rows.map(({ from }) => from),
  to: rows.map(({ to }) => to),
});
