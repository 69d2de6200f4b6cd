/** What lies round an entity, and what a limit leaves of it. */
import { NotInRecord } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { neighbourhood } from '@/lib/answer/neighbourhood';
import type { RecordData } from '@/lib/domain/record';
import type { Derived } from '@/lib/record/derive';
import { openRecord } from '@/lib/record/open-record';

const record = {
  ...{ entities: ['ann', 'bo', 'cy', 'talks', 'far'].map((id) => ({ id, name: id, type: 'Person' })) },
  ...{ names: [], sources: [], passages: [], assertions: [], disagreements: [] },
} as unknown as RecordData;
const relation = (type: string, from: string, to: string, facts: number) => ({
  ...{ id: `${type}:${from}:${to}`, type, from, to },
  assertionIds: Array.from({ length: facts }, (_, n) => `${n}`),
});
const derived = {
  ...{ readings: new Map(), disputed: new Set(), disagreements: [] },
  relations: [
    relation('ATTENDED', 'ann', 'talks', 1),
    relation('ATTENDED', 'bo', 'talks', 1),
    relation('MEMBER_OF', 'cy', 'ann', 2),
    relation('MET', 'ann', 'bo', 3),
    relation('PART_OF', 'talks', 'far', 1),
    relation('CONTRADICTS', 'ann', 'far', 9),
  ],
} as unknown as Derived;
const ask = askRecord(openRecord(record, 'sum', derived));

const round = async (steps: number, limit = 10, types?: string[]) => {
  const found = await neighbourhood(ask, 'ann', { steps, limit, types });
  return { ids: found.entities.map(({ id }) => id), ties: found.relations.length, left: found.left };
};

test('The nearest come first, those that most facts tie before others', async () => {
  expect(await round(1)).toEqual({ ids: ['ann', 'bo', 'cy', 'talks'], ties: 4, left: 0 });
  expect(await round(2)).toEqual({ ids: ['ann', 'bo', 'cy', 'talks', 'far'], ties: 5, left: 0 });
});

test('A limit keeps the nearest, says how many it left out, and leaves no tie without its end', async () => {
  expect(await round(1, 2)).toEqual({ ids: ['ann', 'bo', 'cy'], ties: 2, left: 1 });
  expect(await round(2, 2)).toEqual({ ids: ['ann', 'bo', 'cy'], ties: 2, left: 2 });
});

test('Along some types only, others neither lead on nor are given', async () => {
  expect(await round(2, 10, ['ATTENDED'])).toEqual({ ids: ['ann', 'talks', 'bo'], ties: 2, left: 0 });
});

test('Round nobody lies nothing', async () => {
  await expect(neighbourhood(ask, 'dan', { steps: 1, limit: 10 })).rejects.toThrow(NotInRecord);
});
