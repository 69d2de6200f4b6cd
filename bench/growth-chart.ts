/**
 * The chart of how waits grow: one line for each path on logarithmic axes, its order of growth beside its name. Follows
 * the reader's colours, light or dark. Pure: text in, text out.
 */
import { xmlText } from '@/lib/export/xml';
import { darkTheme, lightTheme, type Theme } from '@/lib/graph/theme';

export interface Curve {
  name: string;
  points: { n: number; ms: number }[];
  /** Sizes that were not run. */
  left: number[];
}

/** The last so many points say how a path grows: below them what it costs to begin at all still counts. */
const TAIL = 3;
const size = { width: 860, height: 560 };
const plot = { left: 84, right: 640, top: 64, bottom: 428 };
/** Least distance of two names at the lines' ends. */
const LINE = 20;

/** The power of n that a path's time grows with, by least squares on logarithms. */
export function orderOf({ points }: Curve): number {
  const tail = points.slice(-TAIL).map(({ n, ms }) => [Math.log(n), Math.log(ms)] as const);
  const mean = (at: 0 | 1) => tail.reduce((sum, point) => sum + point[at], 0) / tail.length;
  const [x, y] = [mean(0), mean(1)];
  const along = tail.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return along === 0 ? 0 : tail.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / along;
}

export function chartOf(curves: readonly Curve[], quick: boolean): string {
  const all = curves.flatMap(({ points }) => points);
  const ns = [...new Set(all.map(({ n }) => n))].sort((a, b) => a - b);
  const powers = (pick: (...values: number[]) => number, round: (value: number) => number) =>
    round(Math.log10(pick(...all.map(({ ms }) => ms))));
  const [least, most] = [powers(Math.min, Math.floor), powers(Math.max, Math.ceil)];
  const scale = (value: number, from: number, to: number, start: number, end: number) =>
    Number((start + ((Math.log10(value) - from) / (to - from || 1)) * (end - start)).toFixed(1));
  const x = (n: number) => scale(n, Math.log10(ns[0]!), Math.log10(ns.at(-1)!), plot.left, plot.right);
  const y = (ms: number) => scale(ms, least, most, plot.bottom, plot.top);

  const ticks = Array.from({ length: most - least + 1 }, (_, at) => 10 ** (least + at));
  const grid = ticks.map(
    (ms) =>
      `<path class="grid" d="M${plot.left} ${y(ms)}H${plot.right}"/>${text(plot.left - 10, y(ms) + 4, ms.toLocaleString('en'), 'end')}`,
  );
  const across = ns.map((n) => text(x(n), plot.bottom + 22, n.toLocaleString('en'), 'middle'));
  const ends = spread(curves.map(({ points }) => y(points.at(-1)!.ms)));
  const lines = curves.map(({ name, points, left }, at) => {
    const last = points.at(-1)!;
    const path = points.map(({ n, ms }) => `${x(n)} ${y(ms)}`).join('L');
    const dots = points.map(({ n, ms }) => `<circle cx="${x(n)}" cy="${y(ms)}" r="3"/>`).join('');
    const order = orderOf({ name, points, left }).toFixed(2);
    return `<g class="s${at}"><path class="line" d="M${path}"/>${dots}<path class="lead" d="M${x(last.n) + 6} ${y(last.ms)}L${plot.right + 14} ${ends[at]}"/></g>${text(plot.right + 20, ends[at]! + 4, `${name}, n^${order}`, 'start', 'name')}`;
  });
  const notes = notesOn(curves, quick).map((note, at) => text(plot.left, plot.bottom + 76 + 17 * at, note));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" font-family="Inter, 'Inter Variable', system-ui, sans-serif" font-size="12" role="img" aria-label="How long open, hover, filter, layout, expand, path and load take as the network grows">
<style>
${styleOf(lightTheme)}
@media (prefers-color-scheme: dark) {
${styleOf(darkTheme)}
}
</style>
<rect class="ground" width="${size.width}" height="${size.height}"/>
${text(plot.left, 32, 'How waits grow with the network', 'start', 'title')}
${[...grid, ...across].join('\n')}
${text((plot.left + plot.right) / 2, plot.bottom + 44, 'Nodes (logarithmic)', 'middle')}
<text transform="translate(24 ${(plot.top + plot.bottom) / 2}) rotate(-90)" text-anchor="middle">Time in milliseconds (logarithmic)</text>
${lines.join('\n')}
${notes.join('\n')}
</svg>
`;
}

function notesOn(curves: readonly Curve[], quick: boolean): string[] {
  const left = curves.filter((curve) => curve.left.length > 0);
  const sizes = (list: readonly number[]) => list.map((n) => n.toLocaleString('en')).join(' and ');
  const missing = left.map(({ name, left: not }) => `${name} at ${sizes(not)}`).join(', ');
  return [
    'Four ties a node. Open and filter: to the finished frame; hover: main thread; load: by the clock, of nodes in the',
    'database; the others: processor time. After each name its order of growth, fitted to its last three sizes.',
    ...(missing ? [`Not run, for it would take minutes: ${missing}.`] : []),
    ...(quick ? ['A quick run: one round each, and nothing beyond 10,000 nodes.'] : []),
  ];
}

/** Heights moved apart as little as keeps names from touching. */
function spread(heights: readonly number[]): number[] {
  const order = heights.map((_, at) => at).sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  for (let at = 1; at < order.length; at++)
    placed[order[at]!] = Math.max(placed[order[at]!]!, placed[order[at - 1]!]! + LINE);
  return placed;
}

function text(x: number, y: number, words: string, anchor = 'start', kind = ''): string {
  return `<text${kind ? ` class="${kind}"` : ''} x="${x}" y="${y}" text-anchor="${anchor}">${xmlText(words)}</text>`;
}

function styleOf({ surfaces, sides, other }: Theme): string {
  const hues = [...sides.slice(0, 4).map(({ fill }) => fill), other.fill, surfaces.accent, surfaces.ink];
  return [
    `.ground { fill: ${surfaces.canvas} } text { fill: ${surfaces.ink2} }`,
    `.title { font-size: 17px; font-weight: 600; fill: ${surfaces.ink} }`,
    `.name { font-size: 13px; fill: ${surfaces.ink} }`,
    `.grid { stroke: ${surfaces.line} } .line { fill: none; stroke-width: 2 } .lead { fill: none; opacity: .4 }`,
    ...hues.map((hue, at) => `.s${at} { stroke: ${hue}; fill: ${hue} }`),
  ].join('\n');
}
