/**
 * Loads a record into Neo4j so that afterwards the database holds exactly the record: nothing missing, double or left
 * over. It reads what is there, writes only the difference, and reads everything again before it says so. Loading the
 * same record twice changes nothing; another record that was there before is replaced wholly; what is not Parley's is
 * never touched. Rows, statements and comparison stand in the files beside this one.
 */
import { counted } from '@/lib/domain/counted';
import type { RecordData } from '@/lib/domain/record';
import { OutcomeUnknown, ParleyError } from '@/lib/errors';
import { getRecord } from '@/lib/record/check-record';
import { derive } from '@/lib/record/derive';
import type { DatabaseAddress } from './address';
import { type Content, contentOf } from './content';
import { refuseForeignNodes, refuseForeignTies } from './foreign-data';
import { type Batch, batchesOf, batchSize } from './load-batches';
import { type Ask, findRun, LoadOwner } from './load-run';
import { countEverything } from './load-statements';
import type { OnProgress } from './progress';
import { rowsOf } from './rows';
import { readRows, writeTransaction } from './run';
import { ensureSchema } from './schema';
import { type Counts, compare, countsAgree, countsOf, namesOf, type Read, sizeOf } from './verify';

/**
 * Up to so many nodes and relationships to write, a load is one transaction, and readers see the old record or the new
 * one. Beyond it (a transaction is held in the server's memory, about 2 kB each) it is many.
 */
export const oneTransactionLimit = 50_000;
/** A record of half a million relationships is read back in well under this. */
const mostPatience = 600_000;

export interface LoadOptions {
  onProgress?: OnProgress;
  /** Only say what would change. */
  dryRun?: boolean;
  /** See oneTransactionLimit. */
  limit?: number;
  /** The longest that one question or transaction may take, in milliseconds. */
  patience?: number;
}

export interface LoadResult {
  /** Whether anything was written, or would be in a dry run. */
  changed: boolean;
  /** One clause: how much the record is, and what changed. */
  summary: string;
  record: { id: string; title: string };
  checksum: string;
  size: { nodes: number; relationships: number };
  counts: Counts;
  /** Title of the other record that this one replaced, or would replace. */
  replaced: string | null;
}

/** The database does not hold what was loaded; `differences` names every node and relationship. */
export class LoadUnverified extends ParleyError {
  readonly differences: readonly string[];

  constructor(address: DatabaseAddress, differences: readonly string[]) {
    const shown = differences.slice(0, 20).join(', ');
    super({
      where: `The database at ${address.uri}`,
      found: `after loading, ${differences.length} of its nodes and relationships differ from the record: ${shown}`,
      cure: 'Load again; if it stays so, something else writes to this database',
    });
    this.differences = differences;
  }
}

/**
 * Reads, checks and loads the record of a folder. A record with errors changes nothing.
 * @throws RecordInvalid, ForeignData, SchemaRefused, LoadTakenOver, LoadUnverified and the errors of lib/errors.ts
 */
export async function loadRecord({
  recordDir,
  address,
  ...options
}: LoadOptions & { recordDir: string; address: DatabaseAddress }): Promise<LoadResult> {
  return loadChecked(await getRecord(recordDir), address, options);
}

/** Loads a checked record. @throws as loadRecord, without RecordInvalid */
export async function loadChecked(
  record: RecordData,
  address: DatabaseAddress,
  { onProgress, dryRun = false, limit = oneTransactionLimit, patience = mostPatience }: LoadOptions = {},
): Promise<LoadResult> {
  const content = contentOf(rowsOf(record, derive(record)), record.info.id);
  const read: Read = (text, parameters) => readRows(text, parameters, { address, timeoutMs: patience });
  await refuseForeignNodes(read, address);
  if (!dryRun) await ensureSchema(address);

  const [other] = await read(otherRecord, { id: record.info.id });
  const result = (counts: Counts) => resultOf(record, content, counts, (other?.title as string) ?? null);
  const run = await findRun(read);
  const isLast = run?.state === 'complete' && run.checksum === content.checksum;
  if (isLast && content.size > limit && (await countsAgree(read, content))) return result(nothing);
  if (dryRun || isLast) {
    const difference = await compare(read, content);
    if (dryRun || sizeOf(difference) === 0) return result(countsOf(difference));
  }
  const owner = new LoadOwner(address, content);
  const load: Load = { content, address, read, owner, limit, patience, onProgress };
  const [held] = await read(countEverything);
  const isSmall = Math.max(content.size, Number(held?.count ?? 0)) <= limit;
  return result(isSmall ? await loadAtOnce(load) : await loadInSteps(load));
}

interface Load {
  content: Content;
  address: DatabaseAddress;
  read: Read;
  owner: LoadOwner;
  limit: number;
  patience: number;
  onProgress?: OnProgress;
}

/** Everything in one transaction, held against the record before COMMIT: if it does not fit, nothing is changed. */
async function loadAtOnce({ content, address, owner, patience, onProgress }: Load): Promise<Counts> {
  let counts = nothing;
  await untilKnown(() =>
    writeTransaction(
      async (ask) => {
        await owner.take(ask);
        const difference = await compare(readThrough(ask), content);
        // After a lost answer nothing may be left to do: then the first attempt's counts are what was done.
        if (sizeOf(difference) > 0) counts = countsOf(difference);
        await refuseForeignTies(readThrough(ask), difference.removed.nodes, address);
        const progress = progressOf(sizeOf(difference), onProgress);
        for (const batch of batchesOf(difference, content.record)) progress(await write(ask, batch, address));
        await verify(ask, content, address);
        await owner.complete(ask);
      },
      { address, timeoutMs: patience },
    ),
  );
  return counts;
}

/**
 * A transaction for some thousand rows, or for all of them if the difference is small. Whoever reads meanwhile sees
 * LoadRun at state 'loading'; after a crash a rerun finds what is left to do.
 */
async function loadInSteps(load: Load): Promise<Counts> {
  const { content, address, read, owner, limit, patience, onProgress } = load;
  const inTransaction = (work: (ask: Ask) => Promise<void>) =>
    untilKnown(() => writeTransaction(work, { address, timeoutMs: patience }));
  await inTransaction((ask) => owner.take(ask));
  const difference = await compare(read, content);
  await refuseForeignTies(read, difference.removed.nodes, address);
  const progress = progressOf(sizeOf(difference), onProgress);
  // Few rows are one transaction; of many, each holds one large batch or some small ones.
  const size = Math.min(batchSize, limit);
  const most = sizeOf(difference) <= limit ? limit : size;
  const batches = batchesOf(difference, content.record, size);
  let number = 0;
  for (let next = batches.next(); !next.done; ) {
    number++;
    const step: Batch[] = [];
    const rowsIn = () => step.reduce((sum, { rows }) => sum + rows, 0);
    await inTransaction(async (ask) => {
      const isStored = await owner.enter(ask, number);
      for (const batch of isStored ? [] : step) await write(ask, batch, address);
      // What a batch is may hang on the one before, so that each is made when that is written.
      while (!isStored && !next.done && (step.length === 0 || rowsIn() + next.value.rows <= most)) {
        await write(ask, next.value, address);
        step.push(next.value);
        next = batches.next();
      }
    });
    progress(rowsIn());
  }
  await inTransaction(async (ask) => {
    await owner.enter(ask, number + 1);
    await verify(ask, content, address);
    await owner.complete(ask);
  });
  return countsOf(difference);
}

/**
 * Does the work again if the answer to its COMMIT was lost. The work itself looks up, behind the lock on LoadRun that the
 * first attempt must have given back, whether it is done already.
 */
async function untilKnown(work: () => Promise<void>, attempts = 3): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof OutcomeUnknown) || attempts === 1) throw error;
    await untilKnown(work, attempts - 1);
  }
}

async function write(ask: Ask, batch: Batch, address: DatabaseAddress) {
  const { text, parameters, rows, mustWriteAll } = batch;
  const [row] = (await ask(text, parameters)).rows;
  if (mustWriteAll && row?.written !== rows)
    throw new LoadUnverified(address, [`${rows - Number(row?.written)} rows of ${text.split('\n').at(-3)}`]);
  if (row?.numbers) batch.numbered?.(row.numbers as number[]);
  return rows;
}

async function verify(ask: Ask, content: Content, address: DatabaseAddress): Promise<void> {
  const differences = namesOf(await compare(readThrough(ask), content));
  if (differences.length) throw new LoadUnverified(address, differences);
}

const readThrough =
  (ask: Ask): Read =>
  async (text, parameters) =>
    (await ask(text, parameters)).rows;

function progressOf(total: number, onProgress: OnProgress | undefined): (rows: number) => void {
  let done = 0;
  return (rows) => {
    done += rows;
    onProgress?.({ step: 'Load the record', done, total });
  };
}

const none = { nodes: 0, relationships: 0 };
const nothing: Counts = { created: none, changed: none, removed: none };

const otherRecord = /* cypher */ `
MATCH (record:Record)
WHERE record.id <> $id
RETURN record.title AS title
LIMIT 1`;

function resultOf(
  { info }: RecordData,
  content: Content,
  counts: Counts,
  replaced: string | null,
): LoadResult {
  const nodes = [...content.nodes.values()].reduce((sum, of) => sum + of.size, 0);
  const size = { nodes, relationships: content.size - nodes };
  const parts = (['created', 'changed', 'removed'] as const).flatMap((word) => {
    const { nodes, relationships } = counts[word];
    const each = [nodes && counted(nodes, 'node'), relationships && counted(relationships, 'relationship')];
    const both = each.filter(Boolean).join(' and ');
    return both ? [`${both} ${word}`] : [];
  });
  const inPlaceOf = replaced === null ? '' : ` in place of the record '${replaced}'`;
  return {
    changed: parts.length > 0,
    summary: `${counted(size.nodes, 'node')} and ${counted(size.relationships, 'relationship')}${inPlaceOf}, ${parts.join(', ') || 'nothing changed'}`,
    record: { id: info.id, title: info.title },
    checksum: content.checksum,
    size,
    counts,
    replaced,
  };
}
