// When no database can be started: says in one line what is missing, and waits for one to be there after all. A database
// that NEO4J_URI names is somebody's wish, and its absence stays an error.
import { setTimeout as delay } from 'node:timers/promises';
import { ParleyError, StartRefused } from '@/lib/errors';
import { addressFromEnvironment } from '@/lib/neo4j/address';
import { type FoundDatabase, findDatabase } from '@/lib/neo4j/find-database';
import { steps } from '../terminal';

const lookEveryMs = 3_000;

/** The database, started if need be; null if none can be started here, which is then said. */
export async function findOrDoWithout(stateDir: string, signal: AbortSignal): Promise<FoundDatabase | null> {
  try {
    return await findDatabase({ stateDir, signal, onProgress: steps.show });
  } catch (error) {
    if (!(error instanceof StartRefused) || addressFromEnvironment(process.env)) throw error;
    steps.fail();
    const { where, found, cure } = error;
    console.log(`No database: ${where}: ${found}. ${cure}.`);
    console.log('Until there is one, the record itself answers; only the Cypher tab needs a database.');
    return null;
  }
}

/** Resolves when Parley's own database runs and answers, because somebody has started it. */
export async function untilDatabase(stateDir: string, signal: AbortSignal): Promise<FoundDatabase> {
  for (;;) {
    await delay(lookEveryMs, undefined, { signal });
    try {
      return await findDatabase({ stateDir, signal, start: false });
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
    }
  }
}
