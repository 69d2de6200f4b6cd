/**
 * The force kernel in plain JavaScript, for browsers that run no WebAssembly or none with SIMD: the same steps on the
 * same columns as lib/engine/assembly/force.ts, three to five times slower.
 */
import { type ForceKernel, type ForceStart, force, massOf, slowDownOf } from './force-settings';

const LEAF = 8;
const GROUP = 8;
const EPSILON = 0.01;
const LAST_CODE = 65_535;
const RADIX = 2048;
/** Columns of a cell: centre of mass, mass, squared size over squared theta; in `spans` where to go on, its run. */
const CELL = 4;

export function openPlain({ columns, places, fixed }: ForceStart): ForceKernel {
  const { n, rows, neighbours } = columns;
  const column = () => new Float32Array(n);
  const [x, y] = [Float32Array.from(places.x), Float32Array.from(places.y)];
  const mass = Float32Array.from({ length: n }, (_, node) => massOf(columns, node));
  const convergence = column().fill(1);
  const [oldX, oldY, sortedX, sortedY, sortedMass] = [column(), column(), column(), column(), column()];
  const [forceX, forceY] = [column(), column()];
  const whole = () => new Uint32Array(n);
  let [codes, order, spareCodes, spareOrder] = [whole(), whole(), whole(), whole()];
  const counts = new Uint32Array(RADIX);
  const cells = new Float32Array(2 * n * CELL);
  const spans = new Uint32Array(2 * n * 3);
  const list = new Float32Array(3 * n);
  const slowDown = slowDownOf(n);
  let extent = 1;
  let cellCount = 0;

  function sortAlongCurve() {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < n; i++) {
      left = Math.min(left, x[i]!);
      right = Math.max(right, x[i]!);
      top = Math.min(top, y[i]!);
      bottom = Math.max(bottom, y[i]!);
    }
    extent = Math.max(right - left, bottom - top, 1e-6);
    const scale = LAST_CODE / extent;
    for (let i = 0; i < n; i++) {
      const qx = Math.trunc((x[i]! - left) * scale);
      const qy = Math.trunc((y[i]! - top) * scale);
      codes[i] = spread(qx) | (spread(qy) << 1);
      order[i] = i;
    }
    for (let shift = 0; shift < 32; shift += 11) {
      counts.fill(0);
      for (let i = 0; i < n; i++) counts[(codes[i]! >>> shift) & (RADIX - 1)]! += 1;
      let sum = 0;
      for (let digit = 0; digit < RADIX; digit++) {
        const own = counts[digit]!;
        counts[digit] = sum;
        sum += own;
      }
      for (let i = 0; i < n; i++) {
        const digit = (codes[i]! >>> shift) & (RADIX - 1);
        const to = counts[digit]!;
        counts[digit] = to + 1;
        spareCodes[to] = codes[i]!;
        spareOrder[to] = order[i]!;
      }
      [codes, spareCodes, order, spareOrder] = [spareCodes, codes, spareOrder, order];
    }
    for (let i = 0; i < n; i++) {
      const node = order[i]!;
      sortedX[i] = x[node]!;
      sortedY[i] = y[node]!;
      sortedMass[i] = mass[node]!;
    }
  }

  function buildCell(first: number, last: number): number {
    const cell = cellCount;
    cellCount += 1;
    const different = codes[first]! ^ codes[last - 1]!;
    const level = Math.clz32(different) >> 1;
    const size = extent / 2 ** level;
    let [cx, cy, total] = [0, 0, 0];
    spans[3 * cell + 1] = 0;
    spans[3 * cell + 2] = 0;
    if (last - first <= LEAF || different === 0) {
      for (let i = first; i < last; i++) {
        cx += sortedMass[i]! * sortedX[i]!;
        cy += sortedMass[i]! * sortedY[i]!;
        total += sortedMass[i]!;
      }
      spans[3 * cell + 1] = first;
      spans[3 * cell + 2] = last;
    } else {
      const shift = 30 - 2 * level;
      for (let begin = first; begin < last; ) {
        const quadrant = codes[begin]! >>> shift;
        let low = begin + 1;
        let high = last;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (codes[middle]! >>> shift > quadrant) high = middle;
          else low = middle + 1;
        }
        const inner = CELL * buildCell(begin, low);
        cx += cells[inner + 2]! * cells[inner]!;
        cy += cells[inner + 2]! * cells[inner + 1]!;
        total += cells[inner + 2]!;
        begin = low;
      }
    }
    cells[CELL * cell] = cx / total;
    cells[CELL * cell + 1] = cy / total;
    cells[CELL * cell + 2] = total;
    cells[CELL * cell + 3] = (size * size) / (force.theta * force.theta);
    spans[3 * cell] = cellCount;
    return cell;
  }

  /** What acts upon the points from `first` to `last`; returns how many entries of `list` it fills. */
  function gather(first: number, last: number): number {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = first; i < last; i++) {
      left = Math.min(left, sortedX[i]!);
      right = Math.max(right, sortedX[i]!);
      top = Math.min(top, sortedY[i]!);
      bottom = Math.max(bottom, sortedY[i]!);
    }
    let end = 0;
    for (let cell = 0; cell < cellCount; ) {
      const cx = cells[CELL * cell]!;
      const cy = cells[CELL * cell + 1]!;
      const dx = Math.max(left - cx, cx - right, 0);
      const dy = Math.max(top - cy, cy - bottom, 0);
      if (dx * dx + dy * dy > cells[CELL * cell + 3]!) {
        list[end] = cx;
        list[end + 1] = cy;
        list[end + 2] = cells[CELL * cell + 2]!;
        end += 3;
        cell = spans[3 * cell]!;
        continue;
      }
      for (let i = spans[3 * cell + 1]!; i < spans[3 * cell + 2]!; i++, end += 3) {
        list[end] = sortedX[i]!;
        list[end + 1] = sortedY[i]!;
        list[end + 2] = sortedMass[i]!;
      }
      cell += 1;
    }
    return end;
  }

  function repulse() {
    for (let first = 0; first < n; first += GROUP) {
      const last = Math.min(n, first + GROUP);
      const end = gather(first, last);
      for (let i = first; i < last; i++) {
        const [px, py] = [sortedX[i]!, sortedY[i]!];
        let [fx, fy] = [0, 0];
        for (let entry = 0; entry < end; entry += 3) {
          const dx = px - list[entry]!;
          const dy = py - list[entry + 1]!;
          const weight = list[entry + 2]! / (dx * dx + dy * dy + EPSILON);
          fx += dx * weight;
          fy += dy * weight;
        }
        const node = order[i]!;
        forceX[node] = force.scaling * mass[node]! * fx;
        forceY[node] = force.scaling * mass[node]! * fy;
      }
    }
  }

  function attractAndMove() {
    for (let i = 0; i < n; i++) {
      let dx = forceX[i]! - mass[i]! * force.gravity * x[i]!;
      let dy = forceY[i]! - mass[i]! * force.gravity * y[i]!;
      for (let tie = rows[i]!; tie < rows[i + 1]!; tie++) {
        const other = neighbours[tie]!;
        dx += x[other]! - x[i]!;
        dy += y[other]! - y[i]!;
      }
      forceX[i] = dx;
      forceY[i] = dy;
    }
    for (let i = 0; i < n; i++) {
      const [dx, dy, ox, oy] = [forceX[i]!, forceY[i]!, oldX[i]!, oldY[i]!];
      oldX[i] = dx;
      oldY[i] = dy;
      if (fixed[i]) continue;
      const swinging = mass[i]! * Math.sqrt((ox - dx) * (ox - dx) + (oy - dy) * (oy - dy));
      const traction = Math.sqrt((ox + dx) * (ox + dx) + (oy + dy) * (oy + dy)) * 0.5;
      const calm = 1 + Math.sqrt(swinging);
      const speed = (convergence[i]! * Math.log(1 + traction)) / calm;
      convergence[i] = Math.min(1, Math.sqrt((speed * (dx * dx + dy * dy)) / calm));
      x[i] = x[i]! + dx * (speed / slowDown);
      y[i] = y[i]! + dy * (speed / slowDown);
    }
  }

  return {
    iterate(rounds) {
      for (let round = 0; round < rounds && n > 0; round++) {
        sortAlongCurve();
        cellCount = 0;
        buildCell(0, n);
        repulse();
        attractAndMove();
      }
    },
    places: () => ({ x: x.slice(), y: y.slice() }),
  };
}

/** Bits of a 16-bit number, each followed by a 0. */
function spread(value: number): number {
  let bits = value;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
