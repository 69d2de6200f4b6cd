/**
 * Where the brush draws what: a mark on its day, a bar over its days, a column for the statements of a day. What has no
 * room for its marks becomes a number. In pixels from the axis' start.
 */
import { dayMs, type Span } from '@/lib/domain/span';
import type { Axis } from './brush-axis';

export interface Dated {
  id: string;
  span: Span;
}

export interface BrushMarks {
  /** Middle of each mark. */
  points: { id: string; x: number }[];
  /** Days with more marks than room. */
  crowds: { x: number; count: number }[];
  bars: { id: string; x1: number; x2: number; row: number }[];
  said: { x: number; width: number; count: number }[];
  /** How far what is dated vaguely reaches. */
  vague: { x1: number; x2: number } | null;
  /** How many lie wholly before or after the axis. */
  before: number;
  after: number;
}

/** A mark with a little air, and as close as marks may stand before a number says more. */
const markRoom = 17;
const tightRoom = 13;
/** More would need another height. */
export const barRows = 2;

const isBar = ({ precision }: Span) => precision === 'interval';

export function brushMarks(
  things: readonly Dated[],
  statements: readonly Span[],
  axis: Axis,
  width: number,
): BrushMarks {
  const scale = width / (axis.end - axis.start);
  const clip = (moment: number) => Math.min(width, Math.max(0, (moment - axis.start) * scale));
  const reaches = ({ from, to }: Span) => (to ?? Infinity) > axis.start && (from ?? -Infinity) < axis.end;
  const reach = ({ from, to }: Span) => ({ x1: clip(from ?? axis.start), x2: clip(to ?? axis.end) });

  const inside = things.filter(({ span }) => reaches(span));
  const vagueOnes = [...inside.map(({ span }) => span), ...statements.filter(reaches)]
    .filter(({ vague }) => vague)
    .map(reach);
  const exact = inside.filter(({ span }) => !span.vague);
  const all = [...things.map(({ span }) => span), ...statements];
  return {
    ...pointsOf(
      exact.filter(({ span }) => !isBar(span)),
      axis,
      width,
    ),
    bars: barsOf(exact.filter(({ span }) => isBar(span)).map(({ id, span }) => ({ id, ...reach(span) }))),
    said: saidOf(
      statements.filter((span) => !span.vague && !isBar(span) && reaches(span)),
      axis,
      width,
    ),
    vague:
      vagueOnes.length > 0
        ? {
            x1: Math.min(...vagueOnes.map(({ x1 }) => x1)),
            x2: Math.max(...vagueOnes.map(({ x2 }) => x2)),
          }
        : null,
    before: all.filter(({ to }) => (to ?? Infinity) <= axis.start).length,
    after: all.filter(({ from }) => (from ?? -Infinity) >= axis.end).length,
  };
}

/** Things by the day, or the few days together, that have room for a mark. */
function byBin<T extends { from: number }>(items: readonly T[], axis: Axis, width: number, room: number) {
  const daysTogether = Math.max(1, Math.ceil(room / (width / axis.days)));
  const binWidth = (daysTogether * width) / axis.days;
  const bins = new Map<number, T[]>();
  for (const item of items) {
    const bin = Math.floor((item.from - axis.start) / (daysTogether * dayMs));
    bins.set(bin, [...(bins.get(bin) ?? []), item]);
  }
  return { binWidth, bins: [...bins].sort(([a], [b]) => a - b) };
}

function pointsOf(things: readonly Dated[], axis: Axis, width: number) {
  const points: BrushMarks['points'] = [];
  const crowds: BrushMarks['crowds'] = [];
  const dated = things.map(({ id, span }) => ({ id, from: span.from! }));
  const { binWidth, bins } = byBin(dated, axis, width, markRoom);
  for (const [bin, members] of bins) {
    const middle = (bin + 0.5) * binWidth;
    const inOrder = [...members].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
    const step = Math.min(markRoom, binWidth / members.length);
    if (step < tightRoom && members.length > 1) crowds.push({ x: middle, count: members.length });
    else
      for (const [at, { id }] of inOrder.entries())
        points.push({ id, x: middle + (at - (members.length - 1) / 2) * step });
  }
  return { points, crowds };
}

function saidOf(spans: readonly Span[], axis: Axis, width: number): BrushMarks['said'] {
  const { binWidth, bins } = byBin(
    spans.map(({ from }) => ({ from: from! })),
    axis,
    width,
    3,
  );
  const barWidth = Math.max(2, Math.min(18, binWidth - 1));
  return bins.map(([bin, members]) => ({
    x: (bin + 0.5) * binWidth - barWidth / 2,
    width: barWidth,
    count: members.length,
  }));
}

/** Each bar in the first row in which it touches no other; what finds none lies in the last. */
function barsOf(bars: { id: string; x1: number; x2: number }[]): BrushMarks['bars'] {
  const ends = new Array<number>(barRows).fill(-Infinity);
  return [...bars]
    .sort((a, b) => a.x1 - b.x1 || b.x2 - a.x2 || (a.id < b.id ? -1 : 1))
    .map((bar) => {
      const free = ends.findIndex((end) => end < bar.x1 + 1);
      const row = free < 0 ? barRows - 1 : free;
      ends[row] = bar.x2;
      return { ...bar, row };
    });
}
