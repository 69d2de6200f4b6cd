/** Expanding and narrowing: neighbours counted by relation and kind, and a canvas of what was asked for. */
import { buildNetwork, type Overview } from '@/lib/graph/build-network';
import { neighboursOf } from '@/lib/graph/expansion';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import { emptyView } from '@/lib/view/view';

const entity = (
  id: string,
  type: EntitySummary['type'],
  more: Partial<EntitySummary> = {},
): EntitySummary => ({
  ...{ id, name: id, shortName: null, type, kind: null, side: null, format: null, status: null, when: null },
  ...{ start: null, end: null, disputed: false, titles: [], statements: 0, ...more },
});
const relation = (type: string, from: string, to: string, sources = 1): RelationSummary => ({
  ...{ id: `${type}:${from}:${to}`, type, from, to, role: null, onBehalfOf: null, presence: null },
  ...{ certainty: 'stated', modality: 'asserted', disputed: false, sources, origins: 1, assertionIds: [] },
});
const held = { format: 'bilateral', status: 'held' } as const;
const overview: Overview = {
  sides: [],
  entities: [
    entity('anna', 'Person'),
    entity('bo', 'Person'),
    entity('cy', 'Person'),
    entity('dam', 'Issue'),
    entity('fish', 'Issue'),
    entity('guild', 'Organization'),
    entity('club', 'Organization'),
    entity('first', 'Meeting', held),
    entity('second', 'Meeting', held),
  ],
  relations: [
    relation('ATTENDED', 'anna', 'first'),
    relation('ATTENDED', 'bo', 'first'),
    relation('ATTENDED', 'bo', 'second'),
    relation('ATTENDED', 'cy', 'second'),
    relation('MET', 'anna', 'bo'),
    relation('STANCE', 'anna', 'dam'),
    relation('STANCE', 'anna', 'fish', 3),
    relation('STANCE', 'bo', 'dam'),
    relation('MEMBER_OF', 'anna', 'guild'),
    relation('STANCE', 'club', 'dam'),
  ],
};
const anna = (type: string, kind: 'Issue' | 'Organization', most = 9) => ({
  ...{ of: 'anna', type, way: 'out' as const, kind, most, after: 0 },
});
const drawn = (view: Partial<typeof emptyView>) => {
  const { network } = buildNetwork(overview, { ...emptyView, ...view });
  return network.nodes.map(({ id }) => id);
};
const atRest = ['anna', 'bo', 'cy', 'first', 'second'];

test('neighbours come by relation and kind, best attested first, and whom one met is told by meetings', () => {
  expect(neighboursOf(overview, 'anna').map(({ type, way, kind, ids }) => [type, way, kind, ids])).toEqual([
    ['ATTENDED', 'out', 'Meeting', ['first']],
    ['MEMBER_OF', 'out', 'Organization', ['guild']],
    ['STANCE', 'out', 'Issue', ['fish', 'dam']],
  ]);
  expect(neighboursOf(overview, 'dam').map(({ way, kind, ids }) => [way, kind, ids])).toEqual([
    ['in', 'Organization', ['club']],
    ['in', 'Person', ['anna', 'bo']],
  ]);
});

test('an expansion adds what it names and no more than its limit; without it, it is gone again', () => {
  expect(drawn({})).toEqual(atRest);
  expect(drawn({ expanded: [anna('STANCE', 'Issue', 1)] })).toEqual([...atRest, 'fish'].sort());
  expect(drawn({ expanded: [anna('STANCE', 'Issue')] })).toEqual([...atRest, 'dam', 'fish'].sort());
});

test('an expansion brings nobody else with it who is tied only to what it added', () => {
  expect(drawn({ expanded: [anna('STANCE', 'Issue')] })).not.toContain('club');
});

test('an expansion by a tie between actors draws that tie, though ties are off', () => {
  const { network } = buildNetwork(overview, { ...emptyView, expanded: [anna('MEMBER_OF', 'Organization')] });
  expect(network.edges.map(({ id }) => id)).toContain('MEMBER_OF:anna:guild');
});

test('a focus shows what lies within one line or two, and says why the rest is absent', () => {
  expect(drawn({ focus: { id: 'anna', steps: 1 } })).toEqual(['anna', 'first']);
  expect(drawn({ focus: { id: 'anna', steps: 2 } })).toEqual(['anna', 'bo', 'first']);
  const { absent } = buildNetwork(overview, { ...emptyView, focus: { id: 'anna', steps: 2 } });
  expect([absent.get('cy'), absent.get('second')]).toEqual(['focus', 'focus']);
});

test('keeping only some leaves them and the lines between them', () => {
  const { network, absent } = buildNetwork(overview, { ...emptyView, only: ['anna', 'first'] });
  expect([network.nodes.map(({ id }) => id), network.edges.map(({ id }) => id), absent.get('bo')]).toEqual([
    ['anna', 'first'],
    ['ATTENDED:anna:first'],
    'not kept',
  ]);
});
