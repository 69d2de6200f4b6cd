// `npm run record-diff -- OLD NEW [--json]`: what changed between two records, in sentences. Exit code 1 only if one of
// them is no valid record; a difference is no error.
import { parseArgs } from 'node:util';
import { ParleyError } from '@/lib/errors';
import { getRecord } from '@/lib/record/check-record';
import { diffRecords, type RecordChange } from '@/lib/record/diff-records';
import { runRecordScript } from './record-terminal';

const headings: Record<RecordChange['change'], string> = {
  new: 'New',
  gone: 'Gone',
  changed: 'Changed',
  'more sources': 'Now rests on more sources',
  'fewer sources': 'Now rests on fewer sources',
};

await runRecordScript(async () => {
  const { old, now, json } = readArguments();
  const changes = diffRecords(await getRecord(old), await getRecord(now));
  if (json) console.log(JSON.stringify(changes, null, 2));
  else if (changes.length === 0) console.log('Nothing changed.');
  else for (const change of Object.keys(headings) as RecordChange['change'][]) show(change, changes);
  return true;
});

function show(change: RecordChange['change'], changes: readonly RecordChange[]) {
  const those = changes.filter((each) => each.change === change);
  if (those.length === 0) return;
  console.log(`\n${headings[change]} (${those.length})`);
  for (const what of new Set(those.map((each) => each.what))) {
    console.log(`  ${what}`);
    for (const { sentence } of those.filter((each) => each.what === what)) console.log(`    ${sentence}`);
  }
}

function readArguments() {
  const wrong = (found: string) =>
    new ParleyError({
      where: 'npm run record-diff',
      found,
      cure: 'Write npm run record-diff -- OLD NEW, two folders that each hold a record',
    });
  let parsed: { values: { json?: boolean }; positionals: string[] };
  try {
    parsed = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
  } catch (error) {
    throw wrong((error as Error).message.split('. ')[0] ?? 'wrong words');
  }
  const [old, now, ...more] = parsed.positionals;
  if (!old || !now || more.length > 0) throw wrong(`it names ${parsed.positionals.length} folders`);
  return { old, now, json: parsed.values.json ?? false };
}
