/** Publishing into a folder: what was published there before is replaced, what others put there stays. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookAt, withSums, writeSite } from '@/scripts/publish/folder';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
function newFolder(): string {
  folders.push(mkdtempSync(join(tmpdir(), 'parley-folder-')));
  return folders.at(-1)!;
}
const record = { id: 'invented', checksum: 'a'.repeat(64) };
const site = (files: Record<string, string>) => withSums(new Map(Object.entries(files)), record);

test('a second site replaces the first, file by file, and leaves what was put beside it', async () => {
  const folder = newFolder();
  await writeSite(folder, site({ 'index.html': 'old', 'assets/old.js': '1' }), lookAt(folder));
  writeFileSync(join(folder, 'CNAME'), 'talks.example');
  const before = lookAt(folder);
  expect(before).toMatchObject({ own: { record } });
  await writeSite(folder, site({ 'index.html': 'new', 'scripts/new.js': '2' }), before);
  expect(readdirSync(folder).sort()).toEqual([
    'CNAME',
    'SHA256SUMS',
    'index.html',
    'publication.json',
    'scripts',
  ]);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('new');
});

test('a folder of somebody else is known as such, an empty one and a new one are free, a file is refused', () => {
  const folder = newFolder();
  expect([lookAt(folder), lookAt(join(folder, 'new'))]).toEqual([null, null]);
  writeFileSync(join(folder, 'thesis.txt'), 'my own');
  expect(lookAt(folder)).toEqual({ strange: ['thesis.txt'] });
  writeFileSync(join(folder, 'publication.json'), '{"title": "my book"}');
  expect(lookAt(folder)).toEqual({ strange: ['publication.json', 'thesis.txt'] });
  expect(() => lookAt(join(folder, 'thesis.txt'))).toThrow('it is a file. Name a folder in --out');
});

test('a list that was changed to name files outside the folder takes nothing away there', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'precious.txt'), 'keep');
  const own = {
    madeBy: 'Parley' as const,
    record,
    files: { '../precious.txt': '0', [join(folder, 'precious.txt')]: '0' },
  };
  await writeSite(join(folder, 'site'), site({ 'index.html': 'new' }), { own });
  expect(existsSync(join(folder, 'precious.txt'))).toBe(true);
});
