// `npm run new-record -- DIR`: writes a small commented record into a new folder, to be replaced by one's own. It passes
// npm run check-record as it stands.
import { dirname, join, relative, sep } from 'node:path';
import { writeExample } from '@/lib/record/example';
import { recordSchemaPath } from '@/lib/record/json-schema';
import { readRecordArguments, runRecordScript } from './record-terminal';

await runRecordScript(async () => {
  const { dir } = readRecordArguments('new-record', []);
  const schemaOf = (file: string) =>
    relative(dirname(join(dir, file)), recordSchemaPath)
      .split(sep)
      .join('/');
  const files = await writeExample(dir, schemaOf);
  console.log(`Wrote ${files.map((file) => join(dir, file)).join(', ')}.`);
  console.log(`Change them as docs/record.md says, and check them with npm run check-record -- ${dir}`);
  return true;
});
