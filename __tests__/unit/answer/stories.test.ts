/** A story that comes with a record opens step by step without anything missing, and a file that is none is told. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { overview } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { readStories, storyProblems } from '@/lib/answer/read-stories';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { root } from '../../helpers/sources';

const answerOf = async (folder: string) =>
  (await overview(askRecord(openRecord(await getRecord(folder), 'of-no-matter-here'))))!;

describe.each([
  ['seeds', 8],
  ['__tests__/fixtures/records/lake-accord', 3],
])('the story of %s', (dir, steps) => {
  const folder = join(root, dir);

  test('has its steps, each with words of its own and a view in which nothing is missing', async () => {
    const answer = await answerOf(folder);
    const stories = await readStories(folder, answer.card.id);
    expect(stories.map((story) => story.steps.length)).toEqual([steps]);
    expect(storyProblems(stories, answer)).toEqual([]);
    for (const { name, caption } of stories[0]!.steps)
      expect([name, caption.length > 40]).toEqual([name, true]);
    expect(new Set(stories[0]!.steps.map(({ link }) => link)).size).toBe(steps);
  });

  test('is found out where a step names what the record lacks', async () => {
    const answer = await answerOf(folder);
    const step = { name: 'Nowhere', link: '?sel=nobody-here&tab=globe', caption: '' };
    expect(storyProblems([{ name: 'S', steps: [step] }], answer)).toEqual([
      'S, step 1 (Nowhere): the record does not hold nobody-here',
      'S, step 1 (Nowhere): the record does not hold tab=globe',
    ]);
  });
});

test('a record may bring no story; a file that is no story is told with its place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-story-'));
  expect(await readStories(folder, 'village-well')).toEqual([]);
  writeFileSync(join(folder, 'story.json'), '{"version":1,"record":"village-well","views":[],"notes":[]}');
  await expect(readStories(folder, 'village-well')).rejects.toThrow(/^story\.json, stories: /);
});
