// The note that a start leaves about itself while it serves: by it the next start tells a Parley that somebody uses
// from one whose terminal is gone. Also finds the processes between a terminal and this one (npm, tsx), whose death
// this one would not notice by itself.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { livesOn, nameOf, type ProcessName } from '@/lib/neo4j/local-server-process';
import { writePrivateFile } from '@/lib/neo4j/local-server-state';

export interface RunningApp extends ProcessName {
  url: string;
  port: number;
  launchers: ProcessName[];
}

const fileIn = (stateDir: string) => join(stateDir, 'app.json');

export function writeRunningApp(
  stateDir: string,
  app: { url: string; port: number; launchers: ProcessName[] },
): void {
  writePrivateFile(fileIn(stateDir), `${JSON.stringify({ ...nameOf(process.pid), ...app })}\n`);
}

export function readRunningApp(stateDir: string): RunningApp | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(stateDir), 'utf8')) as RunningApp;
  } catch {
    return undefined;
  }
}

/** Removes the note, unless another start has written its own since. */
export function removeRunningApp(stateDir: string): void {
  if (readRunningApp(stateDir)?.pid === process.pid) rmSync(fileIn(stateDir), { force: true });
}

/**
 * The processes from the parent of this one up to the npm that runs the script. None if there is no npm: then
 * somebody has detached this process on purpose.
 */
export function findLaunchers(): ProcessName[] {
  const launchers: ProcessName[] = [];
  // npm, a shell, tsx: five is more than enough, and ends a walk that went wrong.
  for (let pid = process.ppid; pid > 1 && launchers.length < 5; pid = parentOf(pid)) {
    const name = nameOf(pid);
    launchers.push(name);
    if (/^npm\b|\bnpm(-cli\.js)?(\s|$)/.test(name.commandLine)) return launchers;
  }
  return [];
}

/** Calls `onLost` once when one of the processes is gone. Returns what ends the watch. */
export function watchLaunchers(launchers: readonly ProcessName[], onLost: () => void): () => void {
  const timer = setInterval(() => {
    if (launchers.every(livesOn)) return;
    clearInterval(timer);
    onLost();
  }, 2_000);
  timer.unref();
  return () => clearInterval(timer);
}

function parentOf(pid: number): number {
  try {
    return Number(
      execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return 0;
  }
}
