/** What is in a record's folder is read as it is, or it is a problem with file and line; nothing is run, nothing changed. */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkRecord, getRecord } from '@/lib/record/check-record';
import { formatProblem, RecordInvalid } from '@/lib/record/problems';
import { readRecord } from '@/lib/record/read-record';
import { folderOf, recordFiles, spoil } from '../../helpers/records';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-record-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

/** Problems of the folder with the good record of the fixtures and these files in it. */
async function problemsWith(files: Record<string, string | Uint8Array>): Promise<string[]> {
  for (const [file, text] of recordFiles('village-well')) write(file, text);
  for (const [file, content] of Object.entries(files)) write(file, content);
  const result = checkRecord(await readRecord(folder));
  return 'problems' in result ? result.problems.map(formatProblem) : [];
}

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test.each<[string, string, string | Uint8Array, string[]]>([
  [
    'an empty file',
    'more.yaml',
    '',
    ['more.yaml:1 the file is empty. Write a section into it or delete it.'],
  ],
  [
    'a file of comments only',
    'more.yaml',
    '# later\n',
    ['more.yaml:1 the file is empty. Write a section into it or delete it.'],
  ],
  [
    'a file in another encoding',
    'a/more.yaml',
    bytes('people:\n  # caf', [0xe9], '\n'),
    ['a/more.yaml:2 the line is not UTF-8 text. Save the file as UTF-8.'],
  ],
  [
    'a tab',
    'more.yaml',
    'people:\n\tx: {name: X, side: hill}\n',
    ['more.yaml:2 the line is indented with a tab. Indent with spaces.'],
  ],
  [
    'a bracket that is not closed',
    'more.yaml',
    'people:\n  x: {name: X, side: hill\n  y: {name: Y, side: hill}\n',
    [
      'more.yaml:3 this is no YAML: a bracket is not closed, or a line is not indented as far as it belongs. Mend the line; the mistake may lie a line above.',
    ],
  ],
  [
    'a colon inside a text',
    'more.yaml',
    'people:\n  x:\n    name: Ada: the first\n',
    [
      'more.yaml:3 this is no YAML: a colon and a space inside a text; put the text in quotes. Mend the line; the mistake may lie a line above.',
    ],
  ],
  [
    'two documents in one file',
    'more.yaml',
    'names: []\n---\nnames: []\n',
    [
      'more.yaml:2 this is no YAML: a line --- begins a second document; keep one to a file. Mend the line; the mistake may lie a line above.',
    ],
  ],
  [
    'a file that is a list',
    'more.yaml',
    '- a\n',
    ['more.yaml:1 the file has no sections. Begin with a section, such as people:.'],
  ],
  ['another ending', 'more.yml', 'names: []\n', ['more.yml:1 the name ends in .yml. Let it end in .yaml.']],
])('%s', async (_what, file, content, problems) => {
  expect(await problemsWith({ [file]: content })).toEqual(problems);
});

test('texts, pictures and folders beside the YAML files are left alone', async () => {
  expect(
    await problemsWith({ 'notes.txt': 'x', 'texts/a.txt': 'y', 'map.png': bytes([0xff, 0xd8]) }),
  ).toEqual([]);
});

test('a byte order mark does no harm', async () => {
  const [file, text] = [...recordFiles('village-well')][0]!;
  expect(await problemsWith({ [file]: `\uFEFF${text}` })).toEqual([]);
});

test('a link is not followed', async () => {
  symlinkSync(join(folderOf('village-well'), 'world.yaml'), join(folder, 'linked.yaml'));
  expect(await problemsWith({})).toEqual([
    'linked.yaml:1 this is a link, not a file. Put the file itself into the folder.',
  ]);
});

test('a file of more than 20 MB is not parsed', async () => {
  write('big.yaml', '');
  truncateSync(join(folder, 'big.yaml'), 20_000_001);
  expect(await problemsWith({})).toEqual([
    'big.yaml:1 the file has 21 MB. Split it into files of at most 20 MB.',
  ]);
});

test('aliases cannot grow into a bomb', async () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'].map((pair) => [...pair]))
    bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(', ')}]`);
  const problems = await problemsWith({ 'more.yaml': bomb.join('\n') });
  expect(problems).toHaveLength(8);
  expect(problems[0]).toBe("more.yaml:1 a: 'a' is no section. Take it out or rename it.");
});

test('what is nested deeper than any record is refused', async () => {
  expect(await problemsWith({ 'more.yaml': `names: ${'['.repeat(5000)}` })).toEqual([
    expect.stringMatching(/^more\.yaml:1 this is no YAML: /),
  ]);
});

test('a folder that is not there, and one that holds nothing', async () => {
  const problems = async (dir: string) => {
    const result = checkRecord(await readRecord(dir));
    return 'problems' in result ? result.problems.map(formatProblem) : [];
  };
  const nowhere = join(folder, 'nowhere');
  expect(await problems(nowhere)).toEqual([
    `${nowhere}:1 the folder cannot be read (ENOENT). Name a folder that holds a record.yaml.`,
  ]);
  expect(await problems(folder)).toEqual([
    `${folder}:1 the folder holds no YAML file. Make a first record with npm run new-record -- FOLDER.`,
  ]);
});

test('getRecord throws one error that lists every problem, and leaves every file as it was', async () => {
  let files = spoil(recordFiles('village-well'), 'world.yaml', 'side: dale', 'side: vale');
  files = spoil(files, 'record.yaml', 'Europe/Oslo', 'Oslo');
  for (const [file, text] of files) write(file, text);
  const hashes = () =>
    [...files.keys()].map((file) =>
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    );
  const before = hashes();

  const error = await getRecord(folder).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RecordInvalid);
  const { message, problems } = error as RecordInvalid;
  expect(problems).toHaveLength(2);
  expect(message.split('\n')).toEqual([
    `${folder}: 2 problems. Mend what the list says, then check again with npm run check-record.`,
    "record.yaml:6 record.timeZone: 'Oslo' is no time zone. Write an IANA name like Europe/Kyiv.",
    'world.yaml:3 people.ben-dale.side: the record has no side vale. Write one of its sides (hill, dale, other); the nearest is dale.',
  ]);
  expect(hashes()).toEqual(before);
});
