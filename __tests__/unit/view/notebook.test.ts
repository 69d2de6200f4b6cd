/** The analyst's notebook: edited, kept, exported, imported and merged without anything being lost or overwritten. */
import fc from 'fast-check';
import { changeView, putBack, removeFrom, saveStory, saveView, writeNote } from '@/lib/view/edit-notebook';
import { keepEdited, NotebookNewer, notebookKey, readKept } from '@/lib/view/keep-notebook';
import { emptyNotebook, mergeNotebooks, type Notebook, type SavedView, viewThing } from '@/lib/view/notebook';
import { parseNotebook, problemWords, serializeNotebook } from '@/lib/view/parse-notebook';

const record = 'village-well';
const view = (name: string, link = '', caption = ''): SavedView => ({ name, link, caption });

const anyName = fc.oneof(
  fc.constantFrom('Who came', 'Who came (2)', 'Who came (3)', ' (2)', 'x'.repeat(200)),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);
const anyView = fc.record({
  name: anyName,
  link: fc.constantFrom('', '?tab=table', '?hide=anna#at=bo,1,2'),
  caption: fc.string({ unit: 'binary', maxLength: 8 }),
});
const withName = <T extends { name: string }>(items: fc.Arbitrary<T>) =>
  fc.uniqueArray(items, { selector: ({ name }) => name, maxLength: 6 });
const anyNotebook: fc.Arbitrary<Notebook> = fc
  .tuple(
    withName(anyView),
    withName(fc.record({ name: anyName, steps: fc.array(anyView, { minLength: 1, maxLength: 3 }) })),
    fc.uniqueArray(
      fc.record({
        of: fc.oneof(
          fc.constantFrom('ada-hill', 'ATTENDED:ada-hill:well-talk', 'source:crier'),
          anyName.map(viewThing),
        ),
        text: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      }),
      { selector: ({ of, text }) => `${of}\n${text}`, maxLength: 6 },
    ),
  )
  .map(([views, stories, notes]) => ({ ...emptyNotebook(record), views, notes, stories }));

const read = (text: string) => parseNotebook(text, record);

test('a notebook comes back from its file unchanged', () => {
  fc.assert(
    fc.property(anyNotebook, (notebook) => {
      expect(read(serializeNotebook(notebook))).toEqual({ notebook });
    }),
  );
});

test('merging overwrites nothing, loses nothing, and a second time changes nothing', () => {
  const family = (name: string) => name.replace(/ \(\d+\)$/s, '').slice(0, 190);
  fc.assert(
    fc.property(anyNotebook, anyNotebook, (mine, theirs) => {
      const both = mergeNotebooks(mine, theirs);
      for (const part of ['views', 'notes', 'stories'] as const)
        expect(both[part].slice(0, mine[part].length)).toEqual(mine[part]);
      for (const { name, ...content } of [...theirs.views, ...theirs.stories])
        expect(
          [...both.views, ...both.stories].some(
            ({ name: under, ...held }) =>
              family(under) === family(name) && JSON.stringify(held) === JSON.stringify(content),
          ),
        ).toBe(true);
      for (const { text } of theirs.notes) expect(both.notes.map((note) => note.text)).toContain(text);
      for (const part of [both.views, both.stories])
        expect(new Set(part.map(({ name }) => name)).size).toBe(part.length);
      expect(mergeNotebooks(both, theirs)).toEqual(both);
      expect(mergeNotebooks(both, mine)).toEqual(both);
      expect(read(serializeNotebook(both))).toEqual({ notebook: both });
    }),
  );
});

test('a different view of the same name becomes "name (2)", with its notes', () => {
  const mine = { ...emptyNotebook(record), views: [view('Who came', '?tab=table')] };
  const theirs = {
    ...emptyNotebook(record),
    views: [view('Who came', '?tab=matrix'), view('Who spoke')],
    notes: [{ of: 'view:Who came', text: 'Ask the crier.' }],
  };
  expect(mergeNotebooks(mine, theirs)).toEqual({
    ...mine,
    views: [view('Who came', '?tab=table'), view('Who came (2)', '?tab=matrix'), view('Who spoke')],
    notes: [{ of: 'view:Who came (2)', text: 'Ask the crier.' }],
  });
});

test('what is no notebook, of a newer version, or of another record is told with a way to mend it', () => {
  const told = (text: string) => read(text).problems?.map(problemWords);
  expect(told('GIF89a')).toEqual(['the file: it is no JSON. Choose a file that Parley saved under Views.']);
  expect(told('{"nodes": []}')).toEqual([
    'the file: it is no notebook: it names no version. Choose a file that Parley saved under Views.',
  ]);
  expect(told('{"version": 2, "record": "village-well"}')).toEqual([
    'the file: it is of version 2; this Parley reads version 1. Update Parley, and open it then.',
  ]);
  expect(told(serializeNotebook(emptyNotebook('lake-accord')))).toEqual([
    'the file: it belongs to the record "lake-accord"; this one is "village-well". Open that record in Parley, and import it there.',
  ]);
  const spoilt = {
    ...emptyNotebook(record),
    notes: [{ of: 'Not an id', text: 'x' }],
    views: [{ name: 'A' }],
  };
  expect(told(JSON.stringify(spoilt))).toEqual([
    expect.stringMatching(/^views\[0\]\.link: /),
    expect.stringMatching(/^views\[0\]\.caption: /),
    expect.stringMatching(/^notes\[0\]\.of: it names neither an entity, an edge, a source, nor a view/),
  ]);
});

test('no text makes reading throw or reach beyond the notebook', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.constantFrom(
      `{"version":1,"record":"${record}","views":[],"notes":[],"stories":[],"__proto__":{"polluted":1}}`,
      `{"version":1,"record":"${record}","views":[{"name":"a","link":"","caption":"","constructor":{}}],"notes":[],"stories":[]}`,
      `{"version":1e999,"record":1}`,
      '['.repeat(100_000),
    ),
    anyNotebook.map((notebook) => serializeNotebook(notebook).replace(/[{[":]/, '')),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const { notebook, problems } = read(text);
      expect(notebook === undefined).toBe(problems !== undefined);
      expect(problems?.length).not.toBe(0);
    }),
  );
  expect({}).not.toHaveProperty('polluted');
});

test('what is deleted is put back where it stood, with its notes, and under a free name', () => {
  fc.assert(
    fc.property(anyNotebook, fc.nat(), (notebook, pick) => {
      const things = [
        ...notebook.views.map((item) => ({ kind: 'view' as const, item })),
        ...notebook.stories.map((item) => ({ kind: 'story' as const, item })),
        ...notebook.notes.map((item) => ({ kind: 'note' as const, item })),
      ];
      fc.pre(things.length > 0);
      const gone = removeFrom(notebook, things[pick % things.length]!)!;
      const back = putBack(gone.removed)(gone.notebook);
      expect({ ...back, notes: new Set(back.notes) }).toEqual({
        ...notebook,
        notes: new Set(notebook.notes),
      });
    }),
  );
});

test('a new name takes the notes along; the name of another view is never taken from it', () => {
  const start = {
    ...emptyNotebook(record),
    views: [view('A'), view('B')],
    notes: [{ of: 'view:A', text: 'mine' }],
  };
  expect(changeView('A', { name: 'B' })(start)).toEqual({
    ...start,
    views: [view('B (2)'), view('B')],
    notes: [{ of: 'view:B (2)', text: 'mine' }],
  });
  expect(saveView(view('A', '?tab=table'))(start).views.map(({ name }) => name)).toEqual(['A', 'B', 'A (2)']);
});

test('a note is written, changed and taken out; a story keeps its place and its own copies', () => {
  const wrote = writeNote('ada-hill', null, 'Ask her.')(emptyNotebook(record));
  const changed = writeNote('ada-hill', 'Ask her.', 'Asked her.')(wrote);
  expect([wrote.notes, changed.notes]).toEqual([
    [{ of: 'ada-hill', text: 'Ask her.' }],
    [{ of: 'ada-hill', text: 'Asked her.' }],
  ]);
  expect(writeNote('ada-hill', 'Asked her.', '')(changed).notes).toEqual([]);
  const told = saveStory({ name: 'S', steps: [view('A')] })(
    saveStory({ name: 'R', steps: [view('B')] })(wrote),
  );
  const retold = saveStory({ name: 'T', steps: [view('A'), view('B')] }, 'R')(told);
  expect(retold.stories.map(({ name, steps }) => [name, steps.length])).toEqual([
    ['T', 2],
    ['S', 1],
  ]);
});

describe('the browser’s store', () => {
  const storeOf = (start: Record<string, string> = {}) => {
    const held = new Map(Object.entries(start));
    return {
      held,
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, text: string) => void held.set(key, text),
    };
  };

  test('two tabs that save one after the other both find both', () => {
    const store = storeOf();
    keepEdited(store, record, saveView(view('from one tab')));
    keepEdited(store, record, saveView(view('from the other')));
    expect(readKept(store, record).notebook.views).toEqual([view('from one tab'), view('from the other')]);
  });

  test('what cannot be read is set aside, whole, before anything is written', () => {
    const store = storeOf({ [notebookKey(record)]: '{"version":1,' });
    const { notebook, setAside } = keepEdited(store, record, saveView(view('A')));
    expect([notebook.views, setAside]).toEqual([[view('A')], expect.stringContaining('it is no JSON')]);
    expect([...store.held.values()]).toContain('{"version":1,');
    expect(readKept(store, record)).toEqual({ notebook, setAside: null });
  });

  test('what a newer Parley kept is not touched', () => {
    const newer = '{"version":7,"record":"village-well"}';
    const store = storeOf({ [notebookKey(record)]: newer });
    expect(() => keepEdited(store, record, saveView(view('A')))).toThrow(NotebookNewer);
    expect([...store.held.values()]).toEqual([newer]);
  });
});
