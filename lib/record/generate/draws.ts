/** Chance that can be had again: draws from a seed (mulberry32), as the generator of records needs them. */

export class Draws {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to 1. */
  share(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.share() < probability;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.share() * list.length)]!;
  }

  /** One of the words, as often as their weights say. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.share() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [word, weight] of entries) {
      left -= weight;
      if (left < 0) return word;
    }
    return entries.at(-1)![0];
  }

  /** The first of a list far more often than the last: a few people are everywhere, most are seldom seen. */
  early<T>(list: readonly T[]): T {
    return list[Math.floor(this.share() ** 2.2 * list.length)]!;
  }

  /** Some different ones, early ones preferred; fewer if there are not so many. */
  several<T>(list: readonly T[], count: number): T[] {
    const drawn = new Set<T>();
    for (let attempt = 0; drawn.size < Math.min(count, list.length) && attempt < 8 * count; attempt++)
      drawn.add(this.early(list));
    for (const each of list) if (drawn.size < count) drawn.add(each);
    return [...drawn];
  }
}
