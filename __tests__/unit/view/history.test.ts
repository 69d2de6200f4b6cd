/** Undo and redo cover what is drawn, not where one looks. */
import { change, jump, lookAt, redo, startHistory, undo } from '@/lib/view/history';
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

test('a click on the list goes to where that step was done, back and forth', () => {
  let history = startHistory(emptyView);
  for (const name of ['a', 'b', 'c']) history = change(history, `Hid ${name}`, { hidden: [name] });
  const back = jump(history, 1);
  expect([back.present.hidden, back.past.length, back.future.map(({ name }) => name)]).toEqual([
    ['a'],
    1,
    ['Hid b', 'Hid c'],
  ]);
  expect(jump(back, 3)).toEqual(history);
  expect(jump(back, 9)).toEqual(history);
  expect(jump(history, -1).present).toEqual(emptyView);
});
