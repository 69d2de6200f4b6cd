/** The questions to begin with are found in any record by rule, and what each opens exists in that record. */
import { type OverviewAnswer, overview } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { firstQuestions, sourcesLine } from '@/lib/answer/first-questions';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { folderOf } from '../../helpers/records';

const answerOf = async (folder: string): Promise<OverviewAnswer> =>
  (await overview(askRecord(openRecord(await getRecord(folder), 'checksum'))))!;
const textsOf = (answer: OverviewAnswer) => firstQuestions(answer).map(({ text }) => text);

test.each(['seeds', folderOf('lake-accord')])(
  'what the questions of %s open is in the record',
  async (folder) => {
    const answer = await answerOf(folder);
    const known = new Set([...answer.entities, ...answer.disagreements].map(({ id }) => id));
    const opened = firstQuestions(answer).flatMap(({ view }) => [
      ...(view.selected ?? []),
      ...(view.only ?? []),
      ...(view.disagreement ? [view.disagreement] : []),
    ]);
    expect(opened.length).toBeGreaterThan(3);
    expect(opened.filter((id) => !known.has(id))).toEqual([]);
  },
);

test('the Miami talks begin with the sides that shared no session', async () => {
  const answer = await answerOf('seeds');
  expect(textsOf(answer)).toEqual([
    'Did Ukraine and Russia sit together?',
    'Where do sources differ?',
    'Who was at most meetings?',
    'Which meetings are not reported as held?',
    'What is said of ‘Negotiated end of war’?',
  ]);
  expect(sourcesLine(answer)).toBe('5 sources; date of publication stated by none of them, publisher by 1.');
});

test('the lake accord, where every two sides shared a session, begins with the two most active', async () => {
  const answer = await answerOf(folderOf('lake-accord'));
  expect(textsOf(answer)).toEqual([
    'Did Government of Velmar and Mediators sit together?',
    'Where do sources differ?',
    'Who was at most meetings?',
    'Which meetings are not reported as held?',
    'What is said of ‘Ceasefire’?',
  ]);
  expect(sourcesLine(answer)).toBe('4 sources; date of publication stated by 3 of them, publisher by all.');
});

test('a question for which the record gives no ground is not asked', async () => {
  const answer = await answerOf('seeds');
  expect(textsOf({ ...answer, disagreements: [], relations: [], entities: [] })).toEqual([]);
});
