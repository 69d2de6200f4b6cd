/** Who drags a speaker or an issue takes along what was said there: its marks stay on the line, as far apart as they were. */
import { bowPoint } from '@/lib/graph/line-looks';
import type { Picture, Point } from '@/lib/graph/picture';
import { type Course, carryOver, followed, tether } from '@/lib/graph/statements/follow';
import type { PlacedLine } from '@/lib/graph/statements/place';

const courses: [string, Course][] = [
  ['a straight line', { from: { x: 40, y: 60 }, to: { x: 340, y: 160 }, bow: 0 }],
  ['a line bowed to the left', { from: { x: 40, y: 60 }, to: { x: 340, y: 160 }, bow: 44 }],
  ['a line bowed to the right', { from: { x: 340, y: 60 }, to: { x: 40, y: 300 }, bow: -88 }],
];
const far = (a: Point, b: Point) => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
const fromLine = (at: Point, { from, to, bow }: Course) =>
  Math.min(...Array.from({ length: 1001 }, (_, step) => far(at, bowPoint(from, to, bow, step / 1000))));
const marksOf = ({ from, to, bow }: Course, shares: readonly number[]) =>
  shares.map((share) => ({ id: `at ${share}`, ...bowPoint(from, to, bow, share) }));

describe.each(courses)('%s', (_name, course) => {
  const moved: Course[] = [
    { ...course, from: { x: course.from.x + 90, y: course.from.y - 50 } },
    { ...course, to: { x: course.to.x - 30, y: course.to.y + 120 } },
    { ...course, from: { x: 500, y: 500 }, to: { x: 900, y: 90 } },
  ];

  test('as long as nothing is moved the marks stay exactly where they lie, beside the line too', () => {
    const marks = marksOf(course, [0.3, 0.5, 0.62]).map((mark) => ({
      ...mark,
      x: mark.x + 6,
      y: mark.y - 9,
    }));
    for (const [at, mark] of followed(tether(marks, course), course).entries()) {
      expect(mark.id).toBe(marks[at]!.id);
      expect(far(mark, marks[at]!)).toBeLessThan(1e-6);
    }
  });

  test('when an end is moved they lie on the line as it runs then', () => {
    const marks = marksOf(course, [0.4, 0.5, 0.6]);
    for (const after of moved)
      for (const mark of followed(tether(marks, course), after))
        expect(fromLine(mark, after)).toBeLessThan(1);
  });

  test('neighbours keep their order, and on a straight line their distance', () => {
    const marks = marksOf(course, [0.46, 0.5, 0.54]);
    for (const after of moved) {
      const [a, b, c] = followed(tether(marks, course), after);
      expect(far(a!, after.from)).toBeLessThan(far(b!, after.from));
      expect(far(b!, after.from)).toBeLessThan(far(c!, after.from));
      if (course.bow === 0) expect(far(a!, b!)).toBeCloseTo(far(marks[0]!, marks[1]!), 1);
    }
  });

  test('on a line that is drawn together they crowd, and none leaves it', () => {
    const after = { ...course, to: { x: course.from.x + 8, y: course.from.y }, bow: 0 };
    for (const mark of followed(tether(marksOf(course, [0.2, 0.8]), course), after)) {
      expect(mark.x).toBeGreaterThan(after.from.x - 1);
      expect(mark.x).toBeLessThan(after.to.x + 1);
    }
  });
});

test('places found for one picture are carried to the next, but for lines that lost an end', () => {
  const picture = (nodes: Record<string, Point>): Picture => ({
    ...{ width: 400, height: 300, arrangement: 'force', scale: 1, edges: {}, fields: [], tray: [] },
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, at]) => [id, { ...at, id, r: 9, label: null, wedges: null }]),
    ),
  });
  const before = picture({ ann: { x: 0, y: 0 }, ben: { x: 0, y: 200 }, water: { x: 200, y: 0 } });
  const line = (actor: string, spots: PlacedLine['spots']): [string, PlacedLine] => [
    `${actor} water`,
    { actor, issue: 'water', bow: 0, r: 5, spots },
  ];
  const places = new Map([
    line(
      'ann',
      new Map([
        ['first', { x: 95, y: 0 }],
        ['second', { x: 105, y: 0 }],
      ]),
    ),
    line('ben', { x: 100, y: 100 }),
  ]);
  expect([...carryOver(places, before, before)]).toEqual([...places]);

  const lower = picture({ ann: { x: 0, y: 100 }, ben: { x: 0, y: 200 }, water: { x: 200, y: 100 } });
  const carried = carryOver(places, before, lower);
  expect(carried.get('ann water')!.spots).toEqual(
    new Map([
      ['first', { x: 95, y: 100 }],
      ['second', { x: 105, y: 100 }],
    ]),
  );
  expect(carried.get('ben water')!.spots).toEqual({ x: 100, y: 150 });

  const { ben: _gone, ...nodes } = lower.nodes;
  expect([...carryOver(places, before, { ...lower, nodes }).keys()]).toEqual(['ann water']);
});
