/**
 * The invented records of __tests__/fixtures/records as tests want them: their files' texts to spoil, their sources'
 * texts, and the problems of a spoilt one as a person reads them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RecordData } from '@/lib/domain/record';
import { checkRecord } from '@/lib/record/check-record';
import { formatProblem } from '@/lib/record/problems';
import { parseRecord } from '@/lib/record/read-record';
import { listFiles, readText, root } from './sources';

export const fixtureRecords = 'lake-accord village-well'.split(' ');
export const folderOf = (name: string) => join(root, '__tests__', 'fixtures', 'records', name);

/** The YAML files of an invented record: their text by their path in its folder. */
export function recordFiles(name: string): Map<string, string> {
  const folder = `__tests__/fixtures/records/${name}`;
  const paths = listFiles(folder).filter((path) => path.endsWith('.yaml'));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readText(path)]));
}

/** The sources' texts of an invented record by source id. */
export function recordTexts(name: string): Map<string, string> {
  const folder = join(folderOf(name), 'texts');
  return new Map(
    readdirSync(folder).map((file) => [basename(file, '.txt'), readFileSync(join(folder, file), 'utf8')]),
  );
}

type Options = { texts?: ReadonlyMap<string, string> };
const check = (files: ReadonlyMap<string, string>, options: Options) =>
  checkRecord(parseRecord([...files].map(([file, text]) => ({ file, text }))), options);

/** What is wrong with a record of these files, a sentence for each problem. */
export function problemsOf(files: ReadonlyMap<string, string>, options: Options = {}): string[] {
  const result = check(files, options);
  return 'problems' in result ? result.problems.map(formatProblem) : [];
}

/** The checked record of these files; fails the test with its problems if it has any. */
export function recordOf(files: ReadonlyMap<string, string>, options: Options = {}): RecordData {
  const result = check(files, options);
  if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.record;
}

/** The files with one place changed; fails the test if the place is not there. */
export function spoil(
  files: ReadonlyMap<string, string>,
  file: string,
  from: string,
  to: string,
): Map<string, string> {
  const text = files.get(file);
  if (!text?.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return new Map(files).set(
    file,
    text.replace(from, () => to),
  );
}
