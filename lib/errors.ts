// The errors a person may read: one base class whose message says where, what was found and what to do, and the
// few kinds that callers tell apart. The facts are fields, so that a page can show them without reading the text.
// Each layer wraps foreign errors once, at its own seam, with `cause`; scripts print `message` and nothing else.

export class ParleyError extends Error {
  /** Where it went wrong: a file, an address, a folder, a port. */
  readonly where: string;
  /** What was found there, one clause without a full stop. */
  readonly found: string;
  /** What the reader can do about it, one sentence without a full stop. */
  readonly cure: string;

  constructor(facts: { where: string; found: string; cure: string; cause?: unknown }) {
    // A finding of several lines is a server's own drawing, with its caret under the right column.
    const stop = facts.found.includes('\n') ? '\n' : '. ';
    super(`${facts.where}: ${facts.found}${stop}${facts.cure}.`, { cause: facts.cause });
    this.name = new.target.name;
    this.where = facts.where;
    this.found = facts.found;
    this.cure = facts.cure;
  }
}

/** Something the computer lacks or holds in the way of a start: Java, Maven, a port, space, a folder. */
export class StartRefused extends ParleyError {}

/** No database answers at the address: not started, ended, starting, or unreachable. Trying again may help. */
export class DatabaseUnavailable extends ParleyError {}

/**
 * The answer to a COMMIT was lost, so the change may or may not be in the database. Whoever wrote must look it up:
 * trying again blindly could do it twice.
 */
export class OutcomeUnknown extends DatabaseUnavailable {}

/** The database answers and refuses the user name, the password or the database name. Trying again does not help. */
export class DatabaseRefused extends ParleyError {}

/** The database read a query and refused or failed it. `code` and `serverMessage` are the server's own words. */
export class QueryFailed extends ParleyError {
  readonly code: string;
  readonly serverMessage: string;

  constructor(facts: { where: string; code: string; serverMessage: string; cure: string; cause?: unknown }) {
    const found = `${facts.code}: ${facts.serverMessage.replace(/[.\s]+$/, '')}`;
    super({ where: facts.where, found, cure: facts.cure, cause: facts.cause });
    this.code = facts.code;
    this.serverMessage = facts.serverMessage;
  }
}

/** A query was stopped before its end: it ran past its time, or its reader left. */
export class QueryStopped extends ParleyError {
  readonly reason: 'timeout' | 'cancelled';

  constructor(facts: {
    where: string;
    reason: 'timeout' | 'cancelled';
    found: string;
    cure: string;
    cause?: unknown;
  }) {
    super(facts);
    this.reason = facts.reason;
  }
}
