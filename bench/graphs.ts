/**
 * The seeded graphs that engines are measured on, as typed columns: `cs`, communities of about 40 that are tied mostly
 * among themselves; `sf`, preferential attachment (Barabási and Albert 1999). n nodes, 4n edges, none twice, no loop.
 */
import { drawing } from '@/__tests__/helpers/seeded';
import { type Columns, columnsOf } from '@/lib/engine/columns';

export type GraphKind = 'cs' | 'sf';

const COMMUNITY = 40;
/** Share of the ties that lead out of a community. */
const ACROSS = 0.06;
/** Communities lie on a square sheet closed at its edges: a tie out leads to one at most so many steps away each way, */
const REACH = 2;
/** or, this often, to any. */
const FAR = 0.05;

export function makeGraph(kind: GraphKind, n: number, seed = 1): Columns {
  const random = drawing(seed);
  const under = (limit: number) => Math.floor(random() * limit);
  const source = new Uint32Array(4 * n);
  const target = new Uint32Array(4 * n);
  const known = new Set<number>();
  let made = 0;
  const tie = (a: number, b: number) => {
    const key = Math.min(a, b) * n + Math.max(a, b);
    if (a === b || made === 4 * n || known.has(key)) return false;
    known.add(key);
    source[made] = a;
    target[made] = b;
    made += 1;
    return true;
  };
  if (kind === 'cs') {
    const communities = Math.ceil(n / COMMUNITY);
    const side = Math.ceil(Math.sqrt(communities));
    while (made < 4 * n) {
      const a = under(n);
      const home = Math.floor(a / COMMUNITY);
      let other = home;
      if (random() < ACROSS) {
        const step = () => Math.round((random() - 0.5) * 2 * REACH);
        if (random() < FAR) other = under(communities);
        else
          other =
            (((home % side) + step() + side) % side) +
            side * ((Math.floor(home / side) + step() + side) % side);
      }
      const b = other * COMMUNITY + under(COMMUNITY);
      if (b < n) tie(a, b);
    }
  } else {
    // Whoever is drawn from the ends of all ties is drawn by degree.
    for (let a = 1; a <= 4; a++) for (let b = 0; b < a; b++) tie(a, b);
    for (let a = 5; made < 4 * n; a = a + 1 < n ? a + 1 : 5)
      for (let own = 0, tries = 0; own < 4 && tries < 40; tries++) {
        const end = under(2 * made);
        if (tie(a, end % 2 === 0 ? source[end >> 1]! : target[end >> 1]!)) own += 1;
      }
  }
  return columnsOf(n, source, target);
}

/** Seeded places in a square, where every layout starts. */
export function randomPlaces(n: number, seed = 1): { x: Float32Array; y: Float32Array } {
  const random = drawing(seed);
  const side = Math.sqrt(n) * 10;
  const x = Float32Array.from({ length: n }, () => (random() - 0.5) * side);
  return { x, y: Float32Array.from({ length: n }, () => (random() - 0.5) * side) };
}
