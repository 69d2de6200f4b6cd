/**
 * `npm run test:long [-- --loader N] [--server N] [--line N] [--four N] [--clicks N] [--fuzz N] [--answers N]
 * [--stories all|none]`: what the suite runs a sample of, in full. Loads that are killed, cut and contended, each at a
 * moment of its own, as a table with the seeds; a day's clicks on one page, whose memory must not grow; every parser of
 * outside input on a hundred thousand made-up inputs; both answerers on two thousand made-up records; every story of the
 * explorer on published sites. PARLEY_SEED repeats a run. Takes some two hours.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOfClicks } from '@/__tests__/helpers/day-of-clicks';
import {
  failLine,
  killLoader,
  killServer,
  loadAtOnceByFour,
  type Pair,
  type Trial,
} from '@/__tests__/helpers/load-trials';
import { addressOf, clearDatabase, startDatabase } from '@/__tests__/helpers/neo4j';
import { seedOr } from '@/__tests__/helpers/seeded';
import { serveRecord } from '@/__tests__/helpers/serve';
import type { DatabaseAddress } from '@/lib/neo4j/address';
import { stopLocalServer } from '@/lib/neo4j/local-server';
import { getRecord } from '@/lib/record/check-record';
import { runScript } from './terminal';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    loader: { type: 'string', default: '50' },
    server: { type: 'string', default: '20' },
    line: { type: 'string', default: '5' },
    four: { type: 'string', default: '10' },
    clicks: { type: 'string', default: '17280' },
    fuzz: { type: 'string', default: '100000' },
    answers: { type: 'string', default: '2000' },
    stories: { type: 'string', default: 'all' },
  },
});
const seed = seedOr(Math.floor(Math.random() * 1e9));
let failed = 0;

await runScript(async () => {
  console.log(`PARLEY_SEED=${seed}`);
  const recordDir = join(root, 'seeds');
  const lake = await getRecord(join(root, '__tests__/fixtures/records/lake-accord'));
  const pair: Pair = { before: lake, record: await getRecord(recordDir), recordDir };
  const database = await startDatabase();
  const address = addressOf(database);
  const stateDir = mkdtempSync(join(tmpdir(), 'parley-killed-'));
  try {
    await clearDatabase(address);
    await many('T16 loader killed', Number(values.loader), (each) => killLoader(each, pair, address));
    for (const kind of ['answer-lost', 'commit-lost', 'stall', 'half-open'] as const)
      await many(`T18 ${kind}`, Number(values.line), (each) => failLine(each, kind, pair, address));
    if (Number(values.line) > 0) await many('T18 crawl', 1, (each) => failLine(each, 'crawl', pair, address));
    await many('T19 four loaders', Number(values.four), (each) => loadAtOnceByFour(each, pair, address));
    if (Number(values.clicks) > 0) await aDay(Number(values.clicks), pair, address);
    await many('T17 server killed', Number(values.server), (each) => killServer(each, pair, stateDir));
  } finally {
    await stopLocalServer(stateDir);
    rmSync(stateDir, { recursive: true, force: true });
    await database.stop();
  }
  const { fuzz, answers, stories } = values;
  if (Number(fuzz) > 0 && !(await suite('unit', 'fuzz', { PARLEY_FUZZ: fuzz }))) failed++;
  // Both need a database of their own, which the suite starts.
  if (Number(answers) > 0 && !(await suite('integration', 'two-answers', { PARLEY_RUNS: answers }))) failed++;
  if (stories === 'all' && !(await suite('browser', 'published', { PARLEY_STORIES: 'all' }))) failed++;
  console.log(failed === 0 ? 'Nothing failed.' : `${failed} failed. PARLEY_SEED=${seed} repeats them.`);
  if (failed > 0) process.exitCode = 1;
});

/** Runs a trial with seeds of its own, one after the other, a line each. */
async function many(name: string, count: number, run: (seed: number) => Promise<Trial>): Promise<void> {
  for (let number = 0; number < count; number++) {
    const each = seed + number;
    const row = await run(each).catch((error: Error) => {
      failed++;
      return { seed: each, what: `FAILED ${error.message}`, milliseconds: 0 };
    });
    const seconds = (row.milliseconds / 1000).toFixed(1).padStart(6);
    console.log(`${name.padEnd(18)} ${String(each).padStart(10)} ${seconds} s  ${row.what}`);
  }
}

/** A click every five seconds for a day and a night: asked of the app, and an eighth of them made on an open page. */
async function aDay(clicks: number, { record }: Pair, address: DatabaseAddress): Promise<void> {
  await clearDatabase(address);
  const served = await serveRecord(record, address);
  try {
    const day = await dayOfClicks(served, record, { asks: clicks, rounds: Math.ceil(clicks / 64), seed });
    const [page, app] = [day.page, day.app].map(
      ([early, late]) => `${Math.round(early)} -> ${Math.round(late)} MB`,
    );
    const grew = day.page[1] > 1.25 * day.page[0] + 5 || day.app[1] > day.app[0] + 100;
    if (grew || day.failed > 0) failed++;
    const words = `${day.clicks} clicks, ${day.failed} failed, the page ${page}, the app ${app}`;
    console.log(`a day of clicks    ${grew ? 'FAILED ' : ''}${words}`);
  } finally {
    await served.stop();
  }
}

/** Some of the suite's own tests, with more cases. */
function suite(project: string, pattern: string, env: Record<string, string>): Promise<boolean> {
  return new Promise((resolve) => {
    const jest = spawn(
      process.execPath,
      [
        join(root, 'node_modules/jest/bin/jest.js'),
        ...[`--testPathPatterns=${pattern}`, `--selectProjects=${project}`, '--runInBand'],
      ],
      { cwd: root, env: { ...process.env, ...env, PARLEY_SEED: String(seed) }, stdio: 'inherit' },
    );
    jest.on('exit', (code) => resolve(code === 0));
  });
}
