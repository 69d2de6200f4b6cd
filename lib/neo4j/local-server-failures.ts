// Why a server did not start, read from its log: one clear line with a cure instead of a Java stack trace. Pure.
import { type ParleyError, StartRefused } from '@/lib/errors';
import type { Java } from './java';
import { diskFull, type StatePaths } from './local-server-state';

/** What can be tried again by itself: the port was taken or the store is still locked by a server that is ending. */
export type FailureKind = 'port' | 'lock' | 'final';

/** Whether the log already holds what ends a start, although the server has not ended: it lingers on a full disk. */
export function isHopeless(log: string): boolean {
  return /No space left on device|Disk quota exceeded/.test(log);
}

export function explainFailure(
  log: string,
  version: string,
  paths: StatePaths,
): { kind: FailureKind; error: ParleyError } {
  if (/No space left on device|Disk quota exceeded/.test(log)) {
    return final(diskFull(paths.stateDir, 'the database found no space left'));
  }
  if (/Address already in use|PortBindException/.test(log)) {
    return {
      kind: 'port',
      error: new StartRefused({
        where: 'The database',
        found: 'its port was taken by another program while it started',
        cure: 'Start again',
      }),
    };
  }
  if (/Lock file has been locked|FileLockException/.test(log)) {
    return {
      kind: 'lock',
      error: new StartRefused({
        where: `${paths.home}/data`,
        found: 'another process keeps the store locked',
        cure: 'End the Neo4j that uses this folder, or name another folder in PARLEY_STATE',
      }),
    };
  }
  if (
    /newer version of neo4j|UnsupportedLogVersionException|unknown store version|StoreUpgrade.*downgrad/i.test(
      log,
    )
  ) {
    return final(newerStore(paths, 'a newer Neo4j', version));
  }
  if (/UnsupportedClassVersionError/.test(log)) {
    return final(
      new StartRefused({
        where: 'Java',
        found: `it is too old for Neo4j ${version}`,
        cure: 'Install Java 21 or newer, or point JAVA_HOME to one',
      }),
    );
  }
  if (
    /insufficient memory|Could not reserve enough space|Cannot allocate memory|OutOfMemoryError/.test(log)
  ) {
    return final(
      new StartRefused({
        where: 'The database',
        found: 'there is not enough memory for it',
        cure: 'Free about 600 MB and start again',
      }),
    );
  }
  if (
    /ClassNotFoundException|NoClassDefFoundError|Could not find or load main class|zip file|ZipException/.test(
      log,
    )
  ) {
    return final(
      new StartRefused({
        where: paths.arguments,
        found: 'a jar of Neo4j is missing or damaged',
        cure: 'Remove org/neo4j from the Maven folder (~/.m2/repository) and start again',
      }),
    );
  }
  return final(
    new StartRefused({
      where: 'The database',
      found: `it ended while it started: ${lastReason(log)}`,
      cure: `Read ${paths.log}; npm run db reset makes a new store from the record`,
    }),
  );
}

export function newerStore(paths: StatePaths, maker: string, version: string): StartRefused {
  return new StartRefused({
    where: `${paths.home}/data`,
    found: `the store was made by ${maker}, and the Java found only runs Neo4j ${version}`,
    cure: 'Install Java 21 or newer, or make a new store from the record with npm run db reset',
  });
}

/** The innermost cause is the last one; without any, the last line that is not part of a trace. */
function lastReason(log: string): string {
  const causes = [...log.matchAll(/^(?:Caused by|Exception in thread "[^"]*"):? (.+)$/gm)].map(
    ([, cause]) => cause ?? '',
  );
  const lines = log.split('\n').filter((line) => line.trim() && !/^\s+at |^\s*\.\.\. \d+ more/.test(line));
  const reason = (causes.at(-1) ?? lines.at(-1) ?? 'it said nothing').replace(/[.\s]+$/, '');
  return reason.length > 300 ? `${reason.slice(0, 300)}…` : reason;
}

export function refuseWithoutJava(javas: readonly Java[]): never {
  const newest = Math.max(0, ...javas.map(({ major }) => major));
  throw new StartRefused({
    where: 'Java',
    found: newest
      ? `Java ${newest} is the newest here, and Neo4j needs 17 or newer`
      : 'there is none on this computer',
    cure:
      'Install Java 21 (apt install openjdk-21-jre-headless, dnf install java-21-openjdk-headless or brew install ' +
      'openjdk@21), run docker compose up -d, or set NEO4J_URI to a Neo4j that runs already',
  });
}

function final(error: ParleyError): { kind: FailureKind; error: ParleyError } {
  return { kind: 'final', error };
}
