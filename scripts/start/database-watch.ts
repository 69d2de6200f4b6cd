// Keeps Parley's own database running while the app is served: one that died is started again, one that somebody
// stopped is left alone until somebody starts it. The app's connections come back by themselves.
import { setTimeout as delay } from 'node:timers/promises';
import { StartRefused } from '@/lib/errors';
import { startLocalServer } from '@/lib/neo4j/local-server';
import { findServerProcess } from '@/lib/neo4j/local-server-process';
import { readServerRecord, statePaths } from '@/lib/neo4j/local-server-state';

/** More restarts than this in ten minutes mean that starting again does not help. */
const tooMany = 5;

interface WatchOptions {
  stateDir: string;
  signal: AbortSignal;
  say(line: string): void;
  /** Called when the database answers again: it may be a new, empty one. */
  onBack(): Promise<void>;
}

/** Runs until the signal aborts. Throws StartRefused when the database cannot be kept running. */
export async function watchDatabase({ stateDir, signal, say, onBack }: WatchOptions): Promise<void> {
  const paths = statePaths(stateDir);
  const restarts: number[] = [];
  let stopped = false;
  while (!signal.aborted) {
    const record = readServerRecord(paths);
    if (!record && !stopped) {
      stopped = true;
      say('The database was stopped. npm run db start brings it back.');
    } else if (record && findServerProcess(paths.arguments, record.pid) === record.pid) {
      if (stopped) {
        await startLocalServer({ stateDir, signal });
        await onBack();
        say('The database is back.');
      }
      stopped = false;
    } else if (record) {
      restarts.push(Date.now());
      if (restarts.filter((at) => at > Date.now() - 10 * 60_000).length > tooMany) throw diesAgain(paths.log);
      say('The database died. Starting it again …');
      const back = await startLocalServer({
        stateDir,
        signal,
        port: record.port,
        keep: record.owner === null,
      });
      if (back.port !== record.port) throw movedAway(record.port);
      await onBack();
      say('The database is back.');
    }
    await delay(1_000, undefined, { signal }).catch(() => {});
  }
}

function diesAgain(log: string): StartRefused {
  return new StartRefused({
    where: 'The database',
    found: `it died ${tooMany + 1} times in ten minutes`,
    cure: `Read ${log} and start Parley again`,
  });
}

function movedAway(port: number): StartRefused {
  return new StartRefused({
    where: 'The database',
    found: `another program has taken its port ${port}`,
    cure: 'Start Parley again',
  });
}
