/**
 * Asks a question of the database: checks the parameters, runs the question's own text, checks every row. A row that
 * does not fit its schema is our error, not the reader's, and says which question and where.
 */
import type { Ask } from '@/lib/answer/answers';
import { ParleyError } from '@/lib/errors';
import { type AskOptions, readRows } from './run';

/** The database returned something that the question does not expect: it was loaded by another version. */
export class UnexpectedRow extends ParleyError {}

/** An `Ask` that is answered by the database at the given address, or by the one that the environment names. */
export const askOf =
  (options: AskOptions = {}): Ask =>
  async (question, params) => {
    const rows = await readRows(
      question.cypher,
      question.params.parse(params) as Record<string, unknown>,
      options,
    );
    return rows.map((row, index) => {
      const parsed = question.row.safeParse(row);
      if (parsed.success) return parsed.data as never;
      const [issue] = parsed.error.issues;
      throw new UnexpectedRow({
        where: `row ${index + 1} of '${question.english}', ${issue?.path.join('.') ?? ''}`,
        found: issue?.message ?? 'not as expected',
        cure: 'Load the record again with npm run load',
      });
    });
  };

export const askDatabase = askOf();
