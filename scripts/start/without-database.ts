// When no database can be started: says in one line what is missing, and waits for one to be there after all. A database
// that NEO4J_URI names is somebody's wish, and its absence stays an error.
import { setTimeout as delay } from 'node:timers/promises';
import { ParleyError, StartRefused } from '@/lib/errors';
import { addressFromEnvironment } from '@/lib/neo4j/address';
import { type FoundDatabase, findDatabase } from '@/lib/neo4j/find-database';
import { getRecord } from '@/lib/record/check-record';
import { steps } from '../terminal';

/** More entities and assertions than this are slow to answer from memory. */
const mostInMemory = 200_000;
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

/** @throws StartRefused if the record is too large to be answered from memory, RecordInvalid if it has mistakes */
export async function checkFitsMemory(recordDir: string): Promise<void> {
  const { entities, assertions } = await getRecord(recordDir);
  const size = entities.length + assertions.length;
  if (size > mostInMemory)
    throw new StartRefused({
      where: recordDir,
      found: `the record has ${size.toLocaleString('en')} entities and facts, too many to answer without a database`,
      cure: 'Name a database in NEO4J_URI, or install Java and Maven',
    });
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
