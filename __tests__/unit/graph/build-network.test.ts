/** What a view shows of a record: nobody as having met where nothing was held, and nothing dropped without a reason. */
import { buildNetwork, type Overview, surname } from '@/lib/graph/build-network';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import { emptyView } from '@/lib/view/view';

const entity = (id: string, more: Partial<EntitySummary>): EntitySummary => ({
  id,
  name: id,
  shortName: null,
  type: 'Person',
  kind: null,
  side: null,
  format: null,
  status: null,
  when: null,
  start: null,
  end: null,
  disputed: false,
  titles: [],
  statements: 0,
  ...more,
});
const relation = (
  type: string,
  from: string,
  to: string,
  more: Partial<RelationSummary> = {},
): RelationSummary => ({
  id: `${type}:${from}:${to}`,
  type,
  from,
  to,
  role: 'participant',
  onBehalfOf: null,
  presence: type === 'ATTENDED' ? 'reported' : null,
  certainty: 'stated',
  modality: 'asserted',
  disputed: false,
  sources: 1,
  origins: 1,
  assertionIds: [],
  ...more,
});
const meeting = (id: string, more: Partial<EntitySummary>) =>
  entity(id, { type: 'Meeting', format: 'bilateral', status: 'held', ...more });

const overview: Overview = {
  sides: [
    { id: 'hill', name: 'Hill', short: 'H', residual: false },
    { id: 'lake', name: 'Lake', short: 'L', residual: false },
  ],
  entities: [
    entity('anna', { side: 'hill', name: 'Anna Berg', titles: ['President of Hill'] }),
    entity('bo', { side: 'lake', name: 'Bo Lind' }),
    entity('cy', { side: 'lake' }),
    meeting('first', { when: '2031-05-02', start: '2031-05-02T00:00:00.000Z' }),
    meeting('next', { status: 'planned', when: '2031-06' }),
    meeting('talks', { format: 'series' }),
    meeting('chat', { format: 'interview' }),
    entity('fish', { type: 'Issue' }),
    entity('press', { type: 'Organization', kind: 'media', side: 'hill' }),
  ],
  relations: [
    relation('ATTENDED', 'anna', 'first', { role: 'participant' }),
    relation('ATTENDED', 'anna', 'first', {
      id: 'other',
      role: 'lead',
      disputed: true,
      certainty: 'claimed',
    }),
    relation('ATTENDED', 'bo', 'first'),
    relation('ATTENDED', 'anna', 'talks'),
    relation('ATTENDED', 'cy', 'talks'),
    relation('PART_OF', 'first', 'talks'),
    relation('EXPECTED_AT', 'bo', 'next', { presence: 'planned' }),
    relation('EXPECTED_AT', 'bo', 'next', { id: 'x', presence: 'denied' }),
    relation('EXPECTED_AT', 'anna', 'next', { presence: 'reported' }),
    relation('MET', 'anna', 'bo'),
  ],
};
const ids = (things: { id: string }[]) => things.map(({ id }) => id);

test('at rest: people and sessions; series, interviews and issues wait in their layers', () => {
  const { network, absent } = buildNetwork(overview, emptyView);
  expect(ids(network.nodes)).toEqual(['anna', 'bo', 'cy', 'first', 'next']);
  expect(Object.fromEntries(absent)).toEqual({
    talks: 'layer',
    chat: 'layer',
    fish: 'layer',
    press: 'no tie',
  });
});

test('attendances in several roles are one line in the strongest role', () => {
  const { network } = buildNetwork(overview, emptyView);
  expect(network.edges.find((edge) => edge.id === 'ATTENDED:anna:first')).toMatchObject({
    role: 'lead',
    certainty: 'stated',
    disputed: true,
    presence: 'reported',
  });
});

test('an expected presence that one source denies is drawn denied; somebody reported at a planned meeting, planned', () => {
  const { network } = buildNetwork(overview, emptyView);
  const presence = (id: string) => network.edges.find((edge) => edge.id === id)?.presence;
  expect(presence('EXPECTED_AT:bo:next')).toBe('denied');
  expect(presence('EXPECTED_AT:anna:next')).toBe('planned');
});

test('meeting at a session is not drawn again as a line between people', () => {
  const { network } = buildNetwork(overview, { ...emptyView, shown: ['ties'] });
  expect(network.edges.filter((edge) => edge.type === 'MET')).toEqual([]);
});

test('attendance of a series is drawn only for those whom no session on the canvas shows', () => {
  const { network } = buildNetwork(overview, { ...emptyView, shown: ['series'] });
  expect(ids(network.edges.filter((edge) => edge.target === 'talks'))).toEqual([
    'ATTENDED:cy:talks',
    'PART_OF:first:talks',
  ]);
});

test('a side switched off leaves its people, and the sessions lose its wedge', () => {
  const { network, absent } = buildNetwork(overview, { ...emptyView, sidesOff: ['lake'] });
  expect(ids(network.nodes)).toEqual(['anna', 'first', 'next']);
  expect(network.nodes.find((node) => node.id === 'first')?.sides).toEqual(['hill']);
  expect(absent.get('bo')).toBe('side');
});

test('labels: the date of what was held, the status word of what was not', () => {
  const { network } = buildNetwork(overview, emptyView);
  expect(network.nodes.map((node) => [node.id, node.sub])).toEqual([
    ['anna', ''],
    ['bo', ''],
    ['cy', ''],
    ['first', '2 May'],
    ['next', 'planned, Jun'],
  ]);
});

test('who only stands beside is a ring, who heads a state comes first', () => {
  const { network } = buildNetwork(overview, emptyView);
  const node = (id: string) => network.nodes.find((each) => each.id === id)!;
  expect([node('anna').principal, node('bo').principal]).toEqual([true, false]);
  expect([node('anna').quotedOnly, node('cy').quotedOnly]).toEqual([false, false]);
});

test('an empty record makes an empty network', () => {
  expect(buildNetwork({ sides: [], entities: [], relations: [] }, emptyView).network).toEqual({
    sides: [],
    nodes: [],
    edges: [],
  });
});

test.each([
  ['Jonas Gahr Støre', 'Støre'],
  ['Рустем Умєров', 'Умєров'],
  ['محمد بن سلمان', 'محمد بن سلمان'],
  ['王毅', '王毅'],
])('the short form of %s is %s', (name, short) => {
  expect(surname(name)).toBe(short);
});
