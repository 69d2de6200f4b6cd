/**
 * The LoadRun node: who is loading, how far, and which record the database holds. It moves in the same transaction as
 * the rows, so it is never ahead of them nor behind, and taking it is what keeps two loaders apart: the later one wins,
 * the earlier is refused at its next transaction and has changed nothing since.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { ParleyError } from '@/lib/errors';
import type { DatabaseAddress } from './address';
import type { Content } from './content';
import type { Written } from './run';
import type { Read } from './verify';

export type Ask = (text: string, parameters?: Record<string, unknown>) => Promise<Written>;

/** Another loader took the database over while this one was at work. */
export class LoadTakenOver extends ParleyError {}

export interface LoadRun {
  state: string;
  checksum: string | null;
}

export class LoadOwner {
  readonly id = randomUUID();
  private readonly who = `process ${process.pid} on ${hostname()}`;

  constructor(
    private readonly address: DatabaseAddress,
    private readonly content: Content,
  ) {}

  /** Takes the database: waits for a transaction of another loader, and ends that loader's right to write. */
  async take(ask: Ask): Promise<void> {
    const { record, checksum } = this.content;
    await ask(takeRun, { owner: this.id, who: this.who, record, checksum });
  }

  /**
   * Says that this transaction carries batch `number`. True if that batch is stored already: then the answer to its
   * COMMIT was lost, and it must not be done again. @throws LoadTakenOver
   */
  async enter(ask: Ask, number: number): Promise<boolean> {
    const { rows } = await ask(enterBatch, { owner: this.id, number });
    const [run] = rows;
    if (run) return run.isStored === true;
    const [other] = (await ask(readRun)).rows;
    throw new LoadTakenOver({
      where: `The database at ${this.address.uri}`,
      found: `another load (${other?.who ?? 'unknown'}) took it over`,
      cure: 'Let that one end, then load again if this version is the one you want',
    });
  }

  /** Says that everything is stored and was held against the record. */
  async complete(ask: Ask): Promise<void> {
    await ask(completeRun, { owner: this.id });
  }
}

/** What the database says of its last load; null if there was none. */
export async function findRun(read: Read): Promise<LoadRun | null> {
  const [run] = await read(readRun);
  return run ? { state: String(run.state), checksum: run.checksum as string | null } : null;
}

const readRun = /* cypher */ `
MATCH (run:LoadRun {id: 'load'})
RETURN run.state AS state, run.checksum AS checksum, run.who AS who`;

const takeRun = /* cypher */ `
MERGE (run:LoadRun {id: 'load'})
SET run = {id: 'load', owner: $owner, who: $who, state: 'loading', batch: 0, record: $record, checksum: $checksum,
  startedAt: datetime()}`;

const enterBatch = /* cypher */ `
MATCH (run:LoadRun {id: 'load'})
SET run.touched = NOT coalesce(run.touched, false)
WITH run, run.batch >= $number AS isStored
WHERE run.owner = $owner
SET run.batch = CASE WHEN isStored THEN run.batch ELSE $number END
RETURN isStored`;

const completeRun = /* cypher */ `
MATCH (run:LoadRun {id: 'load', owner: $owner})
REMOVE run.touched
SET run.state = 'complete', run.finishedAt = datetime()`;
