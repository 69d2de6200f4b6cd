// `npm run load -- [--record DIR] [--dry-run] [--json]`: checks the record and loads it into the database that runs, or
// into Parley's own, which is started for it. Every problem of the record is shown at once and changes nothing. Exit
// code 1 if the database does not hold exactly the record afterwards.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ParleyError } from '@/lib/errors';
import { findDatabase } from '@/lib/neo4j/find-database';
import { type LoadResult, loadChecked } from '@/lib/neo4j/load';
import type { OnProgress } from '@/lib/neo4j/progress';
import { getRecord } from '@/lib/record/check-record';
import { RecordInvalid } from '@/lib/record/problems';
import { loggedLoad } from '@/lib/web/log';
import { runScript, steps } from './terminal';

await runScript(async () => {
  const { recordDir, dryRun, json } = readArguments();
  const onProgress: OnProgress = json ? () => {} : steps.show;
  try {
    onProgress({ step: 'Check the record' });
    const record = await getRecord(recordDir);
    const database = await findDatabase({ onProgress });
    try {
      onProgress({ step: dryRun ? 'Compare the record with the database' : 'Load the record' });
      const load = () => loadChecked(record, database, { onProgress, dryRun });
      const result = await (dryRun ? load() : loggedLoad(load));
      steps.end();
      if (json) console.log(JSON.stringify(result, null, 2));
      else for (const line of linesOf(result, dryRun)) console.log(line);
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (json) console.log(JSON.stringify(asJson(error), null, 2));
    throw error;
  }
});

function linesOf(
  { record, size, counts, replaced, changed, checksum }: LoadResult,
  dryRun: boolean,
): string[] {
  const amount = (count: number) => count.toLocaleString('en-US').padStart(9);
  const word = dryRun ? 'would be ' : '';
  return [
    `${record.title} (${record.id})`,
    ...(replaced === null
      ? []
      : [`${dryRun ? 'It would replace' : 'It replaced'} the record '${replaced}'.`]),
    `${'nodes'.padStart(28)}${'relationships'.padStart(16)}`,
    `${'in the record'.padEnd(19)}${amount(size.nodes)}${amount(size.relationships).padStart(16)}`,
    ...(['created', 'changed', 'removed'] as const).map(
      (what) =>
        `${(word + what).padEnd(19)}${amount(counts[what].nodes)}${amount(counts[what].relationships).padStart(16)}`,
    ),
    `checksum ${checksum}`,
    changed ? (dryRun ? 'Nothing was written.' : 'Every one of them was read back.') : 'Nothing changed.',
  ];
}

function asJson(error: unknown) {
  const problems = error instanceof RecordInvalid ? error.problems : [];
  return { error: error instanceof Error ? error.message.split('\n')[0] : String(error), problems };
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        record: { type: 'string', default: 'seeds' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    return { recordDir: resolve(values.record), dryRun: values['dry-run'], json: values.json };
  } catch (error) {
    throw new ParleyError({
      where: 'npm run load',
      found: (error as Error).message.split('. ')[0] ?? 'wrong words',
      cure: 'Write npm run load -- [--record DIR] [--dry-run] [--json]',
    });
  }
}
