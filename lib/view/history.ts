/**
 * Undo and redo over what changes a view's content, as a named list. Tab, selection and the open disagreement are not
 * content: they change the present view and leave the past alone.
 */
import type { View } from './view';

export interface Step {
  /** What was done, as the list shows it: 'Hid Russia'. */
  name: string;
  /** The view before it was done. */
  before: View;
}

export interface History {
  past: readonly Step[];
  present: View;
  future: readonly Step[];
}

/** More steps than anybody undoes by hand; bounds memory in a long session. */
const mostSteps = 200;

export const startHistory = (present: View): History => ({ past: [], present, future: [] });

/** Where one looks, which is no content. */
export const gazeParts = [
  'tab',
  'matrix',
  'lanes',
  'unit',
  'selected',
  'disagreement',
  'asked',
  'typed',
] as const;
export type Gaze = Pick<View, (typeof gazeParts)[number]>;

export const gazeOf = (view: View): Gaze =>
  Object.fromEntries(gazeParts.map((part) => [part, view[part]])) as unknown as Gaze;

/** Looks at another thing without changing what is drawn. */
export const lookAt = (history: History, change: Partial<Gaze>): History => ({
  ...history,
  present: { ...history.present, ...change },
});

/** Changes what is drawn; one step to undo. */
export const change = (history: History, name: string, next: Partial<View>): History => ({
  past: [...history.past, { name, before: history.present }].slice(-mostSteps),
  present: { ...history.present, ...next },
  future: [],
});

/** The same, as one step for as long as the name is the same: a story told is undone at once. */
export const retell = (history: History, name: string, next: Partial<View>): History =>
  history.past.at(-1)?.name === name
    ? { ...history, present: { ...history.present, ...next }, future: [] }
    : change(history, name, next);

/** Content of one view with the gaze (tab, selection, disagreement) of another. */
const keepGaze = (content: View, gaze: View): View => ({ ...content, ...gazeOf(gaze) });

export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    past: history.past.slice(0, -1),
    present: keepGaze(step.before, history.present),
    future: [{ name: step.name, before: history.present }, ...history.future],
  };
}

export function redo(history: History): History {
  const [step, ...future] = history.future;
  if (!step) return history;
  return {
    past: [...history.past, { name: step.name, before: history.present }],
    present: keepGaze(step.before, history.present),
    future,
  };
}

/** Undoes or redoes until so many steps are done; as far as there are steps. */
export function jump(history: History, done: number): History {
  let now = history;
  while (now.past.length > Math.max(0, done)) now = undo(now);
  while (now.past.length < done && now.future.length > 0) now = redo(now);
  return now;
}
