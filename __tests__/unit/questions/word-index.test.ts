/** The index finds the same texts as reading each of them, with the same worth. */
import fc from 'fast-check';
import { fitOf } from '@/lib/questions/match-words';
import { WordIndex } from '@/lib/questions/word-index';

// Few letters, so that words are often each other's beginnings or one letter off.
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
const words = fc.array(word, { maxLength: 6 });

test('any words typed fit any texts as well by the index as by reading them', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), words, (texts, typed) => {
      const read = texts.map((text, at) => [at, fitOf(typed, text)] as const).filter(([, fit]) => fit > 0);
      const fits = [...new WordIndex(texts).fits(typed)].sort(([a], [b]) => a - b);
      expect(fits).toEqual(read);
    }),
    { numRuns: 500 },
  );
});
