/** What the dates leave of the record, and where sources place one thing differently. */
import { countWords, divideByDates, otherDatesOf, thingsInTime } from '@/lib/answer/chronicle';
import type { ChronicleRow } from '@/lib/questions/chronicle';
import type { DisagreementDetail } from '@/lib/questions/disagreements';
import type { EntitySummary } from '@/lib/questions/overview';

const entity = (id: string, type: EntitySummary['type'], when: string | null) =>
  ({ id, type, when }) as EntitySummary;
const row = (fact: string, when: string | null, more: Partial<ChronicleRow> = {}): ChronicleRow => ({
  fact,
  kind: 'Statement',
  predicate: null,
  when,
  of: ['ann'],
  sources: ['a'],
  ...more,
});
const dates = { from: '2031-05-02', to: '2031-05-02', undated: true };
const entities = [
  entity('ann', 'Person', null),
  entity('talk', 'Meeting', '2031-05-02'),
  entity('talks', 'Meeting', '2031-05-01/2031-05-03'),
  entity('some-day', 'Meeting', '2031-05'),
  entity('later', 'Meeting', '2031-05-09'),
  entity('never-dated', 'Meeting', null),
  entity('leak', 'Event', '2031-05-02'),
];

test('every thing in time is in exactly one of the counts, and people are in none', () => {
  const things = thingsInTime(entities, [row('said', '2031-05-02'), row('said-once', null)]);
  const { within, may, outside, undated } = divideByDates(things, dates);
  expect([within, may, outside, undated].map(countWords)).toEqual([
    '2 meetings, 1 event, 1 statement',
    '1 meeting',
    '1 meeting',
    '1 meeting, 1 statement',
  ]);
});

test('another date counts where it is an open disagreement, and a variant is none', () => {
  const claim = (fact: string, when: string, source: string) =>
    row(fact, when, { kind: 'Claim', predicate: 'time', of: ['talks'], sources: [source] });
  const rows = [
    claim('t1', '2031-05-01/2031-05-03', 'a'),
    claim('t2', '2031-05-02/2031-05-03', 'b'),
    claim('t3', '2031-05', 'c'),
  ];
  const disagreement = (fold: 'sources_differ' | 'variant') =>
    ({ fold, positions: [{ facts: ['t1'] }, { facts: ['t2'] }] }) as DisagreementDetail;
  const whenOf = () => '2031-05-01/2031-05-03';
  expect([...otherDatesOf(rows, [disagreement('sources_differ')], whenOf)]).toEqual([
    ['talks', [{ when: '2031-05-02/2031-05-03', sources: ['b'] }]],
  ]);
  expect(otherDatesOf(rows, [disagreement('variant')], whenOf).size).toBe(0);
});
