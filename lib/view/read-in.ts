/**
 * A file read into a notebook: what it brought, in plain words, and the edit that takes it back. What the analyst has
 * changed of it since is theirs, and stays.
 */
import type { Edit } from './edit-notebook';
import { contentOf, type Merged, mergeAll, sameRating } from './merge-notebooks';
import { type Note, type Notebook, type Rating, type SavedView, type Story, viewNameOf } from './notebook';

const one = { views: 'view', notes: 'note', stories: 'story', ratings: 'rating' } as const;
type Part = keyof typeof one;
const parts = Object.keys(one) as Part[];

const listed = (words: readonly string[]) => words.join(', ').replace(/, ([^,]*)$/, ' and $1');

/** More are counted, not named. */
const mostNamed = 3;

export interface ReadIn {
  notebook: Notebook;
  /** What it brought. */
  words: readonly string[];
  /** Takes it back; null where nothing was new. */
  undo: Edit | null;
}

export function readInto(mine: Notebook, found: Notebook): ReadIn {
  const merged = mergeAll(mine, found);
  const { notebook } = merged;
  const isNew = parts.some((part) => notebook[part].length > mine[part].length);
  if (!isNew) return { notebook, words: ['All of it was here already.'], undo: null };
  return { notebook, words: newWords(mine, merged), undo: takeBack(mine, notebook) };
}

/** 'New: 2 views and 1 rating.', and whose ratings became notes. */
function newWords(before: Notebook, { notebook, beside }: Merged): string[] {
  const counts = parts.flatMap((part) => {
    // A rating that became a note is told by itself.
    const many = notebook[part].length - before[part].length - (part === 'notes' ? beside.length : 0);
    return many > 0 ? [`${many} ${many === 1 ? one[part] : part}`] : [];
  });
  const said = counts.length > 0 ? [`New: ${listed(counts)}.`] : [];
  if (beside.length > 0) {
    const sources = [...new Set(beside)];
    const more = sources.length - mostNamed;
    const named = listed([
      ...sources.slice(0, mostNamed).map((source) => `‘${source}’`),
      ...(more > 0 ? [`${more} more ${more === 1 ? 'source' : 'sources'}`] : []),
    ]);
    said.push(
      sources.length === 1
        ? `You rate ${named} otherwise than the file: your rating stands, and the file’s is now a note on that source.`
        : `You rate ${named} otherwise than the file: your ratings stand, and the file’s are now notes on those sources.`,
    );
  }
  return said;
}

/** Takes out what is in the second notebook and not in the first. */
function takeBack(before: Notebook, after: Notebook): Edit {
  const nameOf = ({ name }: { name: string }) => name;
  const keyOf = ({ of, text }: Note) => `${of}\n${text}`;
  const sourceOf = ({ source }: Rating) => source;
  /** What came, by its key. */
  function broughtBy<Item>(keyIn: (item: Item) => string, was: readonly Item[], is: readonly Item[]) {
    const had = new Set(was.map(keyIn));
    return new Map(is.filter((item) => !had.has(keyIn(item))).map((item) => [keyIn(item), item]));
  }
  const views = broughtBy<SavedView>(nameOf, before.views, after.views);
  const notes = broughtBy<Note>(keyOf, before.notes, after.notes);
  const stories = broughtBy<Story>(nameOf, before.stories, after.stories);
  const ratings = broughtBy<Rating>(sourceOf, before.ratings, after.ratings);
  const isAsItCame = <Item extends { name: string }>(came: ReadonlyMap<string, Item>, item: Item) => {
    const then = came.get(item.name);
    return then !== undefined && contentOf(then) === contentOf(item);
  };
  const asRead = new Set(after.notes.map(keyOf));
  return (notebook) => {
    /** Views on which something was noted since. */
    const noted = new Set(
      notebook.notes.filter((note) => !asRead.has(keyOf(note))).map(({ of }) => viewNameOf(of)),
    );
    const left = notebook.views.filter((view) => !isAsItCame(views, view) || noted.has(view.name));
    const namesLeft = new Set(left.map(nameOf));
    const isOnViewLeft = ({ of }: Note) => {
      const name = viewNameOf(of);
      return name !== null && views.has(name) && namesLeft.has(name);
    };
    return {
      ...notebook,
      views: left,
      notes: notebook.notes.filter((note) => !notes.has(keyOf(note)) || isOnViewLeft(note)),
      stories: notebook.stories.filter((story) => !isAsItCame(stories, story)),
      ratings: notebook.ratings.filter((rating) => !sameRating(rating, ratings.get(rating.source))),
    };
  };
}
