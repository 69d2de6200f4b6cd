// What crosses the driver: values of the database become plain JSON values, and parameters become what Cypher
// expects. Nothing outside lib/neo4j ever sees a class of the driver.
import neo4j, {
  type Integer,
  isDate,
  isDateTime,
  isDuration,
  isInt,
  isLocalDateTime,
  isLocalTime,
  isNode,
  isPath,
  isPoint,
  isRelationship,
  isTime,
  isVector,
} from 'neo4j-driver';

export type PlainValue = string | number | boolean | null | PlainValue[] | { [key: string]: PlainValue };

const temporal = [isDate, isDateTime, isDuration, isLocalDateTime, isLocalTime, isTime];

/**
 * A value of the database as JSON. Nodes are { labels, properties }, relationships { type, properties, start, end }
 * with the element ids of their ends, paths { nodes, relationships }; dates, times and durations are ISO 8601 texts,
 * points { srid, x, y } and perhaps z, vectors and bytes arrays of numbers. What a JSON number cannot say is a text:
 * NaN, the infinities, and whole numbers beyond 2^53 (which the driver's own setting would turn into Infinity).
 */
export function toPlain(value: unknown): PlainValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return wholeNumber(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (isInt(value)) return wholeNumber(value as Integer);
  // What most answers are made of comes before the classes of the driver, each of which must be asked for.
  if (Object.getPrototypeOf(value) === Object.prototype) return plainMap(value);
  if (ArrayBuffer.isView(value)) return [...(value as Int8Array)].map(toPlain);
  if (isNode(value)) {
    return { id: value.elementId, labels: [...value.labels], properties: toPlain(value.properties) };
  }
  if (isRelationship(value)) {
    return {
      id: value.elementId,
      type: value.type,
      start: value.startNodeElementId,
      end: value.endNodeElementId,
      properties: toPlain(value.properties),
    };
  }
  if (isPath(value)) {
    const nodes = [value.start, ...value.segments.map((segment) => segment.end)];
    const relationships = value.segments.map((segment) => segment.relationship);
    return { nodes: nodes.map(toPlain), relationships: relationships.map(toPlain) };
  }
  if (isPoint(value)) {
    const { srid, x, y, z } = value;
    return { srid: toPlain(srid), x, y, ...(z === undefined || z === null ? {} : { z }) };
  }
  if (isVector(value)) return [...(value.asTypedArray() as Iterable<unknown>)].map(toPlain);
  if (temporal.some((is) => is(value as object))) return String(value);
  return plainMap(value);
}

const plainMap = (map: object): PlainValue =>
  Object.fromEntries(Object.entries(map).map(([key, each]) => [key, toPlain(each)]));

function wholeNumber(value: bigint | Integer): PlainValue {
  // Of the driver's whole numbers only those that are too large go through bigint, which is slow.
  const number = typeof value === 'bigint' ? Number(value) : value.toNumber();
  return Number.isSafeInteger(number) ? number : String(value);
}

/**
 * Parameters as Cypher expects them: the driver sends every JavaScript number as a float, and LIMIT, SKIP and list
 * positions refuse floats, so whole numbers are sent as integers. What is undefined is sent as null.
 */
export function toParameter(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toParameter);
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toParameter(each)]));
  }
  return value;
}
