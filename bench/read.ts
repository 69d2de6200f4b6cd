/**
 * Reading from a real Neo4j that holds a generated record: what it costs the app to take in the relations of the overview
 * as the scalars that its question returns, against nodes and relationships as the driver makes them; and how soon the
 * running app answers what an analyst clicks, and how that grows with the record.
 */
import neo4j, { type Node, type Relationship } from 'neo4j-driver';
import { addressOf, startDatabase } from '@/__tests__/helpers/neo4j';
import { drawing } from '@/__tests__/helpers/seeded';
import { serveRecord } from '@/__tests__/helpers/serve';
import type { RecordData } from '@/lib/domain/record';
import type { DatabaseAddress } from '@/lib/neo4j/address';
import { contentOf } from '@/lib/neo4j/content';
import { closeDrivers, getDriver } from '@/lib/neo4j/driver';
import { loadChecked } from '@/lib/neo4j/load';
import { rowsOf } from '@/lib/neo4j/rows';
import { readRows } from '@/lib/neo4j/run';
import { allRelations, type RelationSummary } from '@/lib/questions/overview';
import { derive } from '@/lib/record/derive';
import { generateRecord } from '@/lib/record/generate/generate-record';
import { orderOf } from './growth-chart';
import { named } from './peers/version';
import { alternate, median, type Options, processorTime, type Result, resultOf } from './result';

/** Sizes of the records that are read; the last gives a graph of some 100,000 nodes. */
const meetings = [300, 1_000, 3_750];
const mostRows = 50_000;
/** Milliseconds within which 95 of 100 answers must come. */
const ALLOWED = 10;
/** So many questions, of all sorts in turns, came to a server that has run for a while before it is timed. */
const cameBefore = { quick: 200, whole: 2_000 };
/** The steepest growth allowed, as a power of the number of nodes: what is read by index hardly grows. */
const FLAT = 0.3;

export async function run({ quick }: Options): Promise<Result[]> {
  const records = (quick ? [60, 600] : meetings).map((number) => generateRecord(number, 1).record);
  const database = await startDatabase();
  try {
    const address = addressOf(database);
    const app = await serveRecord(records[0]!, address);
    try {
      const read: Read[] = [];
      for (const record of records) {
        await loadChecked(record, address);
        read.push(await readRecord(app.url, record, quick ? 30 : 100, cameBefore[quick ? 'quick' : 'whole']));
      }
      return [...(await decoding(address, quick ? 3 : 7)), ...clicksOf(read)];
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

/** How long each sort of question took of one record. */
interface Read {
  sizes: { entities: number; nodes: number; relationships: number; asked: number };
  /** How many questions came before. */
  before: number;
  /** Sorted milliseconds by what was asked. */
  times: Record<string, number[]>;
}

/** One reader after another asks for what lies round somebody or something, for its facts, for the words of one, for a name. */
async function readRecord(url: string, record: RecordData, asked: number, before: number): Promise<Read> {
  const random = drawing(7);
  const one = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  const get = async <Answer>(path: string): Promise<Answer> => {
    const answer = await fetch(`${url}${path}`);
    if (answer.ok) return (await answer.json()) as Answer;
    throw new Error(`${path} is answered with ${answer.status}`);
  };
  const id = () => encodeURIComponent(one(record.entities).id);
  const asks: Record<string, () => Promise<unknown>> = {
    [NEIGHBOURHOOD]: async () => {
      const { id: of } = one(record.entities);
      const answer = await get<{ of: string; entities: { id: string }[] }>(
        `/api/neighbourhood/${encodeURIComponent(of)}`,
      );
      if (answer.entities[0]?.id !== of)
        throw new Error(`the neighbourhood of ${of} is not the one asked for`);
    },
    'one thing with all its facts': () => get(`/api/entity/${id()}`),
    'the words behind one fact': () => get(`/api/facts?ids=${encodeURIComponent(one(record.assertions).id)}`),
    'search for a name': () => get(`/api/search?q=${encodeURIComponent(one(record.entities).name)}`),
  };
  const times: Record<string, number[]> = {};
  const sorts = Object.values(asks);
  for (let came = 0; came < before; came++) await sorts[came % sorts.length]!();
  for (const [name, ask] of Object.entries(asks)) {
    const took: number[] = [];
    for (let each = 0; each < asked; each++) {
      const since = performance.now();
      await ask();
      took.push(performance.now() - since);
    }
    times[name] = took.sort((a, b) => a - b);
  }
  const content = contentOf(rowsOf(record, derive(record)), record.info.id);
  const nodes = [...content.nodes.values()].reduce((sum, { size }) => sum + size, 0);
  return {
    sizes: { entities: record.entities.length, nodes, relationships: content.size - nodes, asked },
    before,
    times,
  };
}

const NEIGHBOURHOOD = 'one-hop neighbourhood';

/** Each sort of question at the largest record, and how what lies round a thing grows with the record. */
function clicksOf(read: readonly Read[]): Result[] {
  const { sizes, before, times } = read.at(-1)!;
  const points = read.map((each) => ({ n: each.sizes.nodes, ms: median(each.times[NEIGHBOURHOOD]!) }));
  const note = `after ${before.toLocaleString('en')} questions of these four sorts`;
  const common = { peer: ALLOWED, against: 'the time allowed', unit: 'ms', sizes, note };
  return [
    ...Object.entries(times).map(([name, took]) =>
      resultOf({
        ...common,
        name: `${name} through the API, p95`,
        ours: took[Math.floor(took.length * 0.95)]!,
        goal: name === NEIGHBOURHOOD ? 1 : null,
        quality: { median: median(took), slowest: took.at(-1)! },
      }),
    ),
    resultOf({
      name: `growth: ${NEIGHBOURHOOD} through the API`,
      ours: Math.max(0.01, orderOf({ name: NEIGHBOURHOOD, points, left: [] })),
      peer: FLAT,
      against: 'the order allowed',
      unit: 'power of n',
      goal: 1,
      quality: Object.fromEntries(points.map(({ n, ms }) => [`ms at ${Math.round(n / 1000)}k`, ms])),
      sizes,
    }),
  ];
}
