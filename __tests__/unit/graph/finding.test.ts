/** The sentence over the picture is counted from what was held, and says no more. */
import { findingOf } from '@/lib/graph/finding';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import type { RecordCard } from '@/lib/questions/record-card';

const card: RecordCard = {
  id: 'r',
  title: 'Border talks',
  description: '',
  timeZone: 'UTC',
  focus: 'talks',
  checksum: '',
  sides: [
    { id: 'm', name: 'Mediators', short: 'M', residual: false },
    { id: 'a', name: 'Alba', short: 'A', residual: false },
    { id: 'b', name: 'Brun', short: 'B', residual: false },
    { id: 'o', name: 'Other', short: 'O', residual: true },
  ],
};
const person = (id: string, side: string) => ({ id, type: 'Person', side, name: id }) as EntitySummary;
const meeting = (id: string, when: string | null, more: Partial<EntitySummary> = {}) =>
  ({
    id,
    type: 'Meeting',
    format: 'bilateral',
    status: 'held',
    when,
    name: id,
    side: null,
    ...more,
  }) as EntitySummary;
const attended = (from: string, ...meetings: string[]) =>
  meetings.map((to) => ({ type: 'ATTENDED', from, to }) as RelationSummary);
const partOf = (from: string, to: string) => ({ type: 'PART_OF', from, to }) as RelationSummary;
const people = [person('mo', 'm'), person('al', 'a'), person('bo', 'b'), person('ot', 'o')];

test('a side that sat in every session of the talks is named, and the pair that never sat together', () => {
  const entities = [
    ...people,
    meeting('talks', null, { format: 'series', name: 'Lake talks' }),
    meeting('s1', '2031-05-02'),
    meeting('s2', '2031-05-04'),
  ];
  const relations = [
    ...attended('mo', 's1', 's2'),
    ...attended('al', 's1'),
    ...attended('bo', 's2'),
    partOf('s1', 'talks'),
    partOf('s2', 'talks'),
  ];
  expect(findingOf({ card, entities, relations })).toEqual({
    sentence: 'Mediators took part in every session held in the Lake talks',
    evidence: '2 sessions, 2–4 May 2031. No session in the record joins Alba and Brun.',
  });
});

test('where no side sat in all, the one that sat in most is counted', () => {
  const entities = [...people, meeting('s1', null), meeting('s2', null), meeting('s3', null)];
  const relations = [
    ...attended('mo', 's1', 's2'),
    ...attended('al', 's1', 's3'),
    ...attended('bo', 's2'),
    ...attended('ot', 's3'),
  ];
  expect(findingOf({ card, entities, relations }).sentence).toBe('Mediators took part in 2 of 3 sessions');
});

test('a planned session and an interview do not count as sitting together', () => {
  const entities = [
    ...people,
    meeting('s1', null),
    meeting('plan', null, { status: 'planned' }),
    meeting('talk', null, { format: 'interview' }),
  ];
  const relations = [
    ...attended('al', 's1', 'plan', 'talk'),
    ...attended('bo', 'plan', 'talk'),
    ...attended('mo', 's1'),
  ];
  expect(findingOf({ card, entities, relations }).sentence).toBe(
    'Mediators and Alba took part in the one session held',
  );
});

test('a record without a held session says so', () => {
  expect(findingOf({ card, entities: people, relations: [] })).toEqual({
    sentence: 'Border talks',
    evidence: 'No session is reported as held.',
  });
});
