/**
 * Holds the database against what it shall hold: reads every node and relationship of ours back and names each one that
 * is missing, different or left over. It never trusts what was sent or what the database said it did.
 */
import type { Properties } from '@/lib/domain/properties';
import { relationTypes } from '@/lib/domain/relations';
import { bundles } from './bundles';
import { type Content, isReadBack } from './content';
import {
  countNodes,
  countRelationships,
  holdsAnything,
  readNodes,
  readRelationships,
} from './load-statements';
import type { NodeRow, RelationshipRow, Value } from './row-collector';
import type { Parameters, PlainRow } from './run';
import { type Family, families, familyOfLabel, propertiesOf, shapes } from './shapes';

/** Asks a reading query, inside a transaction or outside. */
export type Read = (text: string, parameters?: Parameters) => Promise<PlainRow[]>;

interface Written {
  nodes: Map<Family, NodeRow[]>;
  /** By the key of their bundle. */
  relationships: Map<string, RelationshipRow[]>;
}
export interface Difference {
  created: Written;
  changed: Written;
  removed: { nodes: Map<Family, string[]>; relationships: Map<string, string[]> };
  /** Bundles with relationships that have no id of ours. */
  unmarked: string[];
}

/** Everything in which the database differs from the content. */
export async function compare(read: Read, content: Content): Promise<Difference> {
  const difference: Difference = {
    created: { nodes: new Map(), relationships: new Map() },
    changed: { nodes: new Map(), relationships: new Map() },
    removed: { nodes: new Map(), relationships: new Map() },
    unmarked: [],
  };
  // A first load need not ask fifty times for what is not there.
  const [held] = await read(holdsAnything);
  if (!held?.holds) {
    for (const [family, of] of content.nodes) difference.created.nodes.set(family, [...of.values()]);
    for (const [key, of] of content.relationships)
      difference.created.relationships.set(key, [...of.values()]);
    return difference;
  }
  await oneAhead(
    families,
    (family) => read(readNodes(family)),
    (rows, family) => compareNodes(rows, content, family, difference),
  );
  await oneAhead(
    [...bundles.values()],
    (bundle) => read(readRelationships(bundle)),
    (rows, { key }) => compareRelationships(rows, content, key, difference),
  );
  return difference;
}

/** While one answer is compared, the server works on the next. */
async function oneAhead<Asked>(
  all: readonly Asked[],
  ask: (asked: Asked) => Promise<PlainRow[]>,
  use: (rows: PlainRow[], asked: Asked) => void,
): Promise<void> {
  let next = ask(all[0]!);
  for (const [at, asked] of all.entries()) {
    const rows = await next;
    const following = all[at + 1];
    if (following) {
      next = ask(following);
      // It is awaited in the next round; should comparing fail first, nobody waits for it any more.
      next.catch(() => {});
    }
    use(rows, asked);
  }
}

function compareNodes(
  rows: readonly PlainRow[],
  content: Content,
  family: Family,
  difference: Difference,
): void {
  const wanted = content.nodes.get(family)!;
  const seen = new Set<string>();
  const changed: NodeRow[] = [];
  const removed: string[] = [];
  const holds = holding(propertiesOf(family), ['id', 'record']);
  for (const row of rows) {
    const id = String(row.id);
    seen.add(id);
    const target = wanted.get(id);
    if (!target) removed.push(id);
    else if (row.record !== content.record || !isLabelled(row, target) || !holds(row, target.values))
      changed.push(target);
  }
  const created = [...wanted.values()].filter(({ id }) => !seen.has(id));
  if (created.length) difference.created.nodes.set(family, created);
  if (changed.length) difference.changed.nodes.set(family, changed);
  if (removed.length) difference.removed.nodes.set(family, removed);
}

function compareRelationships(
  rows: readonly PlainRow[],
  content: Content,
  key: string,
  difference: Difference,
): void {
  const wanted = content.relationships.get(key)!;
  const seen = new Set<string>();
  const changed = new Map<string, RelationshipRow>();
  const removed = new Set<string>();
  const holds = holding(bundles.get(key)!.properties, ['id']);
  for (const row of rows) {
    if (typeof row.id !== 'string') {
      if (difference.unmarked.at(-1) !== key) difference.unmarked.push(key);
      continue;
    }
    const { id } = row;
    const target = wanted.get(id);
    const { type, from, to } = row;
    const isTwice = seen.has(id);
    seen.add(id);
    // One that is there twice, or between other ends, goes; what is wanted is made anew.
    if (!target || isTwice || type !== target.type || from !== target.from || to !== target.to) {
      removed.add(id);
      changed.delete(id);
    } else if (!holds(row, target.values)) changed.set(id, target);
  }
  const created = [...wanted.values()].filter(({ id }) => !seen.has(id) || removed.has(id));
  if (created.length) difference.created.relationships.set(key, created);
  if (changed.size) difference.changed.relationships.set(key, [...changed.values()]);
  if (removed.size) difference.removed.relationships.set(key, [...removed]);
}

/** Whether a row that was read holds these values, and no property beside them and those that all have. */
function holding(properties: Properties, allHave: readonly string[]) {
  const columns = Object.values(properties).map((property, at) => ({ property, name: `c${at}`, at }));
  return (row: PlainRow, values: readonly Value[]): boolean => {
    let keys = allHave.length;
    for (const value of values) if (value !== null) keys++;
    return (
      row.keys === keys &&
      columns.every(({ property, name, at }) => isReadBack(row[name], values[at]!, property))
    );
  };
}

/** Labels that others gave it do not count. */
function isLabelled({ labels }: PlainRow, { shape }: NodeRow): boolean {
  const own = shapes[shape]!.labels;
  const held = (labels as string[]).filter((label) => familyOfLabel.has(label));
  return held.length === own.length && own.every((label) => held.includes(label));
}

const listsIn = <Item>(map: Map<string, Item[]>): Item[] => [...map.values()].flat();

/** How many of each there are. */
export function countsOf({ created, changed, removed, unmarked }: Difference) {
  return {
    created: { nodes: listsIn(created.nodes).length, relationships: listsIn(created.relationships).length },
    changed: { nodes: listsIn(changed.nodes).length, relationships: listsIn(changed.relationships).length },
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
  const named = (word: string, { nodes, relationships }: Written) => [
    ...listsIn(nodes).map(({ shape, id }) => `${word} ${shape} ${id}`),
    ...listsIn(relationships).map(({ id }) => `${word} ${id}`),
  ];
  return [
    ...named('missing', created),
    ...named('different', changed),
    ...[...removed.nodes].flatMap(([family, ids]) => ids.map((id) => `left over ${family} ${id}`)),
    ...listsIn(removed.relationships).map((id) => `left over ${id}`),
    ...unmarked.map((key) => `left over ${key} without an id`),
  ];
}

/** Whether the database has as many nodes of each family and relationships of each bundle: quick, not proof. */
export async function countsAgree(read: Read, content: Content): Promise<boolean> {
  for (const [family, { size }] of content.nodes) {
    const [row] = await read(countNodes(family));
    if (row?.count !== size) return false;
  }
  const counts = new Map<string, number>();
  for (const of of content.relationships.values())
    for (const { type } of of.values()) counts.set(type, (counts.get(type) ?? 0) + 1);
  const found = new Map((await read(countRelationships)).map(({ type, count }) => [type, count]));
  return relationTypes.every((type) => (found.get(type) ?? 0) === (counts.get(type) ?? 0));
}
