/**
 * `npm run bench [-- --json] [--only NAME] [--quick]`: runs every benchmark against its peer. Prints a table, or with
 * `--json` one object. Without it what was found goes into docs/benchmarks.md, a quick run's only where no whole run's is.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ParleyError } from '@/lib/errors';
import { runScript } from '@/scripts/terminal';
import { documentOf, machine, tableOf } from './document';
import { keep, kept, mayKeep } from './kept';
import type { Benchmark, Result } from './result';

/** Each benchmark is loaded when its turn comes, so that none finds the memory of another full. */
const benchmarks: Record<string, () => Promise<Benchmark>> = {
  answers: () => import('./answers'),
  canvas: () => import('./canvas'),
  growth: () => import('./growth'),
  layout: () => import('./layout'),
  load: () => import('./load'),
  metrics: () => import('./metrics'),
  page: () => import('./page'),
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
  const results: Result[] = [];
  const date = new Date().toISOString().slice(0, 10);
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    // What one finds wrong must not take the others' figures with it.
    try {
      const found = await (await benchmarks[name]!()).run({ quick });
      results.push(...found);
      if (!json && mayKeep(name, quick)) keep(name, { date, machine: machine(), quick, results: found });
    } catch (error) {
      process.exitCode = 1;
      console.error(`${name} failed, and its figures are left out:`, error);
    }
  }
  console.log(
    json ? JSON.stringify({ date, machine: machine(), quick, results }, null, 2) : tableOf(results),
  );
  if (!json) writeFileSync(page, documentOf(kept()));
});
