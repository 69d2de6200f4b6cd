/**
 * What an analyst does to a notebook, each as a function from one notebook to the next that finds what it changes by
 * name or content: it is done to what the browser holds at that moment, which another tab may have changed.
 */
import {
  freeName,
  type Note,
  type Notebook,
  type Rating,
  type SavedView,
  type Story,
  viewThing,
} from './notebook';

export type Edit = (notebook: Notebook) => Notebook;

/** What was deleted, and where it stood. */
export type Removed =
  | { kind: 'view'; item: SavedView; at: number; notes: readonly Note[] }
  | { kind: 'story'; item: Story; at: number }
  | { kind: 'note'; item: Note; at: number };

export const saveView =
  (view: SavedView): Edit =>
  (notebook) => ({
    ...notebook,
    views: [...notebook.views, { ...view, name: freeName(view.name, notebook.views) }],
  });

/** Changes a view's name, caption or link; its notes follow a new name. */
export const changeView =
  (name: string, next: Partial<SavedView>): Edit =>
  (notebook) => {
    const others = notebook.views.filter((view) => view.name !== name);
    const renamed = next.name === undefined ? name : freeName(next.name, others);
    return {
      ...notebook,
      views: notebook.views.map((view) => (view.name === name ? { ...view, ...next, name: renamed } : view)),
      notes: notebook.notes.map((note) =>
        note.of === viewThing(name) ? { ...note, of: viewThing(renamed) } : note,
      ),
    };
  };

/** Writes a new note (`before` null), changes one, or takes one out (`text` empty). */
export const writeNote =
  (of: string, before: string | null, text: string): Edit =>
  (notebook) => {
    const at = notebook.notes.findIndex((note) => note.of === of && note.text === before);
    const notes = [...notebook.notes];
    const isThere = notes.some((note) => note.of === of && note.text === text);
    const next = text && !isThere ? [{ of, text }] : [];
    if (at < 0) notes.push(...next);
    else if (text !== before) notes.splice(at, 1, ...next);
    return { ...notebook, notes };
  };

/** Rates a source, or rates it otherwise; without grade and reason it is no longer rated. */
export const rateSource =
  (rating: Rating): Edit =>
  (notebook) => {
    const isIts = ({ source }: Rating) => source === rating.source;
    const next = rating.rating === null && rating.reason === '' ? [] : [rating];
    const ratings = notebook.ratings.some(isIts)
      ? notebook.ratings.flatMap((each) => (isIts(each) ? next : [each]))
      : [...notebook.ratings, ...next];
    return { ...notebook, ratings };
  };

/** Saves a story, in the place of the one that it was before if there is one. */
export const saveStory =
  (story: Story, before: string | null = null): Edit =>
  (notebook) => {
    const others = notebook.stories.filter(({ name }) => name !== before);
    const named = { ...story, name: freeName(story.name, others) };
    const isThere = notebook.stories.length > others.length;
    return {
      ...notebook,
      stories: isThere
        ? notebook.stories.map((each) => (each.name === before ? named : each))
        : [...others, named],
    };
  };

/** Deletes a view with its notes, a story or a note; null if it is not there any more. */
export function removeFrom(
  notebook: Notebook,
  { kind, item }: Pick<Removed, 'kind' | 'item'>,
): { notebook: Notebook; removed: Removed } | null {
  const without = <Item>(list: readonly Item[], at: number) => list.filter((_, index) => index !== at);
  if (kind === 'note') {
    const { of, text } = item as Note;
    const at = notebook.notes.findIndex((note) => note.of === of && note.text === text);
    if (at < 0) return null;
    const removed: Removed = { kind, item: notebook.notes[at]!, at };
    return { notebook: { ...notebook, notes: without(notebook.notes, at) }, removed };
  }
  const { name } = item as SavedView | Story;
  if (kind === 'story') {
    const at = notebook.stories.findIndex((story) => story.name === name);
    if (at < 0) return null;
    const removed: Removed = { kind, item: notebook.stories[at]!, at };
    return { notebook: { ...notebook, stories: without(notebook.stories, at) }, removed };
  }
  const at = notebook.views.findIndex((view) => view.name === name);
  if (at < 0) return null;
  const isIts = ({ of }: Note) => of === viewThing(name);
  const removed: Removed = { kind, item: notebook.views[at]!, at, notes: notebook.notes.filter(isIts) };
  const notes = notebook.notes.filter((note) => !isIts(note));
  return { notebook: { ...notebook, views: without(notebook.views, at), notes }, removed };
}

/** Puts back where it stood what was deleted. */
export const putBack =
  (removed: Removed): Edit =>
  (notebook) => {
    const into = <Item>(list: readonly Item[], item: Item) => [
      ...list.slice(0, removed.at),
      item,
      ...list.slice(removed.at),
    ];
    if (removed.kind === 'note') return { ...notebook, notes: into(notebook.notes, removed.item) };
    if (removed.kind === 'story') {
      const name = freeName(removed.item.name, notebook.stories);
      return { ...notebook, stories: into(notebook.stories, { ...removed.item, name }) };
    }
    const name = freeName(removed.item.name, notebook.views);
    return {
      ...notebook,
      views: into(notebook.views, { ...removed.item, name }),
      notes: [...notebook.notes, ...removed.notes.map((note) => ({ ...note, of: viewThing(name) }))],
    };
  };
