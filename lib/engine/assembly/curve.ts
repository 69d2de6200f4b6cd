/**
 * Sorts the nodes along a Morton curve, by the bits of both coordinates in turn, so that whatever lies in one square of
 * the plane is a run of them. AssemblyScript, not TypeScript.
 */
import { four } from './addresses';
import {
  codes,
  counts,
  mass,
  n,
  order,
  RADIX,
  sortedMass,
  sortedX,
  sortedY,
  spareCodes,
  spareOrder,
  swapSorted,
  x,
  y,
} from './memory';

/** Bits of a coordinate along the curve. */
const BITS: i32 = 16;
/** Length of the square that holds all nodes. */
export let extent: f32 = 0;

/** Bits of a 16-bit number, each followed by a 0. */
@inline
function spread(value: u32): u32 {
  let bits = value;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

export function sortAlongCurve(): void {
  let left: f32 = f32.MAX_VALUE;
  let right: f32 = -f32.MAX_VALUE;
  let top: f32 = f32.MAX_VALUE;
  let bottom: f32 = -f32.MAX_VALUE;
  for (let i = 0; i < n; i++) {
    const px = load<f32>(four(x, i));
    const py = load<f32>(four(y, i));
    left = min(left, px);
    right = max(right, px);
    top = min(top, py);
    bottom = max(bottom, py);
  }
  extent = max(max(right - left, bottom - top), 1e-6);
  const scale: f32 = <f32>((1 << BITS) - 1) / extent;
  for (let i = 0; i < n; i++) {
    const qx = <u32>((load<f32>(four(x, i)) - left) * scale);
    const qy = <u32>((load<f32>(four(y, i)) - top) * scale);
    store<u32>(four(codes, i), spread(qx) | (spread(qy) << 1));
    store<u32>(four(order, i), i);
  }
  for (let shift = 0; shift < 32; shift += 11) {
    memory.fill(counts, 0, <usize>RADIX << 2);
    for (let i = 0; i < n; i++) {
      const count = four(counts, (load<u32>(four(codes, i)) >> shift) & (RADIX - 1));
      store<u32>(count, load<u32>(count) + 1);
    }
    let sum: u32 = 0;
    for (let digit = 0; digit < RADIX; digit++) {
      const count = four(counts, digit);
      const own = load<u32>(count);
      store<u32>(count, sum);
      sum += own;
    }
    for (let i = 0; i < n; i++) {
      const code = load<u32>(four(codes, i));
      const count = four(counts, (code >> shift) & (RADIX - 1));
      const to = load<u32>(count);
      store<u32>(count, to + 1);
      store<u32>(four(spareCodes, to), code);
      store<u32>(four(spareOrder, to), load<u32>(four(order, i)));
    }
    swapSorted();
  }
  for (let i = 0; i < n; i++) {
    const node = load<u32>(four(order, i));
    store<f32>(four(sortedX, i), load<f32>(four(x, node)));
    store<f32>(four(sortedY, i), load<f32>(four(y, node)));
    store<f32>(four(sortedMass, i), load<f32>(four(mass, node)));
  }
  // The last eight are filled up with the last point, without mass.
  for (let i = n; i < ((n + 7) & ~7); i++) {
    store<f32>(four(sortedX, i), load<f32>(four(sortedX, n - 1)));
    store<f32>(four(sortedY, i), load<f32>(four(sortedY, n - 1)));
    store<f32>(four(sortedMass, i), 0);
  }
}
