/**
 * The stories that come with a record: `story.json` in its folder, a notebook as an analyst's own file is one. Read on
 * the server, and checked against the record: every step must open without anything missing.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ParleyError } from '@/lib/errors';
import { parseLinkText } from '@/lib/view/link';
import type { Story } from '@/lib/view/notebook';
import { parseNotebook } from '@/lib/view/parse-notebook';
import type { OverviewAnswer } from './answers';
import { followLink } from './fit-view';

export const storyFile = 'story.json';

/** Thrown for a story file that is none. */
export class StoriesUnreadable extends ParleyError {}

/** None if the record brings none. @throws StoriesUnreadable */
export async function readStories(folder: string, record: string): Promise<readonly Story[]> {
  let text: string;
  try {
    text = await readFile(join(folder, storyFile), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new StoriesUnreadable({
      where: storyFile,
      found: 'it cannot be read',
      cure: 'Make it readable or take it away',
      cause: error,
    });
  }
  const { notebook, problems } = parseNotebook(text, record);
  if (notebook) return notebook.stories;
  const [{ where, found, fix }] = problems as [(typeof problems)[number]];
  throw new StoriesUnreadable({ where: `${storyFile}, ${where}`, found, cure: fix });
}

/** What a step names that the record does not hold, or that nothing can read, in a sentence each. */
export function storyProblems(stories: readonly Story[], answer: OverviewAnswer): string[] {
  return stories.flatMap((story) =>
    story.steps.flatMap(({ name, link }, at) => {
      const { notice } = followLink(parseLinkText(link), answer);
      return [...notice.gone, ...notice.dropped].map(
        (lost) => `${story.name}, step ${at + 1} (${name}): the record does not hold ${lost}`,
      );
    }),
  );
}
