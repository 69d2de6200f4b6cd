// `npm run -s cypher -- [--json|--csv] [--param name=value] 'TEXT'`: asks the running database read-only and prints
// the rows as a table, a JSON array or CSV. The text is read from standard input if it is `-`. `--question ID` asks a
// ready question instead of a text; `--list` says which there are.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { getReadyQuestion } from '@/lib/answer/ready';
import { StartRefused } from '@/lib/errors';
import { askOf } from '@/lib/neo4j/ask';
import { findDatabase } from '@/lib/neo4j/find-database';
import { readTable } from '@/lib/neo4j/run';
import { asCsv, asJson, asTable } from '@/lib/neo4j/table-text';
import { askReady, listOfQuestions } from './ready-questions';
import { runScript } from './terminal';

const usage = `npm run -s cypher -- [--json|--csv] [--param name=value] 'MATCH (n) RETURN count(n)', or --question ID in place of the text, or --list`;

await runScript(async () => {
  const { list, text, question, form, parameters } = readArguments(process.argv.slice(2));
  if (list) {
    process.stdout.write(listOfQuestions());
    return;
  }
  if (question) getReadyQuestion(question);
  const address = await findDatabase({ start: false });
  const write = { table: asTable, json: asJson, csv: asCsv }[form];
  if (question) {
    const { title, sentence, table } = await askReady(askOf({ address }), question, parameters, form);
    if (form === 'table') process.stdout.write([title, sentence].filter(Boolean).join('\n').concat('\n\n'));
    process.stdout.write(write(table));
  } else process.stdout.write(write(await readTable(text, parameters, { address, timeoutMs: 120_000 })));
});

function readArguments(args: string[]) {
  const { values, positionals } = parse(args);
  const [text, another] = positionals;
  const question = values.question ?? null;
  if (!text?.trim() && !question && !values.list) throw wrong('it has no query');
  if (text !== undefined && question) throw wrong('it has a query and a ready question');
  if (another !== undefined) throw wrong(`it has a second query, "${another}"; quote the whole text once`);
  if (values.json && values.csv) throw wrong('it asks for JSON and for CSV');
  return {
    list: values.list ?? false,
    question,
    text: text === '-' ? readFileSync(0, 'utf8') : (text ?? ''),
    form: values.json ? ('json' as const) : values.csv ? ('csv' as const) : ('table' as const),
    parameters: Object.fromEntries((values.param ?? []).map(readParameter)),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        csv: { type: 'boolean' },
        list: { type: 'boolean' },
        question: { type: 'string' },
        param: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    throw wrong((error as Error).message.split('. ')[0] ?? '');
  }
}

/** The value is JSON where it reads as JSON, else text: n=3 is a number, name=Ada a text, ids=["a","b"] a list. */
function readParameter(assignment: string): [name: string, value: unknown] {
  const [, name, value] = /^\$?([^=]+)=(.*)$/s.exec(assignment) ?? [];
  if (name === undefined || value === undefined) throw wrong(`--param "${assignment}" has no "name=value"`);
  try {
    return [name, JSON.parse(value)];
  } catch {
    return [name, value];
  }
}

function wrong(found: string): StartRefused {
  return new StartRefused({ where: 'npm run cypher', found, cure: `Write ${usage}` });
}
