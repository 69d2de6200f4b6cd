// `npm run check-record -- [DIR] [--texts FOLDER] [--coverage] [--json]`: every problem of the record with file and
// line, or 'ok' with its counts; with the sources' texts at hand the quotes too, and the sentences that no passage
// touches. Exit code 1 if there are problems.
import { overview } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { readStories, storyFile, storyProblems } from '@/lib/answer/read-stories';
import { assertionKindNames, assertionKinds } from '@/lib/domain/assertions';
import { kindNames, kinds } from '@/lib/domain/kinds';
import type { RecordData } from '@/lib/domain/record';
import { ParleyError } from '@/lib/errors';
import { checkRecord } from '@/lib/record/check-record';
import { type Coverage, coverageOf } from '@/lib/record/coverage';
import { openRecord } from '@/lib/record/open-record';
import { formatProblem, type Problem } from '@/lib/record/problems';
import { readRecord } from '@/lib/record/read-record';
import { readRecordArguments, runRecordScript, textsOf } from './record-terminal';

/** So many untouched sentences are shown unless all are asked for. */
const fewSentences = 10;

await runRecordScript(async () => {
  const options = readRecordArguments('check-record', ['json', 'coverage'], 'seeds');
  const texts = await textsOf(options);
  const result = checkRecord(await readRecord(options.dir), { texts });
  const record = 'record' in result ? result.record : null;
  const problems =
    'problems' in result ? result.problems : await problemsOfStories(options.dir, result.record);
  const coverage = record && texts.size ? coverageOf(record, texts) : null;
  if (options.flags.has('json')) {
    const counts = record && Object.fromEntries(countsOf(record));
    console.log(JSON.stringify({ ok: problems.length === 0, counts, problems, coverage }, null, 2));
  } else {
    for (const problem of problems) console.log(formatProblem(problem));
    if (problems.length)
      console.log(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
    if (record)
      console.log(
        `ok: ${countsOf(record)
          .map(([name, count]) => `${name} ${count}`)
          .join(', ')}`,
      );
    if (record && coverage) showCoverage(record, coverage, texts, options.flags.has('coverage'));
  }
  return problems.length === 0;
});

/** What is wrong with the stories that come with the record. */
async function problemsOfStories(dir: string, record: RecordData): Promise<Problem[]> {
  const wrong = (found: string, fix: string): Problem => ({ file: storyFile, line: 1, path: '', found, fix });
  try {
    const stories = await readStories(dir, record.info.id);
    const answer = stories.length > 0 ? await overview(askRecord(openRecord(record, ''))) : null;
    const lost = answer ? storyProblems(stories, answer) : [];
    return lost.map((found) => wrong(found, "Mend the step's link, or take the step out"));
  } catch (error) {
    if (error instanceof ParleyError) return [wrong(`${error.where}: ${error.found}`, error.cure)];
    throw error;
  }
}

function countsOf({
  entities,
  assertions,
  names,
  sources,
  passages,
  disagreements,
}: RecordData): [string, number][] {
  return [
    ...kindNames.map((type): [string, number] => [
      kinds[type].section,
      entities.filter((entity) => entity.type === type).length,
    ]),
    ...assertionKindNames.map((type): [string, number] => [
      assertionKinds[type].section,
      assertions.filter((assertion) => assertion.type === type).length,
    ]),
    ['names', names.length],
    ['sources', sources.length],
    ['passages', passages.length],
    ['disagreements', disagreements.length],
  ];
}

function showCoverage(
  { sources }: RecordData,
  { sentences, untouched }: Coverage,
  texts: ReadonlyMap<string, string>,
  all: boolean,
): void {
  const without = sources.filter(({ id }) => !texts.has(id)).map(({ id }) => id);
  if (without.length)
    console.log(`No text at hand for ${without.join(', ')}: their quotes were not looked up.`);
  console.log(
    `${sentences - untouched.length} of ${sentences} sentences are touched by a passage. Untouched:`,
  );
  const shown = all ? untouched : untouched.slice(0, fewSentences);
  for (const { source, paragraph, text } of shown)
    console.log(`  ${source} paragraph ${paragraph}: ${text.length > 100 ? `${text.slice(0, 99)}…` : text}`);
  if (shown.length < untouched.length)
    console.log(`  … and ${untouched.length - shown.length} more; --coverage shows all`);
}
