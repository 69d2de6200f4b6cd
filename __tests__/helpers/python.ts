/**
 * A Python that has what the snippets of docs/cypher.md import: the one that PYTHON names or python3, if it has them, else
 * one made for the tests alone, with packages from the registry. Where none can be had the test says why and is not run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './sources';

const packages = ['neo4j==6.4.1', 'pandas==3.1.1'];
const needed = 'import neo4j, pandas';
/** Packages of 30 MB over a slow line. */
const mostMs = 240_000;

export type FoundPython = { python: string } | { why: string };

export function findPython(): FoundPython {
  const named = process.env.PYTHON || 'python3';
  const version = run(named, ['--version']);
  if (version) return { why: `there is no ${named} (PYTHON names another): ${version}` };
  if (!run(named, ['-c', needed])) return { python: named };
  const folder = join(root, 'node_modules', '.cache', 'parley', `python-${packages.join('-')}`);
  const python = join(folder, 'bin', 'python');
  if (existsSync(folder)) return { python };
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  const failed =
    run(named, ['-m', 'venv', unfinished]) ??
    run(join(unfinished, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', ...packages]);
  // A folder that is whole may move: nothing in it is started by its path.
  if (!failed && !existsSync(folder)) renameSync(unfinished, folder);
  rmSync(unfinished, { recursive: true, force: true });
  return failed ? { why: `neo4j and pandas could not be installed for it: ${failed}` } : { python };
}

/** Null if it went well, else the last line of what it said. */
function run(command: string, args: string[]): string | null {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: mostMs });
  if (status === 0) return null;
  return error?.message ?? (stderr.trim().split('\n').at(-1) || `it ended with ${status}`);
}
