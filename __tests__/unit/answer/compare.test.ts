/** Comparing says who sat together, who was only named together, and where the record has nothing of one of them. */
import { compareActors } from '@/lib/answer/compare';
import { buildMatrix } from '@/lib/answer/matrix';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { PositionRow } from '@/lib/questions/positions';
import type { RecordCard } from '@/lib/questions/record-card';

const entity = (id: string, type: EntitySummary['type'], more: Partial<EntitySummary> = {}) =>
  ({ id, name: id, type, side: null, start: null, format: null, status: null, ...more }) as EntitySummary;
const relation = (type: string, from: string, to: string, more: Partial<RelationSummary> = {}) =>
  ({ type, from, to, presence: null, role: 'participant', disputed: false, ...more }) as RelationSummary;
const position = (
  actor: string,
  issue: string,
  stance: PositionRow['stance'],
  more: Partial<PositionRow> = {},
) =>
  ({
    fact: `${actor}-${issue}-${stance}`,
    actor,
    issue,
    stance,
    voice: 'statement',
    secondHand: false,
    polarity: 'affirmed',
    modality: 'asserted',
    ...more,
  }) as PositionRow;

const entities = [
  entity('ann', 'Person', { side: 'hill' }),
  entity('bob', 'Person', { side: 'lake' }),
  entity('late', 'Meeting', { start: '2031-05-04', status: 'held' }),
  entity('early', 'Meeting', { start: '2031-05-02', status: 'held' }),
  entity('plan', 'Meeting', { status: 'planned' }),
  entity('talks', 'Meeting', { format: 'series', status: 'held' }),
  entity('solo', 'Meeting', { status: 'held' }),
  entity('fish', 'Issue'),
  entity('water', 'Issue'),
];
const relations = [
  relation('ATTENDED', 'ann', 'late'),
  relation('ATTENDED', 'bob', 'late', { role: 'lead' }),
  relation('ATTENDED', 'ann', 'early'),
  relation('ATTENDED', 'bob', 'early'),
  relation('EXPECTED_AT', 'ann', 'plan', { presence: 'planned' }),
  relation('EXPECTED_AT', 'bob', 'plan', { presence: 'denied' }),
  relation('ATTENDED', 'ann', 'talks'),
  relation('ATTENDED', 'bob', 'talks'),
  relation('ATTENDED', 'ann', 'solo'),
  relation('MET', 'ann', 'bob'),
  relation('PART_OF', 'late', 'talks'),
];
const positions = [
  position('ann', 'fish', 2),
  position('bob', 'fish', -2),
  position('bob', 'fish', 1),
  position('ann', 'water', 1),
];
const names = (meetings: { meeting: EntitySummary }[]) => meetings.map(({ meeting }) => meeting.id);

test('sitting together is a held session with both present; a plan and a series only name them together', () => {
  const comparison = compareActors({ entities, relations, positions }, 'ann', 'bob');
  expect(names(comparison.shared)).toEqual(['early', 'late']);
  expect(comparison.named.map(({ meeting, a, b }) => [meeting.id, a, b])).toEqual([
    ['plan', ['planned'], ['denied']],
    ['talks', ['reported'], ['reported']],
  ]);
  expect([comparison.onlyA, comparison.onlyB].map((list) => list.map(({ id }) => id))).toEqual([
    ['solo'],
    [],
  ]);
});

test('issues on which both stand come first, and a missing position stays empty', () => {
  const comparison = compareActors({ entities, relations, positions }, 'ann', 'bob');
  expect(
    comparison.positions.map(({ issue, a, b }) => [issue.id, a.map((p) => p.stance), b.map((p) => p.stance)]),
  ).toEqual([
    ['fish', [2], [-2, 1]],
    ['water', [1], []],
  ]);
});

const card = { sides: [{ id: 'hill' }, { id: 'lake' }] } as RecordCard;

test('a matrix cell holds every position, and issues stand in the order of how far the actors are apart', () => {
  const matrix = buildMatrix('issues', { card, entities, relations, positions });
  expect(matrix.columns.map(({ id, spread }) => [id, spread])).toEqual([
    ['water', 0],
    ['fish', 4],
  ]);
  expect(matrix.cells.get('bob fish')?.positions.map(({ stance }) => stance)).toEqual([-2, 1]);
  expect(matrix.cells.get('bob water')).toBeUndefined();
});

test('the role matrix shows how a presence is reported; the actor matrix counts sessions and no series', () => {
  const roles = buildMatrix('meetings', { card, entities, relations, positions });
  expect(roles.cells.get('bob late')).toMatchObject({
    role: 'lead',
    presence: 'reported',
    edge: 'ATTENDED:bob:late',
  });
  expect(roles.cells.get('bob plan')).toMatchObject({ presence: 'denied', edge: 'EXPECTED_AT:bob:plan' });
  const actors = buildMatrix('actors', { card, entities, relations, positions });
  expect(actors.cells.get('bob ann')).toMatchObject({ times: 2, edge: 'MET:ann:bob' });
});

test('each line of the record is looked at as often in a large record as in a small one', () => {
  const looksAt = (many: number) => {
    let looks = 0;
    const meetings = Array.from({ length: many }, (_, at) => entity(`meeting-${at}`, 'Meeting'));
    const lines = meetings.map(({ id }) => ({
      ...relation('ATTENDED', 'ann', id),
      get from() {
        looks += 1;
        return 'ann';
      },
    }));
    const both = [entity('ann', 'Person'), entity('bob', 'Person')];
    const { onlyA } = compareActors(
      { entities: [...both, ...meetings], relations: lines, positions: [] },
      'ann',
      'bob',
    );
    expect(onlyA).toHaveLength(many);
    return looks / many;
  };
  expect(looksAt(300)).toBe(looksAt(3));
});
