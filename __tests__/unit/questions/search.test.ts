/** What is typed is searched literally, word by word, in Latin letters too; operators of the index are no operators here. */
import { toFullTextQuery } from '@/lib/questions/search';

test('every word must match, exactly, as a beginning, or with one letter off', () => {
  expect(toFullTextQuery('Umerov X')).toBe('(umerov^4 umerov*^2 umerov~1) AND (x^4 x*^2)');
});

test('Cyrillic is searched as typed and in Latin letters', () => {
  expect(toFullTextQuery('Дмитриев')).toBe(
    '((дмитриев^4 дмитриев*^2 дмитриев~1)) OR ((dmitriev^4 dmitriev*^2 dmitriev~1))',
  );
});

test.each(['', '   ', '*:*', '()', '"', '—'.repeat(0)])('nothing searchable: %j', (typed) => {
  expect(toFullTextQuery(typed)).toBe('');
});

test.each(['name:secret', 'a AND b', 'x~99', '[a TO b]', '\\', 'a^b', '{!func}x'])(
  'no operator survives in %j',
  (typed) => {
    const bare = toFullTextQuery(typed)
      .replace(/\^[24]|\*\^2|~1/g, '')
      .replace(/\) (AND|OR) \(/g, ' ')
      .replace(/[()]/g, '');
    expect(bare).toMatch(/^[a-z0-9 ]*$/);
  },
);

test('small words, which no index holds, hide nothing: a title is found as it is printed', () => {
  expect(toFullTextQuery('Statement of the envoys')).toBe(toFullTextQuery('statement envoys'));
  expect(toFullTextQuery('the')).toContain('the');
});

test('a word with a point or an apostrophe inside is one word, as in the index', () => {
  expect(toFullTextQuery("U.S. O'Brien")).toBe("(u.s^4 u.s*^2) AND (o'brien^4 o'brien*^2 o'brien~1)");
});
