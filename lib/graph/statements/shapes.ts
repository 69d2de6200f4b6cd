/**
 * What a statement's mark looks like. Told by form first: plus for, minus against, a point for neither; a disc for the
 * speaker's own words, a chevron for what was only passed on, a square for a source's own voice; hollow where it hangs on
 * a condition, broken where it is not meant. Colour says the same once more. Several on one line show their number,
 * and on its rim how many are for, above, and how many against, below.
 */
import type { SaidMark } from '../picture';
import { circle, filled, MOAT, type Outline, path, type Shape, square, stroked, surface } from '../shapes';
import type { Surface } from '../theme';

export const STATEMENT_RADIUS = { one: 5, several: 8 };
/** Where a line has no room for those: still large enough for a sign, and for a number. */
export const SMALL_RADIUS = { one: 4, several: 7 };

const colours: Record<SaidMark['stand'], Surface> = {
  for: 'stanceForMark',
  against: 'stanceAgainstMark',
  neither: 'ink2',
  none: 'ink3',
  'not held': 'ink3',
};

/** Of a hollow mark, so thin that it is seen to be hollow. */
const RIM = 1.1;

const minus = (r: number): Outline => path(['M', -r, 0], ['L', r, 0]);
const upright = (r: number): Outline => path(['M', 0, -r], ['L', 0, r]);

function sign(said: SaidMark, r: number, share: number): Outline[] {
  const reach = share * r;
  if (said.voice === 'passed on')
    return [path(['M', -0.2 * r, -reach], ['L', 0.3 * r, 0], ['L', -0.2 * r, reach])];
  switch (said.stand) {
    case 'for':
      return [minus(reach), upright(reach)];
    case 'against':
      return [minus(reach)];
    case 'neither':
      return [circle(0.12 * r)];
    case 'not held':
      return [
        path(['M', -0.4 * r, -0.4 * r], ['L', 0.4 * r, 0.4 * r]),
        path(['M', 0.4 * r, -0.4 * r], ['L', -0.4 * r, 0.4 * r]),
      ];
    case 'none':
      return [];
  }
}

/** Colour of a statement's mark. */
export const paintOf = ({ stand, voice }: SaidMark) =>
  surface(voice === 'passed on' ? 'ink3' : colours[stand]);

/** All shapes of the mark, moat first. */
export function statementShapes(said: SaidMark, r: number): Shape[] {
  if (said.count > 1) return severalShapes(said, r);
  const isSquare = said.voice === 'source';
  const body = (half: number) => (isSquare ? square(0.92 * half, 1) : circle(half));
  const moat = filled(body(r + MOAT / 2), surface('canvas'));
  const paint = paintOf(said);
  const isHollow =
    said.mood !== 'asserted' ||
    said.stand === 'none' ||
    said.stand === 'not held' ||
    said.voice === 'passed on';
  const ground = isHollow
    ? stroked(body(r - RIM / 2), paint, RIM, {
        fill: surface('canvas'),
        dash: said.mood === 'not meant' ? [2, 1.6] : [],
      })
    : filled(body(r), paint);
  const ink = isHollow ? paint : surface('canvas');
  return [
    moat,
    ground,
    ...sign(said, r, isHollow ? 0.36 : 0.5).map((outline) =>
      stroked(outline, ink, isHollow ? 1.1 : 1.5, { round: true }),
    ),
  ];
}

/** Segments of each digit, as on a counter: top, upper right, lower right, bottom, lower left, upper left, middle. */
const digits = ['012345', '12', '01643', '01623', '1256', '02356', '023456', '012', '0123456', '012356'];
const segments: readonly (readonly [number, number, number, number])[] = [
  [-1, -2, 1, -2],
  [1, -2, 1, 0],
  [1, 0, 1, 2],
  [-1, 2, 1, 2],
  [-1, 0, -1, 2],
  [-1, -2, -1, 0],
  [-1, 0, 1, 0],
];
const MOST_COUNTED = 99;

/** Of the rim round a number: heavy where a side is taken, thin elsewhere. */
const RING = { sided: 2.5, none: 1 };

/** Part of a circle, in so short pieces that it is round. `middle` and `share` in turns, from the top on. */
function arc(r: number, middle: number, share: number): Outline {
  const pieces = Math.max(2, Math.ceil(48 * share));
  const points = Array.from({ length: pieces + 1 }, (_, at) => {
    const angle = 2 * Math.PI * (middle + share * (at / pieces - 0.5));
    return [r * Math.sin(angle), -r * Math.cos(angle)] as const;
  });
  return path(...points.map(([x, y], at) => [at === 0 ? 'M' : 'L', x, y] as const));
}

/** More than two digits find no room: 99 stands for all above. */
function severalShapes({ count, tally }: SaidMark, r: number): Shape[] {
  const text = String(Math.min(MOST_COUNTED, count));
  const unit = 0.19 * r;
  const numeral = [...text].flatMap((digit, at) => {
    const middle = (at - (text.length - 1) / 2) * 3.1 * unit;
    return [...digits[Number(digit)]!].map((segment) => {
      const [ax, ay, bx, by] = segments[Number(segment)]!;
      return path(['M', middle + ax * unit, ay * unit], ['L', middle + bx * unit, by * unit]);
    });
  });
  // All of them for fill the upper half, all against the lower: where the rim is heavy tells it without its colour.
  const sides = [
    { share: (tally?.for ?? 0) / count, middle: 0, paint: surface(colours.for) },
    { share: (tally?.against ?? 0) / count, middle: 0.5, paint: surface(colours.against) },
  ].filter(({ share }) => share > 0);
  return [
    filled(circle(r + MOAT / 2), surface('canvas')),
    stroked(circle(r - RING.none / 2), surface('ink3'), RING.none, { fill: surface('panel') }),
    ...sides.map(({ share, middle, paint }) =>
      stroked(arc(r - RING.sided / 2, middle, share / 2), paint, RING.sided),
    ),
    ...numeral.map((outline) => stroked(outline, surface('ink'), 1.2, { round: true })),
  ];
}
