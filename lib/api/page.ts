/**
 * Lists in pages. Every list has a stated order; a cursor says where in it the next page begins and of which record it
 * is, so that a list is never silently put together from two records.
 */
import { z } from 'zod';
import type { RecordCard } from '@/lib/questions/record-card';
import { wholeNumber } from './operation';
import { WrongRequest } from './wrong-request';

/** More rows than this are no page. */
export const mostRows = 1000;

export const pageParameters = z.strictObject({
  limit: wholeNumber(1, mostRows)
    .optional()
    .describe('At most so many rows. All rows of the list if it is left out'),
  cursor: z.string().min(1).max(100).optional().describe('`next` of the page before'),
});
type PageParameters = z.output<typeof pageParameters>;

export const pageOf = <R extends z.ZodType>(row: R) =>
  z.object({
    rows: z.array(row),
    total: z.number().int().describe('Rows in the whole list'),
    next: z.string().nullable().describe('Cursor of the next page; null on the last'),
  });

const writeCursor = (start: number, { checksum }: RecordCard) =>
  Buffer.from(`${start}:${checksum.slice(0, 12)}`).toString('base64url');

/** @throws WrongRequest */
function readCursor(cursor: string, card: RecordCard, total: number): number {
  const [, start, of] = /^(\d{1,9}):(\w+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  const refuse = (found: string) => {
    throw new WrongRequest({ where: 'cursor', found, cure: 'Begin again without a cursor' });
  };
  if (start === undefined) return refuse('no list gave this cursor');
  if (of !== card.checksum.slice(0, 12)) return refuse('the record has changed since the page before');
  return Number(start) < total ? Number(start) : refuse('the list ends before this cursor');
}

/** @throws WrongRequest */
export function paginate<R>(list: readonly R[], { limit, cursor }: PageParameters, card: RecordCard) {
  const start = cursor === undefined ? 0 : readCursor(cursor, card, list.length);
  const end = limit === undefined ? list.length : Math.min(start + limit, list.length);
  return {
    rows: list.slice(start, end),
    total: list.length,
    next: end < list.length ? writeCursor(end, card) : null,
  };
}
