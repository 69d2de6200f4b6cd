/**
 * Whether a plan does nothing but read the record. What is allowed is listed, so that a step that a later server brings
 * is refused until somebody has looked at it. Pure; who explains the text and runs it is console.ts's.
 */
import { ParleyError } from '@/lib/errors';
import { type PlanStep, stepsOf } from './plan';

/** The text would do more than read the record. Nothing of it ran. */
export class ConsoleRefused extends ParleyError {
  constructor(found: string, cure: string) {
    super({ where: 'The console', found, cure });
  }
}

/** They look at the schema, search by words, or name the server; none changes or tells anything else. */
export const allowedProcedures: readonly string[] = [
  'db.index.fulltext.listAvailableAnalyzers',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
  'db.labels',
  'db.propertyKeys',
  'db.relationshipTypes',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.schema.visualization',
  'dbms.components',
];

const words = (text: string) => text.trim().split(/\s+/);
const ends = ['Directed', 'Undirected'];
const perEnd = (...names: string[]) => ends.flatMap((end) => names.map((name) => `${end}${name}`));

/** As 2026.09 and 5.26 name them, without what stands in brackets: Expand(All) is Expand. */
const allowedSteps = new Set([
  // What is found: everything, by label or type, by id, by an index.
  ...words(`AllNodesScan NodeByLabelScan UnionNodeByLabelsScan IntersectionNodeByLabelsScan
    SubtractionNodeByLabelsScan DynamicLabelNodeLookup NodeByIdSeek NodeByElementIdSeek NodeIndexScan NodeIndexSeek
    NodeIndexSeekByRange NodeUniqueIndexSeek NodeUniqueIndexSeekByRange NodeIndexContainsScan NodeIndexEndsWithScan
    MultiNodeIndexSeek NodeFulltextIndexSearch NodeVectorIndexSearch NodeCountFromCountStore
    RelationshipCountFromCountStore`),
  ...perEnd(
    ...words(`AllRelationshipsScan RelationshipTypeScan UnionRelationshipTypesScan RelationshipByIdSeek
    RelationshipByElementIdSeek RelationshipIndexScan RelationshipIndexSeek RelationshipIndexSeekByRange
    RelationshipUniqueIndexSeek RelationshipUniqueIndexSeekByRange RelationshipIndexContainsScan
    RelationshipIndexEndsWithScan RelationshipFulltextIndexSearch RelationshipVectorIndexSearch`),
  ),
  ...ends.map((end) => `Dynamic${end}RelationshipTypeLookup`),
  // Ways from it.
  ...words(`Expand OptionalExpand VarLengthExpand Repeat BidirectionalRepeat PathPropagatingBFS ShortestPath
    StatefulShortestPath ProjectEndpoints TriadicBuild TriadicFilter TriadicSelection`),
  // Rows joined, and rows asked for each row.
  ...words(`Apply Argument Input SemiApply AntiSemiApply Anti LetSemiApply LetAntiSemiApply SelectOrSemiApply
    SelectOrAntiSemiApply LetSelectOrSemiApply LetSelectOrAntiSemiApply ConditionalApply AntiConditionalApply
    RollUpApply CartesianProduct NodeHashJoin NodeLeftOuterHashJoin NodeRightOuterHashJoin ValueHashJoin
    ValueMergeJoin AssertSameNode AssertSameRelationship Optional Union OrderedUnion`),
  // Rows chosen, counted, ordered, made ready.
  ...words(`Filter Limit ExhaustiveLimit Skip Distinct OrderedDistinct Aggregation EagerAggregation OrderedAggregation
    Sort PartialSort Top PartialTop Projection Unwind CacheProperties Eager PreserveOrder EmptyResult EmptyRow
    ProduceResults`),
  // What the schema is; a procedure only by its name.
  ...words('ShowIndexes ShowConstraints ShowProcedures ShowFunctions ShowCurrentGraphType ProcedureCall'),
]);

/** What the steps that people try would do. */
const refusedSteps: Readonly<Record<string, string>> = {
  LoadCSV: 'reads a file or an address',
  AdministrationCommand: 'administers the server',
  ShowSettings: 'shows the server’s settings',
  ShowTransactions: 'shows what others are asking',
  TerminateTransactions: 'ends what others are asking',
};

/** Throws ConsoleRefused unless every step of the plan is one that reads. */
export function checkReads({ queryType, plan }: { queryType: string; plan: PlanStep | null }): PlanStep {
  const steps = plan ? stepsOf(plan) : [];
  for (const { name, details } of steps) {
    if (refusedSteps[name]) throw refusal(`${refusedSteps[name]} (${name})`);
    if (name === 'ProcedureCall') checkProcedure(details);
  }
  if (queryType === 's') throw refusal('changes the schema');
  if (queryType !== 'r') throw refusal('writes', '; npm run cypher -- --write changes data');
  if (!plan) throw refusal('has no plan by which to tell what it does');
  const unknown = steps.find(
    ({ name }) => name.endsWith('(Locking)') || !allowedSteps.has(name.replace(/\(.*\)$/, '')),
  );
  if (unknown) throw refusal(`takes a step that is not known to read only (${unknown.name})`);
  return plan;
}

const refusal = (does: string, more = '') =>
  new ConsoleRefused(`the query ${does}`, `The console only reads the record${more}`);

/** A plan names the procedure before its arguments. */
function checkProcedure(details: string): void {
  const name = /^([\w.]+)\(/.exec(details)?.[1];
  if (name && allowedProcedures.includes(name)) return;
  throw new ConsoleRefused(
    name ? `the query calls ${name}` : 'the query calls a procedure that its plan does not name',
    `The console calls these procedures only: ${allowedProcedures.join(', ')}`,
  );
}
