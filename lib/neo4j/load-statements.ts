/**
 * The loader's Cypher: one text for each family, shape and tie, written from the registry in this one place because
 * labels and types cannot be parameters. They come from lib/neo4j/shapes only; every value is a parameter. Rows travel
 * as parallel columns ($id[i], $c0[i], ...), which costs a third of what maps cost on the wire and in the client.
 */
import type { Properties, PropertyType } from '@/lib/domain/properties';
import { type Family, familyOfLabel, propertiesOf, type Shape, type Tie } from './shapes';

const each = 'UNWIND range(0, size($id) - 1) AS i';
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

const assignments = (properties: Properties) =>
  Object.entries(properties).map(([name, { type }], column) => {
    const value = `$c${column}[i]`;
    return `${quoted(name)}: ${written[type]?.(value) ?? value}`;
  });

const extraKeys = (variable: string) => `size([key IN keys(${variable}) WHERE NOT key IN $known]) AS extra`;

/** Parameters: `id` and the shape's columns, `record`. Returns `written`. */
export function mergeNodes({ family, labels, properties }: Shape): string {
  const own = labels.filter((label) => label !== family);
  const others = [...familyOfLabel]
    .filter(([label, of]) => of === family && !labels.includes(label))
    .map(([label]) => label);
  return [
    each,
    `MERGE (n:${family} {id: $id[i]})`,
    ...(own.length ? [`SET n:${own.join(':')}`] : []),
    // A thing whose kind changed keeps its id and its relationships, and loses the old labels.
    ...(others.length ? [`REMOVE n:${others.join(':')}`] : []),
    `SET n = {${['id: $id[i]', 'record: $record', ...assignments(properties)].join(', ')}}`,
    'RETURN count(n) AS written',
  ].join('\n');
}

/** Parameters: `id`, `from`, `to` and the tie's columns. Returns `written`. */
export function mergeRelationships({ type, from, to, properties }: Tie): string {
  return [
    each,
    `MATCH (a:${from} {id: $from[i]})`,
    `MATCH (b:${to} {id: $to[i]})`,
    `MERGE (a)-[r:${type} {id: $id[i]}]->(b)`,
    `SET r = {${['id: $id[i]', ...assignments(properties)].join(', ')}}`,
    'RETURN count(r) AS written',
  ].join('\n');
}

/** Parameter: `id`. Fails on a node that still has relationships. */
export const deleteNodes = (family: Family): string =>
  [each, `MATCH (n:${family} {id: $id[i]})`, 'DELETE n', 'RETURN count(*) AS written'].join('\n');

/** Parameters: `id` and `from`. */
export const deleteRelationships = ({ type, from, to }: Tie): string =>
  [
    each,
    `MATCH (a:${from} {id: $from[i]})-[r:${type} {id: $id[i]}]->(:${to})`,
    'DELETE r',
    'RETURN count(*) AS written',
  ].join('\n');

/** Of our types between our nodes, but made by somebody else. */
export const deleteUnmarked = ({ type, from, to }: Tie): string =>
  [
    `MATCH (:${from})-[r:${type}]->(:${to})`,
    'WHERE r.id IS NULL',
    'DELETE r',
    'RETURN count(*) AS written',
  ].join('\n');

/** Parameters: `labels`, `known`. Returns `id`, `record`, `labels`, `extra` and the family's columns. */
export function readNodes(family: Family): string {
  const columns = columnsOf('n', propertiesOf(family));
  return [
    `MATCH (n:${family})`,
    `RETURN ${['n.id AS id', 'n.record AS record', '[label IN labels(n) WHERE label IN $labels] AS labels', extraKeys('n'), ...columns].join(', ')}`,
  ].join('\n');
}

/** Parameter: `known`. Returns `id`, `from`, `to`, `extra` and the tie's columns. */
export function readRelationships({ type, from, to, properties }: Tie): string {
  const columns = columnsOf('r', properties);
  return [
    `MATCH (a:${from})-[r:${type}]->(b:${to})`,
    `RETURN ${['r.id AS id', 'a.id AS from', 'b.id AS to', extraKeys('r'), ...columns].join(', ')}`,
  ].join('\n');
}

/** How many nodes have each label and how many relationships each type: the database keeps these counts ready. */
export const countNodes = (label: string): string => `MATCH (n:${label}) RETURN count(n) AS count`;
export const countRelationships = (type: string): string =>
  `MATCH ()-[r:${type}]->() RETURN count(r) AS count`;

/** Nodes with one of our labels that the loader did not make. Returns `label`, `name` and `of`, how many there are. */
export function findForeign(label: string): string {
  const family = familyOfLabel.get(label) ?? label;
  return [
    `MATCH (n:${label})`,
    `WHERE n.record IS NULL OR n.id IS NULL${family === label ? '' : ` OR NOT n:${family}`}`,
    'WITH toString(coalesce(n.name, n.title, n.id, elementId(n))) AS name ORDER BY name',
    'WITH collect(name) AS names',
    'RETURN names[..3] AS names, size(names) AS of',
  ].join('\n');
}

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

/** Properties that nodes of a family may have, with those that all have. */
export const knownProperties = (family: Family): string[] => [
  'id',
  'record',
  ...Object.keys(propertiesOf(family)),
];
