// Builds the app when its sources have changed since the last build, and only then. What a build was made from is
// noted inside the build itself, so that the note can never outlive it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { StartRefused } from '@/lib/errors';

/** Everything of the project that Next compiles or reads. */
const sources = [
  'app',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.js',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/** The file that runs Next's commands. */
export const nextCommand = (projectDir: string) =>
  createRequire(join(projectDir, 'package.json')).resolve('next/dist/bin/next');

/** A digest over the names and contents of all sources. */
export function digestSources(projectDir: string): string {
  const digest = createHash('sha256');
  for (const path of sources.flatMap((source) => filesIn(projectDir, source))) {
    const content = readFileSync(join(projectDir, path));
    // The length keeps two files apart whose contents move from one to the other.
    digest.update(`${path}\0${content.length}\0`).update(content);
  }
  return digest.digest('hex');
}

/** Whether there is a whole build of the sources as they are. */
export function isBuilt(projectDir: string): boolean {
  const note = noteIn(projectDir);
  return (
    existsSync(join(projectDir, '.next', 'BUILD_ID')) &&
    existsSync(note) &&
    readFileSync(note, 'utf8') === digestSources(projectDir)
  );
}

/** Runs `next build`; its output goes to `log`. Throws StartRefused with the first error. */
export async function buildApp(
  projectDir: string,
  { env, log, signal }: { env: NodeJS.ProcessEnv; log: string; signal?: AbortSignal },
): Promise<void> {
  const digest = digestSources(projectDir);
  const code = await run([nextCommand(projectDir), 'build'], projectDir, { env, log, signal });
  signal?.throwIfAborted();
  if (code !== 0) {
    const output = readFileSync(log, 'utf8');
    throw new StartRefused({
      where: 'The app',
      found: `it did not build: ${firstError(output)}`,
      cure: /ENOSPC|No space left/.test(output)
        ? 'Free about 500 MB and start again'
        : `Read ${log}; if node_modules may be incomplete, run npm ci and start again`,
    });
  }
  writeFileSync(noteIn(projectDir), digest);
}

function noteIn(projectDir: string): string {
  return join(projectDir, '.next', 'sources.sha256');
}

/** The files of a folder, or the file itself, as sorted paths; nothing if it does not exist. */
function filesIn(projectDir: string, path: string): string[] {
  const absolute = join(projectDir, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesIn(projectDir, `${path}/${name}`));
}

function run(
  args: string[],
  cwd: string,
  { env, log, signal }: { env: NodeJS.ProcessEnv; log: string; signal?: AbortSignal },
): Promise<number | null> {
  return new Promise((resolve) => {
    const output = createWriteStream(log, { mode: 0o600 });
    const child = spawn(process.execPath, args, { cwd, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
    child.on('error', (error) => output.write(`Error: ${error.message}\n`));
    child.on('close', (code) => output.end(() => resolve(code)));
  });
}

/** Next says what is wrong in the line after its own headline, or in the headline. */
function firstError(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const at = lines.findIndex(
    (line) => /error|failed/i.test(line) && !/^Turbopack build failed|^> Build/.test(line),
  );
  const line = lines[at] ?? lines.findLast(Boolean) ?? 'it said nothing';
  return line.replace(/[.\s]+$/, '').slice(0, 300);
}
