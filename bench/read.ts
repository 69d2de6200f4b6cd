/**
 * Reading from a real Neo4j that holds a generated record: what it costs the app to take in the relations of the overview
 * as the scalars that its question returns, against nodes and relationships as the driver makes them; and how soon the
 * running app answers what lies round an entity.
 */
import neo4j, { type Node, type Relationship } from 'neo4j-driver';
import { addressOf, startDatabase } from '@/__tests__/helpers/neo4j';
import { drawing } from '@/__tests__/helpers/seeded';
import { serveRecord } from '@/__tests__/helpers/serve';
import type { RecordData } from '@/lib/domain/record';
import type { DatabaseAddress } from '@/lib/neo4j/address';
import { contentOf } from '@/lib/neo4j/content';
import { closeDrivers, getDriver } from '@/lib/neo4j/driver';
import { rowsOf } from '@/lib/neo4j/rows';
import { readRows } from '@/lib/neo4j/run';
import { allRelations, type RelationSummary } from '@/lib/questions/overview';
import { derive } from '@/lib/record/derive';
import { generateRecord } from '@/lib/record/generate/generate-record';
import { named } from './peers/version';
import { alternate, median, type Options, processorTime, type Result, resultOf } from './result';

/** Gives a graph of some 100,000 nodes. */
const meetings = 3_750;
const mostRows = 50_000;
/** Milliseconds within which 95 of 100 answers must come. */
const ALLOWED = 10;

export async function run({ quick }: Options): Promise<Result[]> {
  const { record } = generateRecord(quick ? 600 : meetings, 1);
  const database = await startDatabase();
  try {
    const address = addressOf(database);
    const app = await serveRecord(record, address);
    try {
      return [
        ...(await decoding(address, quick ? 3 : 7)),
        await neighbourhoods(app.url, record, quick ? 30 : 100),
      ];
    } finally {
      await app.stop();
    }
  } finally {
    await closeDrivers();
    await database.stop();
  }
}

async function decoding(address: DatabaseAddress, rounds: number): Promise<Result[]> {
  const patience = { address, timeoutMs: 120_000 };
  const ours = () => readRows<RelationSummary>(`${allRelations.cypher} LIMIT ${mostRows}`, {}, patience);
  const peer = async () => {
    const session = getDriver(address).session({ defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(
        `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.derived
         RETURN a, r, b ORDER BY type(r), a.id, b.id, r.id LIMIT ${mostRows}`,
      );
      return records.map((record) => ({
        a: record.get('a') as Node,
        r: record.get('r') as Relationship,
        b: record.get('b') as Node,
      }));
    } finally {
      await session.close();
    }
  };
  const [scalars, objects] = [await ours(), await peer()];
  const same = scalars.every(({ id, type, from, to, assertionIds }, at) => {
    const { a, r, b } = objects[at]!;
    const its = [r.properties.id, r.type, a.properties.id, b.properties.id, r.properties.assertionIds];
    return String([id, type, from, to, assertionIds]) === String(its);
  });
  if (!same || scalars.length !== objects.length || scalars.length === 0)
    throw new Error('the two ways read different relations');
  const took = await alternate(rounds, { ours: () => metered(ours), peer: () => metered(peer) });
  const of = (figure: 'processor' | 'clock') => ({
    ours: median(took.ours.map((each) => each[figure])),
    peer: median(took.peer.map((each) => each[figure])),
  });
  const common = {
    against: `node, relationship, node, ${named('neo4j-driver')}`,
    unit: 'ms',
    quality: { differences: 0 },
    sizes: { rows: scalars.length },
  };
  return [
    resultOf({ ...common, name: 'reading relations: client CPU', ...of('processor'), goal: 6 }),
    resultOf({
      ...{ ...common, name: 'reading relations: by the clock', ...of('clock'), goal: null },
      note: 'the server’s work included',
    }),
  ];
}

async function metered(work: () => Promise<unknown>): Promise<{ processor: number; clock: number }> {
  const [processor, clock] = [processorTime(), performance.now()];
  await work();
  return { processor: processorTime() - processor, clock: performance.now() - clock };
}

/** One reader after another asks for what lies one relation round somebody or something. */
async function neighbourhoods(url: string, record: RecordData, asked: number): Promise<Result> {
  const random = drawing(7);
  const ask = async (): Promise<number> => {
    const { id } = record.entities[Math.floor(random() * record.entities.length)]!;
    const since = performance.now();
    const answer = await fetch(`${url}/api/neighbourhood/${encodeURIComponent(id)}`);
    const { of, entities } = (await answer.json()) as { of: string; entities: { id: string }[] };
    const took = performance.now() - since;
    if (of !== id || !entities.some((entity) => entity.id === id))
      throw new Error(`the neighbourhood of ${id} is not the one asked for: ${answer.status}`);
    return took;
  };
  const first = await ask();
  for (let warm = 0; warm < 10; warm++) await ask();
  const times: number[] = [];
  for (let each = 0; each < asked; each++) times.push(await ask());
  times.sort((a, b) => a - b);
  const content = contentOf(rowsOf(record, derive(record)), record.info.id);
  const nodes = [...content.nodes.values()].reduce((sum, { size }) => sum + size, 0);
  return resultOf({
    name: 'one-hop neighbourhood through the API, p95',
    ours: times[Math.floor(times.length * 0.95)]!,
    peer: ALLOWED,
    against: 'the time allowed',
    unit: 'ms',
    goal: 1,
    quality: { median: median(times), slowest: times.at(-1)!, 'the first of all': first },
    sizes: {
      ...{ entities: record.entities.length, nodes, relationships: content.size - nodes },
      asked,
    },
  });
}
