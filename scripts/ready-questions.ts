// Ready questions on the command line: the list of them, and an answer as a table. Tables for reading show names, tables
// for programs the ids.
import type { Ask } from '@/lib/answer/answers';
import { namedIn } from '@/lib/answer/phrases/offers';
import { picksByName } from '@/lib/answer/picks-by-name';
import { answerReady, getReadyQuestion, namesIn } from '@/lib/answer/ready';
import type { Table } from '@/lib/neo4j/run';
import { groups } from '@/lib/questions/ready-question';
import { readyQuestions } from '@/lib/questions/ready-questions';
import { allSpellings } from '@/lib/questions/spellings';

/** Every question with its id and its parameters, under its heading. */
export function listOfQuestions(): string {
  const width = Math.max(...readyQuestions.map(({ id }) => id.length));
  return groups
    .map((group) => {
      const own = readyQuestions.filter((question) => question.group === group);
      const lines = own.map(({ id, english, picks }) => {
        const parameters = Object.entries(picks).map(
          ([name, { kind, optional }]) => ` ${optional ? '[' : ''}${name}=${kind}${optional ? ']' : ''}`,
        );
        return `  ${id.padEnd(width)}  ${english}${parameters.length > 0 ? `\n  ${' '.repeat(width)}  --param${parameters.join(' --param')}` : ''}`;
      });
      return `${group}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** The answer with its columns in order, for reading or for a program. */
export async function askReady(
  ask: Ask,
  id: string,
  picked: Record<string, unknown>,
  form: 'table' | 'json' | 'csv',
): Promise<{ title: string; sentence: string | null; table: Table }> {
  const question = getReadyQuestion(id);
  const { columns } = question;
  const named = namedIn(await ask(allSpellings, {}));
  const answer = await answerReady(ask, id, picksByName(question, picked, named));
  const nameIn = form === 'table' ? await namesIn(ask, question, answer.rows) : (id: string) => id;
  const shown = Object.keys(columns).filter((name) => form !== 'table' || columns[name]?.show !== 'fact');
  const nameOf = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(nameOf) : typeof value === 'string' ? nameIn(value) : value;
  return {
    title: answer.title,
    sentence: answer.sentence,
    table: {
      columns: shown.map((name) => (form === 'table' ? columns[name]!.label : name)),
      rows: answer.rows.map((row) =>
        shown.map((name) => {
          const ids = ['entity', 'entities', 'side'].includes(columns[name]!.show);
          return (ids ? nameOf(row[name]) : row[name]) as Table['rows'][number][number];
        }),
      ),
      cut: false,
      total: answer.rows.length,
    },
  };
}
