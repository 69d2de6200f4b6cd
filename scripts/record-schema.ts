// `npm run record-schema`: writes the JSON Schema of a record's files to seeds/record.schema.json, for editors. A unit
// test fails while the file is not what this would write.
import { writeFile } from 'node:fs/promises';
import { recordJsonSchemaText, recordSchemaPath } from '@/lib/record/json-schema';
import { runRecordScript } from './record-terminal';

await runRecordScript(async () => {
  await writeFile(recordSchemaPath, recordJsonSchemaText());
  console.log(`Wrote ${recordSchemaPath}.`);
  return true;
});
