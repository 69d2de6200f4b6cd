/** The network's numbers against values counted by hand, and against a slow count over all chains. */
import fc from 'fast-check';
import { accordOf } from '@/lib/graph/accord';
import { measuresOf } from '@/lib/graph/measures';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';

const meeting = (id: string, more: Partial<EntitySummary> = {}): EntitySummary => ({
  ...{ id, name: id, shortName: null, type: 'Meeting', kind: null, side: null, format: 'bilateral' },
  ...{
    status: 'held',
    when: null,
    start: null,
    end: null,
    disputed: false,
    titles: [],
    statements: 0,
    ...more,
  },
});
const attended = (from: string, to: string, sources = 1): RelationSummary => ({
  ...{ id: `ATTENDED:${from}:${to}`, type: 'ATTENDED', from, to, role: null, onBehalfOf: null },
  ...{ presence: 'reported', certainty: 'stated', modality: 'asserted', disputed: false },
  ...{ sources, origins: 1, assertionIds: [] },
});
/** 'ab cd': a meeting of a and b, one of c and d. */
const record = (text: string) => {
  const meetings = text.split(' ').filter(Boolean);
  return {
    entities: meetings.map((_, at) => meeting(`m${at}`)),
    relations: meetings.flatMap((who, at) => [...who].map((actor) => attended(actor, `m${at}`))),
  };
};

test('two circles that one person joins: whom each met, who stands between, and which groups there are', () => {
  const { byActor, groups, meetings } = measuresOf(record('abc abc cx xyz xyz'));
  const numbers = (id: string) => {
    const { met, between } = byActor.get(id)!;
    return [met.map((each) => `${each.id}${each.meetings}`).join(' '), Math.round(between * 1000) / 1000];
  };
  expect(meetings).toBe(5);
  expect(numbers('a')).toEqual(['b2 c2', 0]);
  // Of the 10 pairs of others, c lies between a or b and x, y or z: six.
  expect(numbers('c')).toEqual(['a2 b2 x1', 0.6]);
  expect(numbers('x')).toEqual(['y2 z2 c1', 0.6]);
  expect(groups).toEqual([
    ['a', 'b', 'c'],
    ['x', 'y', 'z'],
  ]);
});

test('a series joins nobody, what was only planned counts nothing, and what rests on one source is counted as thin', () => {
  const { byActor, meetings, thin } = measuresOf({
    entities: [
      meeting('talks', { format: 'series' }),
      meeting('next', { status: 'planned' }),
      meeting('one'),
      meeting('two'),
    ],
    relations: [
      ...['a', 'b', 'c'].flatMap((id) => [attended(id, 'talks', 4), attended(id, 'next', 4)]),
      ...[attended('a', 'one'), attended('b', 'one'), attended('b', 'two', 2), attended('c', 'two')],
    ],
  });
  expect([meetings, thin]).toEqual([2, 1]);
  expect([...byActor].map(([id, { met, thin: own }]) => [id, met.map((each) => each.id), own])).toEqual([
    ['a', ['b'], 1],
    ['b', ['a', 'c'], 1],
    ['c', ['b'], 0],
  ]);
  expect(byActor.get('b')!.between).toBe(1);
});

/** Betweenness by its definition: all shortest chains of all pairs, listed one by one. */
function slowBetweenness(near: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
  const ids = [...near.keys()].sort();
  const sums = new Map(ids.map((id) => [id, 0]));
  for (const [at, from] of ids.entries())
    for (const to of ids.slice(at + 1)) {
      let chains = [[from]];
      const seen = new Set([from]);
      while (chains.length > 0 && !chains.some((chain) => chain.at(-1) === to)) {
        chains = chains.flatMap((chain) =>
          [...near.get(chain.at(-1)!)!].filter((id) => !seen.has(id)).map((id) => [...chain, id]),
        );
        for (const chain of chains) seen.add(chain.at(-1)!);
      }
      const whole = chains.filter((chain) => chain.at(-1) === to);
      for (const chain of whole)
        for (const id of chain.slice(1, -1)) sums.set(id, sums.get(id)! + 1 / whole.length);
    }
  const pairs = ((ids.length - 1) * (ids.length - 2)) / 2;
  return new Map([...sums].map(([id, sum]) => [id, pairs > 0 ? sum / pairs : 0]));
}

test('who stands between is what listing every shortest chain gives, on any record', () => {
  const who = fc.uniqueArray(fc.constantFrom(...'abcdefg'), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(who, { minLength: 1, maxLength: 7 }), (meetings) => {
      const { byActor } = measuresOf(record(meetings.map((each) => each.join('')).join(' ')));
      const near = new Map([...byActor].map(([id, { met }]) => [id, new Set(met.map((each) => each.id))]));
      for (const [id, expected] of slowBetweenness(near))
        expect(byActor.get(id)!.between).toBeCloseTo(expected, 10);
    }),
  );
});

test('two agree where all their positions lean one way, clash where they lean apart, and both sides of an issue are neither', () => {
  const take = (actor: string, issue: string, stance: -2 | -1 | 0 | 1 | 2) => ({ actor, issue, stance });
  const accords = accordOf([
    ...[take('anna', 'dam', 2), take('bo', 'dam', 1), take('cy', 'dam', -1), take('dee', 'dam', 0)],
    ...[take('anna', 'fish', 1), take('bo', 'fish', 1), take('bo', 'fish', -2), take('cy', 'fish', 2)],
  ]);
  const { agrees, clashes } = accords.get('anna')!;
  expect([[...agrees], [...clashes]]).toEqual([
    [
      ['bo', ['dam']],
      ['cy', ['fish']],
    ],
    [['cy', ['dam']]],
  ]);
  expect(accords.get('dee')!.agrees.size + accords.get('dee')!.clashes.size).toBe(0);
});
