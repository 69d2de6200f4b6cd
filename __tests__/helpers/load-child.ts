/**
 * A loader as a process of its own, for tests that kill it: loads the record of a folder in many small transactions, and
 * says after each which share of its work is done. Run as: node --import tsx load-child.ts FOLDER, with the database in the environment.
 */
import { addressFromEnvironment } from '@/lib/neo4j/address';
import { closeDrivers } from '@/lib/neo4j/driver';
import { loadChecked } from '@/lib/neo4j/load';
import { getRecord } from '@/lib/record/check-record';
import { smallSteps } from './load-trials';

const record = await getRecord(process.argv[2] ?? '');
process.stdout.write('0\n');
await loadChecked(record, addressFromEnvironment()!, {
  limit: smallSteps,
  onProgress: ({ done = 0, total = 1 }) => process.stdout.write(`${done / total}\n`),
});
await closeDrivers();
