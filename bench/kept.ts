/**
 * What each benchmark last found, kept in docs/benchmarks.json, from which docs/benchmarks.md is written: so a benchmark
 * that is run alone renews its own part of the page, with its own date and machine, and the others stay.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from './result';

export interface Found {
  /** '2026-11-26'. */
  date: string;
  machine: string;
  /** Fewer rounds and smaller sizes. */
  quick: boolean;
  results: Result[];
}

const file = join(import.meta.dirname, '..', 'docs', 'benchmarks.json');

/** By the benchmark's name. */
export const kept = (): Record<string, Found> =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Found>) : {};

/** A quick run replaces nothing that a whole run found. */
export const mayKeep = (name: string, quick: boolean) => !quick || (kept()[name]?.quick ?? true);

export function keep(name: string, found: Found): void {
  const all = { ...kept(), [name]: found };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
}
