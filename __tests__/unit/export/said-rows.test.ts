/** A statement leaves as the record has it: a node, who said it, what it is about, with the stance or that it is not held. */
import { saidRows } from '@/lib/export/said-rows';
import type { StatementRow } from '@/lib/questions/statements';

const row = (more: Partial<StatementRow>): StatementRow => ({
  ...{ fact: 'f', actor: 'ann', issue: 'water', voice: 'original', stance: -2, polarity: 'affirmed' },
  ...{ modality: 'asserted', text: 'Ann is against it.', when: '2019-04-08', meeting: null },
  carriedBy: [
    { source: 'ledger', certainty: 'stated' },
    { source: 'shore', certainty: 'inferred' },
  ],
  ...more,
});

test('what somebody said on two issues is one node with a line from the speaker and one to each issue', () => {
  const { nodes, edges } = saidRows([row({}), row({ issue: 'dam', stance: 1 })], null, ['ledger']);
  expect(nodes).toEqual([
    expect.objectContaining({
      id: 'f',
      type: 'Statement',
      name: 'Ann is against it.',
      when: '2019-04-08',
      x: null,
    }),
  ]);
  const drawn = edges.map(({ id, source, target, role, stance, certainty, sources, assertions }) => {
    return { id, source, target, role, stance, certainty, sources, assertions };
  });
  // The source that is switched off carries nothing any more.
  const behind = { certainty: 'inferred', sources: 1, assertions: 'f' };
  expect(drawn).toEqual([
    { id: 'SAID:ann:f', source: 'ann', target: 'f', role: 'original', stance: null, ...behind },
    { id: 'ABOUT:f:water', source: 'f', target: 'water', role: null, stance: -2, ...behind },
    { id: 'ABOUT:f:dam', source: 'f', target: 'dam', role: null, stance: 1, ...behind },
  ]);
});

test('of a stance that a source ascribes it is said whether it reports it as held', () => {
  const polarityOf = (more: Partial<StatementRow>) =>
    saidRows([row(more)], null, []).edges.find(({ type }) => type === 'ABOUT')?.polarity;
  expect(polarityOf({ voice: 'source', polarity: 'negated' })).toBe('negated');
  expect(polarityOf({ voice: 'source' })).toBe('affirmed');
  // Who denies something takes a stance: to turn it round once more would be wrong.
  expect(polarityOf({ voice: 'original', polarity: 'negated' })).toBeNull();
  const { nodes, edges } = saidRows([row({ voice: 'source' })], null, []);
  expect([nodes[0]!.type, edges[0]!.type, edges[0]!.target]).toEqual(['Claim', 'SUBJECT', 'ann']);
});
