/**
 * Answers the explorer's questions from a record in memory, by each question's twin: where there is no database, and as
 * the second opinion that the database's answers are held to.
 */
import type { RecordData } from '@/lib/domain/record';
import { ParleyError } from '@/lib/errors';
import { noParams, type Question } from '@/lib/questions/question';
import type { OpenRecord } from '@/lib/record/open-record';
import type { Ask } from './answers';

/** Only the database can answer this question. */
export class NeedsDatabase extends ParleyError {}

/** More entities and assertions than this are slow to answer from memory. */
export const mostInMemory = 200_000;

/** The record is too large to be answered from memory. */
export class TooLarge extends ParleyError {}

/** @throws TooLarge */
export function checkFitsMemory({ entities, assertions }: RecordData, where: string): void {
  const size = entities.length + assertions.length;
  if (size <= mostInMemory) return;
  throw new TooLarge({
    where,
    found: `the record has ${size.toLocaleString('en')} entities and facts, and ${mostInMemory.toLocaleString('en')} are the most that can be answered without a database`,
    cure: 'Name a database in NEO4J_URI, or install Java and Maven, and start Parley with npm start',
  });
}

/** An `Ask` that is answered from the record alone. Parameters are checked as they are for the database. */
export function askRecord(open: OpenRecord): Ask {
  // What takes no parameters is asked for again and again, and the record stays as it is. Frozen: it is everybody's.
  const whole = new Map<Question, readonly unknown[]>();
  const ask: Ask = async (question, params) => {
    if (!question.twin)
      throw new NeedsDatabase({
        where: question.english,
        found: 'this question is asked of the database, and there is none',
        cure: 'Start one with npm run db, or set NEO4J_URI',
      });
    const known = whole.get(question);
    if (known) return known as never;
    const rows = question.twin(open, question.params.parse(params));
    if (question.params === noParams) whole.set(question, Object.freeze(rows));
    return rows as never;
  };
  ask.record = async () => open.record;
  return ask;
}
