/** What a plan must look like for the console to run it: each step known to read, each procedure named and listed. */
import type { PlanStep } from '@/lib/neo4j/plan';
import { checkReads } from '@/lib/neo4j/reading-plan';

const step = (name: string, details = '', ...children: PlanStep[]): PlanStep => ({
  ...{ name, details, children, rows: null, hits: null },
});
const verdict = (plan: PlanStep | null, queryType = 'r') => {
  try {
    checkReads({ queryType, plan });
    return 'it runs';
  } catch (error) {
    return (error as { found: string }).found;
  }
};

test('a plan that reads runs, whatever stands in brackets behind a step', () => {
  expect(
    verdict(step('ProduceResults', 'n', step('Expand(All)', '', step('NodeByLabelScan', 'n:Person')))),
  ).toBe('it runs');
});

test('a missing plan, an unknown step and a step that locks are refused, and the step is named', () => {
  expect(verdict(null)).toBe('the query has no plan by which to tell what it does');
  expect(verdict(step('ProduceResults', '', step('ReadFileScan')))).toBe(
    'the query takes a step that is not known to read only (ReadFileScan)',
  );
  expect(verdict(step('NodeUniqueIndexSeek(Locking)'))).toContain('(NodeUniqueIndexSeek(Locking))');
  expect(verdict(step('TransactionApply', '', step('Argument')))).toContain('(TransactionApply)');
  expect(verdict(step('constructor'))).toContain('(constructor)');
});

test('what writes or changes the schema is refused whatever its steps', () => {
  for (const type of ['w', 'rw', '', 'x']) expect(verdict(step('Projection'), type)).toBe('the query writes');
  expect(verdict(step('Projection'), 's')).toBe('the query changes the schema');
});

test('a procedure runs only by a name on the list, and one without a name does not', () => {
  const call = (details: string) => verdict(step('ProcedureCall', details));
  expect(call('db.labels() :: (label :: STRING)')).toBe('it runs');
  expect(call('dbms.listConfig() :: (name :: STRING)')).toBe('the query calls dbms.listConfig');
  for (const details of ['', '`db`.`labels`()', 'db.labels', ' db.labels()'])
    expect(call(details)).toBe('the query calls a procedure that its plan does not name');
});
