/** How the server means to answer a query, or did: its plan as a tree of steps, as plain data. Pure. */
export interface PlanStep {
  /** The operator's name, without its runtime: 'NodeByLabelScan'. */
  name: string;
  details: string;
  /** Estimated; with PROFILE, counted. */
  rows: number | null;
  /** How often storage was asked; only PROFILE counts it. */
  hits: number | null;
  children: PlanStep[];
}

/** As the driver hands it over. */
interface Operator {
  operatorType: string;
  arguments: Record<string, unknown>;
  rows?: number;
  dbHits?: number;
  children: Operator[];
}

export function planOf(plan: unknown): PlanStep {
  const { operatorType, arguments: given, rows, dbHits, children } = plan as Operator;
  const estimated = Number(given.EstimatedRows);
  return {
    name: operatorType.split('@')[0] ?? '',
    details: String(given.Details ?? ''),
    rows: dbHits === undefined ? (Number.isFinite(estimated) ? Math.round(estimated) : null) : (rows ?? 0),
    hits: dbHits ?? null,
    children: children.map(planOf),
  };
}

/** Every step, outermost first. */
export const stepsOf = (plan: PlanStep): PlanStep[] => [plan, ...plan.children.flatMap(stepsOf)];
