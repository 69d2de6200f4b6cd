/**
 * `npm run bench [-- --json] [--only NAME] [--quick]`: runs every benchmark against its peer. Prints a table, or with
 * `--json` one object; a whole run also rewrites docs/benchmarks.md.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ParleyError } from '@/lib/errors';
import { runScript } from '@/scripts/terminal';
import type { Benchmark, Result } from './result';

/** Each benchmark is loaded when its turn comes, so that none finds the memory of another full. */
const benchmarks: Record<string, () => Promise<Benchmark>> = {
  answers: () => import('./answers'),
  canvas: () => import('./canvas'),
  layout: () => import('./layout'),
  load: () => import('./load'),
  metrics: () => import('./metrics'),
  read: () => import('./read'),
  wire: () => import('./wire'),
};

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
  const failed: string[] = [];
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    // What one finds wrong must not take the others' figures with it.
    try {
      results.push(...(await (await benchmarks[name]!()).run({ quick })));
    } catch (error) {
      failed.push(name);
      console.error(`${name} failed, and its figures are left out:`, error);
    }
  }
  if (failed.length > 0) process.exitCode = 1;
  const [{ model = 'unknown' } = {}] = cpus();
  const machine = `${cpus().length} × ${model}, Node ${process.versions.node}, ${process.platform}`;
  const date = new Date().toISOString().slice(0, 10);
  if (json) {
    console.log(JSON.stringify({ date, machine, quick, results }, null, 2));
    return;
  }
  console.log(tableOf(results));
  if (only === undefined && !quick && failed.length === 0)
    writeFileSync(
      join(import.meta.dirname, '..', 'docs', 'benchmarks.md'),
      documentOf(results, date, machine),
    );
});

function documentOf(results: readonly Result[], date: string, machine: string): string {
  return `# Benchmarks

Written by \`npm run bench\` on ${date}: ${machine}. Read the ratios; times are this machine's. Ours and the peer's were
taken in the same run on the same input, in turns, and each figure is the median.

${tableOf(results)}
`;
}

function tableOf(results: readonly Result[]): string {
  const number = (value: number) =>
    value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
  const list = (figures: Record<string, number>) =>
    Object.entries(figures)
      .map(([name, value]) => `${name} ${number(value)}`)
      .join(', ');
  const rows = results.map(({ name, ours, peer, against, unit, ratio, goal, met, quality, sizes, note }) => [
    name,
    `${number(ours)} ${unit}`,
    peer === null ? 'not reached' : `${number(peer)} ${unit}`,
    against,
    ratio === null ? '' : `${number(ratio)}x`,
    goal === null ? '' : `${number(goal)}x ${met ? 'met' : 'missed'}`,
    list(quality),
    list(sizes),
    note ?? '',
  ]);
  const head = ['What', 'Ours', 'Peer’s', 'Peer', 'Ratio', 'Goal', 'Quality', 'Size', 'Note'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
