/** Columns of whole numbers in bytes: those with a sign, and those that name one of so many things. */
import { type ByteReader, type ByteWriter, WireError } from './bytes';

/** Numbers near the one before are written as steps from it, others as they are: whichever are smaller together. */
export function writeSigned(bytes: ByteWriter, numbers: readonly number[]) {
  let [size, steps, before] = [0, 0, 0];
  for (const number of numbers) {
    size += Math.abs(number);
    steps += Math.abs(number - before);
    before = number;
  }
  const areSteps = steps < size;
  bytes.byte(areSteps ? 1 : 0);
  before = 0;
  for (const number of numbers) {
    bytes.signed(number - before);
    if (areSteps) before = number;
  }
}

export function readSigned(bytes: ByteReader, count: number): number[] {
  const areSteps = bytes.byte() === 1;
  let before = 0;
  return Array.from({ length: count }, () => {
    const number = before + bytes.signed();
    if (areSteps) before = number;
    return number;
  });
}

/** Numbers below this fit a byte; in longer lists neighbours lie near each other, as what was first named first has low ones. */
const ONE_BYTE = 128;

/**
 * Numbers below `limit`: several to a byte while they fit, then one, then as steps from the one before. Each takes some room
 * even where all are 0, so that no message can claim more rows than it has bytes for.
 */
export function writeNumbers(bytes: ByteWriter, numbers: readonly number[], limit: number) {
  if (limit > ONE_BYTE) {
    let before = 0;
    for (const number of numbers) {
      bytes.signed(number - before);
      before = number;
    }
    return;
  }
  const together = perByte(limit);
  for (let at = 0; at < numbers.length; at += together) {
    let packed = 0;
    for (let each = Math.min(at + together, numbers.length) - 1; each >= at; each--)
      packed = packed * limit + numbers[each]!;
    bytes.byte(packed);
  }
}

export function readNumbers(bytes: ByteReader, count: number, limit: number): Uint32Array {
  const together = limit > ONE_BYTE ? 1 : perByte(limit);
  bytes.mustHold(Math.ceil(count / together));
  const numbers = new Uint32Array(count);
  const below = (number: number) => {
    if (number < 0 || number >= limit) throw new WireError(`${number} is said to be one of ${limit} texts`);
    return number;
  };
  if (limit > ONE_BYTE) {
    let before = 0;
    for (let at = 0; at < count; at++) numbers[at] = before = below(before + bytes.signed());
    return numbers;
  }
  for (let at = 0; at < count; ) {
    let packed = bytes.byte();
    for (const end = Math.min(at + together, count); at < end; at++) {
      numbers[at] = packed % limit;
      packed = (packed - numbers[at]!) / limit;
    }
    below(packed === 0 ? 0 : limit);
  }
  return numbers;
}

/** How many numbers below `limit` a byte holds, at most eight. */
function perByte(limit: number): number {
  let [together, all] = [1, limit];
  while (all * limit <= 256 && together < 8) {
    together++;
    all *= limit;
  }
  return together;
}
