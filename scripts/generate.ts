// `npm run generate -- --meetings N --seed S --out DIR`: writes an invented record of any size into a new folder, with
// its sources' texts. It passes npm run check-record and loads like any other.
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ParleyError } from '@/lib/errors';
import { generateRecord } from '@/lib/record/generate/generate-record';
import { writeRecord } from '@/lib/record/write-record';
import { runRecordScript } from './record-terminal';

const usage = 'Write npm run generate -- --meetings 200 --seed 1 --out FOLDER';
const wrong = (found: string) => new ParleyError({ where: 'npm run generate', found, cure: usage });

function read() {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ options: { meetings: text, seed: text, out: text } }).values;
  } catch (error) {
    throw wrong((error as Error).message.split('. ')[0] ?? 'wrong words');
  }
}

await runRecordScript(async () => {
  const { meetings = '200', seed = '1', out } = read();
  if (!/^\d+$/.test(meetings) || Number(meetings) < 2)
    throw wrong(`'${meetings}' is no number of meetings, 2 or more`);
  if (!/^\d+$/.test(seed)) throw wrong(`'${seed}' is no seed, a whole number`);
  if (!out) throw wrong('no folder is named');
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new ParleyError({
      where: out,
      found: 'the folder is not empty',
      cure: 'Name one that is empty or does not exist',
    });
  const { record, texts } = generateRecord(Number(meetings), Number(seed));
  const files = await writeRecord(out, record, texts);
  const counts = [
    ...[`${record.entities.length} entities`, `${record.assertions.length} assertions`],
    ...[`${record.passages.length} passages in ${record.sources.length} sources`],
  ];
  console.log(`Wrote ${counts.join(', ')} into ${files} files of ${out}.`);
  return true;
});
