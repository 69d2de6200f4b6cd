/** The analyst's own ratings of sources outlive the page, and a store that is full or spoilt costs none of them silently. */
import { keepRating, type RatingStore, readRatings } from '@/lib/answer/own-ratings';

function storeOf(kept = new Map<string, string>()): RatingStore {
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) };
}
const mine = { rating: 'D', reason: 'names no author' } as const;

test('a rating is read again, beside those of other sources, and for its own record only', () => {
  const store = storeOf();
  keepRating(store, 'miami', '001', mine);
  keepRating(store, 'miami', '002', { rating: null, reason: 'not read yet' });
  expect(readRatings(store, 'miami')).toEqual({
    '001': mine,
    '002': { rating: null, reason: 'not read yet' },
  });
  expect(readRatings(store, 'lake')).toEqual({});
});

test.each(['no json', 'null', '[1]', '{"001":{"rating":"Z","reason":""},"002":7}'])(
  'what is no rating is passed over: %s',
  (text) => {
    expect(readRatings(storeOf(new Map([['parley-ratings:miami', text]])), 'miami')).toEqual({});
  },
);

test('a store that refuses says so to whoever wanted to keep something', () => {
  const full: RatingStore = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(() => keepRating(full, 'miami', '001', mine)).toThrow('full');
});
