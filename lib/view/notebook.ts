/**
 * The notebook: what an analyst makes of one record and owns, in words of their own: saved views, notes, stories and
 * ratings of sources. It is plain data, kept in the browser and in a file; nothing of it is part of the record. Here is
 * what it holds; what is done to one is in edit-notebook.ts, how two become one in merge-notebooks.ts, reading a file in
 * parse-notebook.ts, keeping it in the browser in keep-notebook.ts.
 */
import type { Reliability } from '@/lib/domain/values';

/** Raised when a file of today could be misread by the Parley of then. Version 1 had no ratings. */
export const notebookVersion = 2;

/** Characters in a file; a thousand views with long captions have about 1 MB. */
export const largestNotebook = 10_000_000;
export const longestName = 200;
export const longestReason = 10_000;
/** Room for ' (1000)' after a name. */
const longestFamily = longestName - 10;
const viewPrefix = 'view:';

export interface SavedView {
  readonly name: string;
  /** Query and fragment, as a link has them. */
  readonly link: string;
  readonly caption: string;
}
export interface Note {
  /** An entity, an edge or a source by its id, or a saved view as viewThing has it. */
  readonly of: string;
  readonly text: string;
}
export interface Story {
  readonly name: string;
  /** Copies: a view that is changed or deleted later leaves a story as it was told. */
  readonly steps: readonly SavedView[];
}
export interface Rating {
  readonly source: string;
  /** Null where a reason is given and no grade yet. */
  readonly rating: Reliability | null;
  readonly reason: string;
}
export interface Notebook {
  readonly version: typeof notebookVersion;
  readonly record: string;
  readonly views: readonly SavedView[];
  readonly notes: readonly Note[];
  readonly stories: readonly Story[];
  /** At most one of each source. */
  readonly ratings: readonly Rating[];
}

export const emptyNotebook = (record: string): Notebook => ({
  version: notebookVersion,
  record,
  views: [],
  notes: [],
  stories: [],
  ratings: [],
});

export const isEmptyNotebook = ({ views, notes, stories, ratings }: Notebook): boolean =>
  views.length + notes.length + stories.length + ratings.length === 0;

/** What a note on a saved view is of. */
export const viewThing = (viewName: string): string => `${viewPrefix}${viewName}`;

/** The name of the saved view that a note is of; null if it is of something else. */
export const viewNameOf = (of: string): string | null =>
  of.startsWith(viewPrefix) ? of.slice(viewPrefix.length) : null;

/** The name that 'Who came', 'Who came (2)' and 'Who came (3)' share. */
export const familyOf = (text: string): string =>
  (/^(.*) \(\d+\)$/s.exec(text)?.[1] ?? text).slice(0, longestFamily);

/** As a file or the browser's store holds it; parse-notebook.ts reads it. */
export const serializeNotebook = (notebook: Notebook): string => `${JSON.stringify(notebook, null, 2)}\n`;

/** Under which the browser's store keeps it. */
export const notebookKey = (record: string): string => `parley-notebook:${record}`;
/** Under which ratings were kept before a notebook held them. */
export const earlierRatingsKey = (record: string): string => `parley-ratings:${record}`;

/** The name, or where it is taken 'name (2)' and so on. */
export function freeName(wanted: string, taken: readonly { name: string }[]): string {
  const names = new Set(taken.map((each) => each.name));
  if (!names.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const numbered = `${familyOf(wanted)} (${number})`;
    if (!names.has(numbered)) return numbered;
  }
}
