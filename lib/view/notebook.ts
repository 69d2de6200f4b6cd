/**
 * The notebook: what an analyst makes of one record and owns, in words of their own: saved views, notes, stories and
 * ratings of sources. It is plain data, kept in the browser and in a file; nothing of it is part of the record. Here is
 * its shape; what is done to one is in edit-notebook.ts, how two become one in merge-notebooks.ts, reading a file in
 * parse-notebook.ts.
 */
import { z } from 'zod';
import { reliabilities } from '@/lib/domain/values';
import { isEntityId, isThingId } from './things';

/** Raised when a file of today could be misread by the Parley of then. Version 1 had no ratings. */
export const notebookVersion = 2;

export const longestName = 200;
export const longestReason = 10_000;
/** Room for ' (1000)' after a name. */
const longestFamily = longestName - 10;
const viewPrefix = 'view:';

const name = z.string().min(1).max(longestName);
const savedView = z.strictObject({
  name,
  /** Query and fragment, as a link has them. */
  link: z.string().max(500_000),
  caption: z.string().max(4_000),
});
const note = z.strictObject({
  of: z
    .string()
    .max(500)
    .refine((of) => isThingId(of) || Boolean(viewNameOf(of)), {
      error: 'it names neither an entity, an edge, a source, nor a view as "view:NAME"',
    }),
  text: z.string().min(1).max(50_000),
});
const story = z.strictObject({
  name,
  /** Copies: a view that is changed or deleted later leaves a story as it was told. */
  steps: z.array(savedView).min(1).max(500),
});

const grades = reliabilities.values;
export const ratingShape = z
  .strictObject({
    source: z.string().max(120).refine(isEntityId, { error: 'it names no source by its id' }),
    /** Null where a reason is given and no grade yet. */
    rating: z.enum(grades, { error: `it is none of ${grades.join(', ')}, nor null` }).nullable(),
    reason: z.string().max(longestReason),
  })
  .refine(({ rating: grade, reason }) => grade !== null || reason !== '', {
    error: 'it has neither a grade nor a reason',
  });

/** As a file of version 1 has it. */
export const notebookShapeBefore = z.strictObject({
  version: z.literal(1),
  /** Id of the record that it is about. */
  record: z.string().min(1).max(120),
  views: z.array(savedView).max(5_000),
  notes: z.array(note).max(20_000),
  stories: z.array(story).max(1_000),
});

export const notebookShape = notebookShapeBefore.extend({
  version: z.literal(notebookVersion),
  ratings: z.array(ratingShape).max(20_000),
});

export type SavedView = Readonly<z.infer<typeof savedView>>;
export type Note = Readonly<z.infer<typeof note>>;
export interface Story {
  readonly name: string;
  readonly steps: readonly SavedView[];
}
export type Rating = Readonly<z.infer<typeof ratingShape>>;
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

/** The name, or where it is taken 'name (2)' and so on. */
export function freeName(wanted: string, taken: readonly { name: string }[]): string {
  const names = new Set(taken.map((each) => each.name));
  if (!names.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const numbered = `${familyOf(wanted)} (${number})`;
    if (!names.has(numbered)) return numbered;
  }
}
