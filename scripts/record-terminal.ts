// What the scripts that only touch a record's files have in common: their folder, their texts, and an end with one
// clear line and exit code 1. They load no database driver, so that checking a record takes a second.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ParleyError } from '@/lib/errors';
import { readTexts } from '@/lib/record/texts';

export interface RecordArguments {
  dir: string;
  /** Folder of the sources' texts, or undefined. */
  texts: string | undefined;
  flags: ReadonlySet<string>;
}

/** Reads `[DIR] [--texts FOLDER] [--flag]`; texts come from --texts, PARLEY_TEXTS or DIR/texts, in this order. */
export function readRecordArguments(
  script: string,
  allowed: readonly string[],
  usual?: string,
): RecordArguments {
  const { values, positionals } = parse(script, allowed);
  const dir = positionals[0] ?? usual;
  if (dir === undefined || positionals.length > 1)
    throw new ParleyError({
      where: `npm run ${script}`,
      found: dir === undefined ? 'no folder is named' : `it names ${positionals.length} folders`,
      cure: `Write npm run ${script} -- FOLDER`,
    });
  const beside = join(dir, 'texts');
  return {
    dir,
    texts: values.texts ?? process.env.PARLEY_TEXTS ?? (existsSync(beside) ? beside : undefined),
    flags: new Set(allowed.filter((flag) => (values as Record<string, unknown>)[flag])),
  };
}

function parse(script: string, allowed: readonly string[]) {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        texts: { type: 'string' },
        ...Object.fromEntries(allowed.map((flag) => [flag, { type: 'boolean' as const }])),
      },
    });
  } catch (error) {
    throw new ParleyError({
      where: `npm run ${script}`,
      found: (error as Error).message.split('. ')[0] ?? 'wrong words',
      cure: `Write npm run ${script} -- [FOLDER] [--texts FOLDER]${allowed.map((flag) => ` [--${flag}]`).join('')}`,
    });
  }
}

export const textsOf = async ({ texts }: RecordArguments) =>
  texts === undefined ? new Map() : readTexts(texts);

/** Runs a script's work; the exit code is 0, or 1 if it returns false or throws. */
export async function runRecordScript(work: () => Promise<boolean>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    if (!(await work())) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
