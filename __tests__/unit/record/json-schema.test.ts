/** The JSON Schema that editors use is the one that the check's own schemas make, and names every section of a file. */
import { sections } from '@/lib/record/format';
import { recordJsonSchema, recordJsonSchemaText, recordSchemaPath } from '@/lib/record/json-schema';
import { readText } from '../../helpers/sources';

test('the file in seeds is up to date; npm run record-schema writes it', () => {
  expect(readText(recordSchemaPath)).toBe(recordJsonSchemaText());
});

test('it knows every section', () => {
  expect(Object.keys(recordJsonSchema().properties ?? {}).sort()).toEqual(Object.keys(sections).sort());
});
