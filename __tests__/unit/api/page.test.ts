/** Pages of a list: together they are the list, and a cursor that is not of this list of this record is refused. */
import fc from 'fast-check';
import { paginate } from '@/lib/api/page';
import { WrongRequest } from '@/lib/api/wrong-request';
import type { RecordCard } from '@/lib/questions/record-card';

const card = (checksum: string) => ({ checksum }) as RecordCard;
const one = card('0123456789abcdef');

test('Whatever the limit, the pages one after another are the list', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (list, limit) => {
      const read: number[] = [];
      let cursor: string | undefined;
      do {
        const page = paginate(list, { limit, cursor }, one);
        expect(page.total).toBe(list.length);
        read.push(...page.rows);
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(read).toEqual(list);
    }),
  );
});

test('A cursor of another record, past the end or made up is refused with a reason', () => {
  const { next } = paginate([1, 2, 3], { limit: 2 }, one);
  const refusal = (list: number[], cursor: string, of: RecordCard) => () =>
    paginate(list, { limit: 2, cursor }, of);
  expect(refusal([1, 2, 3], next!, card('fedcba9876543210'))).toThrow('the record has changed');
  expect(refusal([1, 2], next!, one)).toThrow('the list ends before this cursor');
  expect(refusal([1, 2, 3], 'second-page', one)).toThrow(WrongRequest);
});
