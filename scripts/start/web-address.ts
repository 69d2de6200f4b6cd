// Where the app is to be served: PORT and HOST, whether the port is free, and who has it if it is not.
import { createServer, isIP } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { StartRefused } from '@/lib/errors';
import { endProcess, isListening, livesOn } from '@/lib/neo4j/local-server-process';
import { type RunningApp, readRunningApp } from './running-app';

export interface WebAddress {
  host: string;
  port: number;
  url: string;
}

/** Short ones are guessed even at five tries a quarter of an hour, given a list. */
const shortestPassword = 12;

/** PORT (3000) and HOST (127.0.0.1). Throws StartRefused for what is no port, and for a host that others can reach
 * without a password. */
export function readWebAddress(environment: Readonly<Record<string, string | undefined>>): WebAddress {
  const port = Number(environment.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StartRefused({
      where: 'PORT',
      found: `"${environment.PORT}" is no port`,
      cure: 'Write a number from 1 to 65535, as in PORT=3001 npm start',
    });
  }
  const host = environment.HOST || '127.0.0.1';
  const isLoopback = host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
  const password = environment.PARLEY_PASSWORD ?? '';
  if (!isLoopback && password === '') {
    throw new StartRefused({
      where: 'HOST',
      found: `"${host}" can be reached by other computers, and no password keeps strangers out`,
      cure: 'Set PARLEY_PASSWORD, or leave HOST out to serve this computer only',
    });
  }
  if (password !== '' && password.length < shortestPassword) {
    throw new StartRefused({
      where: 'PARLEY_PASSWORD',
      found: `it has ${password.length} characters`,
      cure: `Choose one of at least ${shortestPassword}`,
    });
  }
  return { host, port, url: `http://${host.includes(':') ? `[${host}]` : host}:${port}` };
}

/** Resolves when the port is free. A start that lost its terminal is ended first; anybody else keeps the port. */
export async function claimPort(address: WebAddress, stateDir: string): Promise<void> {
  if (await isFree(address)) return;
  const app = readRunningApp(stateDir);
  if (app?.port === address.port) {
    const lives = () => livesOn(app);
    if (lives() && app.launchers.every(livesOn)) throw runsAlready(app);
    await endProcess(app.pid, lives, 20_000);
    // Its web server notices a moment later that it is alone.
    for (const end = Date.now() + 5_000; Date.now() < end; await delay(100)) {
      if (await isFree(address)) return;
    }
  }
  throw new StartRefused({
    where: `Port ${address.port}`,
    found: 'another program has it',
    cure: `Choose another one, as in PORT=${address.port === 65535 ? 3000 : address.port + 1} npm start`,
  });
}

function runsAlready({ url, pid }: RunningApp): StartRefused {
  return new StartRefused({
    where: url,
    found: `Parley runs there already (process ${pid})`,
    cure: 'Open it, or end it with Ctrl-C in its terminal, or choose another port with PORT',
  });
}

/** Nothing answers, and the port can be had: on some systems a port can be had although another program listens. */
async function isFree({ port, host }: WebAddress): Promise<boolean> {
  if (await isListening(port, host)) return false;
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
