/** Statements are told apart by form, not by colour alone; and who only passes words on takes no position. */
import { saidForms } from '@/lib/graph/statements/forms';
import { looksOf, stanceWords, tallyOf, tallyWords } from '@/lib/graph/statements/rows';
import { statementShapes } from '@/lib/graph/statements/shapes';
import type { StatementRow } from '@/lib/questions/statements';

const said = (more: Partial<StatementRow>): StatementRow => ({
  ...{ fact: 'f', actor: 'a', issue: 'i', voice: 'original', stance: 2, polarity: 'affirmed' },
  ...{ modality: 'asserted', text: 'A is for it.', when: null, meeting: null, carriedBy: [] },
  ...more,
});

/** What is left of a mark for who sees no colour: outlines, and what is filled. */
const formOf = (row: StatementRow) =>
  JSON.stringify(
    statementShapes({ line: '', count: 1, ...looksOf(row) }, 5)
      .slice(1)
      .map(({ outline, stroke, fill, dash }) => [outline, stroke === null, fill === null, dash]),
  );

test('each stance, voice and mood has a form of its own', () => {
  const rows = [
    said({}),
    said({ stance: -1 }),
    said({ stance: 0 }),
    said({ stance: null }),
    said({ modality: 'conditional' }),
    said({ modality: 'joking' }),
    said({ stance: -1, modality: 'conditional' }),
    said({ voice: 'reporter' }),
    said({ voice: 'source' }),
    said({ voice: 'source', stance: -2 }),
    said({ voice: 'source', polarity: 'negated' }),
  ];
  expect(new Set(rows.map(formOf)).size).toBe(rows.length);
  // The legend explains every one of them.
  expect(rows.filter((row) => !saidForms.some(({ is }) => is(looksOf(row))))).toEqual([]);
});

test('numbers are drawn apart, and above 99 none is', () => {
  const form = (count: number) =>
    JSON.stringify(
      statementShapes({ line: '', count, voice: 'speaker', stand: 'none', mood: 'asserted' }, 8),
    );
  expect(new Set(Array.from({ length: 91 }, (_, at) => form(at + 9))).size).toBe(91);
  expect(form(250)).toBe(form(99));
});

test('the rim of a number says how many are for and how many against, without colour too', () => {
  const rimOf = (tally: { for: number; against: number }) => {
    const said = { line: '', count: 4, voice: 'speaker', stand: 'none', mood: 'asserted', tally } as const;
    return JSON.stringify(statementShapes(said, 8).map(({ outline, width, dash }) => [outline, width, dash]));
  };
  const tallies = [0, 1, 2, 3, 4].flatMap((yes) =>
    [0, 1, 2, 3, 4].filter((no) => yes + no <= 4).map((no) => ({ for: yes, against: no })),
  );
  expect(new Set(tallies.map(rimOf)).size).toBe(tallies.length);
  // Who only passes words on, and what is reported not to be held, is on no side.
  expect(
    tallyOf([
      ...[said({}), said({ stance: 1 }), said({ stance: -2 }), said({ stance: 0 }), said({ stance: null })],
      ...[said({ voice: 'reporter' }), said({ voice: 'source', polarity: 'negated' })],
    ]),
  ).toEqual({ for: 2, against: 1 });
  expect(tallyWords({ for: 2, against: 1 })).toBe('2 for, 1 against');
  expect(tallyWords({ for: 0, against: 0 })).toBe('');
});

test('a stance is said in words', () => {
  expect(stanceWords(said({ stance: 1, modality: 'conditional' }))).toBe('leaning for, conditional');
  expect(stanceWords(said({ voice: 'reporter' }))).toBe('passed on, fully for');
  expect(stanceWords(said({ voice: 'source', polarity: 'negated', stance: -2 }))).toBe(
    'reported not to be fully against, in the article’s own voice',
  );
  expect(stanceWords(said({ stance: null }))).toBe('takes no position');
});
