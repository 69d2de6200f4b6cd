/** docs/record.md teaches what the check accepts: its examples are one good record, and it names every word there is. */
import { predicateNames } from '@/lib/domain/predicates';
import * as values from '@/lib/domain/values';
import { sections } from '@/lib/record/format';
import { problemsOf } from '../../helpers/records';
import { readText } from '../../helpers/sources';

const page = readText('docs/record.md');

test('its examples together are a record that only lacks its positions', () => {
  const files = new Map(
    [...page.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)].map(([, file = '', text = '']) => [file, text]),
  );
  expect([...files.keys()]).toEqual([
    'record.yaml',
    'world.yaml',
    'sources/post.yaml',
    'assertions.yaml',
    'disagreements.yaml',
  ]);
  const unlocated = /Run npm run locate, which writes it\.$/;
  expect(problemsOf(files).filter((problem) => !unlocated.test(problem))).toEqual([]);
});

test('it names every section, every predicate and every word that a file may hold', () => {
  // What is found by rule stands in no file.
  const byRule = ['precisions', 'methods', 'disagreementBases'];
  const lists = Object.entries(values).flatMap(([name, list]) =>
    'values' in list && Array.isArray(list.values) && !byRule.includes(name) ? (list.values as string[]) : [],
  );
  const words = [...Object.keys(sections), ...predicateNames, ...lists].filter((word) => word !== 'disputed');
  const unnamed = words.filter((word) => !new RegExp(`(^|[\`\\s(])${word}([\`\\s:,)(.]|$)`, 'm').test(page));
  expect(unnamed).toEqual([]);
});
