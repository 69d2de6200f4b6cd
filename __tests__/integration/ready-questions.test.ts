/**
 * Every ready question answers the Miami record as the articles do: rows and sentence were written down before it was
 * asked. A question without an expected answer fails here.
 */
import { join } from 'node:path';
import { answerReady } from '@/lib/answer/ready';
import { askOf } from '@/lib/neo4j/ask';
import { loadRecord } from '@/lib/neo4j/load';
import { readyQuestions } from '@/lib/questions/ready-questions';
import type { Expected } from '../fixtures/answers/expected';
import { meetingsAndRoles } from '../fixtures/answers/meetings-and-roles';
import { wordsAndEvidence } from '../fixtures/answers/words-and-evidence';
import { withDatabase } from '../helpers/neo4j';
import { root } from '../helpers/sources';

const address = withDatabase();
const ask = askOf({ address });
beforeAll(() => loadRecord({ recordDir: join(root, 'seeds'), address }));

const expected: Record<string, Expected> = { ...meetingsAndRoles, ...wordsAndEvidence };
/** Their rows stand in ten-questions-positions.test.ts. */
const elsewhere = [
  'how-a-line-moved',
  'who-agrees-and-clashes',
  'what-rests-on-one-source',
  'what-was-said-after',
];
/** The wording of facts is ours, and named by their ids. */
const ownWords = ['text', 'first'];

test('every ready question has an expected answer', () => {
  const known = [...Object.keys(expected), ...elsewhere];
  expect(readyQuestions.map(({ id }) => id).sort()).toEqual(known.sort());
});

test.each(Object.keys(expected))('%s', async (id) => {
  const { picked, rows, says } = expected[id]!;
  const answer = await answerReady(ask, id, picked);
  const values = answer.rows.map((row) =>
    Object.entries(row)
      .filter(([column]) => !ownWords.includes(column) && !(id === 'who-acts-for' && column === 'what'))
      .map(([, value]) => value),
  );
  expect(values).toEqual(rows);
  if (says) expect(answer.sentence).toBe(says);
});

test('what does not fit a question is refused with a reason', async () => {
  const refusal = (id: string, picked: Record<string, unknown>) =>
    answerReady(ask, id, picked).then(
      () => 'answered',
      (error: Error) => error.message,
    );
  expect(await refusal('who-met-yeti', {})).toMatch("no ready question is called 'who-met-yeti'");
  expect(await refusal('whom-a-person-met', {})).toMatch("the parameter 'person' is missing");
  expect(await refusal('whom-a-person-met', { person: 'yeti' })).toMatch("no person with the id 'yeti'");
  expect(await refusal('whom-a-person-met', { person: 'russia' })).toMatch("no person with the id 'russia'");
  expect(await refusal('whom-a-person-met', { person: 'steve-witkoff', from: 'soon' })).toMatch(
    "'soon' is no date",
  );
  expect(await refusal('who-agrees-and-clashes', { least: -1 })).toMatch("'-1' is no number");
  expect(await refusal('what-is-next', { person: 'steve-witkoff' })).toMatch("it has no parameter 'person'");
});
