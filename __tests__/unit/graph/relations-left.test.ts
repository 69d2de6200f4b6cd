/** Matrix and timeline obey every filter of the picture; what is met, and what position is taken, follows from what is left. */
import { buildMatrix } from '@/lib/answer/matrix';
import { positionsLeft, relationsLeft } from '@/lib/graph/relations-left';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { PositionRow } from '@/lib/questions/positions';
import { emptyView, type View } from '@/lib/view/view';

const entity = (id: string, type: EntitySummary['type'], when: string | null = null) =>
  ({ id, type, when, name: id, side: null, status: type === 'Meeting' ? 'held' : null }) as EntitySummary;
const entities = [
  ...['ann', 'bob', 'cy'].map((id) => entity(id, 'Person')),
  entity('talk', 'Meeting', '2031-05-02'),
  entity('talks', 'Meeting', '2031-05-01/2031-05-03'),
  entity('later', 'Meeting', '2031-05-09'),
  entity('water', 'Issue'),
];
const relation = (type: string, from: string, to: string, more: Partial<RelationSummary> = {}) =>
  ({ type, from, to, assertionIds: ['x'], role: null, certainty: 'stated', ...more }) as RelationSummary;
const relations = [
  relation('ATTENDED', 'ann', 'later', { role: 'participant' }),
  relation('ATTENDED', 'bob', 'later', { role: 'lead' }),
  relation('ATTENDED', 'ann', 'talk', { role: 'participant' }),
  relation('ATTENDED', 'cy', 'talk', { role: 'participant', certainty: 'inferred' }),
  relation('MET', 'ann', 'bob'),
  relation('MET', 'ann', 'cy'),
  relation('STANCE', 'ann', 'water', { assertionIds: ['said-later'], certainty: 'claimed' }),
  relation('STANCE', 'cy', 'water', { assertionIds: ['said-later', 'said'] }),
];
const all = (_id: string) => true;
const nothing: ReadonlySet<string> = new Set();

function left(changes: Partial<View>, isThere = all, factsOff = nothing) {
  const those = relationsLeft({ entities, relations }, { ...emptyView, ...changes }, isThere, factsOff);
  return { those, ids: those.map(({ type, from, to }) => `${type}:${from}:${to}`) };
}

test('two met only if a meeting is left that both attended; a stance only if somebody said so in these days', () => {
  const dates = { from: '2031-05-02', to: '2031-05-02' };
  expect(left(dates, all, new Set(['said-later'])).ids).toEqual([
    'ATTENDED:ann:talk',
    'ATTENDED:cy:talk',
    'MET:ann:cy',
    'STANCE:cy:water',
  ]);
});

test('a role, a certainty and a hidden meeting each take their seats, and the acquaintance that rests on them', () => {
  const met = ({ ids }: { ids: string[] }) => ids.filter((id) => id.startsWith('MET'));
  expect(met(left({}))).toEqual(['MET:ann:bob', 'MET:ann:cy']);
  expect(met(left({ rolesOff: ['lead'] }))).toEqual(['MET:ann:cy']);
  expect(met(left({ certaintiesOff: ['inferred'] }))).toEqual(['MET:ann:bob']);
  expect(met(left({}, (id) => id !== 'talk'))).toEqual(['MET:ann:bob']);
});

test('a matrix has no cell of what a filter took, nor a row or column without one', () => {
  const positions = [
    { fact: 'said-later', actor: 'ann', issue: 'water', stance: 1 },
    { fact: 'said', actor: 'cy', issue: 'water', stance: -1 },
    { fact: 'reported-not', actor: 'bob', issue: 'water', stance: 2, voice: 'source', polarity: 'negated' },
  ] as PositionRow[];
  const { those } = left({ certaintiesOff: ['claimed'] });
  const card = { sides: [] } as never;
  const shown = positionsLeft(positions, { all: relations, left: those }, (id) => id !== 'nobody', nothing);
  const matrix = buildMatrix('issues', { card, entities, relations: those, positions: shown });
  expect([...matrix.cells.keys()]).toEqual(['cy water', 'bob water']);
  expect(matrix.rows.map(({ id }) => id).sort()).toEqual(['bob', 'cy']);
  const seats = buildMatrix('meetings', {
    card,
    entities,
    relations: left({ rolesOff: ['lead'] }).those,
    positions: [],
  });
  expect([...seats.cells.keys()]).toEqual(['ann later', 'ann talk', 'cy talk']);
});
