/**
 * A query that should be over and is not: one endless expression never looks up to see that it was ended. If the server
 * is Parley's own it is killed, and the start that watches it starts it again; another's can only be spoken of.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { QueryStopped } from '@/lib/errors';
import type { DatabaseAddress } from './address';
import { findLocalServer, killLocalServer } from './local-server';
import { readTable } from './run';

const named = /* cypher */ `
SHOW TRANSACTIONS YIELD transactionId, metaData
WHERE metaData.parley = $name
RETURN transactionId`;

/** How long the server is given to let go. */
const patienceMs = 2_000;

/**
 * Whether the server still works on the query of that name; a server too busy to say counts as working. 'unknown' where
 * it cannot be asked: it does not answer, or lets this user list no transactions.
 */
async function stateOf(name: string, address: DatabaseAddress): Promise<'running' | 'gone' | 'unknown'> {
  try {
    const { rows } = await readTable(named, { name }, { address, timeoutMs: 2_000, retryMs: 0 });
    return rows.length > 0 ? 'running' : 'gone';
  } catch (error) {
    return error instanceof QueryStopped ? 'running' : 'unknown';
  }
}

/** Waits until the query is gone, or ends the server that holds it. Says what was done; '' if nothing had to be. */
export async function endStuckQuery(
  name: string,
  address: DatabaseAddress,
  stateDir?: string,
): Promise<string> {
  for (const end = Date.now() + patienceMs; ; await delay(100)) {
    const state = await stateOf(name, address);
    if (state === 'gone') return '';
    if (Date.now() < end) continue;
    if (state === 'unknown')
      return 'Whether the database still works on it could not be seen, because it did not say';
    break;
  }
  if (findLocalServer(stateDir)?.uri !== address.uri)
    return 'The database is still working on it and does not give way; whoever runs it must start it again';
  await killLocalServer(stateDir);
  return 'It did not give way, so the database is being started again; in a moment it answers';
}
