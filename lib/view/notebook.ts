/**
 * The notebook: what an analyst makes of one record and owns, in words of their own: saved views, notes and stories. It
 * is plain data, kept in the browser and in a file; nothing of it is part of the record. Here is its shape and how two
 * become one; what is done to one is in edit-notebook.ts, reading a file in parse-notebook.ts.
 */
import { z } from 'zod';
import { isThingId } from './things';

/** Raised when a file of today could be misread by the Parley of then. */
export const notebookVersion = 1;

export const longestName = 200;
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
    .refine((of) => isThingId(of) || (of.startsWith(viewPrefix) && of.length > viewPrefix.length), {
      error: 'it names neither an entity, an edge, a source, nor a view as "view:NAME"',
    }),
  text: z.string().min(1).max(50_000),
});
const story = z.strictObject({
  name,
  /** Copies: a view that is changed or deleted later leaves a story as it was told. */
  steps: z.array(savedView).min(1).max(500),
});

export const notebookShape = z.strictObject({
  version: z.literal(notebookVersion),
  /** Id of the record that it is about. */
  record: z.string().min(1).max(120),
  views: z.array(savedView).max(5_000),
  notes: z.array(note).max(20_000),
  stories: z.array(story).max(1_000),
});

export type SavedView = Readonly<z.infer<typeof savedView>>;
export type Note = Readonly<z.infer<typeof note>>;
export interface Story {
  readonly name: string;
  readonly steps: readonly SavedView[];
}
export interface Notebook {
  readonly version: typeof notebookVersion;
  readonly record: string;
  readonly views: readonly SavedView[];
  readonly notes: readonly Note[];
  readonly stories: readonly Story[];
}

export const emptyNotebook = (record: string): Notebook => ({
  version: notebookVersion,
  record,
  views: [],
  notes: [],
  stories: [],
});

export const isEmptyNotebook = ({ views, notes, stories }: Notebook): boolean =>
  views.length + notes.length + stories.length === 0;

/** What a note on a saved view is of. */
export const viewThing = (viewName: string): string => `${viewPrefix}${viewName}`;

/** The name that 'Who came', 'Who came (2)' and 'Who came (3)' share. */
const familyOf = (text: string): string =>
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

const contentOf = ({ name: _name, ...content }: { name: string }) => JSON.stringify(content);

/**
 * Adds what is not there yet. Where a name is taken by something else, what has the same content under a number of that
 * name is the same. Gives the names under which all of them now are.
 */
function addAll<Item extends SavedView | Story>(items: readonly Item[], others: readonly Item[]) {
  const all = [...items];
  const contents = new Map(items.map((item) => [item.name, contentOf(item)]));
  const nameOf = new Map<string, string>();
  for (const item of others) {
    const [content, family] = [contentOf(item), familyOf(item.name)];
    const isHere = (name: string) => contents.get(name) === content;
    const under =
      !contents.has(item.name) || isHere(item.name)
        ? item.name
        : ([...contents.keys()].find((name) => familyOf(name) === family && isHere(name)) ??
          freeName(item.name, all));
    if (!isHere(under)) {
      all.push({ ...item, name: under });
      contents.set(under, content);
    }
    nameOf.set(item.name, under);
  }
  return { all, nameOf };
}

/**
 * Both: all that is in the first, unchanged, and what only the second has. What differs under one name is kept under
 * two; merging the same again changes nothing.
 */
export function mergeNotebooks(mine: Notebook, theirs: Notebook): Notebook {
  const views = addAll(mine.views, theirs.views);
  const noted = new Set(mine.notes.map(({ of, text }) => `${of}\n${text}`));
  const notes = [...mine.notes];
  for (const { of, text } of theirs.notes) {
    const renamed = of.startsWith(viewPrefix) ? views.nameOf.get(of.slice(viewPrefix.length)) : undefined;
    const own = { of: renamed === undefined ? of : viewThing(renamed), text };
    if (noted.has(`${own.of}\n${text}`)) continue;
    noted.add(`${own.of}\n${text}`);
    notes.push(own);
  }
  return { ...mine, views: views.all, notes, stories: addAll(mine.stories, theirs.stories).all };
}
