// The web server as a child process: starts it, waits until it answers, and ends it. It also ends by itself when this
// process is gone (web-server-first.mjs).
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { StartRefused } from '@/lib/errors';
import { nextCommand } from './app-build';
import type { WebAddress } from './web-address';

export interface AppServer {
  pid: number;
  /** Resolves when the server has ended, whatever the reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

interface ServeOptions {
  mode: 'start' | 'dev';
  address: WebAddress;
  env: NodeJS.ProcessEnv;
  /** Where the server's output goes in production mode; in development it is shown. */
  log: string;
  signal?: AbortSignal;
}

/** Resolves when the first page has been answered. Throws StartRefused if the server ends before that. */
export async function serveApp(projectDir: string, options: ServeOptions): Promise<AppServer> {
  const { address, signal } = options;
  const child = launch(projectDir, options);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    // It takes nothing new and finishes what it was asked; a query may take thirty seconds, a person waits for ten.
    child.kill('SIGTERM');
    const kill = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(kill);
  };
  try {
    // Compiling the first page in development may take a minute on a small computer.
    for (
      const end = Date.now() + 90_000;
      !(await answers(address));
      await delay(100, undefined, { signal })
    ) {
      signal?.throwIfAborted();
      if (child.exitCode !== null || child.signalCode !== null) throw didNotStart(options);
      if (Date.now() > end) throw didNotStart(options);
    }
    return { pid: child.pid ?? 0, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function launch(projectDir: string, { mode, address, env, log }: ServeOptions): ChildProcess {
  const guard = pathToFileURL(join(projectDir, 'scripts/start/web-server-first.mjs')).href;
  const args = [
    '--import',
    guard,
    nextCommand(projectDir),
    mode,
    '-p',
    String(address.port),
    '-H',
    address.host,
  ];
  const file = openSync(log, 'w', 0o600);
  try {
    const output = mode === 'dev' ? 'inherit' : file;
    return spawn(process.execPath, args, { cwd: projectDir, env, stdio: ['ignore', output, output, 'ipc'] });
  } finally {
    closeSync(file);
  }
}

function answers({ host, port }: WebAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host, port, path: '/', timeout: 60_000 }, (response) => {
      response.resume();
      resolve(true);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

function didNotStart({ address, log }: ServeOptions): StartRefused {
  const output = readFileSync(log, 'utf8');
  if (/EADDRINUSE/.test(output)) {
    return new StartRefused({
      where: `Port ${address.port}`,
      found: 'another program has taken it',
      cure: 'Choose another one, as in PORT=3001 npm start',
    });
  }
  const line = output.split('\n').find((text) => /error/i.test(text)) ?? 'it did not answer';
  return new StartRefused({
    where: 'The app',
    found: `it did not start: ${line.trim().replace(/[.\s]+$/, '')}`,
    cure: `Read ${log} and start again`,
  });
}
