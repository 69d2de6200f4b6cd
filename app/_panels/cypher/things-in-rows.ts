/**
 * Which of the explorer's things a result holds: nodes and relationships with an id of ours, and ids as plain text. A
 * relationship brings the entities at its ends.
 */
import type { PlainValue } from '@/lib/neo4j/plain-values';

const edgeId = /^[A-Z][A-Z_]*:([a-z0-9.~-]+):([a-z0-9.~-]+?)(?::\d+)?$/;

/** Ids of entities, each once, in the order in which they come. */
export function thingsIn(rows: readonly PlainValue[][], isEntity: (id: string) => boolean): string[] {
  const found = new Set<string>();
  const visit = (value: PlainValue): void => {
    if (typeof value === 'string') {
      if (isEntity(value)) found.add(value);
      const [, from, to] = edgeId.exec(value) ?? [];
      if (from && to && isEntity(from) && isEntity(to)) found.add(from).add(to);
    } else if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === 'object') {
      const { labels, type, properties } = value;
      const isGraph = properties !== undefined && (labels !== undefined || type !== undefined);
      // Of a node only its own id counts: its side is a property, not an answer.
      if (isGraph) visit((properties as { id?: PlainValue } | null)?.id ?? null);
      else Object.values(value).forEach(visit);
    }
  };
  for (const row of rows) row.forEach(visit);
  return [...found];
}

/** The id of ours that a value stands for, if it is one node or one id. */
export function entityIn(value: PlainValue, isEntity: (id: string) => boolean): string | null {
  if (typeof value === 'string') return isEntity(value) ? value : null;
  if (value === null || typeof value !== 'object' || Array.isArray(value) || !value.labels) return null;
  const id = (value.properties as { id?: PlainValue } | null)?.id;
  return typeof id === 'string' && isEntity(id) ? id : null;
}

/** A value as one line of text. */
export function textOf(value: PlainValue): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return String(value);
  if (!Array.isArray(value) && value.properties !== undefined && (value.labels || value.type)) {
    const { id, name, text, value: said } = value.properties as Record<string, PlainValue>;
    const sort = value.labels ? (value.labels as string[]).at(-1) : value.type;
    return `${sort} ${[name, text, said, id].find((each) => typeof each === 'string') ?? ''}`.trim();
  }
  return JSON.stringify(value);
}
