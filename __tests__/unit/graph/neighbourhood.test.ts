/** What lies round an entity, and what a limit leaves of it. */
import { neighbourhood } from '@/lib/graph/neighbourhood';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';

const entities = ['ann', 'bo', 'cy', 'talks', 'far'].map((id) => ({ id }) as EntitySummary);
const relation = (type: string, from: string, to: string, facts: number) =>
  ({ type, from, to, assertionIds: Array.from({ length: facts }, (_, n) => `${n}`) }) as RelationSummary;
const relations = [
  relation('ATTENDED', 'ann', 'talks', 1),
  relation('ATTENDED', 'bo', 'talks', 1),
  relation('MET', 'ann', 'bo', 3),
  relation('MEMBER_OF', 'cy', 'ann', 2),
  relation('PART_OF', 'talks', 'far', 1),
];
const round = (steps: number, limit = 10, types?: string[]) => {
  const found = neighbourhood({ entities, relations }, 'ann', { steps, limit, types });
  return { ids: found.entities.map(({ id }) => id), ties: found.relations.length, left: found.left };
};

test('The nearest come first, those that most facts tie before others', () => {
  expect(round(1)).toEqual({ ids: ['ann', 'bo', 'cy', 'talks'], ties: 4, left: 0 });
  expect(round(2)).toEqual({ ids: ['ann', 'bo', 'cy', 'talks', 'far'], ties: 5, left: 0 });
});

test('A limit keeps the nearest, says how many it left out, and leaves no tie without its end', () => {
  expect(round(2, 2)).toEqual({ ids: ['ann', 'bo', 'cy'], ties: 2, left: 2 });
});

test('Along some types only, others neither lead on nor are given', () => {
  expect(round(2, 10, ['ATTENDED'])).toEqual({ ids: ['ann', 'talks', 'bo'], ties: 2, left: 0 });
});
