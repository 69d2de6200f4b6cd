/**
 * The peer of the loader: what the Neo4j driver's manual advises for loading, one text for each sort of node and each
 * type of relationship, so that every label and type stands in the text; rows as maps, a thousand a query.
 */
import neo4j from 'neo4j-driver';
import type { Property } from '@/lib/domain/properties';
import type { DatabaseAddress } from '@/lib/neo4j/address';
import { bundles } from '@/lib/neo4j/bundles';
import type { Content } from '@/lib/neo4j/content';
import { getDriver } from '@/lib/neo4j/driver';
import type { Value } from '@/lib/neo4j/row-collector';
import { propertiesOf, shapes } from '@/lib/neo4j/shapes';
import { groupBy } from '@/lib/record/index-record';

interface Load {
  text: string;
  rows: Record<string, unknown>[];
}

export async function loadPlainly(content: Content, address: DatabaseAddress): Promise<void> {
  for (const { text, rows } of inThousands(mapsOf(content)))
    await getDriver(address).executeQuery(text, { rows });
}

export function mapsOf(content: Content): Load[] {
  const nodes = [...content.nodes].flatMap(([family, rows]) =>
    [...groupBy(rows.values(), ({ shape }) => shape)].map(([shape, of]) => {
      const further = shapes[shape]!.labels.filter((label) => label !== family);
      return {
        text: `UNWIND $rows AS row
MERGE (n:${family} {id: row.id})
SET ${further.length ? `n:${further.join(':')}, ` : ''}n += row.properties`,
        rows: of.map(({ id, values }) => ({
          id,
          properties: { record: content.record, ...propertiesIn(values, propertiesOf(family)) },
        })),
      };
    }),
  );
  const relationships = [...content.relationships].flatMap(([key, rows]) => {
    const { from, to, properties } = bundles.get(key)!;
    return [...groupBy(rows.values(), ({ type }) => type)].map(([type, of]) => ({
      text: `UNWIND $rows AS row
MATCH (a:${from} {id: row.from})
MATCH (b:${to} {id: row.to})
MERGE (a)-[r:${type} {id: row.id}]->(b)
SET r += row.properties`,
      rows: of.map(({ id, from: start, to: end, values }) => ({
        ...{ id, from: start, to: end },
        properties: propertiesIn(values, properties),
      })),
    }));
  });
  return [...nodes, ...relationships];
}

/** What is not there is not sent. */
function propertiesIn(values: readonly Value[], properties: Readonly<Record<string, Property>>) {
  const map: Record<string, unknown> = {};
  for (const [at, [name, { type }]] of Object.entries(properties).entries()) {
    const value = values[at] ?? null;
    if (value !== null) map[name] = asDriverValue(value, type);
  }
  return map;
}

function asDriverValue(value: NonNullable<Value>, type: Property['type']): unknown {
  if (type === 'datetime') return neo4j.types.DateTime.fromStandardDate(new Date(value as string));
  if (type === 'integer') return neo4j.int(value as number);
  if (type !== 'point') return value;
  const [latitude, longitude] = value as number[];
  return new neo4j.types.Point(4326, longitude!, latitude!);
}

export function* inThousands(loads: readonly Load[]): Generator<Load> {
  for (const { text, rows } of loads)
    for (let start = 0; start < rows.length; start += 1000)
      yield { text, rows: rows.slice(start, start + 1000) };
}
