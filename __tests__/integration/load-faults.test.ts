/**
 * A sample of the loads that go wrong (npm run test:long runs all): whatever dies, and whenever, after loading again the
 * database holds exactly the record. PARLEY_SEED draws other moments.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopLocalServer } from '@/lib/neo4j/local-server';
import { getRecord } from '@/lib/record/check-record';
import { failLine, killLoader, killServer, loadAtOnceByFour, type Pair } from '../helpers/load-trials';
import { withDatabase } from '../helpers/neo4j';
import { folderOf } from '../helpers/records';
import { seedOr } from '../helpers/seeded';

const address = withDatabase();
const seed = seedOr(20251219);
/** Starting a server twice on a busy small computer. */
jest.setTimeout(300_000);
let pair: Pair;
beforeAll(async () => {
  const recordDir = folderOf('lake-accord');
  pair = { before: await getRecord(folderOf('village-well')), record: await getRecord(recordDir), recordDir };
});

test.each(['answer-lost', 'commit-lost', 'half-open'] as const)(
  'a line that fails (%s) costs nothing of the record, and nothing is written twice',
  (kind) => failLine(seed, kind, pair, address).then(({ what }) => expect(what).toContain(kind)),
);

test('a loader that is killed leaves what the next load completes', async () => {
  const { what } = await killLoader(seed, pair, address);
  expect(what).toContain('killed after');
});

test('a server that is killed keeps every transaction that it acknowledged', async () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'parley-killed-'));
  try {
    await killServer(seed, pair, stateDir);
  } finally {
    await stopLocalServer(stateDir);
    rmSync(stateDir, { recursive: true, force: true });
  }
});

test('of four loaders at once with two versions, one whole version is left and the others are told', async () => {
  const { what } = await loadAtOnceByFour(seed, pair, address);
  expect(what).toContain('is there whole');
});
