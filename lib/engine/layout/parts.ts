/** The connected parts of a graph, largest first, of equals the one with the lowest node. */
import type { Columns } from '../columns';

export interface Part {
  members: Uint32Array;
  /** Place of each of its nodes in `members`, by node; shared by all parts. */
  placeOf: Uint32Array;
}

export function partsOf({ n, rows, neighbours }: Columns): Part[] {
  const order = new Uint32Array(n);
  const placeOf = new Uint32Array(n);
  const seen = new Uint8Array(n);
  const parts: Part[] = [];
  let last = 0;
  for (let start = 0; start < n; start++) {
    if (seen[start] === 1) continue;
    const first = last;
    order[last] = start;
    seen[start] = 1;
    last += 1;
    for (let next = first; next < last; next++) {
      const node = order[next]!;
      placeOf[node] = next - first;
      for (let tie = rows[node]!; tie < rows[node + 1]!; tie++) {
        const other = neighbours[tie]!;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        order[last] = other;
        last += 1;
      }
    }
    parts.push({ members: order.subarray(first, last), placeOf });
  }
  return parts.sort((a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!);
}
