/**
 * Who agrees and who clashes: two actors agree on an issue on which every position of both leans the same way, clash on
 * one on which all of one lean for and all of the other against. Who takes both sides of an issue does neither on it,
 * and nothing is averaged. As a discourse network has it (Leifeld 2017), by pairs and issues.
 */
import type { PositionRow } from '@/lib/questions/positions';

export interface Accord {
  /** Issues on which each other actor agrees with it, and clashes with it; ids sorted. */
  agrees: ReadonlyMap<string, readonly string[]>;
  clashes: ReadonlyMap<string, readonly string[]>;
}

export function accordOf(
  positions: readonly Pick<PositionRow, 'actor' | 'issue' | 'stance'>[],
): Map<string, Accord> {
  const leans = new Map<string, Map<string, Set<number>>>();
  for (const { actor, issue, stance } of positions) {
    if (stance === 0) continue;
    const byActor = leans.get(issue) ?? new Map<string, Set<number>>();
    byActor.set(actor, (byActor.get(actor) ?? new Set()).add(Math.sign(stance)));
    leans.set(issue, byActor);
  }
  const accords = new Map<string, { agrees: Map<string, string[]>; clashes: Map<string, string[]> }>();
  for (const { actor } of positions) accords.set(actor, { agrees: new Map(), clashes: new Map() });
  for (const [issue, byActor] of [...leans].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const clear = [...byActor].filter(([, signs]) => signs.size === 1);
    for (const [a, [signOfA]] of clear.map(([id, signs]) => [id, [...signs]] as const))
      for (const [b, signs] of clear) {
        if (a === b) continue;
        const list = accords.get(a)![signs.has(signOfA!) ? 'agrees' : 'clashes'];
        list.set(b, [...(list.get(b) ?? []), issue]);
      }
  }
  return accords;
}
