/**
 * How well places show a graph, sampled and seeded. *Stress*: mean square of (drawn distance / shortest path - 1) over
 * pairs, at the scale that makes it least (Gansner et al. 2004); 0 is best, chance has 0.2 to 0.3. *NP*, neighbourhood
 * preservation: the share of a node's neighbours among as many nodes nearest in the plane; 1 is best.
 */
import { drawing } from '@/__tests__/helpers/seeded';
import type { Columns } from '@/lib/engine/columns';

export interface LayoutQuality {
  stress: number;
  np: number;
}
interface Pair {
  a: number;
  b: number;
  steps: number;
}

/** Draws its sample of pairs and nodes once, and measures any places of this graph with it. */
export function qualityOf(columns: Columns, seed = 7) {
  const { n, rows, neighbours } = columns;
  const random = drawing(seed);
  const under = (limit: number) => Math.floor(random() * limit);
  const pairs: Pair[] = [];
  const sources = Math.min(100, n);
  for (let round = 0; round < sources; round++) {
    const a = under(n);
    const steps = stepsFrom(columns, a);
    for (let each = 0; each < 300; each++) {
      const b = under(n);
      if (steps[b]! > 0) pairs.push({ a, b, steps: steps[b]! });
    }
  }
  const nodes = Array.from({ length: Math.min(200, n) }, () => under(n));

  return ({ x, y }: { x: ArrayLike<number>; y: ArrayLike<number> }): LayoutQuality => {
    const apart = (a: number, b: number) => (x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2;
    let top = 0;
    let bottom = 0;
    for (const { a, b, steps } of pairs) {
      const share = Math.sqrt(apart(a, b)) / steps;
      top += share;
      bottom += share * share;
    }
    let kept = 0;
    let counted = 0;
    for (const node of nodes) {
      const own = new Set(neighbours.subarray(rows[node]!, rows[node + 1]!));
      if (own.size === 0) continue;
      const near = Float64Array.from({ length: n }, (_, other) =>
        other === node ? Infinity : apart(node, other),
      );
      const limit = near.slice().sort()[own.size - 1]!;
      let found = 0;
      for (const other of own) if (near[other]! <= limit) found += 1;
      kept += found / own.size;
      counted += 1;
    }
    return { stress: pairs.length === 0 ? 0 : 1 - (top * top) / bottom / pairs.length, np: kept / counted };
  };
}

function stepsFrom({ n, rows, neighbours }: Columns, start: number): Int32Array {
  const steps = new Int32Array(n).fill(-1);
  const queue = [start];
  steps[start] = 0;
  for (const node of queue)
    for (let tie = rows[node]!; tie < rows[node + 1]!; tie++) {
      const other = neighbours[tie]!;
      if (steps[other]! >= 0) continue;
      steps[other] = steps[node]! + 1;
      queue.push(other);
    }
  return steps;
}
