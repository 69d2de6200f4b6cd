/**
 * The database's constraints and indexes, from the registry: one uniqueness constraint for each label, since `(:Person
 * {id: …})` uses an index only if Person itself has one, and the indexes that search, time and map need. Existence and
 * types are Enterprise's; the loader checks those itself (row-collector.ts before writing, verify.ts after it).
 */
import { ParleyError } from '@/lib/errors';
import type { DatabaseAddress } from './address';
import { type PlainRow, readRows, writeTransaction } from './run';
import { familyOfLabel } from './shapes';

interface SchemaItem {
  name: string;
  /** Labels and properties that it is on, as SHOW says them. */
  labels: readonly string[];
  properties: readonly string[];
  type: 'UNIQUENESS' | 'FULLTEXT' | 'RANGE' | 'POINT';
}

/** The loader's own label, beside those of a record. */
export const loadRunLabel = 'LoadRun';

const snake = (label: string) => label.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();

export const constraints: readonly SchemaItem[] = [...familyOfLabel.keys(), loadRunLabel].map((label) => ({
  name: `${snake(label)}_id`,
  labels: [label],
  properties: ['id'],
  type: 'UNIQUENESS',
}));

export const indexes: readonly SchemaItem[] = [
  { name: 'entity_names', labels: ['Entity', 'Name'], properties: ['name', 'value'], type: 'FULLTEXT' },
  {
    name: 'assertion_text',
    labels: ['Assertion', 'Passage'],
    properties: ['text', 'quote'],
    type: 'FULLTEXT',
  },
  { name: 'meeting_start', labels: ['Meeting'], properties: ['start'], type: 'RANGE' },
  { name: 'statement_start', labels: ['Statement'], properties: ['start'], type: 'RANGE' },
  { name: 'place_location', labels: ['Place'], properties: ['location'], type: 'POINT' },
];

/** The statement that makes it unless it is there. Labels and properties are our own. */
function creationOf({ name, labels, properties, type }: SchemaItem): string {
  const on = properties.map((property) => `n.${property}`).join(', ');
  const of = labels.join('|');
  switch (type) {
    case 'UNIQUENESS':
      return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${of}) REQUIRE ${on} IS UNIQUE`;
    case 'FULLTEXT':
      // The folding analyzer finds Støre by 'Store'.
      return `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${of}) ON EACH [${on}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`;
    default:
      return `CREATE ${type} INDEX ${name} IF NOT EXISTS FOR (n:${of}) ON (${on})`;
  }
}

export const schemaStatements: readonly string[] = [...constraints, ...indexes].map(creationOf);

/** A constraint or index of ours cannot be made, because another one has its name or its place. */
export class SchemaRefused extends ParleyError {}

const showConstraints = /* cypher */ `
SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties
RETURN name, type, labelsOrTypes AS labels, properties`;

const showIndexes = /* cypher */ `
SHOW INDEXES YIELD name, type, labelsOrTypes, properties
RETURN name, type, labelsOrTypes AS labels, properties`;

const awaitIndexes = /* cypher */ `CALL db.awaitIndexes(120)`;

/** Makes what is missing; a database that has all of it is left alone. @throws SchemaRefused */
export async function ensureSchema(address: DatabaseAddress): Promise<void> {
  const isMissing = await missingItems(address);
  if (isMissing.length === 0) return;
  await writeTransaction(
    async (ask) => {
      for (const item of isMissing) await ask(creationOf(item));
    },
    { address },
  );
  await readRows(awaitIndexes, {}, { address, timeoutMs: 150_000 });
  const [refused] = await missingItems(address);
  if (!refused) return;
  throw new SchemaRefused({
    where: `The database at ${address.uri}`,
    found: `${refused.name} cannot be made: another constraint or index has its name or its place`,
    cure: 'Drop the other one, or name another database in NEO4J_DATABASE',
  });
}

async function missingItems(address: DatabaseAddress): Promise<SchemaItem[]> {
  const [foundConstraints, foundIndexes] = await Promise.all([
    readRows(showConstraints, {}, { address }),
    readRows(showIndexes, {}, { address }),
  ]);
  const isIn = (found: readonly PlainRow[], item: SchemaItem) =>
    found.some(
      (row) =>
        row.name === item.name &&
        // 5.26 says UNIQUENESS, later versions NODE_PROPERTY_UNIQUENESS.
        String(row.type).endsWith(item.type) &&
        sameItems(row.labels, item.labels) &&
        sameItems(row.properties, item.properties),
    );
  return [
    ...constraints.filter((item) => !isIn(foundConstraints, item)),
    ...indexes.filter((item) => !isIn(foundIndexes, item)),
  ];
}

const sameItems = (found: unknown, wanted: readonly string[]) =>
  Array.isArray(found) && [...found].sort().join() === [...wanted].sort().join();
