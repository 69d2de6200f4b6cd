/** Whatever stands in the files, reading and checking give a record or problems: they never throw and never hang. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { checkRecord } from '@/lib/record/check-record';
import { parseRecord } from '@/lib/record/read-record';
import { problemsOf, recordFiles } from '../../helpers/records';

const good = recordFiles('village-well');
const names = [...good.keys()];
const isProblem = {
  file: expect.any(String),
  line: expect.any(Number),
  path: expect.any(String),
  found: expect.stringMatching(/[^.]$/s),
  fix: expect.stringMatching(/[^.]$/s),
};

/** A record with these texts in place of, or beside, its own is checked like any other. */
function judge(files: ReadonlyMap<string, string>): void {
  const result = checkRecord(parseRecord([...files].map(([file, text]) => ({ file, text }))));
  if ('record' in result) expect(result.record.info.id).toBeTruthy();
  else {
    expect(result.problems.length).toBeGreaterThan(0);
    for (const problem of result.problems) {
      expect(problem).toEqual(isProblem);
      expect(problem.line).toBeGreaterThan(0);
    }
  }
}

const words = fc.constantFrom(
  ...'record sides people organizations meetings events documents issues places source passages names roles'.split(
    ' ',
  ),
  ...'participations statements claims disagreements id name side kind quote evidence said about on stance'.split(
    ' ',
  ),
  ...'subject predicate object value when amount status held position part-of ada-hill well-talks crier'.split(
    ' ',
  ),
  ...[
    'crier.p2a',
    '__proto__',
    'constructor',
    'toString',
    '2024-06-03',
    'null',
    '~',
    '003',
    '-2',
    '',
    'é',
    '\u0000',
    '😀',
  ],
);
const leaf = fc.oneof(
  words,
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(words, tie('tree'), { maxKeys: 5 }),
  ),
}));

test('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '\n',
      '  ',
      ': ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '!!',
      '|',
      '>',
      '"',
      "'",
      '#',
      '---\n',
      '?',
      '\t',
    ),
    words,
  );
  const junk = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(junk, (text) => judge(new Map([['junk.yaml', text]]))));
});

test('any tree of values under the names that a record uses', () => {
  fc.assert(
    fc.property(fc.dictionary(words, tree, { maxKeys: 6 }), (value) =>
      judge(new Map([...good, ['junk.yaml', stringify(value)]])),
    ),
  );
});

test('a good record with any stretch of any file cut out, doubled or replaced', () => {
  const cut = fc.record({
    file: fc.constantFrom(...names),
    from: fc.nat(2_000),
    length: fc.nat(60),
    by: fc.oneof(fc.constant(''), words, fc.string({ unit: 'binary', maxLength: 10 })),
  });
  fc.assert(
    fc.property(cut, ({ file, from, length, by }) => {
      const text = good.get(file)!;
      const at = from % text.length;
      judge(new Map(good).set(file, text.slice(0, at) + by + text.slice(at + length)));
    }),
    // The nearest to what is left of a name is a sentence.
    { examples: [[{ file: 'assertions.yaml', from: 472, length: 23, by: '' }]] },
  );
});

test('the order in which files are read changes nothing', () => {
  const files = [...good].map(([file, text]) => ({ file, text }));
  const record = checkRecord(parseRecord(files));
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
      expect(checkRecord(parseRecord(shuffled))).toEqual(record);
    }),
    { numRuns: 10 },
  );
});

test('deleting any passage, entity, side or assertion that something rests on is noticed', () => {
  const lines = [...good].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => (/^ {2}([a-z0-9-]+: \{)/.test(line) ? [{ file, index }] : [])),
  );
  expect(lines.length).toBeGreaterThan(20);
  for (const { file, index } of lines) {
    const rest = good.get(file)!.split('\n');
    const [line] = rest.splice(index, 1);
    const problems = problemsOf(new Map(good).set(file, rest.join('\n')));
    expect({ line, problems: problems.length > 0 }).toEqual({ line, problems: true });
  }
});
