/**
 * A graph in columns without parallel ties: what counting needs. Parallel ties become one, as heavy as all of them.
 */
import { type Columns, columnsOf } from '@/lib/engine/columns';

export interface Weighted extends Columns {
  /** How heavy the tie to neighbours[at] is, at the same place. */
  weights: Float64Array;
}

/** @param weights of the ties as given, in the order of `source`; each weighs 1 without them */
export function weightedOf(columns: Columns, weights?: ArrayLike<number>): Weighted {
  const { n, source, target } = columns;
  // Sorted by their lower and then their higher end, parallel ties lie side by side. Two rounds of sorting by counting.
  const low = source.map((a, tie) => Math.min(a, target[tie]!));
  const high = source.map((a, tie) => Math.max(a, target[tie]!));
  const order = sortedBy(low, n, sortedBy(high, n, Uint32Array.from(low.keys())));
  let ties = 0;
  const from = new Uint32Array(low.length);
  const to = new Uint32Array(low.length);
  const heavy = new Float64Array(low.length);
  for (const tie of order) {
    const isSame = ties > 0 && from[ties - 1] === low[tie] && to[ties - 1] === high[tie];
    if (!isSame) {
      from[ties] = low[tie]!;
      to[ties] = high[tie]!;
      ties++;
    }
    heavy[ties - 1]! += weights ? weights[tie]! : 1;
  }
  const simple = columnsOf(n, from.subarray(0, ties), to.subarray(0, ties));
  const next = simple.rows.slice(0, n);
  const beside = new Float64Array(simple.neighbours.length);
  for (let tie = 0; tie < ties; tie++) {
    beside[next[from[tie]!]!++] = heavy[tie]!;
    beside[next[to[tie]!]!++] = heavy[tie]!;
  }
  return { ...simple, weights: beside };
}

/** The items in the order of their keys below `limit`; of equal keys, in the order given. */
function sortedBy(keys: Uint32Array, limit: number, items: Uint32Array): Uint32Array {
  const next = new Uint32Array(limit + 1);
  for (const key of keys) next[key + 1]!++;
  for (let key = 0; key < limit; key++) next[key + 1]! += next[key]!;
  const sorted = new Uint32Array(items.length);
  for (const item of items) sorted[next[keys[item]!]!++] = item;
  return sorted;
}
