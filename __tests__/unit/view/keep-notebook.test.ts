/** What a browser keeps of a notebook: nothing is overwritten, nothing is lost, what an earlier Parley kept is read. */
import { rateSource, saveView } from '@/lib/view/edit-notebook';
import { keepEdited, NotebookNewer, needsReaders, readKept } from '@/lib/view/keep-notebook';
import * as readers from '@/lib/view/kept-readers';
import { emptyNotebook, notebookKey } from '@/lib/view/notebook';
import { rated, notebookRecord as record, view } from '../../helpers/any-notebook';

describe('the browser’s store', () => {
  const storeOf = (start: Record<string, string> = {}) => {
    const held = new Map(Object.entries(start));
    return {
      held,
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, text: string) => void held.set(key, text),
      removeItem: (key: string) => void held.delete(key),
    };
  };

  test('two tabs that save one after the other both find both', () => {
    const store = storeOf();
    keepEdited(store, record, saveView(view('from one tab')), readers);
    keepEdited(store, record, saveView(view('from the other')), readers);
    expect(readKept(store, record, readers).notebook.views).toEqual([
      view('from one tab'),
      view('from the other'),
    ]);
  });

  test('a browser that keeps nothing keeps edit after edit without what reads; what another tab kept needs it', () => {
    const store = storeOf();
    expect(needsReaders(store, record)).toBe(false);
    keepEdited(store, record, saveView(view('A')), null);
    keepEdited(store, record, saveView(view('B')), null);
    expect(readKept(store, record, readers).notebook.views).toEqual([view('A'), view('B')]);
    expect(needsReaders(store, record)).toBe(false);
    const other = JSON.stringify({ ...emptyNotebook(record), views: [view('from the other')] });
    store.setItem(notebookKey(record), other);
    expect(needsReaders(store, record)).toBe(true);
    expect(() => keepEdited(store, record, saveView(view('C')), null)).toThrow('without its readers');
    expect(store.getItem(notebookKey(record))).toBe(other);
  });

  test('what cannot be read is set aside, whole, before anything is written', () => {
    const store = storeOf({ [notebookKey(record)]: '{"version":1,' });
    const { notebook, setAside } = keepEdited(store, record, saveView(view('A')), readers);
    expect([notebook.views, setAside]).toEqual([[view('A')], expect.stringContaining('it is no JSON')]);
    expect([...store.held.values()]).toContain('{"version":1,');
    expect(readKept(store, record, readers)).toEqual({ notebook, setAside: null });
  });

  test('what a newer Parley kept is not touched', () => {
    const newer = '{"version":7,"record":"village-well"}';
    const store = storeOf({ [notebookKey(record)]: newer });
    expect(() => keepEdited(store, record, saveView(view('A')), readers)).toThrow(NotebookNewer);
    expect([...store.held.values()]).toEqual([newer]);
  });

  test('what was kept under version 1 is read, and kept as of today', () => {
    const { ratings: _none, ...before } = { ...emptyNotebook(record), views: [view('A')] };
    const store = storeOf({ [notebookKey(record)]: JSON.stringify({ ...before, version: 1 }) });
    keepEdited(store, record, rateSource(rated('crier', 'B')), readers);
    expect(JSON.parse(store.getItem(notebookKey(record))!)).toEqual({
      ...emptyNotebook(record),
      views: [view('A')],
      ratings: [rated('crier', 'B')],
    });
  });

  describe('that held ratings by themselves', () => {
    const key = `parley-ratings:${record}`;

    test('gives them to the notebook once, so that one taken back does not come again', () => {
      const store = storeOf({ [key]: '{"crier":{"rating":"D","reason":"Names nobody."}}' });
      expect(readKept(store, record, readers).notebook.ratings).toEqual([
        rated('crier', 'D', 'Names nobody.'),
      ]);
      keepEdited(store, record, rateSource(rated('crier', null)), readers);
      expect(readKept(store, record, readers).notebook.ratings).toEqual([]);
      expect([...store.held.keys()]).toEqual([notebookKey(record)]);
    });

    test.each([
      ['no json', 0],
      ['null', 0],
      ['[1]', 0],
      ['{"001":{"rating":"Z","reason":""},"002":7,"003":{"rating":"A","reason":""}}', 1],
    ])('sets aside, whole, what is no rating: %s', (text, many) => {
      const store = storeOf({ [key]: text });
      expect(readKept(store, record, readers).notebook.ratings).toHaveLength(many);
      keepEdited(store, record, saveView(view('A')), readers);
      expect([store.getItem(key), store.getItem(`${key}:unreadable-1`)]).toEqual([null, text]);
    });

    test('keeps an edit, and them, where there is no room to set aside', () => {
      const store = storeOf({ [key]: '{"001":{"rating":"Z","reason":""},"003":{"rating":"A","reason":""}}' });
      const full = {
        ...store,
        setItem(at: string, text: string) {
          if (at !== notebookKey(record)) throw new DOMException('full', 'QuotaExceededError');
          store.setItem(at, text);
        },
      };
      keepEdited(full, record, saveView(view('A')), readers);
      expect(readKept(full, record, readers).notebook).toEqual({
        ...emptyNotebook(record),
        views: [view('A')],
        ratings: [rated('003', 'A')],
      });
      expect(store.getItem(key)).toContain('"Z"');
    });
  });
});
