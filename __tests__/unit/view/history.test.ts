/** Undo and redo cover what is drawn, not where one looks. */
import { change, lookAt, redo, startHistory, undo } from '@/lib/view/history';
import { emptyView } from '@/lib/view/view';

test('twenty steps are undone and redone to the same views', () => {
  let history = startHistory(emptyView);
  for (let step = 1; step <= 20; step++) history = change(history, `Hid n${step}`, { hidden: [`n${step}`] });
  const last = history.present;
  for (let step = 0; step < 20; step++) history = undo(history);
  expect(history.present).toEqual(emptyView);
  for (let step = 0; step < 20; step++) history = redo(history);
  expect(history.present).toEqual(last);
});

test('selecting and changing tabs is no step, and survives an undo', () => {
  let history = change(startHistory(emptyView), 'Hid Bo', { hidden: ['bo'] });
  history = lookAt(history, { selected: ['anna'], tab: 'table' });
  expect(history.past.map((step) => step.name)).toEqual(['Hid Bo']);
  history = undo(history);
  expect(history.present).toEqual({ ...emptyView, selected: ['anna'], tab: 'table' });
});

test('a new step forgets what was undone', () => {
  let history = change(startHistory(emptyView), 'Hid Bo', { hidden: ['bo'] });
  history = change(undo(history), 'Hid Anna', { hidden: ['anna'] });
  expect(history.future).toEqual([]);
  expect(redo(history)).toBe(history);
});

test('nothing to undo leaves the history as it is', () => {
  const history = startHistory(emptyView);
  expect(undo(history)).toBe(history);
});
