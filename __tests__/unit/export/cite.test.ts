/** What leaves the tool is cited: sentence, words, source, paragraph, what the source does not state, and the link. */

import type { EntityAnswer } from '@/lib/answer/answers';
import { briefOf } from '@/lib/export/brief';
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
    'Anna met Bo.\n“they met & {ate}” (x: Ledger, ‘Two *days*’, date unknown, no address stated, paragraph 1, relaying Wire; stated)\nhttp://p.example/record/anna#f4',
  );
});

test('Markdown shows stars of a title as stars', () => {
  expect(citeFact('markdown', citing)).toBe(
    '[Anna met Bo.](http://p.example/record/anna#f4)\n\n> they met & {ate}\n>\n> — x: Ledger, ‘Two \\*days\\*’, date unknown, no address stated, paragraph 1, relaying Wire; stated',
  );
});

test('BibTeX keeps its braces balanced and leaves out what the source does not state', () => {
  expect(citeFact('bibtex', citing)).toBe(
    '@misc{x.p1a,\n  title = {Two *days*},\n  publisher = {Ledger},\n  note = {paragraph 1: “they met \\& ate”},\n  annotation = {Anna met Bo.},\n  howpublished = {http://p.example/record/anna\\#f4}\n}',
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
      note: '“they met & {ate}” http://p.example/record/anna#f4',
    },
  ]);
});

test('a brief marks every sentence and prints every quote once, word for word', () => {
  const planned = {
    ...fact,
    id: 'f5',
    text: 'Anna is expected at the signing.',
    presence: 'planned',
  } as Fact;
  const group = { key: 'k', entity: null, label: '', note: '', stances: [] };
  const brief = briefOf({
    answer: { entity: { name: 'Anna', summary: null } } as unknown as EntityAnswer,
    sections: [{ id: 'meetings', heading: 'Meetings', groups: [{ ...group, facts: [fact, planned, fact] }] }],
    absences: { sidesNotMet: ['Lake'], issuesWithoutPosition: [] },
    disagreements: [],
    sources,
    link: 'http://p.example/record/anna',
  });
  expect(brief).toBe(
    [
      '# Anna',
      '',
      '## Meetings',
      '',
      '- Anna met Bo. [1]',
      '- Anna is expected at the signing. (planned) [1]',
      '',
      '## Not in the record',
      '',
      '- No session with Lake.',
      '',
      '## Words',
      '',
      '[1] “they met & {ate}” (x, paragraph 1, relaying Wire)  ',
      '',
      '## Sources',
      '',
      '- x: Ledger, ‘Two \\*days\\*’, date unknown, no address stated',
      '',
      'http://p.example/record/anna',
      '',
    ].join('\n'),
  );
});
