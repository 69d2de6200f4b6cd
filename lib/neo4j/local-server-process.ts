// Processes of this computer: whether one lives, which one is a server of ours, how one is ended. A process number
// alone proves nothing, because numbers are used again: a server is known by the argument file on its command line.
import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface ProcessName {
  pid: number;
  /** Numbers are used again; number and command line together hardly ever. */
  commandLine: string;
}

export function nameOf(pid: number): ProcessName {
  return { pid, commandLine: commandLineOf(pid) };
}

/** Whether the very process of that name still runs. */
export function livesOn({ pid, commandLine }: ProcessName): boolean {
  return commandLine !== '' && commandLineOf(pid) === commandLine;
}

/** Whether a process of that number runs. One that is dead and not yet collected by its parent does not. */
export function isAlive(pid: number): boolean {
  return commandLineOf(pid) !== '';
}

/** The process that runs `java @argumentsFile`, or undefined. Looks at `guess` first and at all processes then. */
export function findServerProcess(argumentsFile: string, guess?: number): number | undefined {
  const isOurs = (commandLine: string) => commandLine.trimEnd().endsWith(`@${argumentsFile}`);
  if (guess && isOurs(commandLineOf(guess))) return guess;
  return allProcesses().find(({ commandLine }) => isOurs(commandLine))?.pid;
}

/** Empty for a process that is gone, or dead and not yet collected by its parent. */
export function commandLineOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    }
    return execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'args='], quiet).toString();
  } catch {
    return '';
  }
}

const quiet: ExecFileSyncOptions = { stdio: ['ignore', 'pipe', 'ignore'], timeout: 10_000 };

function allProcesses(): { pid: number; commandLine: string }[] {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map((pid) => ({ pid: Number(pid), commandLine: commandLineOf(Number(pid)) }));
  }
  try {
    const lines = execFileSync('ps', ['-axww', '-o', 'pid=,args='], quiet).toString().split('\n');
    return lines.flatMap((line) => {
      const [, pid, commandLine] = /^\s*(\d+) (.*)$/.exec(line) ?? [];
      return pid && commandLine ? [{ pid: Number(pid), commandLine }] : [];
    });
  } catch {
    return [];
  }
}

/** Asks the process to end, and ends it after `graceMs` if it has not. Resolves when it is gone. */
export async function endProcess(pid: number, stillThere: () => boolean, graceMs: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGTERM', graceMs],
    ['SIGKILL', 10_000],
  ] as const) {
    if (!stillThere()) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const end = Date.now() + patience; stillThere() && Date.now() < end; ) await delay(50);
  }
}

/** `preferred` if nothing listens there, else a port that the system says is free. */
export async function findFreePort(preferred: number): Promise<number> {
  return (await listenOnce(preferred)) ?? (await listenOnce(0)) ?? 0;
}

/** Whether anything accepts connections there, within a second. */
export function isListening(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1_000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

/** Opens the port for an instant: its number, or undefined if it cannot be had. */
function listenOnce(port: number, host = '127.0.0.1'): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
