/**
 * The analyst's own ratings of sources, each with its reason: kept in the browser's store, never in the record. What the
 * store holds is read with care; what it refuses is told to the caller, who still has it.
 */
import { z } from 'zod';
import { reliabilities } from '@/lib/domain/values';

const ownRating = z.object({ rating: reliabilities.schema.nullable(), reason: z.string() });
export type OwnRating = z.infer<typeof ownRating>;
export type OwnRatings = Readonly<Record<string, OwnRating>>;

/** The part of the browser's store that is used; to read and to write may both throw. */
export type RatingStore = Pick<Storage, 'getItem' | 'setItem'>;

const keyOf = (record: string) => `parley-ratings:${record}`;

/** What is kept for a record; what is no rating is passed over. Throws as the store does. */
export function readRatings(store: RatingStore, record: string): OwnRatings {
  const text = store.getItem(keyOf(record));
  if (!text) return {};
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return {};
  }
  if (typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(
    Object.entries(found).flatMap(([id, value]) => {
      const { data } = ownRating.safeParse(value);
      return data ? [[id, data]] : [];
    }),
  );
}

/** Keeps one rating beside what other pages kept meanwhile, and gives all. Throws as the store does. */
export function keepRating(store: RatingStore, record: string, id: string, own: OwnRating): OwnRatings {
  const all = { ...readRatings(store, record), [id]: own };
  store.setItem(keyOf(record), JSON.stringify(all));
  return all;
}
