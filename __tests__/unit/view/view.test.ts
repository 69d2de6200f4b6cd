/** A link reopens the view it was made from; a bad one becomes the nearest valid view and says what was dropped. */
import fc from 'fast-check';
import { certainties, organizationKinds, participationRoles, statuses } from '@/lib/domain/values';
import { type Expansion, expansionText, layouts, measureNames } from '@/lib/view/canvas-view';
import {
  emptyView,
  laneForms,
  layers,
  matrixForms,
  parseView,
  serializeView,
  tabs,
  timeUnits,
  type View,
} from '@/lib/view/view';

const parse = (link: string) => {
  const url = new URL(link || '/', 'http://parley.example/');
  return parseView(url.searchParams, url.hash);
};

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,5})?$/);
const ids = fc.uniqueArray(id, { maxLength: 5 });
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dates = fc.tuple(fc.option(day), fc.option(day), fc.boolean()).map(([a, b, undated]) => {
  const [from, to] = a && b && b < a ? [b, a] : [a, b];
  return { from, to, undated };
});
const expansion: fc.Arbitrary<Expansion> = fc.record({
  of: id,
  type: fc.constantFrom('ATTENDED', 'MEMBER_OF'),
  way: fc.constantFrom('out' as const, 'in' as const),
  kind: fc.constantFrom('Person' as const, 'Issue' as const),
  most: fc.integer({ min: 1, max: 500 }),
  after: fc.integer({ min: 0, max: 9 }),
});
const anyView: fc.Arbitrary<View> = fc
  .record({
    tab: fc.constantFrom(...tabs),
    matrix: fc.constantFrom(...matrixForms),
    lanes: fc.constantFrom(...laneForms),
    unit: fc.option(fc.constantFrom(...timeUnits)),
    selected: fc.uniqueArray(
      fc.oneof(
        id,
        fc.tuple(id, id).map(([from, to]) => `ATTENDED:${from}:${to}`),
        id.map((source) => `source:${source}`),
      ),
      { maxLength: 4 },
    ),
    shown: fc.shuffledSubarray([...layers]),
    kindsOff: fc.shuffledSubarray([...organizationKinds.values]),
    rolesOff: fc.shuffledSubarray([...participationRoles.values]),
    certaintiesOff: fc.shuffledSubarray([...certainties.values]),
    least: fc.integer({ min: 0, max: 9 }),
    sidesOff: ids,
    statusesOff: fc.shuffledSubarray([...statuses.values]),
    sourcesOff: ids,
    hidden: ids,
    moved: fc.dictionary(
      id,
      fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) }),
      {
        maxKeys: 4,
        noNullPrototype: true,
      },
    ),
    disagreement: fc.option(id),
    layout: fc.constantFrom(...layouts),
    expanded: fc.uniqueArray(expansion, { maxLength: 3, selector: expansionText }),
    only: ids,
    focus: fc.option(fc.record({ id, steps: fc.constantFrom(1 as const, 2 as const) })),
    measure: fc.option(fc.constantFrom(...measureNames)),
    own: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[0-9a-f]{10}$/),
        after: fc.integer({ min: 0, max: 9 }),
        opened: fc.integer({ min: 0, max: 9 }),
      }),
      { maxLength: 2, selector: ({ id }) => id },
    ),
    typed: fc.option(
      fc.record({
        text: fc.string({ minLength: 1, unit: 'grapheme' }),
        given: fc.dictionary(fc.stringMatching(/^[a-z]\w{0,5}$/), fc.string({ unit: 'grapheme' })),
      }),
    ),
    asked: fc.option(
      fc.record({
        id,
        picked: fc.dictionary(fc.constantFrom('one', 'from', 'least'), id, { noNullPrototype: true }),
      }),
    ),
    dates,
  })
  .map(({ dates, ...view }) => ({ ...view, ...dates }));

test('the view at rest is the bare address', () => {
  expect(serializeView(emptyView)).toBe('');
  expect(parse('')).toEqual({ view: emptyView, dropped: [] });
});

test('every view comes back from its link unchanged', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(parse(serializeView(view))).toEqual({ view, dropped: [] });
    }),
  );
});

test('the order in which layers were switched on is kept, since it decides where things stand', () => {
  expect(parse('?on=places,series').view.shown).toEqual(['places', 'series']);
});

test('what cannot be read is dropped by name, and the rest opens', () => {
  const { view, dropped } = parse(
    '?tab=globe&sel=anna-berg,<script>,ATTENDED:a&on=series,stars#at=anna-berg,10,x;bo,4,5',
  );
  expect(view).toEqual({
    ...emptyView,
    selected: ['anna-berg'],
    shown: ['series'],
    moved: { bo: { x: 4, y: 5 } },
  });
  expect(dropped).toEqual(['tab=globe', 'at=anna-berg,10,x', 'sel=<script>', 'sel=ATTENDED:a', 'on=stars']);
});

test('a day that no calendar has, and a last day before the first, are dropped by name', () => {
  const { view, dropped } = parse('?from=2025-02-30&to=2025-12-20&undated=perhaps');
  expect([view.from, view.to, view.undated]).toEqual([null, '2025-12-20', true]);
  expect(dropped).toEqual(['from=2025-02-30', 'undated=perhaps']);
  const backwards = parse('?from=2025-12-21&to=2025-12-20');
  expect([backwards.view.from, backwards.view.to, backwards.dropped]).toEqual([
    '2025-12-21',
    null,
    ['to=2025-12-20'],
  ]);
});

test('an expansion, focus or layout that nothing can read is dropped by name', () => {
  const { view, dropped } = parse('?layout=round&ex=ATTENDED:out:Dragon:9:0:anna&focus=anna:7&measure=fame');
  expect(view).toEqual(emptyView);
  expect(dropped).toEqual([
    'layout=round',
    'ex=ATTENDED:out:Dragon:9:0:anna',
    'focus=anna:7',
    'measure=fame',
  ]);
});

test('no text makes parsing throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (query, hash) => {
      const { view } = parseView(new URLSearchParams(query), hash);
      expect(tabs).toContain(view.tab);
    }),
  );
});
