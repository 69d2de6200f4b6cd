/**
 * `npm run bench [-- --json] [--only NAME] [--quick]`: runs every benchmark against its peer. Prints a table, or with
 * `--json` one object; a run of all of them rewrites docs/benchmarks.md, a quick one only where no whole run wrote it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ParleyError } from '@/lib/errors';
import { runScript } from '@/scripts/terminal';
import { documentOf, machine, mayReplace, tableOf } from './document';
import type { Benchmark, Result } from './result';

/** Each benchmark is loaded when its turn comes, so that none finds the memory of another full. */
const benchmarks: Record<string, () => Promise<Benchmark>> = {
  answers: () => import('./answers'),
  canvas: () => import('./canvas'),
  growth: () => import('./growth'),
  layout: () => import('./layout'),
  load: () => import('./load'),
  metrics: () => import('./metrics'),
  read: () => import('./read'),
  wire: () => import('./wire'),
};

const page = join(import.meta.dirname, '..', 'docs', 'benchmarks.md');

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});

await runScript(async () => {
  const { only, quick, json } = values;
  const names = Object.keys(benchmarks).filter((name) => only === undefined || name === only);
  if (names.length === 0)
    throw new ParleyError({
      where: '--only',
      found: `there is no benchmark '${only}'`,
      cure: `There are: ${Object.keys(benchmarks).join(', ')}`,
    });
  const results: Record<string, Result[]> = {};
  const failed: string[] = [];
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    // What one finds wrong must not take the others' figures with it.
    try {
      results[name] = await (await benchmarks[name]!()).run({ quick });
    } catch (error) {
      failed.push(name);
      console.error(`${name} failed, and its figures are left out:`, error);
    }
  }
  if (failed.length > 0) process.exitCode = 1;
  const date = new Date().toISOString().slice(0, 10);
  const all = Object.values(results).flat();
  console.log(
    json ? JSON.stringify({ date, machine: machine(), quick, results: all }, null, 2) : tableOf(all),
  );
  // A page with gaps would pass for whole.
  if (!json && only === undefined && failed.length === 0 && mayReplace(page, quick))
    writeFileSync(page, documentOf({ results, date, quick }));
});
