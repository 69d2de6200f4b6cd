// `npm run locate -- [DIR] [--texts FOLDER]`: looks every quote up in the sources' texts (SOURCE.txt in the folder that
// --texts or PARLEY_TEXTS names) and writes paragraph, start and end into the record, and missing content hashes. Then
// says what could not be found.
import { ParleyError } from '@/lib/errors';
import { checkRecord } from '@/lib/record/check-record';
import { locateRecord } from '@/lib/record/locate';
import { formatProblem } from '@/lib/record/problems';
import { readRecord } from '@/lib/record/read-record';
import { readRecordArguments, runRecordScript, textsOf } from './record-terminal';

await runRecordScript(async () => {
  const options = readRecordArguments('locate', [], 'seeds');
  if (options.texts === undefined)
    throw new ParleyError({
      where: 'npm run locate',
      found: 'no folder of texts is named',
      cure: 'Set PARLEY_TEXTS, or add --texts FOLDER, to the folder that holds SOURCE.txt for each source',
    });
  const texts = await textsOf(options);
  const { changed, passages, hashes } = await locateRecord(options.dir, texts);
  console.log(
    changed.length
      ? `Wrote ${passages} positions and ${hashes} hashes into ${changed.join(', ')}.`
      : 'Every position that can be found stands there already.',
  );
  const result = checkRecord(await readRecord(options.dir), { texts });
  const problems = 'problems' in result ? result.problems : [];
  for (const problem of problems) console.log(formatProblem(problem));
  return problems.length === 0;
});
