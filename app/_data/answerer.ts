/**
 * Who answers the explorer's questions: the database, or the record in memory where `npm start` found none to start
 * (it then names the record's folder in PARLEY_ANSWER_FROM).
 */
import 'server-only';
import type { Ask } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { askDatabase } from '@/lib/neo4j/ask';
import { contentOf } from '@/lib/neo4j/content';
import { rowsOf } from '@/lib/neo4j/rows';
import { getRecord } from '@/lib/record/check-record';
import { derive } from '@/lib/record/derive';
import { openRecord } from '@/lib/record/open-record';

export const answeredFrom = (): 'database' | 'record' =>
  process.env.PARLEY_ANSWER_FROM ? 'record' : 'database';

// The parts of one server are bundled apart; one of them opens the record for all.
const store = globalThis as { parleyRecord?: Promise<Ask> };

async function answerer(): Promise<Ask> {
  const folder = process.env.PARLEY_ANSWER_FROM;
  if (!folder) return askDatabase;
  store.parleyRecord ??= open(folder);
  return store.parleyRecord;
}

export const ask: Ask = async (question, params) => (await answerer())(question, params);
ask.record = async () => (await (await answerer()).record?.()) ?? null;

async function open(folder: string): Promise<Ask> {
  const record = await getRecord(folder);
  const derived = derive(record);
  const { checksum } = contentOf(rowsOf(record, derived), record.info.id);
  return askRecord(openRecord(record, checksum, derived));
}
