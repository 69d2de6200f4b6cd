/** A dossier puts each fact where a reader looks for it, and says what the record lacks. */
import { absencesOf } from '@/lib/answer/absence';
import { dossierOf } from '@/lib/answer/dossier';
import { weightWords } from '@/lib/answer/evidence-words';
import type { EntityDetail } from '@/lib/questions/entity';
import type { EvidenceRow, Fact, FactLink } from '@/lib/questions/facts';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { RecordCard } from '@/lib/questions/record-card';

const words = (source: string, more: Partial<EvidenceRow> = {}): EvidenceRow => ({
  passage: `${source}.p1a`,
  quote: 'they met',
  paragraph: 1,
  source,
  hand: 'first',
  certainty: 'stated',
  relays: [],
  ...more,
});
const link = (relation: string, id: string, type = 'Person', more: Partial<FactLink> = {}): FactLink => ({
  relation,
  id,
  name: id,
  type,
  side: null,
  stance: null,
  position: null,
  as: null,
  order: null,
  ...more,
});
const fact = (id: string, kind: Fact['kind'], links: FactLink[], more: Partial<Fact> = {}): Fact =>
  ({
    id,
    kind,
    text: id,
    links,
    evidence: [words('x')],
    disagreements: [],
    presence: null,
    role: null,
    title: null,
    ...more,
  }) as Fact;
const entity = (id: string, type: EntitySummary['type'], more: Partial<EntitySummary> = {}) =>
  ({
    id,
    name: id,
    type,
    side: null,
    when: null,
    start: null,
    format: null,
    status: null,
    ...more,
  }) as EntitySummary;

const anna = entity('anna', 'Person', { side: 'hill' });
const entities = [
  anna,
  entity('bo', 'Person', { side: 'lake' }),
  entity('late', 'Meeting', { when: '2031-05-04', start: '2031-05-04T00:00:00Z', status: 'held' }),
  entity('early', 'Meeting', { when: '2031-05-02', start: '2031-05-02T00:00:00Z', status: 'held' }),
  entity('fish', 'Issue'),
  entity('water', 'Issue'),
];
const byId = new Map(entities.map((each) => [each.id, each]));
const facts = [
  fact(
    'f1',
    'Participation',
    [
      link('TOOK', 'anna'),
      link('IN_MEETING', 'late', 'Meeting'),
      link('ON_BEHALF_OF', 'hill', 'Organization'),
    ],
    { role: 'lead', presence: 'reported' },
  ),
  fact(
    'f2',
    'Participation',
    [
      link('TOOK', 'anna'),
      link('IN_MEETING', 'early', 'Meeting'),
      link('ON_BEHALF_OF', 'hill', 'Organization'),
    ],
    { role: 'participant', presence: 'denied' },
  ),
  fact('f3', 'Statement', [link('SAID', 'anna'), link('ABOUT', 'fish', 'Issue', { stance: -2 })], {
    evidence: [words('x', { hand: 'second' })],
  }),
  fact('f4', 'Role', [link('HOLDS', 'anna')], { title: 'Envoy of the Hill' }),
  fact('f5', 'Claim', [link('SUBJECT', 'anna')], { predicate: 'described-as' }),
];
const answer = {
  entity: { ...anna, names: [], factIds: [], disagreements: [] } as unknown as EntityDetail,
  facts,
};

test('meetings in order of time with role and presence, for whom said once, issues with every stance', () => {
  const sections = dossierOf(answer, byId);
  expect(
    sections.map(({ heading, groups }) => [
      heading,
      groups.map(({ label, note }) => [label, note].filter(Boolean).join(': ')),
    ]),
  ).toEqual([
    ['Meetings, all for hill', ['early: 2 May · denied', 'late: 4 May · lead']],
    ['Said, by issue', ['fish']],
    ['Titles, as printed', ['Envoy of the Hill']],
    ['Also reported', ['Described as']],
  ]);
  expect(sections[1]?.groups[0]?.stances).toEqual([{ value: -2, secondHand: true }]);
});

test('every fact of an entity stands somewhere in its dossier', () => {
  const shown = dossierOf(answer, byId).flatMap(({ groups }) =>
    groups.flatMap((group) => group.facts.map(({ id }) => id)),
  );
  expect([...new Set(shown)].sort()).toEqual(facts.map(({ id }) => id));
});

test('sides not met and issues without a position are said; a denied presence is no meeting', () => {
  const card = {
    sides: [
      { id: 'hill', name: 'Hill', short: 'H', residual: false },
      { id: 'lake', name: 'Lake', short: 'L', residual: false },
      { id: 'other', name: 'Other', short: 'O', residual: true },
    ],
  } as RecordCard;
  const relations = [
    { type: 'ATTENDED', from: 'anna', to: 'late' },
    { type: 'EXPECTED_AT', from: 'bo', to: 'late' },
  ] as RelationSummary[];
  expect(absencesOf(anna, facts, { card, entities, relations })).toEqual({
    sidesNotMet: ['Lake'],
    issuesWithoutPosition: ['water'],
  });
});

test('two articles that relay one agency are two articles and one origin', () => {
  const evidence = [words('a', { relays: ['Wire'] }), words('b', { relays: ['Wire'] })];
  expect(weightWords(evidence)).toBe('2 articles, 1 origin');
});
