/**
 * Laying out 100,000 nodes: time and memory of ours to a given quality against 50 iterations of ForceAtlas2. Each runs in
 * a program of its own, since memory that one has taken would be there for the next.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { name as against } from './peers/forceatlas2';
import { median, type Result, resultOf } from './result';

export interface LargeRun {
  milliseconds: number;
  /** How much the program grew beyond what held the bare graph, in MB. */
  megabytes: number;
  stress: number;
  np: number;
}

const sizes = { nodes: 100_000, edges: 400_000 };

export async function hundredThousand(rounds: number): Promise<Result[]> {
  const runs = { ours: [] as LargeRun[], peer: [] as LargeRun[] };
  for (let round = 0; round < rounds; round++)
    for (const who of round % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const))
      runs[who].push(runAlone(who));
  const of = (who: 'ours' | 'peer', figure: keyof LargeRun) => median(runs[who].map((each) => each[figure]));
  const quality = {
    'our stress': of('ours', 'stress'),
    'our NP': of('ours', 'np'),
    'its stress': of('peer', 'stress'),
    'its NP': of('peer', 'np'),
  };
  const common = { against: `${against}, 50 iterations`, quality, sizes };
  return [
    resultOf({
      name: 'layout: cs to stress 0.185, NP 0.08',
      ours: of('ours', 'milliseconds'),
      peer: of('peer', 'milliseconds'),
      unit: 'ms',
      goal: 8,
      ...common,
    }),
    resultOf({
      name: 'layout: memory beyond the graph as columns',
      ours: of('ours', 'megabytes'),
      peer: of('peer', 'megabytes'),
      unit: 'MB',
      goal: 5,
      ...common,
    }),
  ];
}

function runAlone(who: 'ours' | 'peer'): LargeRun {
  const child = join(import.meta.dirname, 'layout-large-child.ts');
  const text = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', child, who], {
    encoding: 'utf8',
    cwd: join(import.meta.dirname, '..'),
  });
  return JSON.parse(text) as LargeRun;
}
