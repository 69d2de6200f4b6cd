/**
 * What is wrong with a record, in a form that a person can act on: the file and line, what was found there and what
 * to do. Every problem is collected before any is shown; nothing here decides what counts as one.
 */
import { ParleyError } from '@/lib/errors';

export interface Problem {
  /** From the record's folder, with slashes: 'world/people.yaml'. */
  file: string;
  /** From 1. */
  line: number;
  /** What the line belongs to: 'people.steve-witkoff.side', 'claims[3].evidence[0]'; empty for a whole file. */
  path: string;
  /** One clause without a full stop. */
  found: string;
  /** What the reader can do about it, one sentence without a full stop. */
  fix: string;
}

/** 'world/people.yaml:12 people.steve-witkoff.side: 'uss' is no side of this record. Write …' */
export function formatProblem({ file, line, path, found, fix }: Problem): string {
  return `${file}:${line} ${path}${path && ': '}${found}. ${fix}.`;
}

/** In the order of file, line and path, each problem once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || compare(a.path, b.path) || compare(a.found, b.found),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A record that cannot be used, with every reason. */
export class RecordInvalid extends ParleyError {
  readonly problems: readonly Problem[];

  constructor(dir: string, problems: readonly Problem[]) {
    super({
      where: dir,
      found: problems.length === 1 ? 'one problem' : `${problems.length} problems`,
      cure: 'Mend what the list says, then check again with npm run check-record',
    });
    this.problems = problems;
    this.message = [this.message, ...problems.map(formatProblem)].join('\n');
  }
}
