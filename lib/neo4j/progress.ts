// How a long step says how far it is. Whoever does the step calls; whoever started it decides how that is shown.

export interface Progress {
  /** What is being done, in the imperative: "Start Neo4j". A new text is a new step. */
  step: string;
  done?: number;
  /** Absent where the end is not known. */
  total?: number;
}

export type OnProgress = (progress: Progress) => void;
