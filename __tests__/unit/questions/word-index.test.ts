/** The index finds the same texts as reading each of them, with the same worth; of a thing's texts the best counts. */
import fc from 'fast-check';
import { fitOf } from '@/lib/questions/match-words';
import { WordIndex } from '@/lib/questions/word-index';

// Few letters, so that words are often each other's beginnings or one letter off.
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
const words = fc.array(word, { maxLength: 6 });
const text = fc.record({ of: fc.constantFrom('x', 'y', 'z', 'aa'), words });

test('any words typed find the same by the index as by reading every text, in the same order', () => {
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 12 }),
      fc.array(words, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 5 }),
      (texts, searches, limit) => {
        // One index is searched again and again: no search may leave something behind for the next.
        const index = new WordIndex(texts);
        for (const typed of searches) {
          const read = texts
            .map(({ of, words }, at) => ({ of, text: at, fit: fitOf(typed, words) }))
            .filter(({ fit }) => fit > 0)
            .sort((a, b) => b.fit - a.fit || (a.of < b.of ? -1 : a.of > b.of ? 1 : a.text - b.text));
          const best = read.filter(({ of }, at) => read.findIndex((each) => each.of === of) === at);
          expect(index.best(typed, limit)).toEqual(best.slice(0, limit));
        }
      },
    ),
    { numRuns: 500 },
  );
});
