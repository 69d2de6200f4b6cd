/** Chance that can be had again: the same seed draws the same numbers. */

/** The seed of this run: PARLEY_SEED, or the one given. */
export const seedOr = (otherwise: number): number => Number(process.env.PARLEY_SEED || otherwise);

/** Draws numbers from 0 up to 1 (mulberry32). */
export function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
