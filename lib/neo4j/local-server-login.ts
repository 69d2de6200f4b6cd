// The first words with Parley's own server: waiting until it answers a query, and giving it the password of the state
// folder, because every new server has the same one and demands another.
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseRefused, DatabaseUnavailable, StartRefused } from '@/lib/errors';
import type { DatabaseAddress } from './address';
import { isListening } from './local-server-process';
import { type StatePaths, storeVersion } from './local-server-state';
import { changePassword, checkDatabase } from './run';

/** Three wrong passwords in a row lock the login for five seconds; each try gives up to two. */
const mostRefusals = 3;
const betweenRefusalsMs = 5_500;

/** Logs in as soon as the server answers, changing the password that every new server has. */
export async function logIn(
  paths: StatePaths,
  server: DatabaseAddress,
  patienceMs: number,
  signal?: AbortSignal,
  check: () => void = () => {},
): Promise<void> {
  const first = { ...server, password: 'neo4j' };
  let refusals = 0;
  for (const end = Date.now() + patienceMs; ; await delay(150, undefined, { signal })) {
    signal?.throwIfAborted();
    check();
    // Cheaper than a driver's attempt while the server needs the processor for itself.
    if (!(await isListening(portOf(server))) && Date.now() < end) continue;
    try {
      // Wrong passwords are counted and then refused unread, so the likelier one is tried first.
      if (!storeVersion(paths)) await changePassword(first, server.password).catch(rethrowUnlessRefused);
      await checkDatabase(server, { timeoutMs: 10_000 });
      return;
    } catch (error) {
      if (error instanceof DatabaseRefused) {
        // A busy server may know its new password a moment later than it says so.
        refusals += 1;
        if (!storeVersion(paths) && refusals < mostRefusals) {
          await delay(betweenRefusalsMs, undefined, { signal });
          continue;
        }
        throw new DatabaseRefused({
          where: paths.password,
          found: 'the own database refuses the password in this file',
          cure: 'Put the right one back, or make a new store from the record with npm run db reset',
          cause: error,
        });
      }
      if (!(error instanceof DatabaseUnavailable)) throw error;
      if (Date.now() > end) {
        throw new StartRefused({
          where: 'The database',
          found: `it did not answer within ${Math.round(patienceMs / 1_000)} seconds`,
          cure: `Read ${paths.log} and start again`,
          cause: error,
        });
      }
    }
  }
}

/** Refused means: the password was changed before, by a start that was killed before it could note so. */
function rethrowUnlessRefused(error: unknown) {
  if (!(error instanceof DatabaseRefused)) throw error;
}

function portOf({ uri }: DatabaseAddress): number {
  return Number(new URL(uri).port);
}
