/** What memory cannot answer is refused, with what to do. */
import { askRecord, checkFitsMemory, mostInMemory, NeedsDatabase, TooLarge } from '@/lib/answer/ask-record';
import type { Entity } from '@/lib/domain/entities';
import type { RecordData } from '@/lib/domain/record';
import { readyQuestions } from '@/lib/questions/ready-questions';
import { openRecord } from '@/lib/record/open-record';
import { recordFiles, recordOf } from '../../helpers/records';

const record = recordOf(recordFiles('village-well'));

/** The record with so many places added that entities and facts are of this number. */
function grown(size: number): RecordData {
  const more = size - record.entities.length - record.assertions.length;
  const place = (_: unknown, at: number): Entity => ({
    type: 'Place',
    id: `place-${at}`,
    name: 'Field',
    kind: 'area',
  });
  return { ...record, entities: [...record.entities, ...Array.from({ length: more }, place)] };
}

test('a record as large as memory answers is taken, one larger by one asks for a database', () => {
  expect(() => checkFitsMemory(grown(mostInMemory), 'here')).not.toThrow();
  const check = () => checkFitsMemory(grown(mostInMemory + 1), 'here');
  expect(check).toThrow(TooLarge);
  expect(check).toThrow(/^here: the record has 200,001 entities and facts, .*Name a database in NEO4J_URI/);
});

test('a question that only Cypher answers asks for a database', async () => {
  const ask = askRecord(openRecord(record, 'sum'));
  await expect(ask(readyQuestions[0]!, {} as never)).rejects.toThrow(NeedsDatabase);
});
