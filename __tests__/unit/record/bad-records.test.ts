/**
 * Every kind of mistake in a record is found, at its file and line, with what was found and what to do: the table in
 * fixtures/bad-records.yaml spoils a good record in one place after the other.
 */
import { parse } from 'yaml';
import { predicateNames, predicateOf } from '@/lib/domain/predicates';
import { problemsOf, recordFiles, recordTexts, spoil } from '../../helpers/records';
import { readText } from '../../helpers/sources';

interface BadRecord {
  says: string;
  in: string;
  replace: string;
  by: string;
  text?: true;
  problems: string[];
}
const table = parse(readText('__tests__/fixtures/bad-records.yaml')) as BadRecord[];
const good = recordFiles('village-well');
const texts = recordTexts('village-well');

test('the record that the table spoils has no problem, with its texts and without', () => {
  expect(problemsOf(good)).toEqual([]);
  expect(problemsOf(good, { texts })).toEqual([]);
});

test.each(table.map((row) => [row.says, row] as const))('%s', (_says, row) => {
  const spoilt = spoil(good, row.in, row.replace, row.by);
  expect(problemsOf(spoilt, row.text ? { texts } : {})).toEqual(row.problems);
});

test('every entry of the table says something of its own', () => {
  const said = table.map(({ says }) => says);
  expect(said.filter((says, index) => said.indexOf(says) < index)).toEqual([]);
  expect(table.filter(({ problems }) => problems.length === 0)).toEqual([]);
});

test('all problems are told at once, in the order of files and lines', () => {
  let files = spoil(good, 'world.yaml', 'side: dale', 'side: vale');
  files = spoil(files, 'assertions.yaml', 'when: 2024-06-03', 'when: Monday');
  files = spoil(files, 'assertions.yaml', 'said: [ada-hill]', 'said: [ada-hall]');
  files = spoil(files, 'record.yaml', 'Europe/Oslo', 'Oslo');
  expect(problemsOf(files).map((problem) => problem.split(' ', 2).join(' '))).toEqual([
    'assertions.yaml:13 statements.three-buckets.said[0]:',
    'assertions.yaml:28 claims[4].when:',
    'record.yaml:6 record.timeZone:',
    'world.yaml:3 people.ben-dale.side:',
  ]);
});

test('a file that is no YAML hides nothing but what refers to it', () => {
  const files = spoil(good, 'world.yaml', 'people:', 'people: [');
  expect(problemsOf(spoil(files, 'assertions.yaml', 'when: 2024-06-03', 'when: Monday'))).toEqual([
    "assertions.yaml:28 claims[4].when: 'Monday' is no date. Write 2025-12-20, 2025-12, 2025, 2025-21 (spring), 2025-12-19/2025-12-21, 2022/.. or 2025-12-20T14:30.",
    expect.stringMatching(
      /^world\.yaml:\d+ this is no YAML: .+\. Mend the line; the mistake may lie a line above\.$/,
    ),
  ]);
});

describe('every predicate', () => {
  const claim = (text: string) =>
    spoil(good, 'assertions.yaml', 'claims:\n', `claims:\n  - {${text}, evidence: [crier.p3b]}\n`);
  const wrongKind = (kinds: readonly string[]) => (kinds.includes('Person') ? 'well' : 'ada-hill');

  test.each(predicateNames)('%s refuses a subject of another kind', (predicate) => {
    const rule = predicateOf(predicate);
    const kinds = ['Person', 'Organization', 'Meeting', 'Event', 'Document', 'Issue', 'Place'];
    if (kinds.every((kind) => (rule.subject as readonly string[]).includes(kind))) return;
    const problems = problemsOf(claim(`subject: ${wrongKind(rule.subject)}, predicate: ${predicate}`));
    expect(problems).toContainEqual(
      expect.stringContaining(`claims[0].subject: ${wrongKind(rule.subject)} is a`),
    );
  });

  test.each(predicateNames)('%s asks for what it claims', (predicate) => {
    const { subject, object, value, needsAmount, needsDate, takesStance } = predicateOf(predicate);
    const ids = {
      Person: 'ada-hill',
      Organization: 'hill-council',
      Meeting: 'well-talks',
      Document: 'bucket-rule',
    };
    const first = ids[subject[0] as keyof typeof ids];
    const asked = [
      object && 'object',
      needsDate && 'when',
      needsAmount && 'amount',
      takesStance && 'about',
      value !== 'none' && value !== 'optional' && 'value',
    ].filter(Boolean);
    const problems = problemsOf(claim(`subject: ${first}, predicate: ${predicate}`));
    const missing = problems.map((problem) => /claims\[0\]\.(\w+):/.exec(problem)?.[1]);
    expect(missing.filter((path) => path && path !== 'predicate').sort()).toEqual(asked.sort());
  });
});
