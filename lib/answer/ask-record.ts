/**
 * Answers the explorer's questions from a record in memory, by each question's twin: where there is no database, and as
 * the second opinion that the database's answers are held to.
 */
import { ParleyError } from '@/lib/errors';
import type { OpenRecord } from '@/lib/record/open-record';
import type { Ask } from './answers';

/** Only the database can answer this question. */
export class NeedsDatabase extends ParleyError {}

/** An `Ask` that is answered from the record alone. Parameters are checked as they are for the database. */
export const askRecord =
  (open: OpenRecord): Ask =>
  async (question, params) => {
    if (!question.twin)
      throw new NeedsDatabase({
        where: question.english,
        found: 'this question is asked of the database, and there is none',
        cure: 'Start one with npm run db, or set NEO4J_URI',
      });
    return question.twin(open, question.params.parse(params)) as never;
  };
