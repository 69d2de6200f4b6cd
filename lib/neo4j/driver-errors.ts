// The one seam where errors of the driver and of the server become Parley's own. What is not theirs passes through.
import { Neo4jError } from 'neo4j-driver';
import {
  DatabaseRefused,
  DatabaseUnavailable,
  OutcomeUnknown,
  ParleyError,
  QueryFailed,
  QueryStopped,
} from '@/lib/errors';
import type { DatabaseAddress } from './address';

/** Codes of the driver itself: no connection, a lost one, or none to be had in time. */
const connectionCodes = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A']);

const notReadyCodes = new Set([
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.ClientError.General.DatabaseUnavailable',
  'Neo.DatabaseError.Database.UnableToStartDatabase',
]);

const timeoutCodes = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
]);

const terminatedCodes = new Set([
  'Neo.TransientError.Transaction.Terminated',
  'Neo.ClientError.Transaction.TransactionTerminated',
  'Neo.TransientError.Transaction.LockClientStopped',
]);

export function translateError(error: unknown, address: DatabaseAddress): unknown {
  if (error instanceof ParleyError || !(error instanceof Neo4jError)) return error;
  const where = nameOf(address);
  const { code, message } = error;
  if (connectionCodes.has(code) || notReadyCodes.has(code)) return unavailable(where, error);
  if (/^Neo\.ClientError\.Security\./.test(code)) return refused(where, address, error);
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new DatabaseRefused({
      where,
      found: `it holds no database named "${address.database ?? ''}"`,
      cure: 'Set NEO4J_DATABASE to one that exists, or leave it out for the home database',
      cause: error,
    });
  }
  if (timeoutCodes.has(code)) return stopped(where, 'timeout', error);
  if (terminatedCodes.has(code)) return stopped(where, 'cancelled', error);
  return new QueryFailed({
    where,
    code,
    serverMessage: message,
    cure: code.includes('.Statement.')
      ? 'Correct the query and ask again'
      : "The server's log says more; if it goes on, start the database again",
    cause: error,
  });
}

/** A COMMIT was sent and its answer never came. */
export function lostCommit(error: unknown, address: DatabaseAddress): unknown {
  if (!(error instanceof Neo4jError) || !connectionCodes.has(error.code))
    return translateError(error, address);
  return new OutcomeUnknown({
    where: nameOf(address),
    found: 'the connection broke after COMMIT was sent, so the change may or may not be stored',
    cure: 'Look the change up before making it again',
    cause: error,
  });
}

export function stopped(where: string, reason: 'timeout' | 'cancelled', cause?: unknown): QueryStopped {
  return reason === 'timeout'
    ? new QueryStopped({
        where,
        reason,
        found: 'the query ran past its time and was stopped',
        cure: 'Ask for less, or narrow it with a label, a name or a LIMIT',
        cause,
      })
    : new QueryStopped({
        where,
        reason,
        found: 'the query was stopped before it ended',
        cure: 'Ask again if it is still wanted',
        cause,
      });
}

export function nameOf(address: DatabaseAddress): string {
  return `The database at ${address.uri}`;
}

function unavailable(where: string, error: Neo4jError): DatabaseUnavailable {
  return new DatabaseUnavailable({
    where,
    found: `it does not answer (${reasonIn(error.message)})`,
    cure: 'Start it (npm run db start for the own one), or correct NEO4J_URI',
    cause: error,
  });
}

/** The operative words of the driver's long connection message. */
function reasonIn(message: string): string {
  const known = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EPIPE/.exec(
    message,
  );
  const meanings: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'no computer has that name',
    EAI_AGAIN: 'the name could not be looked up',
    ETIMEDOUT: 'no reply in time',
    EHOSTUNREACH: 'no way to that computer',
    ENETUNREACH: 'no way to that network',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
  };
  if (/Could not perform discovery/.test(message))
    return 'no server there, or its TLS does not fit the address';
  if (known) return meanings[known[0]] ?? known[0];
  return (message.split('\n')[0] ?? '').replace(/[.\s]+$/, '').slice(0, 160);
}

function refused(where: string, address: DatabaseAddress, error: Neo4jError): DatabaseRefused {
  const locked = error.code.endsWith('AuthenticationRateLimit');
  return new DatabaseRefused({
    where,
    found: locked
      ? `it refuses the user "${address.username}" for a while, after too many wrong passwords`
      : `it refuses the user "${address.username}" with the password given`,
    cure: locked
      ? 'Wait ten seconds and try again with the right password'
      : 'Correct NEO4J_USERNAME and NEO4J_PASSWORD',
    cause: error,
  });
}
