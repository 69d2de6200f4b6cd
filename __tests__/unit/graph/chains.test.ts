/** Chains between two actors run through held sessions only, and all shortest ones are found. */
import { chainsBetween } from '@/lib/graph/chains';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';

const meeting = (id: string, format = 'bilateral') => ({ id, type: 'Meeting', format }) as EntitySummary;
const at = (to: string, ...actors: string[]) =>
  actors.map((from) => ({ type: 'ATTENDED', from, to }) as RelationSummary);
const entities = [meeting('m1'), meeting('m2'), meeting('m3'), meeting('s', 'series')];
const relations = [
  ...at('m1', 'ann', 'med', 'aide'),
  ...at('m2', 'med', 'bob', 'aide'),
  ...at('m3', 'bob', 'cat'),
  ...at('s', 'ann', 'bob', 'cat'),
  { type: 'EXPECTED_AT', from: 'ann', to: 'm3', presence: 'planned' } as RelationSummary,
];

test('every shortest chain, in a fixed order', () => {
  expect(chainsBetween({ entities, relations }, 'ann', 'bob')).toEqual([
    ['ann', 'm1', 'aide', 'm2', 'bob'],
    ['ann', 'm1', 'med', 'm2', 'bob'],
  ]);
});

test('a series joins nobody, and a planned attendance counts only if asked for', () => {
  expect(chainsBetween({ entities, relations }, 'ann', 'cat')[0]).toHaveLength(7);
  expect(chainsBetween({ entities, relations }, 'ann', 'cat', { expected: true })).toEqual([
    ['ann', 'm3', 'cat'],
  ]);
});

test('nobody is linked to themselves, or to somebody whom no session names', () => {
  expect(chainsBetween({ entities, relations }, 'ann', 'ann')).toEqual([]);
  expect(chainsBetween({ entities, relations }, 'ann', 'dan')).toEqual([]);
});
