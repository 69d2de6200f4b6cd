/**
 * Shortest chains of meetings between two actors: who sat with whom, meeting by meeting, until the two are joined. All
 * chains of the least length, by breadth-first search over attendances. A series joins nobody.
 */
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import { adjacencyOf } from './adjacency';

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
  const adjacent = adjacencyOf(relations);
  const near = (id: string) =>
    new Set(
      (adjacent.get(id) ?? []).flatMap((place) => {
        const { type, from: actor, to: meeting } = relations[place]!;
        const counts = type === 'ATTENDED' || (expected && type === 'EXPECTED_AT');
        return counts && !series.has(meeting) ? [id === actor ? meeting : actor] : [];
      }),
    );
  // For each thing reached, all things of the level before from which it was reached.
  const before = new Map<string, string[]>([[from, []]]);
  let level = [from];
  while (level.length > 0 && !before.has(to)) {
    const next = new Map<string, string[]>();
    for (const id of level)
      for (const other of near(id)) {
        if (before.has(other)) continue;
        const froms = next.get(other);
        if (froms) froms.push(id);
        else next.set(other, [id]);
      }
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
