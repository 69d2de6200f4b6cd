/**
 * What a benchmark says: for each of its goals our figure beside the peer's, taken in one run on the same input, with the
 * quality of both and the sizes. Figures are of the unit named, less is better; `ratio` is peer / ours.
 */
export interface Result {
  /** 'layout cs 10k', in the words of the benchmark. */
  name: string;
  ours: number;
  /** Null where the peer never got there: `note` says how far it came. */
  peer: number | null;
  /** Name and version of what we are compared with. */
  against: string;
  /** 'ms', 'MB', 'bytes'. */
  unit: string;
  ratio: number | null;
  /** The least ratio that meets the goal; null for a figure shown for comparison only. */
  goal: number | null;
  met: boolean | null;
  quality: Record<string, number>;
  sizes: Record<string, number>;
  note?: string;
}

export interface Options {
  /** Fewer rounds and smaller sizes: a minute in all. */
  quick: boolean;
}

/** A module of this folder: NAME.ts exports `run`. */
export interface Benchmark {
  run(options: Options): Promise<Result[]>;
}

/**
 * A result with its ratio and whether it meets its goal. Where the peer never got there no ratio is known, only that it
 * is more than what the peer had spent by then, `spent`, makes it: that must reach the goal.
 */
export function resultOf(figures: Omit<Result, 'ratio' | 'met'>, spent = 0): Result {
  const { ours, peer, goal } = figures;
  const ratio = peer === null ? null : peer / ours;
  return { ...figures, ratio, met: goal === null ? null : (peer ?? spent) / ours >= goal };
}

/** The middle one of the figures of several rounds. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs each of these in turn, so many rounds, every other round in reverse, so that none always has the warmer machine. */
export async function alternate<Name extends string, Outcome>(
  rounds: number,
  contenders: Record<Name, () => Outcome | Promise<Outcome>>,
): Promise<Record<Name, Outcome[]>> {
  const names = Object.keys(contenders) as Name[];
  const outcomes = Object.fromEntries(names.map((name) => [name, [] as Outcome[]])) as Record<
    Name,
    Outcome[]
  >;
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 === 0 ? names : [...names].reverse())
      outcomes[name].push(await contenders[name]());
  return outcomes;
}

/**
 * Milliseconds of processor time that this program has used so far: what else runs on the machine does not count, as it
 * would by the clock.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
