/** Quotes are found in their sources' texts, and their places written into the files without touching anything else. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { locateRecord } from '@/lib/record/locate';
import { findQuote, hashOf, normalizeQuote, paragraphsOf, placeQuote, readTexts } from '@/lib/record/texts';
import { folderOf } from '../../helpers/records';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-locate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = 'One day\n\n\tThe dam. “The dam,” she said.\r\nThe dam again.\n';

test('positions and hash are written in, comments, order and quoting stay', async () => {
  writeFileSync(
    join(folder, 'a.yaml'),
    [
      '# the source',
      'source:',
      '  id: 003 # printed so',
      '',
      '  title: "One: day"',
      'passages:',
      '  # what she said',
      '  p2a: "“The dam,” she said" # literally',
      "  p2b: {quote: 'The dam', relays: [wire]}",
      '  p3: The dam',
      '  p1: {quote: One day, paragraph: 1, start: 0, end: 7}',
      '  p9: "nowhere"',
      '  folded: >-',
      '    The dam',
      '    again.',
      '',
    ].join('\n'),
  );
  expect(await locateRecord(folder, new Map([['003', text]]))).toEqual({
    changed: ['a.yaml'],
    passages: 4,
    hashes: 1,
  });
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8').split('\n')).toEqual([
    '# the source',
    'source:',
    '  id: 003 # printed so',
    '',
    '  title: "One: day"',
    `  contentHash: ${hashOf(text)}`,
    'passages:',
    '  # what she said',
    '  p2a: {quote: "“The dam,” she said", paragraph: 2, start: 19, end: 38} # literally',
    "  p2b: {quote: 'The dam', relays: [wire], paragraph: 2, start: 10, end: 17}",
    '  p3: {quote: "The dam", paragraph: 3, start: 41, end: 48}',
    '  p1: {quote: One day, paragraph: 1, start: 0, end: 7}',
    '  p9: "nowhere"',
    '  folded: {quote: "The dam again.", paragraph: 3, start: 41, end: 55}',
    '',
  ]);
});

test('a second run changes nothing, and leaves the files untouched', async () => {
  const source = readFileSync(join(folderOf('village-well'), 'crier.yaml'), 'utf8');
  writeFileSync(join(folder, 'crier.yaml'), source);
  const before = statSync(join(folder, 'crier.yaml')).mtimeMs;
  const texts = await readTexts(join(folderOf('village-well'), 'texts'));
  expect(await locateRecord(folder, texts)).toEqual({ changed: [], passages: 0, hashes: 0 });
  expect(statSync(join(folder, 'crier.yaml')).mtimeMs).toBe(before);
});

test('wrong places are mended; an offset that holds the words stays', async () => {
  const file = join(folder, 'a.yaml');
  const passages = (...lines: string[]) =>
    ['source:', '  id: a', `  contentHash: ${hashOf(text)}`, 'passages:', ...lines, ''].join('\n');
  writeFileSync(
    file,
    passages(
      '  p2a: {quote: "The dam", paragraph: 2, start: 20, end: 27}',
      '  p2b: {quote: "The dam", paragraph: 3, start: 9, end: 5}',
    ),
  );
  await locateRecord(folder, new Map([['a', text]]));
  expect(readFileSync(file, 'utf8')).toBe(
    passages(
      '  p2a: {quote: "The dam", paragraph: 2, start: 20, end: 27}',
      '  p2b: {quote: "The dam", paragraph: 3, start: 41, end: 48}',
    ),
  );
});

test('paragraphs are the lines that are not blank', () => {
  expect(paragraphsOf(text).map(({ number, start, end }) => [number, text.slice(start, end)])).toEqual([
    [1, 'One day'],
    [2, '\tThe dam. “The dam,” she said.'],
    [3, 'The dam again.'],
  ]);
});

test('words are placed where they stand, or nowhere if it is not clear where', () => {
  expect(findQuote(text, 'The dam')).toEqual([10, 20, 41]);
  expect(findQuote('aaa', 'aa')).toEqual([0, 1]);
  expect(placeQuote(text, 'The dam', undefined)).toBeNull();
  expect(placeQuote(text, 'The dam', 2)).toEqual({ paragraph: 2, start: 10, end: 17 });
  expect(placeQuote(text, 'One day', 3)).toEqual({ paragraph: 1, start: 0, end: 7 });
  expect(placeQuote(text, 'Two days', 1)).toBeNull();
});

test('any stretch of any text is found where it was taken from', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(), fc.nat(), (any, from, length) => {
      const start = from % any.length;
      const quote = any.slice(start, start + 1 + (length % 20));
      expect(findQuote(any, quote)).toContain(start);
    }),
  );
});

test('only spaces and quotation marks are equal to others of their kind', () => {
  expect(normalizeQuote(' “a”\u00a0\n‘b’ «c» ')).toBe('"a" \'b\' "c"');
  expect(normalizeQuote('A–b')).not.toBe(normalizeQuote('a-b'));
});

test('texts are read by their source; what is no UTF-8 is told with its folder', async () => {
  mkdirSync(join(folder, 'texts'));
  writeFileSync(join(folder, 'texts', '003.txt'), '\uFEFFx');
  writeFileSync(join(folder, 'texts', 'notes.md'), 'y');
  expect(await readTexts(join(folder, 'texts'))).toEqual(new Map([['003', '\uFEFFx']]));
  writeFileSync(join(folder, 'texts', '004.txt'), Buffer.from([0xff]));
  await expect(readTexts(join(folder, 'texts'))).rejects.toThrow(
    /texts: the texts cannot be read .* like 003\.txt\.$/,
  );
});
