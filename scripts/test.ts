/**
 * `npm test`: the type check, the linter and the three kinds of tests, one after the other, each even if an earlier
 * one failed. Ends with one line, `N passed, N failed` (and `, N skipped`), in which the type check and the linter
 * count as one each. What cannot run because this computer lacks something is named and counted as skipped.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '@/__tests__/helpers/chromium';
import { startDatabase } from '@/__tests__/helpers/neo4j';
import { StartRefused } from '@/lib/errors';

const root = join(import.meta.dirname, '..');

/** Ten times what the slowest part takes on two processors: beyond it, something hangs. */
const longestMinutes = 40;

interface Outcome {
  passed: number;
  failed: number;
  /** What did not run, one line each. */
  notRun: string[];
}

/** The part of jest's JSON report that is counted. */
interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

const outcomes: Outcome[] = [];

await part('types', () => check('typescript/bin/tsc', ['--noEmit']));
await part('lint', () => check('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']));
await part('unit', () => tests('unit', {}));

const database = await startDatabase().catch(asError);
const browser = await launchChromium().catch(asError);
if (!(browser instanceof Error)) await browser.close();
const env = database instanceof Error ? {} : database.env;
await part('integration', () => tests('integration', env, [database]));
await part('browser', () => tests('browser', env, [database, browser]));
if (!(database instanceof Error)) await database.stop();

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
const skipped = outcomes.reduce((sum, outcome) => sum + outcome.notRun.length, 0);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs one part and says what became of it. A part that throws has failed. */
async function part(name: string, run: () => Promise<Outcome>): Promise<void> {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const outcome = await run().catch((error: unknown): Outcome => {
    console.error(error);
    return { passed: 0, failed: 1, notRun: [] };
  });
  outcomes.push(outcome);
  for (const line of outcome.notRun) console.log(`not run: ${line}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const skips = outcome.notRun.length > 0 ? `, ${outcome.notRun.length} not run` : '';
  console.log(`${name}: ${outcome.passed} passed, ${outcome.failed} failed${skips} in ${seconds} s`);
}

/** A tool that is content or not, as a whole. */
async function check(command: string, args: string[]): Promise<Outcome> {
  const content = await succeeds(command, args);
  return { passed: content ? 1 : 0, failed: content ? 0 : 1, notRun: [] };
}

/** One jest project. If this computer lacks something it needs, each of its files is named as not run. */
async function tests(project: string, env: Record<string, string>, needs: unknown[] = []): Promise<Outcome> {
  const lacking = needs.filter((need) => need instanceof Error);
  for (const error of lacking) {
    if (!(error instanceof StartRefused)) throw error;
    console.log(error.message);
  }
  if (lacking.length > 0) return { passed: 0, failed: 0, notRun: testFiles(project) };

  const folder = mkdtempSync(join(tmpdir(), 'parley-report-'));
  const report = join(folder, 'report.json');
  const args = ['--selectProjects', project, '--passWithNoTests', '--json', `--outputFile=${report}`];
  // What needs a server or a browser shares one; the rest uses every core (jest would leave one idle).
  args.push(needs.length > 0 ? '--runInBand' : '--maxWorkers=100%');
  try {
    const content = await succeeds('jest/bin/jest.js', args, env);
    return counted(project, content, report);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function counted(project: string, content: boolean, reportPath: string): Outcome {
  if (!existsSync(reportPath)) return { passed: 0, failed: 1, notRun: [] };
  const report = JSON.parse(readFileSync(reportPath, 'utf8')) as JestReport;
  const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const notRun = all
    .filter(({ status }) => !['passed', 'failed'].includes(status))
    .map((test) => test.fullName);
  // A file that cannot be read as tests has no failed test, and is a failure all the same.
  const failures = report.numFailedTests + report.numRuntimeErrorTestSuites;
  if (all.length === 0 && failures === 0) notRun.push(`${project} holds no tests`);
  return { passed: report.numPassedTests, failed: content ? failures : Math.max(failures, 1), notRun };
}

function testFiles(project: string): string[] {
  return readdirSync(join(root, '__tests__', project), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => join('__tests__', project, path));
}

/** Runs a tool of node_modules under this Node, its words on this screen. */
function succeeds(command: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const tool = spawn(process.execPath, [join(root, 'node_modules', command), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'inherit',
      timeout: longestMinutes * 60_000,
    });
    tool.on('error', reject);
    tool.on('exit', (code) => resolve(code === 0));
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
