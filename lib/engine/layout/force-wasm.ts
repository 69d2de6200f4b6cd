/** The force kernel in WebAssembly: its memory laid out, filled and read. */
import { forceBytes } from './force-bytes';
import { type ForceKernel, type ForceStart, force, massOf, slowDownOf } from './force-settings';

interface Exports {
  freeFrom(): number;
  place(n: number, at: number, rowsAt: number, neighboursAt: number, padded: number): void;
  settings(scaling: number, gravity: number, slowDown: number, theta: number): void;
  iterate(rounds: number): void;
}

/** Columns of four bytes for each node: 16 of its own, 3 for a list, 14 for the cells of the tree. */
const COLUMNS = 33;
/** Room for the counts of the sort and the ends of columns. */
const SPARE = 16_384;
const PAGE = 65_536;

let compiled: WebAssembly.Module | null | undefined;

/** Compiled once; null where WebAssembly or its SIMD is missing. */
function moduleOf(): WebAssembly.Module | null {
  if (compiled !== undefined) return compiled;
  try {
    compiled = new WebAssembly.Module(Uint8Array.from(atob(forceBytes), (each) => each.charCodeAt(0)));
  } catch {
    compiled = null;
  }
  return compiled;
}

/** Null where this browser cannot run it. */
export function openWasm({ columns, places, fixed }: ForceStart): ForceKernel | null {
  const module = moduleOf();
  if (!module) return null;
  const { n, rows, neighbours } = columns;
  const padded = (n + 11) & ~3;
  const bytes = 4 * (rows.length + neighbours.length + COLUMNS * padded) + SPARE;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const kernel = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
  const rowsAt = kernel.freeFrom();
  const neighboursAt = rowsAt + 4 * rows.length;
  const at = (neighboursAt + 4 * neighbours.length + 15) & ~15;
  new Uint32Array(memory.buffer, rowsAt, rows.length).set(rows);
  new Uint32Array(memory.buffer, neighboursAt, neighbours.length).set(neighbours);
  const column = (index: number) => new Float32Array(memory.buffer, at + 4 * index * padded, n);
  const [x, y, mass, convergence] = [column(0), column(1), column(2), column(6)];
  x.set(places.x);
  y.set(places.y);
  for (let node = 0; node < n; node++) mass[node] = massOf(columns, node);
  convergence.fill(1);
  new Uint32Array(memory.buffer, at + 4 * 3 * padded, n).set(fixed);
  kernel.place(n, at, rowsAt, neighboursAt, padded);
  kernel.settings(force.scaling, force.gravity, slowDownOf(n), force.theta);
  return { iterate: (rounds) => kernel.iterate(rounds), places: () => ({ x: x.slice(), y: y.slice() }) };
}
