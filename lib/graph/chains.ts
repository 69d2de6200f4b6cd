/**
 * Shortest chains of meetings between two actors: who sat with whom, meeting by meeting, until the two are joined. All
 * chains of the least length, by breadth-first search over attendances. A series joins nobody.
 */
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';

export interface ChainOptions {
  /** Also through meetings that are only expected (planned, proposed, hypothetical, denied). */
  expected?: boolean;
  /** More than this many chains are not listed. */
  most?: number;
}

/** Each chain alternates actor, meeting, actor ... and begins with `from`, ends with `to`; sorted, so always the same. */
export function chainsBetween(
  { entities, relations }: { entities: readonly EntitySummary[]; relations: readonly RelationSummary[] },
  from: string,
  to: string,
  { expected = false, most = 20 }: ChainOptions = {},
): string[][] {
  const series = new Set(entities.filter(({ format }) => format === 'series').map(({ id }) => id));
  const near = new Map<string, Set<string>>();
  const join = (a: string, b: string) => near.set(a, (near.get(a) ?? new Set()).add(b));
  for (const relation of relations) {
    const counts = relation.type === 'ATTENDED' || (expected && relation.type === 'EXPECTED_AT');
    if (!counts || series.has(relation.to)) continue;
    join(relation.from, relation.to);
    join(relation.to, relation.from);
  }
  // For each thing reached, all things of the level before from which it was reached.
  const before = new Map<string, string[]>([[from, []]]);
  let level = [from];
  while (level.length > 0 && !before.has(to)) {
    const next = new Map<string, string[]>();
    for (const id of level)
      for (const other of near.get(id) ?? [])
        if (!before.has(other)) next.set(other, [...(next.get(other) ?? []), id]);
    for (const [id, froms] of next) before.set(id, froms.sort());
    level = [...next.keys()].sort();
  }
  if (from === to || !before.has(to)) return [];
  const chains: string[][] = [];
  const open: string[][] = [[to]];
  for (let chain = open.pop(); chain && chains.length < most; chain = open.pop()) {
    const [first = ''] = chain;
    if (first === from) chains.push(chain);
    else for (const id of [...(before.get(first) ?? [])].reverse()) open.push([id, ...chain]);
  }
  return chains.sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
}
