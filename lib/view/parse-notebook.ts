/**
 * Reads a notebook from the text of a file or of the browser's store. Nothing in a text throws: what is
 * no notebook, of a newer version, or of another record is told with where, what and how to mend it.
 */
import type { z } from 'zod';
import { mergeNotebooks } from './merge-notebooks';
import { emptyNotebook, largestNotebook, type Notebook, notebookVersion } from './notebook';
import { notebookShape, notebookShapeBefore } from './notebook-shape';

export interface NotebookProblem {
  where: string;
  found: string;
  fix: string;
}
export type ParsedNotebook =
  | { notebook: Notebook; problems?: undefined }
  | { notebook?: undefined; problems: NotebookProblem[]; newer?: boolean };

/** More are not read by anybody. */
const mostProblems = 20;

export function parseNotebook(text: string, record: string): ParsedNotebook {
  const refuse = (found: string, fix: string, newer = false): ParsedNotebook => ({
    problems: [{ where: 'the file', found, fix }],
    newer,
  });
  if (text.length > largestNotebook)
    return refuse('it is larger than 10 MB', 'Choose a file that Parley saved under Views');
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('it is no JSON', 'Choose a file that Parley saved under Views');
  }
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'version'))
    return refuse('it is no notebook: it names no version', 'Choose a file that Parley saved under Views');
  const { version, record: of } = data as { version: unknown; record?: unknown };
  if (typeof version === 'number' && version > notebookVersion)
    return refuse(
      `it is of version ${version}; this Parley reads versions up to ${notebookVersion}`,
      'Update Parley, and open it then',
      true,
    );
  if (version !== 1 && version !== notebookVersion)
    return refuse(
      `it names no version that there was: ${shortly(version)}`,
      'Choose a file that Parley saved under Views',
    );
  if (version === 1 && Object.hasOwn(data, 'ratings'))
    return refuse(
      'it is of version 1, and holds ratings, which came with version 2',
      'Write "version": 2 in it, or take the ratings out',
    );
  const { data: found, error } = (version === 1 ? notebookShapeBefore : notebookShape).safeParse(data);
  if (error) return { problems: problemsOf(error) };
  if (of !== record)
    return refuse(
      `it belongs to the record "${found.record}"; this one is "${record}"`,
      'Open that record in Parley, and import it there',
    );
  // Two of one name, in a file written by hand, become two names; of two ratings of one source one becomes a note.
  return {
    notebook: mergeNotebooks(emptyNotebook(record), {
      ...emptyNotebook(record),
      ...found,
      version: notebookVersion,
    }),
  };
}

const shortly = (found: unknown): string => {
  const text = JSON.stringify(found);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

function problemsOf(error: z.ZodError): NotebookProblem[] {
  return error.issues.slice(0, mostProblems).map(({ path, message }) => ({
    where:
      path.reduce<string>(
        (where, part) =>
          typeof part === 'number' ? `${where}[${part}]` : where ? `${where}.${String(part)}` : String(part),
        '',
      ) || 'the file',
    found: message,
    fix: 'Mend it in the file, or save the file anew from Parley',
  }));
}

export const problemWords = ({ where, found, fix }: NotebookProblem): string => `${where}: ${found}. ${fix}.`;
