/** The analyst's notebook: edited, saved to a file and merged without anything being lost or overwritten. */
import fc from 'fast-check';
import {
  changeView,
  putBack,
  rateSource,
  removeFrom,
  saveStory,
  saveView,
  writeNote,
} from '@/lib/view/edit-notebook';
import { mergeNotebooks } from '@/lib/view/merge-notebooks';
import { emptyNotebook, serializeNotebook } from '@/lib/view/notebook';
import { parseNotebook, problemWords } from '@/lib/view/parse-notebook';
import { anyNotebook, rated, notebookRecord as record, view } from '../../helpers/any-notebook';

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
      for (const part of ['views', 'notes', 'stories', 'ratings'] as const)
        expect(both[part].slice(0, mine[part].length)).toEqual(mine[part]);
      for (const { name, ...content } of [...theirs.views, ...theirs.stories])
        expect(
          [...both.views, ...both.stories].some(
            ({ name: under, ...held }) =>
              family(under) === family(name) && JSON.stringify(held) === JSON.stringify(content),
          ),
        ).toBe(true);
      for (const { text } of theirs.notes) expect(both.notes.map((note) => note.text)).toContain(text);
      expect(new Set(both.ratings.map(({ source }) => source)).size).toBe(both.ratings.length);
      for (const { source, rating, reason } of theirs.ratings) {
        const now = both.ratings.find((each) => each.source === source);
        const isNoted = both.notes.some(
          ({ of, text }) =>
            of === `source:${source}` &&
            text.startsWith(`Another rating of this source: ${rating ?? 'none'}`) &&
            text.endsWith(reason ? `Reason: ${reason}` : '.'),
        );
        expect((now?.rating === rating && now.reason === reason) || isNoted).toBe(true);
      }
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

test('my rating of a source stands; theirs, where it differs, is kept as a note on the source', () => {
  const mine = { ...emptyNotebook(record), ratings: [rated('crier', 'B'), rated('bell', 'A')] };
  const theirs = {
    ...emptyNotebook(record),
    ratings: [rated('crier', 'D', 'Names nobody.'), rated('bell', 'A'), rated('well', null, 'Not read yet.')],
  };
  expect(mergeNotebooks(mine, theirs)).toEqual({
    ...mine,
    ratings: [rated('crier', 'B'), rated('bell', 'A'), rated('well', null, 'Not read yet.')],
    notes: [
      {
        of: 'source:crier',
        text: 'Another rating of this source: D, not usually reliable. Reason: Names nobody.',
      },
    ],
  });
});

test('a file of version 1 is read as one without ratings', () => {
  const { ratings: _none, ...before } = { ...emptyNotebook(record), views: [view('A', '?tab=table')] };
  expect(read(JSON.stringify({ ...before, version: 1 }))).toEqual({
    notebook: { ...emptyNotebook(record), views: [view('A', '?tab=table')] },
  });
});

test('of two ratings of one source in a file the first stands, and none is lost', () => {
  const twice = { ...emptyNotebook(record), ratings: [rated('crier', 'B'), rated('crier', 'E', 'Drunk.')] };
  const { notebook } = read(JSON.stringify(twice));
  expect(notebook).toEqual({
    ...emptyNotebook(record),
    ratings: [rated('crier', 'B')],
    notes: [{ of: 'source:crier', text: 'Another rating of this source: E, unreliable. Reason: Drunk.' }],
  });
});

test('what is no notebook, of a newer version, or of another record is told with a way to mend it', () => {
  const told = (text: string) => read(text).problems?.map(problemWords);
  expect(told('GIF89a')).toEqual(['the file: it is no JSON. Choose a file that Parley saved under Views.']);
  expect(told('{"nodes": []}')).toEqual([
    'the file: it is no notebook: it names no version. Choose a file that Parley saved under Views.',
  ]);
  expect(told('{"version": 3, "record": "village-well"}')).toEqual([
    'the file: it is of version 3; this Parley reads versions up to 2. Update Parley, and open it then.',
  ]);
  expect(told('{"version": "1", "record": "village-well"}')).toEqual([
    'the file: it names no version that there was: "1". Choose a file that Parley saved under Views.',
  ]);
  expect(told(JSON.stringify({ ...emptyNotebook(record), version: 1 }))).toEqual([
    'the file: it is of version 1, and holds ratings, which came with version 2. Write "version": 2 in it, or take the ratings out.',
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

test('a rating that is none is told with its place, what was found and how to mend it', () => {
  const told = (...ratings: unknown[]) =>
    read(JSON.stringify({ ...emptyNotebook(record), ratings })).problems?.map(problemWords);
  const mend = 'Mend it in the file, or save the file anew from Parley.';
  expect(told(rated('crier', 'A'), { source: 'The Crier', rating: 'G', reason: '' })).toEqual([
    `ratings[1].source: it names no source by its id. ${mend}`,
    `ratings[1].rating: it is none of A, B, C, D, E, F, nor null. ${mend}`,
  ]);
  expect(told({ source: 'crier', rating: null, reason: '' })).toEqual([
    `ratings[0]: it has neither a grade nor a reason. ${mend}`,
  ]);
  expect(told({ source: 'crier', rating: 'A', reason: 'x'.repeat(10_001) })).toEqual([
    expect.stringMatching(/^ratings\[0\]\.reason: .*10000/),
  ]);
  const { ratings: _none, ...lacking } = emptyNotebook(record);
  expect(read(JSON.stringify(lacking)).problems?.map(problemWords)).toEqual([
    expect.stringMatching(/^ratings: /),
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

test('a source is rated, rated otherwise in its place, and no longer rated without grade and reason', () => {
  const one = rateSource(rated('crier', 'B'))(emptyNotebook(record));
  const two = rateSource(rated('bell', null, 'Not read yet.'))(one);
  const other = rateSource(rated('crier', 'D', 'Names nobody.'))(two);
  expect(other.ratings).toEqual([rated('crier', 'D', 'Names nobody.'), rated('bell', null, 'Not read yet.')]);
  expect(rateSource(rated('crier', null))(other).ratings).toEqual([rated('bell', null, 'Not read yet.')]);
  expect(rateSource(rated('sign', null))(other)).toEqual(other);
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
