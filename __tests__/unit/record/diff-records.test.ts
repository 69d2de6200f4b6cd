/** What a new source or a correction changes is said in sentences, and nothing else is. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRecord } from '@/lib/record/check-record';
import { diffRecords } from '@/lib/record/diff-records';
import { root } from '../../helpers/sources';

const lake = join(root, '__tests__/fixtures/records/lake-accord');
let copy = '';
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'parley-diff-'));
  cpSync(lake, copy, { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));
const differences = async () =>
  diffRecords(await getRecord(lake), await getRecord(copy)).map(
    ({ change, what, sentence }) => `${change} · ${what} · ${sentence}`,
  );

test('a record does not differ from itself', async () => {
  expect(await differences()).toEqual([]);
});

test('a corrected name is one change', async () => {
  edit('world/people.yaml', (text) => text.replace('name: Marek Dolan', 'name: Marek Dolann'));
  expect(await differences()).toContain(
    'changed · People · Marek Dolann: name from ‘Marek Dolan’ to ‘Marek Dolann’',
  );
});

test('a new person is named, and one that is gone too', async () => {
  edit('world/people.yaml', (text) =>
    text.replace(/^people:\n/m, 'people:\n  nora-vale: {name: Nora Vale, side: other}\n'),
  );
  expect(await differences()).toEqual(['new · People · Nora Vale']);
  const back = diffRecords(await getRecord(copy), await getRecord(lake));
  expect(back.map(({ change, sentence }) => `${change} · ${sentence}`)).toEqual(['gone · Nora Vale']);
});
