/** A file read into a notebook says what it brought, and is taken back without what became the analyst's own since. */
import fc from 'fast-check';
import { changeView, rateSource, writeNote } from '@/lib/view/edit-notebook';
import { emptyNotebook, type Notebook } from '@/lib/view/notebook';
import { readInto } from '@/lib/view/read-in';
import { anyNotebook, rated, notebookRecord as record, view } from '../../helpers/any-notebook';

describe('a file that is read in', () => {
  const mine = { ...emptyNotebook(record), views: [view('A')], ratings: [rated('crier', 'B')] };
  const told = (theirs: Partial<Notebook>, into: Notebook = mine) =>
    readInto(into, { ...emptyNotebook(record), ...theirs }).words;

  test('says what it brought, and whose ratings became notes', () => {
    expect(told({ views: [view('B'), view('C')], ratings: [rated('bell', 'A')] })).toEqual([
      'New: 2 views and 1 rating.',
    ]);
    expect(told({ ratings: [rated('crier', 'D')], notes: [{ of: 'ada-hill', text: 'Ask.' }] })).toEqual([
      'New: 1 note.',
      'You rate ‘crier’ otherwise than the file: your rating stands, and the file’s is now a note on that source.',
    ]);
    const many = ['a', 'b', 'c', 'd', 'e'];
    expect(
      told(
        { ratings: many.map((source) => rated(source, 'D')) },
        { ...mine, ratings: many.map((source) => rated(source, 'A')) },
      ),
    ).toEqual([
      'You rate ‘a’, ‘b’, ‘c’ and 2 more sources otherwise than the file: your ratings stand, and the file’s are now notes on those sources.',
    ]);
  });

  test('says that all of it was here already the second time, though a rating differs', () => {
    const theirs = { ...emptyNotebook(record), views: [view('A')], ratings: [rated('crier', 'D')] };
    const { notebook } = readInto(mine, theirs);
    expect(readInto(notebook, theirs)).toEqual({
      notebook,
      words: ['All of it was here already.'],
      undo: null,
    });
  });

  test('is taken back whole', () => {
    fc.assert(
      fc.property(anyNotebook, anyNotebook, (before, theirs) => {
        const { notebook, undo } = readInto(before, theirs);
        expect(undo ? undo(notebook) : notebook).toEqual(before);
      }),
    );
  });

  test('is taken back without what the analyst has changed or added since', () => {
    const theirs = {
      ...emptyNotebook(record),
      views: [view('B'), view('C'), view('D')],
      notes: [
        { of: 'view:B', text: 'Theirs, on a view that I caption.' },
        { of: 'view:D', text: 'Theirs.' },
      ],
      stories: [{ name: 'S', steps: [view('B')] }],
      ratings: [rated('bell', 'A'), rated('well', 'C')],
    };
    const { notebook, undo } = readInto(mine, theirs);
    const since = [
      changeView('B', { caption: 'Now mine.' }),
      writeNote('view:C', null, 'My note on theirs.'),
      rateSource(rated('bell', 'B', 'I know them.')),
      rateSource(rated('sign', 'E')),
    ].reduce((now, edit) => edit(now), notebook);
    expect(undo!(since)).toEqual({
      ...mine,
      views: [view('A'), view('B', '', 'Now mine.'), view('C')],
      notes: [
        { of: 'view:B', text: 'Theirs, on a view that I caption.' },
        { of: 'view:C', text: 'My note on theirs.' },
      ],
      ratings: [rated('crier', 'B'), rated('bell', 'B', 'I know them.'), rated('sign', 'E')],
    });
  });
});
