/**
 * What the benchmarks found, in words: the table that `npm run bench` prints, and docs/benchmarks.md with the machine and
 * what was not measured.
 */
import { cpus, totalmem } from 'node:os';
import type { Found } from './kept';
import type { Result } from './result';

/** By their benchmark's name. */
const titles: Record<string, string> = {
  answers: 'Answers without a database',
  canvas: 'Canvas',
  growth: 'How waits grow',
  layout: 'Layout',
  load: 'Loading',
  metrics: 'Counting over a graph',
  page: 'The page',
  read: 'Reading',
  wire: 'The wire',
};

/** What the goals name and no benchmark here measures. */
const unmeasured = [
  'Tasks of the main thread during a layout and under each act of a hand: `npm run bench:hand` says them, without a peer.',
  '1,000 neighbours painted against entities, import and refresh.',
  'Reading columns collected 1,000 a record: the questions return scalars, a record each.',
];

export const machine = () =>
  `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}, Node ${process.versions.node}`;

/** The page from what each benchmark, by its name, last found. */
export function documentOf(found: Record<string, Found>): string {
  const all = Object.values(found).flatMap(({ results }) => results);
  const goals = all.filter(({ goal }) => goal !== null);
  const missed = goals.filter(({ met }) => !met);
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
  const sections = Object.entries(found).map(
    ([name, { date, machine, quick, results }]) => `## ${titles[name] ?? name}

${date}, ${machine}.${quick ? ' **A quick run**: fewer rounds and smaller sizes, so some goals are measured below the size they are stated for; a whole run replaces it.' : ''}

${tableOf(results)}
`,
  );
  return `# Benchmarks

Written by \`npm run bench\`, which renews every part, and \`npm run bench -- --only NAME\`, which renews one.

Read the ratios; times are this machine's. Ours and the peer's are taken in one run on the same input, in turns; a figure is
the median, less is better, and the ratio is the peer's divided by ours. Equal graphs and equal answers are checked before
anything is timed, and a canvas that shows nothing fails the run. Peers carry their versions. Where the peer is a time or an
order allowed, a ratio of 1 or more keeps to it.

${goals.length - missed.length} of ${goals.length} goals are met.${missed.length > 0 ? ` Missed:\n\n${list(missed.map(missedLine))}` : ''}

${sections.join('\n')}
![How long open, hover, filter, layout, expand, path and load take as the network grows](images/growth.svg)

## Not measured here

${list(unmeasured)}
`;
}

const missedLine = ({ name, against, ratio, goal }: Result) =>
  `${name}, against ${against}: ${ratio === null ? 'no ratio' : `${number(ratio)}x`} of ${number(goal!)}x`;

const number = (value: number) =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));

export function tableOf(results: readonly Result[]): string {
  const list = (figures: Record<string, number>) =>
    Object.entries(figures)
      .map(([name, value]) => `${name} ${number(value)}`)
      .join(', ');
  const rows = results.map(({ name, ours, peer, against, unit, ratio, goal, met, quality, sizes, note }) => [
    name,
    `${number(ours)} ${unit}`,
    peer === null ? 'not reached' : `${number(peer)} ${unit}`,
    against,
    ratio === null ? '' : `${number(ratio)}x`,
    goal === null ? '' : `${number(goal)}x ${met ? 'met' : '**missed**'}`,
    list(quality),
    list(sizes),
    note ?? '',
  ]);
  const head = ['What', 'Ours', 'Peer’s', 'Peer', 'Ratio', 'Goal', 'Quality', 'Size', 'Note'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
