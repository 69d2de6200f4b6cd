/**
 * Two notebooks of one record become one: nothing of either is lost, nothing of the first is changed. What differs under
 * one name is kept under two; of two ratings of one source the first stands, and the other is kept as a note beside it.
 */
import { reliabilities } from '@/lib/domain/values';
import {
  familyOf,
  freeName,
  type Note,
  type Notebook,
  type Rating,
  type SavedView,
  type Story,
  viewNameOf,
  viewThing,
} from './notebook';
import { sourceThing } from './things';

export interface Merged {
  notebook: Notebook;
  /** Sources that both rate, and not alike: the second's rating became a note, unless it was one already. */
  beside: readonly string[];
}

export const contentOf = ({ name: _name, ...content }: { name: string }) => JSON.stringify(content);

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

export const sameRating = (one: Rating, other: Rating | undefined): boolean =>
  one.source === other?.source && one.rating === other.rating && one.reason === other.reason;

/** A rating in words, for where there is another already. */
const ratingNote = ({ source, rating, reason }: Rating): Note => ({
  of: sourceThing(source),
  text: [
    `Another rating of this source: ${rating ? `${rating}, ${reliabilities.labels[rating]}` : 'none'}.`,
    ...(reason ? [`Reason: ${reason}`] : []),
  ].join(' '),
});

function addRatings(mine: readonly Rating[], theirs: readonly Rating[]) {
  const all = new Map(mine.map((each) => [each.source, each]));
  const others: Rating[] = [];
  for (const each of theirs) {
    const own = all.get(each.source);
    if (!own) all.set(each.source, each);
    else if (!sameRating(each, own)) others.push(each);
  }
  return { all: [...all.values()], others };
}

/** Merging the same again changes nothing. */
export function mergeAll(mine: Notebook, theirs: Notebook): Merged {
  const views = addAll(mine.views, theirs.views);
  const ratings = addRatings(mine.ratings, theirs.ratings);
  const keyOf = ({ of, text }: Note) => `${of}\n${text}`;
  const noted = new Set(mine.notes.map(keyOf));
  const notes = [...mine.notes];
  function add(note: Note): boolean {
    if (noted.has(keyOf(note))) return false;
    noted.add(keyOf(note));
    notes.push(note);
    return true;
  }
  for (const { of, text } of theirs.notes) {
    const renamed = views.nameOf.get(viewNameOf(of) ?? '');
    add({ of: renamed === undefined ? of : viewThing(renamed), text });
  }
  const beside = ratings.others.filter((each) => add(ratingNote(each))).map(({ source }) => source);
  const stories = addAll(mine.stories, theirs.stories).all;
  return { notebook: { ...mine, views: views.all, notes, stories, ratings: ratings.all }, beside };
}

export const mergeNotebooks = (mine: Notebook, theirs: Notebook): Notebook => mergeAll(mine, theirs).notebook;
