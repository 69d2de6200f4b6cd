/**
 * After a load the database holds exactly the record: twice changes nothing, the order of files does not matter, what
 * left the record is gone, another record is replaced wholly, and what is not Parley's is left alone.
 */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoadResult, loadRecord } from '@/lib/neo4j/load';
import { readRows, writeTransaction } from '@/lib/neo4j/run';
import { constraints, indexes } from '@/lib/neo4j/schema';
import { withDatabase } from '../helpers/neo4j';
import { folderOf } from '../helpers/records';

const address = withDatabase();
const lake = folderOf('lake-accord');
let copy = '';

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'parley-load-'));
  cpSync(lake, copy, { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

const load = (recordDir: string): Promise<LoadResult> => loadRecord({ recordDir, address });
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));
const rows = (text: string) => readRows(text, {}, { address });
const people = async () =>
  (await rows('MATCH (p:Person) RETURN p.name AS name ORDER BY name')).map(({ name }) => name);

test('the first load writes everything, the second nothing, and both name the same checksum', async () => {
  const first = await load(lake);
  const second = await load(lake);
  expect(first.changed).toBe(true);
  expect(second.changed).toBe(false);
  expect(second.checksum).toBe(first.checksum);
  const [held] = await rows('MATCH (n) WHERE NOT n:LoadRun RETURN count(n) AS nodes');
  expect(held?.nodes).toBe(first.size.nodes);
  const [between] = await rows('MATCH ()-[r]->() RETURN count(r) AS relationships');
  expect(between?.relationships).toBe(first.size.relationships);
});

test('names of files and the order of sections do not matter', async () => {
  const before = await load(lake);
  renameSync(join(copy, 'world', 'people.yaml'), join(copy, 'world', 'zz-people.yaml'));
  renameSync(join(copy, 'assertions', 'claims.yaml'), join(copy, 'assertions', 'aa.yaml'));
  const after = await load(copy);
  expect(after).toMatchObject({ changed: false, checksum: before.checksum });
});

test('a person who is added arrives, and is gone again when they leave the record', async () => {
  await load(lake);
  const before = await people();
  edit('world/people.yaml', (text) =>
    text.replace(/^people:\n/m, 'people:\n  nora-vale: {name: Nora Vale, side: other}\n'),
  );
  await load(copy);
  expect(await people()).toEqual([...before, 'Nora Vale'].sort());
  await load(lake);
  expect(await people()).toEqual(before);
});

test('a record with a mistake changes nothing', async () => {
  const { checksum } = await load(lake);
  edit('world/people.yaml', (text) =>
    text.replace(/^people:\n/m, 'people:\n  nora-vale: {name: Nora Vale, side: nowhere}\n'),
  );
  await expect(load(copy)).rejects.toThrow('nowhere');
  expect((await load(lake)).changed).toBe(false);
  expect((await load(lake)).checksum).toBe(checksum);
});

test('a property changed behind its back is found and mended', async () => {
  await load(lake);
  await writeTransaction((ask) => ask("MATCH (p:Person {name: 'Marek Dolan'}) SET p.name = 'Somebody'"), {
    address,
  });
  expect((await load(lake)).changed).toBe(true);
  expect(await people()).toContain('Marek Dolan');
});

test('a relation that was changed, doubled or led elsewhere behind its back is found and mended', async () => {
  const { checksum } = await load(lake);
  const attendances = 'MATCH (a)-[r:ATTENDED]->(m) WITH a, r, m ORDER BY r.id';
  for (const change of [
    `${attendances} LIMIT 1 SET r.role = 'host', r.sources = 99`,
    `${attendances} SKIP 1 LIMIT 1 CREATE (a)-[twin:ATTENDED]->(m) SET twin = properties(r)`,
    `${attendances} SKIP 3 LIMIT 1 MATCH (other:Person) WHERE other <> a WITH r, m, other LIMIT 1
     CREATE (other)-[led:ATTENDED]->(m) SET led = properties(r) DELETE r`,
  ])
    await writeTransaction((ask) => ask(change), { address });
  const mended = await load(lake);
  expect(mended.counts.changed).toEqual({ nodes: 0, relationships: 1 });
  expect(mended.counts.created).toEqual({ nodes: 0, relationships: 2 });
  expect(mended.counts.removed).toEqual({ nodes: 0, relationships: 2 });
  expect(await load(lake)).toMatchObject({ changed: false, checksum });
});

test('another record is replaced wholly, and said to be', async () => {
  await load(lake);
  const result = await load(folderOf('village-well'));
  expect(result.replaced).toBe('The lake accord');
  expect(await rows('MATCH (r:Record) RETURN r.id AS id')).toEqual([{ id: 'village-well' }]);
});

test('nodes of other programs are left alone', async () => {
  await writeTransaction((ask) => ask("CREATE (:Shopping {item: 'milk'})"), { address });
  await load(lake);
  await load(folderOf('village-well'));
  expect(await rows('MATCH (s:Shopping) RETURN s.item AS item')).toEqual([{ item: 'milk' }]);
  await writeTransaction((ask) => ask('MATCH (s:Shopping) DELETE s'), { address });
});

test('the database keeps ids unique and finds names in any spelling', async () => {
  await load(lake);
  const made = await rows('SHOW CONSTRAINTS YIELD name RETURN name');
  expect(made.map(({ name }) => name).sort()).toEqual(constraints.map(({ name }) => name).sort());
  const found = await rows(
    "SHOW INDEXES YIELD name, owningConstraint, type WHERE owningConstraint IS NULL AND type <> 'LOOKUP' RETURN name",
  );
  expect(found.map(({ name }) => name).sort()).toEqual(indexes.map(({ name }) => name).sort());
});
