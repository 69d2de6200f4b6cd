// `npm run -s cypher -- [--json|--csv] [--param name=value] 'TEXT'`: asks the running database read-only and prints
// the rows as a table, a JSON array or CSV. The text is read from standard input if it is `-`. `--question ID` asks a
// ready question instead of a text, its parameters by id or by name (`--param person=Umerov`); `--list` says which there are. `--write` may change data: it says where and asks first.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { getReadyQuestion } from '@/lib/answer/ready';
import { StartRefused } from '@/lib/errors';
import { askOf } from '@/lib/neo4j/ask';
import { runConsole } from '@/lib/neo4j/console';
import { type FoundDatabase, findDatabase } from '@/lib/neo4j/find-database';
import { type Table, writeTransaction } from '@/lib/neo4j/run';
import { asCsv, asJson, asTable } from '@/lib/neo4j/table-text';
import { askReady, listOfQuestions } from './ready-questions';
import { confirm, runScript } from './terminal';

const usage = `npm run -s cypher -- [--json|--csv] [--write] [--param name=value] 'MATCH (n) RETURN count(n)', or --question ID in place of the text, or --list`;

/** More than a terminal scrolls back to, and no more than this process can hold. */
const limits = { maxRows: 100_000, maxBytes: 64_000_000, countMs: 500, timeoutMs: 120_000 };

await runScript(async () => {
  const { list, text, question, form, parameters, writes } = readArguments(process.argv.slice(2));
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
  } else if (writes) await changeData(text, parameters, address);
  else {
    const answer = (await runConsole({ text, parameters, mode: 'run' }, { address, limits })) as Table & {
      mode: 'run';
    };
    process.stdout.write(write(answer));
    if (answer.cut)
      process.stderr.write(
        `Cut: these are the first ${answer.rows.length} of ${answer.total ?? 'more'} rows.\n`,
      );
  }
});

async function changeData(text: string, parameters: Record<string, unknown>, address: FoundDatabase) {
  const where = `${address.uri}, database ${address.database ?? 'home'}, as ${address.username}`;
  if (!(await confirm(`This may change data in ${where}. The record's files stay as they are. Go on?`)))
    throw new StartRefused({
      where,
      found: 'nobody said yes, and nothing was changed',
      cure: 'Run it in a terminal and answer y',
    });
  const { rows, counters } = await writeTransaction((ask) => ask(text, parameters), { address });
  const changed = Object.entries(counters).filter(([, count]) => count > 0);
  const said = changed.map(([name, count]) => `${name} ${count}`).join(', ') || 'nothing changed';
  process.stdout.write(`${rows.length > 0 ? `${JSON.stringify(rows, null, 2)}\n` : ''}Done: ${said}.\n`);
}

function readArguments(args: string[]) {
  const { values, positionals } = parse(args);
  const [text, another] = positionals;
  const question = values.question ?? null;
  if (!text?.trim() && !question && !values.list) throw wrong('it has no query');
  if (text !== undefined && question) throw wrong('it has a query and a ready question');
  if (another !== undefined) throw wrong(`it has a second query, "${another}"; quote the whole text once`);
  if (values.json && values.csv) throw wrong('it asks for JSON and for CSV');
  if (values.write && !text) throw wrong('it has --write and no query');
  return {
    list: values.list ?? false,
    writes: values.write ?? false,
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
        write: { type: 'boolean' },
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
