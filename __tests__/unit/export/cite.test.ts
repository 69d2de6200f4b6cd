/** What leaves the tool is cited: sentence, words, source, paragraph, what the source does not state, and the link. */

import { citeFact } from '@/lib/export/cite';
import type { Fact } from '@/lib/questions/facts';
import type { SourceCard } from '@/lib/questions/record-card';

const fact = {
  id: 'f4',
  text: 'Anna met Bo.',
  presence: null,
  modality: null,
  evidence: [
    {
      passage: 'x.p1a',
      quote: 'they met & {ate}',
      paragraph: 1,
      source: 'x',
      hand: 'first',
      certainty: 'stated',
      relays: ['Wire'],
    },
  ],
} as unknown as Fact;
const sources = [
  { id: 'x', title: 'Two *days*', publisher: 'Ledger', publishedAt: null, url: null } as SourceCard,
];
const citing = { fact, sources, link: 'http://p.example/record/anna#f4' };

test('plain text', () => {
  expect(citeFact('plain', citing)).toBe(
    'Anna met Bo.\n“they met & {ate}” (x: Ledger, ‘Two *days*’, no date stated, no address stated, paragraph 1, relaying Wire; stated)\nhttp://p.example/record/anna#f4',
  );
});

test('Markdown shows stars of a title as stars', () => {
  expect(citeFact('markdown', citing)).toBe(
    '[Anna met Bo.](http://p.example/record/anna#f4)\n\n> they met & {ate}\n>\n> — x: Ledger, ‘Two \\*days\\*’, no date stated, no address stated, paragraph 1, relaying Wire; stated',
  );
});

test('BibTeX keeps its braces balanced and says what the source does not state', () => {
  expect(citeFact('bibtex', citing)).toBe(
    '@misc{x.p1a,\n  title = {Two *days*},\n  publisher = {Ledger},\n  note = {“they met \\& ate” (paragraph 1, relaying Wire; stated; the source states no date, no address)},\n  annotation = {Anna met Bo.},\n  howpublished = {http://p.example/record/anna\\#f4}\n}',
  );
});

test('CSL-JSON is JSON with one item a passage', () => {
  expect(JSON.parse(citeFact('csl', citing))).toEqual([
    {
      id: 'x.p1a',
      type: 'article-newspaper',
      title: 'Two *days*',
      'container-title': 'Ledger',
      locator: 'paragraph 1',
      abstract: 'Anna met Bo.',
      note: '“they met & {ate}” (paragraph 1, relaying Wire; stated; the source states no date, no address) http://p.example/record/anna#f4',
    },
  ]);
});
