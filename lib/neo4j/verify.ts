/**
 * Holds the database against what it shall hold: reads every node and relationship of ours back and names each one that
 * is missing, different or left over. It never trusts what was sent or what the database said it did.
 */
import {
  type Content,
  hashNode,
  hashRelationship,
  type NodeContent,
  type RelationshipContent,
} from './content';
import {
  countNodes,
  countRelationships,
  knownProperties,
  labels,
  readNodes,
  readRelationships,
} from './load-statements';
import type { Parameters, PlainRow } from './run';
import { type Family, families, shapes, ties } from './shapes';

/** Asks a reading query, inside a transaction or outside. */
export type Read = (text: string, parameters?: Parameters) => Promise<PlainRow[]>;

export interface Leaving {
  id: string;
  from: string;
}
export interface Difference {
  created: { nodes: NodeContent[]; relationships: Map<string, RelationshipContent[]> };
  changed: { nodes: NodeContent[]; relationships: Map<string, RelationshipContent[]> };
  removed: { nodes: Map<Family, string[]>; relationships: Map<string, Leaving[]> };
  /** Ties with relationships that have no id of ours. */
  unmarked: string[];
}

/** Everything in which the database differs from the content. */
export async function compare(read: Read, content: Content): Promise<Difference> {
  const difference: Difference = {
    created: { nodes: [], relationships: new Map() },
    changed: { nodes: [], relationships: new Map() },
    removed: { nodes: new Map(), relationships: new Map() },
    unmarked: [],
  };
  for (const family of families) await compareNodes(read, content, family, difference);
  for (const key of ties.keys()) await compareRelationships(read, content, key, difference);
  return difference;
}

async function compareNodes(read: Read, content: Content, family: Family, difference: Difference) {
  const wanted = content.nodes.get(family)!;
  const seen = new Set<string>();
  const removed: string[] = [];
  const known = knownProperties(family);
  for (const row of await read(readNodes(family), { labels, known })) {
    const id = String(row.id);
    seen.add(id);
    const target = wanted.get(id);
    if (!target) removed.push(id);
    else if (
      hashNode({ ...factsOf(row), labels: row.labels as string[], record: row.record }) !== target.hash
    )
      difference.changed.nodes.push(target);
  }
  if (removed.length) difference.removed.nodes.set(family, removed);
  for (const target of wanted.values()) if (!seen.has(target.id)) difference.created.nodes.push(target);
}

async function compareRelationships(read: Read, content: Content, key: string, difference: Difference) {
  const tie = ties.get(key)!;
  const wanted = content.relationships.get(key)!;
  const seen = new Set<string>();
  const changed = new Map<string, RelationshipContent>();
  const removed = new Map<string, Leaving>();
  for (const row of await read(readRelationships(tie), { known: ['id', ...Object.keys(tie.properties)] })) {
    if (typeof row.id !== 'string') {
      if (difference.unmarked.at(-1) !== key) difference.unmarked.push(key);
      continue;
    }
    const { id } = row;
    const target = wanted.get(id);
    const { from, to } = row;
    const isTwice = seen.has(id);
    seen.add(id);
    // One that is there twice, or between other ends, goes; what is wanted is made anew.
    if (!target || isTwice || from !== target.from || to !== target.to) {
      removed.set(`${id} ${from}`, { id, from: String(from) });
      changed.delete(id);
      if (target) changed.set(id, target);
    } else if (hashRelationship({ ...factsOf(row), from, to }) !== target.hash) changed.set(id, target);
  }
  const created = [...wanted.values()].filter(({ id }) => !seen.has(id));
  if (created.length) difference.created.relationships.set(key, created);
  if (changed.size) difference.changed.relationships.set(key, [...changed.values()]);
  if (removed.size) difference.removed.relationships.set(key, [...removed.values()]);
}

/** The columns of a row in their order. */
function factsOf(row: PlainRow) {
  const values: unknown[] = [];
  for (let column = 0; `c${column}` in row; column++) values.push(row[`c${column}`]);
  return { extra: row.extra, values };
}

const listsIn = <Item>(map: Map<string, Item[]>): Item[] => [...map.values()].flat();

/** How many of each there are. */
export function countsOf({ created, changed, removed, unmarked }: Difference) {
  return {
    created: { nodes: created.nodes.length, relationships: listsIn(created.relationships).length },
    changed: { nodes: changed.nodes.length, relationships: listsIn(changed.relationships).length },
    removed: {
      nodes: listsIn(removed.nodes).length,
      relationships: listsIn(removed.relationships).length + unmarked.length,
    },
  };
}
export type Counts = ReturnType<typeof countsOf>;

/** How many nodes and relationships would have to be written. */
export const sizeOf = (difference: Difference): number =>
  Object.values(countsOf(difference)).reduce(
    (sum, { nodes, relationships }) => sum + nodes + relationships,
    0,
  );

/** Every difference by name: 'missing Person steve-witkoff', 'different MET:a:b', 'left over Name x~y'. */
export function namesOf({ created, changed, removed, unmarked }: Difference): string[] {
  const named = (word: string, { nodes, relationships }: Difference['created']) => [
    ...nodes.map(({ shape, id }) => `${word} ${shape} ${id}`),
    ...listsIn(relationships).map(({ id }) => `${word} ${id}`),
  ];
  return [
    ...named('missing', created),
    ...named('different', changed),
    ...[...removed.nodes].flatMap(([family, ids]) => ids.map((id) => `left over ${family} ${id}`)),
    ...listsIn(removed.relationships).map(({ id }) => `left over ${id}`),
    ...unmarked.map((key) => `left over ${key} without an id`),
  ];
}

/** Whether the database has as many nodes of each label and relationships of each type as the content: quick, not proof. */
export async function countsAgree(read: Read, content: Content): Promise<boolean> {
  const nodes = new Map(labels.map((label) => [label, 0]));
  for (const of of content.nodes.values())
    for (const { shape } of of.values())
      for (const label of shapes[shape]!.labels) nodes.set(label, nodes.get(label)! + 1);
  const relationships = new Map<string, number>();
  for (const [key, of] of content.relationships) {
    const { type } = ties.get(key)!;
    relationships.set(type, (relationships.get(type) ?? 0) + of.size);
  }
  const questions = [
    ...[...nodes].map(([label, count]) => ({ text: countNodes(label), count })),
    ...[...relationships].map(([type, count]) => ({ text: countRelationships(type), count })),
  ];
  for (const { text, count } of questions) {
    const [row] = await read(text);
    if (row?.count !== count) return false;
  }
  return true;
}
