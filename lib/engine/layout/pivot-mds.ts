/**
 * First places of a graph by its distances: multidimensional scaling from a few pivots (Brandes and Pich 2007). Shows
 * the whole shape at once and no detail, which the force layout then finds. Parts that nothing ties are placed each by
 * itself, the largest in the middle, the others round it. Uses only + - * / and square root: the same on every engine.
 */
import type { Columns } from '../columns';
import { seededRandom } from '../random';
import { type Part, partsOf } from './parts';

export interface Places {
  x: Float32Array;
  y: Float32Array;
}

const PIVOTS = 40;
/** Rounds of power iteration; the two axes need not be exact. */
const ROUNDS = 60;
/** What stands at exactly the same distances is set apart by this share of a tie's length. */
const APART = 0.25;
/** Sixteen bits hold a distance; a chain longer than that is drawn as if it were this long. */
const FARTHEST = 65_535;

/** Places in units of about one tie, round the origin. `seed` decides the first pivot and how twins are set apart. */
export function pivotPlaces(columns: Columns, seed = 1): Places {
  const random = seededRandom(seed);
  const places = { x: new Float32Array(columns.n), y: new Float32Array(columns.n) };
  const parts = partsOf(columns);
  for (const part of parts) placePart(columns, part, places, random);
  packParts(parts, places);
  return places;
}

function placePart(columns: Columns, { members, placeOf }: Part, places: Places, random: () => number): void {
  const size = members.length;
  if (size < 3) {
    // One stays at the origin; two stand a tie apart.
    members.forEach((node, at) => {
      places.x[node] = at - (size - 1) / 2;
    });
    return;
  }
  const k = Math.min(PIVOTS, size);
  const steps = distances(columns, members, placeOf, k, Math.floor(random() * size));
  const means = new Float64Array(k);
  const gram = gramOf(steps, size, k, means);
  const first = mainAxis(gram, k);
  deflate(gram, first, k);
  const second = mainAxis(gram, k);
  const axes = [first.vector, second.vector] as const;
  for (let at = 0; at < size; at++) {
    let x = 0;
    let y = 0;
    for (let pivot = 0; pivot < k; pivot++) {
      const step = steps[pivot * size + at]!;
      const square = step * step - means[pivot]!;
      x -= square * axes[0][pivot]!;
      y -= square * axes[1][pivot]!;
    }
    places.x[members[at]!] = x;
    places.y[members[at]!] = y;
  }
  toTieLength(columns, members, places, random);
}

/** Distances from k pivots, each the farthest from those before it, pivot by pivot. */
function distances(
  columns: Columns,
  members: Uint32Array,
  placeOf: Uint32Array,
  k: number,
  start: number,
): Uint16Array {
  const { rows, neighbours } = columns;
  const size = members.length;
  const steps = new Uint16Array(k * size);
  const nearest = new Uint16Array(size).fill(FARTHEST);
  const queue = new Uint32Array(size);
  const seen = new Int32Array(size).fill(-1);
  let pivot = start;
  for (let round = 0; round < k; round++) {
    const from = round * size;
    queue[0] = pivot;
    seen[pivot] = round;
    let last = 1;
    for (let next = 0; next < last; next++) {
      const at = queue[next]!;
      const step = Math.min(FARTHEST, steps[from + at]! + 1);
      const node = members[at]!;
      for (let tie = rows[node]!; tie < rows[node + 1]!; tie++) {
        const other = placeOf[neighbours[tie]!]!;
        if (seen[other] === round) continue;
        seen[other] = round;
        steps[from + other] = step;
        queue[last] = other;
        last += 1;
      }
    }
    let farthest = -1;
    for (let at = 0; at < size; at++) {
      const near = Math.min(nearest[at]!, steps[from + at]!);
      nearest[at] = near;
      if (near > farthest) {
        farthest = near;
        pivot = at;
      }
    }
  }
  return steps;
}

/**
 * Products of the pivots' columns of squared distances with each other, centred both ways. Fills `means`, the mean of
 * each column.
 */
function gramOf(steps: Uint16Array, size: number, k: number, means: Float64Array): Float64Array {
  const gram = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    let sum = 0;
    for (let at = i * size; at < (i + 1) * size; at++) sum += steps[at]! * steps[at]!;
    means[i] = sum / size;
  }
  for (let i = 0; i < k; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let at = 0, a = i * size, b = j * size; at < size; at++, a++, b++) {
        const product = steps[a]! * steps[b]!;
        sum += product * product;
      }
      gram[i * k + j] = sum - size * means[i]! * means[j]!;
      gram[j * k + i] = gram[i * k + j]!;
    }
  const byRow = new Float64Array(k);
  let all = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) byRow[i]! += gram[i * k + j]! / k;
    all += byRow[i]! / k;
  }
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) gram[i * k + j]! -= byRow[i]! + byRow[j]! - all;
  return gram;
}

interface Axis {
  vector: Float64Array;
  value: number;
}

/** The eigenvector of the largest eigenvalue. */
function mainAxis(gram: Float64Array, k: number): Axis {
  let vector = Float64Array.from({ length: k }, (_, i) => (i % 7) - 3 + i / k);
  let value = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(k);
    for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) next[i]! += gram[i * k + j]! * vector[j]!;
    value = Math.sqrt(next.reduce((sum, each) => sum + each * each, 0));
    // Only a part without any extent along this axis comes to nothing.
    if (value < 1e-9) return { vector: new Float64Array(k), value: 0 };
    vector = next.map((each) => each / value);
  }
  return { vector, value };
}

function deflate(gram: Float64Array, { vector, value }: Axis, k: number): void {
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) gram[i * k + j]! -= value * vector[i]! * vector[j]!;
}

/** Makes the mean tie one unit long, and sets twins apart. */
function toTieLength(columns: Columns, members: Uint32Array, { x, y }: Places, random: () => number): void {
  const { rows, neighbours } = columns;
  let length = 0;
  let ties = 0;
  for (const a of members)
    for (let tie = rows[a]!; tie < rows[a + 1]!; tie++) {
      const b = neighbours[tie]!;
      const dx = x[a]! - x[b]!;
      const dy = y[a]! - y[b]!;
      length += Math.sqrt(dx * dx + dy * dy);
      ties += 1;
    }
  const scale = length > 0 ? ties / length : 1;
  for (const node of members) {
    x[node] = x[node]! * scale + (random() - 0.5) * APART;
    y[node] = y[node]! * scale + (random() - 0.5) * APART;
  }
}

/** The largest part stays in the middle; the others follow a sunflower's spiral round it, larger ones nearer. */
function packParts(parts: readonly Part[], { x, y }: Places): void {
  const [main, ...others] = parts;
  if (!main) return;
  let covered = 0;
  for (const node of main.members) covered = Math.max(covered, x[node]! * x[node]! + y[node]! * y[node]!);
  // The golden angle's cosine and sine.
  let [u, v] = [1, 0];
  for (const { members } of others) {
    let own = 0.25;
    for (const node of members) own = Math.max(own, x[node]! * x[node]! + y[node]! * y[node]!);
    const reach = Math.sqrt(covered) + Math.sqrt(own) * 0.5;
    for (const node of members) {
      x[node] = x[node]! + u * reach;
      y[node] = y[node]! + v * reach;
    }
    covered += own;
    [u, v] = [
      u * -0.7373688780783197 - v * 0.6754902942615238,
      u * 0.6754902942615238 + v * -0.7373688780783197,
    ];
  }
}
