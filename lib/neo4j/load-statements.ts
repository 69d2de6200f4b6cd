/**
 * The loader's Cypher: one text for each family, shape and tie, written from the registry in this one place because
 * labels and types cannot be parameters. They come from lib/neo4j/shapes only; every value is a parameter. Rows travel
 * as parallel columns ($id[i], $c0[i], ...), which costs a third of what maps cost on the wire and in the client.
 */
import type { Properties, Property, PropertyType } from '@/lib/domain/properties';
import { groupBy } from '@/lib/record/index-record';
import type { Bundle } from './bundles';
import { type Family, familyOfLabel, propertiesOf } from './shapes';

const each = 'UNWIND range(0, size($id) - 1) AS i';

/**
 * Lists of numbers travel as one text each, with spaces between them: the driver takes as long over every whole number as
 * over a text. From here on they are the names themselves, without the `$` of parameters.
 */
const numbersIn = (names: readonly string[]): string[] =>
  names.length === 0
    ? []
    : [
        `WITH ${names.map((name) => `[number IN split($${name}, ' ') | toInteger(number)] AS ${name}`).join(', ')}`,
      ];

export type NamedProperty = readonly [name: string, property: Property];
interface Column {
  name: string;
  property: Property;
  column: number;
}
const numbered = (properties: readonly NamedProperty[]): Column[] =>
  properties.map(([name, property], column) => ({ name, property, column }));

const numberColumns = (columns: readonly Column[]): string[] =>
  columns.flatMap(({ property, column }) => (isWord(property) ? [`c${column}`] : []));
const quoted = (name: string) => `\`${name}\``;

/** How a value of a column becomes the property. */
const written: Partial<Record<PropertyType, (value: string) => string>> = {
  datetime: (value) => `datetime(${value})`,
  number: (value) => `toFloat(${value})`,
  point: (value) => `point({latitude: ${value}[0], longitude: ${value}[1]})`,
};

/**
 * How a property is read back so that it equals what was sent if it is of the right type: instants as milliseconds,
 * points with the code of their coordinate system, anything of another type as a text that equals nothing.
 */
const readBack: Partial<Record<PropertyType, (property: string) => string>> = {
  datetime: (property) => typed(property, 'ZONED DATETIME', `${property}.epochMillis`),
  number: (property) => typed(property, 'FLOAT', property),
  integer: (property) => typed(property, 'INTEGER', property),
  point: (property) => typed(property, 'POINT', `[${property}.y, ${property}.x, ${property}.srid]`),
};
const typed = (property: string, type: string, value: string) =>
  `CASE WHEN ${property} IS NULL THEN null WHEN ${property} IS :: ${type} THEN ${value} ELSE 'of another type' END`;

const columnsOf = (variable: string, properties: Properties) =>
  Object.entries(properties).map(([name, { type }], column) => {
    const property = `${variable}.${quoted(name)}`;
    return `${readBack[type]?.(property) ?? property} AS c${column}`;
  });

/** A name that stands over several columns, of different types, has its value in one of them. */
const assignments = (columns: readonly Column[]): string[] =>
  [...groupBy(columns, ({ name }) => name)].map(([name, those]) => {
    const values = those.map(valueIn);
    return `${quoted(name)}: ${values.length > 1 ? `coalesce(${values.join(', ')})` : values[0]}`;
  });

function valueIn({ property, column }: Column): string {
  const { type } = property;
  const value = isWord(property)
    ? `$w${column}[c${column}[i]]`
    : type === 'texts'
      ? `[number IN split($c${column}[i], ' ') WHERE number <> '' | $w${column}[toInteger(number)]]`
      : `$c${column}[i]`;
  return written[type]?.(value) ?? value;
}

/**
 * Words of closed lists are sent as numbers into a list of those that occur; so are lists of texts, which are ids of the
 * facts behind a relation, of which each stands behind many. Each of these texts then travels once.
 */
export const isWord = ({ type, words }: Property): boolean => type === 'text' && words !== undefined;

const keysOf = (variable: string) => `size(keys(${variable})) AS keys`;

/**
 * Returns the numbers by which the database itself knows the new nodes, in the order of the rows.
 * Parameters of both: `id`, `record`, columns, and `of`, the number of each row's kind in `labels` (lists: its own beside
 * the family's) and `others` (those to lose).
 */
export const createNodes = (family: Family): string =>
  [
    ...numbersIn(['of', ...numberColumns(columnsIn(family))]),
    each,
    `CREATE (n:${family}:$($labels[of[i]]) {${nodeProperties(family)}})`,
    'WITH i, n ORDER BY i',
    'RETURN count(n) AS written, collect(id(n)) AS numbers',
  ].join('\n');

export const updateNodes = (family: Family): string =>
  [
    ...numbersIn(['of', ...numberColumns(columnsIn(family))]),
    each,
    `MATCH (n:${family} {id: $id[i]})`,
    // A thing whose kind changed keeps its id and its relationships, and loses the old labels.
    'SET n:$($labels[of[i]])',
    'REMOVE n:$($others[of[i]])',
    `SET n = {${nodeProperties(family)}}`,
    'RETURN count(n) AS written',
  ].join('\n');

const columnsIn = (family: Family) => numbered(Object.entries(propertiesOf(family)));

const nodeProperties = (family: Family) =>
  ['id: $id[i]', 'record: $record', ...assignments(columnsIn(family))].join(', ');

/**
 * Parameters: `id` (null where it is the type and both ends, which most are: half the bytes), `from`, `to`, the bundle's
 * columns, and `of`, the number of each row's type in `types`. Creates without looking: MERGE would look through all that
 * its first end has, and some people have thousands of facts.
 */
export const createRelationships = ({ from, to, properties }: Bundle): string =>
  relationshipsBetween(
    ['of'],
    `MATCH (a:${from} {id: $from[i]})`,
    `MATCH (b:${to} {id: $to[i]})`,
    numbered(Object.entries(properties)),
  );

/**
 * The same of any bundle, with the database's own numbers of nodes as `from` and `to`: a step in place of a search, and
 * few bytes. One text, of which a server that has just started compiles each for a tenth of a second.
 */
export const createRelationshipsByNumber = (columns: readonly NamedProperty[]): string =>
  relationshipsBetween(
    ['of', 'from', 'to'],
    'MATCH (a) WHERE id(a) = from[i]',
    'MATCH (b) WHERE id(b) = to[i]',
    numbered(columns),
  );

const plainId = "coalesce($id[i], $types[of[i]] + ':' + a.id + ':' + b.id)";

function relationshipsBetween(numbers: string[], start: string, end: string, columns: Column[]): string {
  return [
    ...numbersIn([...numbers, ...numberColumns(columns)]),
    each,
    start,
    end,
    `CREATE (a)-[r:$($types[of[i]]) {${[`id: ${plainId}`, ...assignments(columns)].join(', ')}}]->(b)`,
    'RETURN count(r) AS written',
  ].join('\n');
}

/** Parameters: `id`, `at` (the row's number by its id) and the bundle's columns. Goes through the bundle once. */
export const updateRelationships = ({ types, from, to, properties }: Bundle): string =>
  [
    ...numbersIn(numberColumns(numbered(Object.entries(properties)))),
    `MATCH (:${from})-[r:${types.join('|')}]->(:${to})`,
    'WHERE r.id IN $id',
    'WITH *, $at[r.id] AS i',
    `SET r = {${['id: $id[i]', ...assignments(numbered(Object.entries(properties)))].join(', ')}}`,
    'RETURN count(r) AS written',
  ].join('\n');

/** Parameter: `id`. Fails on a node that still has relationships. */
export const deleteNodes = (family: Family): string =>
  [each, `MATCH (n:${family} {id: $id[i]})`, 'DELETE n', 'RETURN count(*) AS written'].join('\n');

/** Parameter: `id`. Goes through the bundle once. */
export const deleteRelationships = ({ types, from, to }: Bundle): string =>
  [
    `MATCH (:${from})-[r:${types.join('|')}]->(:${to})`,
    'WHERE r.id IN $id',
    'DELETE r',
    'RETURN count(*) AS written',
  ].join('\n');

/** Of our types between our nodes, but made by somebody else. */
export const deleteUnmarked = ({ types, from, to }: Bundle): string =>
  [
    `MATCH (:${from})-[r:${types.join('|')}]->(:${to})`,
    'WHERE r.id IS NULL',
    'DELETE r',
    'RETURN count(*) AS written',
  ].join('\n');

/** Returns `id`, `record`, `labels`, `keys` (the number of its properties) and the family's columns. */
export function readNodes(family: Family): string {
  const columns = columnsOf('n', propertiesOf(family));
  return [
    `MATCH (n:${family})`,
    `RETURN ${['n.id AS id', 'n.record AS record', 'labels(n) AS labels', keysOf('n'), ...columns].join(', ')}`,
  ].join('\n');
}

/** Returns `id`, `type`, `from`, `to`, `keys` (the number of its properties) and the bundle's columns. */
export function readRelationships({ types, from, to, properties }: Bundle): string {
  const columns = columnsOf('r', properties);
  return [
    `MATCH (a:${from})-[r:${types.join('|')}]->(b:${to})`,
    `RETURN ${['r.id AS id', 'type(r) AS type', 'a.id AS from', 'b.id AS to', keysOf('r'), ...columns].join(', ')}`,
  ].join('\n');
}

export const holdsAnything = /* cypher */ `
RETURN EXISTS { MATCH (n) WHERE NOT n:LoadRun } AS holds`;

export const countEverything = /* cypher */ `
MATCH (n)
WITH count(n) AS nodes
OPTIONAL MATCH ()-[r]->()
WITH nodes, count(r) AS relationships
RETURN nodes + relationships AS count`;

/** The database keeps this count ready. */
export const countNodes = (family: Family): string => `MATCH (n:${family}) RETURN count(n) AS count`;

export const countRelationships = /* cypher */ `
MATCH ()-[r]->()
RETURN type(r) AS type, count(*) AS count`;

/**
 * Nodes with a label of ours that the loader did not make: without the record's mark, an id, or the label that all of
 * their family have. Parameters: `labels`, `families` (the family of each label). Returns `label`, `names`, `of`.
 */
export const findForeign = /* cypher */ `
MATCH (n)
WITH n, [label IN labels(n) WHERE label IN $labels] AS ours
WHERE size(ours) > 0
  AND (n.record IS NULL OR n.id IS NULL OR any(label IN ours WHERE NOT $families[label] IN labels(n)))
WITH ours[0] AS label, toStringOrNull(coalesce(n.name, n.title, n.id, elementId(n))) AS name ORDER BY label, name
RETURN label, collect(name)[..3] AS names, count(*) AS of`;

/** What others attached to nodes that are to be removed. Parameters: `id`, `types`. Returns `id` and `type`. */
export const findAttached = (family: Family): string =>
  [
    each,
    `MATCH (n:${family} {id: $id[i]})-[r]-(other)`,
    'WHERE NOT type(r) IN $types OR other.record IS NULL',
    'RETURN n.id AS id, type(r) AS type LIMIT 5',
  ].join('\n');

/** Every label that a node of ours may have. */
export const labels: readonly string[] = [...familyOfLabel.keys()];
