/** The timeline: lanes in which a spine is unbroken, real dates at the precision known, and nothing ever left out. */
import fc from 'fast-check';
import { spanOf } from '@/lib/domain/span';
import { columnsOf, unitAtRest, unitsFor } from '@/lib/graph/timeline/columns';
import { orderLanes } from '@/lib/graph/timeline/lanes';
import { layoutTimeline, type TimelineInput } from '@/lib/graph/timeline/layout-timeline';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';
import { laneForms, timeUnits } from '@/lib/view/view';

const spans = (...texts: string[]) => texts.map((text) => spanOf(text)!);
const labels = (texts: string[], unit: Parameters<typeof columnsOf>[1]) =>
  columnsOf(spans(...texts), unit).map(({ label }) => label);

test('sides that sat together lie beside each other, so that no spine crosses a lane it does not join', () => {
  const meetings = [
    ['us', 'ua'],
    ['us', 'ru'],
    ['us', 'ua', 'eu'],
    ['ua', 'eu'],
  ];
  const order = orderLanes(['us', 'ua', 'ru', 'eu'], meetings);
  for (const joined of meetings) {
    const places = joined.map((side) => order.indexOf(side));
    expect(Math.max(...places) - Math.min(...places) + 1).toBe(joined.length);
  }
});

test('columns are the days with something, a gap says how long it is, and a year is named once', () => {
  expect(labels(['2025-12-19', '2025-12-20', '2025-12-22', '2026-01-04'], 'day')).toEqual([
    'Fri 19 Dec 2025',
    'Sat 20',
    'Sun 21',
    'Mon 22',
    '12 days',
    'Sun 4 Jan 2026',
  ]);
});

test('what is vague and lies wholly beyond the days has a column before or after them', () => {
  expect(labels(['2017/2018-06', '2016', '2019-04-08', '2019-22', '2019-04'], 'day').at(0)).toBe('Earlier');
  expect(labels(['2019-04-08', '2019-22'], 'day')).toEqual(['Mon 8 Apr 2019', 'Later']);
  expect(labels(['2019-22'], 'day')).toEqual(['No day printed']);
});

test('hours are offered where a source prints one, and what has none keeps a column of its day', () => {
  const texts = ['2025-12-20', '2025-12-20T09:30', '2025-12-20T14:00'];
  expect(unitsFor(spans(...texts))).toEqual(['hour', 'day']);
  expect(labels(texts, 'hour')).toEqual(['Sat 20 Dec 2025', 'Sat 20, 09:00', 'Sat 20, 14:00']);
  expect(unitsFor(spans('2025-12-20'))).toEqual(['day']);
});

test('a record of years opens in a unit in which it can be read', () => {
  const monthly = Array.from(
    { length: 48 },
    (_, at) => `${2015 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-15`,
  );
  expect(unitAtRest(spans(...monthly))).toBe('year');
  expect(unitAtRest(spans(...monthly.slice(0, 10)))).toBe('day');
  expect(columnsOf(spans(...monthly), 'year')).toHaveLength(4);
});

const entity = (id: string, type: EntitySummary['type'], more: Partial<EntitySummary> = {}) =>
  ({
    id,
    name: id,
    shortName: null,
    type,
    kind: null,
    side: null,
    when: null,
    format: type === 'Meeting' ? 'bilateral' : null,
    status: type === 'Meeting' ? 'held' : null,
    ...more,
  }) as EntitySummary;
const attends = (from: string, to: string, role = 'participant') =>
  ({ type: 'ATTENDED', from, to, role, presence: 'reported' }) as RelationSummary;
const side = (id: string, residual = false) => ({ id, name: id, short: id, residual });
const input = (more: Partial<TimelineInput>): TimelineInput => ({
  sides: [side('hill'), side('lake'), side('other', true)],
  entities: [],
  relations: [],
  statements: [],
  otherDates: new Map(),
  lanes: 'side',
  unit: 'day',
  ...more,
});
const ann = entity('ann', 'Person', { side: 'hill' });
const bob = entity('bob', 'Person', { side: 'lake' });

test('a meeting with a day is a spine from its head to the last lane with somebody in it, who led first', () => {
  const { sessions, lanes } = layoutTimeline(
    input({
      entities: [
        ann,
        bob,
        entity('cy', 'Person', { side: 'hill' }),
        entity('talk', 'Meeting', { when: '2031-05-02' }),
      ],
      relations: [attends('ann', 'talk'), attends('cy', 'talk', 'lead'), attends('bob', 'talk')],
    }),
  );
  expect(lanes.map(({ id }) => id)).toEqual(['hill', 'lake']);
  expect(sessions).toMatchObject([{ id: 'talk', track: 0, headLane: 0, lastLane: 1 }]);
  expect(sessions[0]!.members.get(0)!.map(({ actor, strong }) => [actor, strong])).toEqual([
    ['cy', true],
    ['ann', false],
  ]);
});

test('the part of a span that not all sources give is told apart, with who gives it', () => {
  const { bars } = layoutTimeline(
    input({
      entities: [
        entity('talks', 'Meeting', { format: 'series', when: '2025-12-20/2025-12-21' }),
        entity('eve', 'Event', { when: '2025-12-19' }),
      ],
      otherDates: new Map([['talks', [{ when: '2025-12-19/2025-12-21', sources: ['003'] }]]]),
    }),
  );
  expect(
    bars.map(({ first, last, part, disputedBy, row }) => ({ first, last, part, disputedBy, row })),
  ).toEqual([
    { first: 1, last: 2, part: '2025-12-20/2025-12-21', disputedBy: null, row: 0 },
    { first: 0, last: 0, part: '2025-12-19/2025-12-19', disputedBy: ['003'], row: 0 },
  ]);
});

test('whatever the dates, lanes and units, every thing and every statement stands somewhere', () => {
  const when = fc.constantFrom(
    null,
    '2025',
    '2025-12',
    '2025-12-20',
    '2025-12-20T10:00',
    '2025-12-19/2025-12-21',
    '2022/..',
    '../2024-03',
    '2031-21',
    '1999-01-01',
  );
  const meetings = fc.array(
    fc.record({
      when,
      format: fc.constantFrom('bilateral', 'series', 'interview'),
      members: fc.subarray(['ann', 'bob', 'gone']),
    }),
    { maxLength: 8 },
  );
  const said = fc.array(fc.record({ when, of: fc.subarray(['ann', 'bob', 'gone']) }), { maxLength: 8 });
  const others = fc.array(fc.record({ when, type: fc.constantFrom('Event', 'Document') }), { maxLength: 4 });
  fc.assert(
    fc.property(
      meetings,
      said,
      others,
      fc.constantFrom(...laneForms),
      fc.constantFrom(...timeUnits),
      (held, spoken, beside, lanes, unit) => {
        const things = [
          ...held.map(({ when, format }, at) =>
            entity(`m${at}`, 'Meeting', { when, format: format as 'series' }),
          ),
          ...beside.map(({ when, type }, at) => entity(`e${at}`, type as 'Event', { when })),
        ];
        const layout = layoutTimeline(
          input({
            entities: [ann, bob, ...things],
            relations: held.flatMap(({ members }, at) => members.map((member) => attends(member, `m${at}`))),
            statements: spoken.map(({ when, of }, at) => ({ id: `s${at}`, of, when })),
            lanes,
            unit,
          }),
        );
        const shown = new Set([
          ...layout.sessions.map(({ id }) => id),
          ...layout.bars.flatMap(({ entity: id, statements }) => (id ? [id] : statements)),
          ...layout.cells.flatMap(({ entities, statements }) => [...entities, ...statements]),
        ]);
        expect(
          [...things.map(({ id }) => id), ...spoken.map((_, at) => `s${at}`)].filter((id) => !shown.has(id)),
        ).toEqual([]);
        // And only where there are lanes and columns.
        for (const { lane, column } of layout.cells) {
          expect(layout.lanes[lane]).toBeDefined();
          if (column !== null) expect(layout.columns[column]).toBeDefined();
        }
        for (const { first, last } of layout.bars)
          expect([layout.columns[first], layout.columns[last]]).not.toContain(undefined);
      },
    ),
  );
});
