/**
 * Loading a record, end to end, on a Neo4j of our own: Parley's loader, which compares, writes and reads everything
 * back, against the recipe that the driver's documentation gives (UNWIND a list of maps, MERGE, a thousand at a time,
 * behind a uniqueness constraint), which does the writing only. And what sending the same rows costs the client.
 */
import { Socket } from 'node:net';
import { addressOf, startDatabase } from '@/__tests__/helpers/neo4j';
import type { RecordData } from '@/lib/domain/record';
import type { DatabaseAddress } from '@/lib/neo4j/address';
import { type Content, contentOf } from '@/lib/neo4j/content';
import { closeDrivers, getDriver } from '@/lib/neo4j/driver';
import { loadChecked } from '@/lib/neo4j/load';
import { batchesOf } from '@/lib/neo4j/load-batches';
import { rowsOf } from '@/lib/neo4j/rows';
import { readRows, writeTransaction } from '@/lib/neo4j/run';
import { ensureSchema } from '@/lib/neo4j/schema';
import { compare, sizeOf } from '@/lib/neo4j/verify';
import { derive } from '@/lib/record/derive';
import { generateRecord } from '@/lib/record/generate/generate-record';
import { inThousands, loadPlainly, mapsOf } from './peers/plain-load';
import { named } from './peers/version';
import { alternate, median, type Options, processorTime, type Result, resultOf } from './result';

/** Give some 20,000 nodes and 60,000 relationships. */
const meetings = 750;
const patience = 600_000;

export async function run({ quick }: Options): Promise<Result[]> {
  const { record } = generateRecord(quick ? 150 : meetings, 1);
  const content = contentIn(record);
  const ours = async (address: DatabaseAddress) => loadChecked(record, address);
  const peer = async (address: DatabaseAddress) => {
    // It starts from the record too, and needs no hashes.
    rowsOf(record, derive(record));
    await loadPlainly(content, address);
  };
  const nodes = [...content.nodes.values()].reduce((sum, { size }) => sum + size, 0);
  const common = {
    against: `plain recipe, ${named('neo4j-driver')}`,
    quality: { differences: 0 },
    sizes: { nodes, relationships: content.size - nodes },
  };
  const atFirst = (load: typeof ours | typeof peer) => () =>
    onDatabase(async (address) => {
      const took = await clock(() => load(address));
      await mustHold(content, address);
      return took;
    });
  const first = await alternate(quick ? 1 : 3, { ours: atFirst(ours), peer: atFirst(peer) });
  const warm = await onDatabase(async (address) => {
    const anew = (load: typeof ours | typeof peer) => async () => {
      await empty(address);
      const took = await clock(() => load(address));
      await mustHold(content, address);
      return took;
    };
    await anew(ours)();
    await anew(peer)();
    const rounds = quick ? 2 : 5;
    const load = await alternate(rounds, { ours: anew(ours), peer: anew(peer) });
    await empty(address);
    await ours(address);
    const again = await alternate(rounds, {
      ours: () => clock(() => ours(address)),
      peer: () => clock(() => peer(address)),
    });
    return { load, again, sent: await sending(content, address, rounds, common) };
  });
  const note = 'ours with reading everything back';
  return [
    resultOf({ ...common, name: 'load, server new', ...medians(first), unit: 'ms', goal: 2, note }),
    resultOf({ ...common, name: 'load, server warm', ...medians(warm.load), unit: 'ms', goal: 2, note }),
    resultOf({ ...common, name: 'load again', ...medians(warm.again), unit: 'ms', goal: null, note }),
    ...warm.sent,
  ];
}

/** Rows as they are sent, to a statement that does nothing with them. */
async function sending(
  content: Content,
  address: DatabaseAddress,
  rounds: number,
  common: Pick<Result, 'against' | 'quality' | 'sizes'>,
): Promise<Result[]> {
  const columns = async () => {
    const everything = await compare(async () => [{ holds: false }], content);
    let made = 0;
    for (const { parameters, rows, numbered } of batchesOf(everything, content.record)) {
      await writeTransaction((ask) => ask('RETURN size($id) AS rows', parameters), { address });
      // As a database without anything numbers what it is sent.
      numbered?.(Array.from({ length: rows }, () => made++));
    }
  };
  const maps = async () => {
    for (const { rows } of inThousands(mapsOf(content)))
      await getDriver(address).executeQuery('UNWIND $rows AS row RETURN count(row) AS rows', { rows });
  };
  const sent = await alternate(rounds, { ours: () => metered(columns), peer: () => metered(maps) });
  const of = (figure: 'processor' | 'bytes') => ({
    ours: median(sent.ours.map((each) => each[figure])),
    peer: median(sent.peer.map((each) => each[figure])),
  });
  return [
    resultOf({ ...common, name: 'sending rows: client CPU', ...of('processor'), unit: 'ms', goal: 3 }),
    resultOf({ ...common, name: 'sending rows: bytes', ...of('bytes'), unit: 'bytes', goal: 3 }),
  ];
}

async function metered(work: () => Promise<void>): Promise<{ processor: number; bytes: number }> {
  const { write } = Socket.prototype;
  let bytes = 0;
  Socket.prototype.write = function counted(this: Socket, chunk: Uint8Array | string, ...rest: never[]) {
    bytes += chunk.length;
    return Reflect.apply(write, this, [chunk, ...rest]);
  } as typeof write;
  const before = processorTime();
  try {
    await work();
    return { processor: processorTime() - before, bytes };
  } finally {
    Socket.prototype.write = write;
  }
}

async function onDatabase<Outcome>(work: (address: DatabaseAddress) => Promise<Outcome>): Promise<Outcome> {
  const database = await startDatabase();
  try {
    const address = addressOf(database);
    await ensureSchema(address);
    return await work(address);
  } finally {
    await closeDrivers();
    await database.stop();
  }
}

const contentIn = (record: RecordData) => contentOf(rowsOf(record, derive(record)), record.info.id);

/** Takes all nodes out, some thousands at a time; constraints and indexes stay. */
async function empty(address: DatabaseAddress): Promise<void> {
  const session = getDriver(address).session();
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  } finally {
    await session.close();
  }
}

/** Node by node and relationship by relationship, whoever loaded it. */
async function mustHold(content: Content, address: DatabaseAddress): Promise<void> {
  const read = (text: string, parameters = {}) =>
    readRows(text, parameters, { address, timeoutMs: patience });
  const differing = sizeOf(await compare(read, content));
  if (differing > 0) throw new Error(`the loaded graphs are unequal: ${differing} differ from the record`);
}

const medians = ({ ours, peer }: { ours: number[]; peer: number[] }) => ({
  ours: median(ours),
  peer: median(peer),
});

async function clock(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
