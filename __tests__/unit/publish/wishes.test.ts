/** What the maker of a site wishes is understood, or refused with what to write instead. */
import { serializeView } from '@/lib/view/view';
import { readWishes } from '@/scripts/publish/wishes';

test.each([
  ['?tab=timeline&sel=anna-berg', '?tab=timeline&sel=anna-berg'],
  ['http://127.0.0.1:3000/?tab=table#at=anna-berg,10,20', '?tab=table#at=anna-berg,10,20'],
  ['http://127.0.0.1:3000/', ''],
])('the link %s is the view %s', (view, read) => expect(serializeView(readWishes({ view }).view)).toBe(read));

test.each([
  ['?tab=nowhere', 'the link names what no view has: tab=nowhere'],
  ['?tab=cypher', 'the link opens the tab cypher, which asks a database'],
])('the link %s is refused: %s', (view, found) => expect(() => readWishes({ view })).toThrow(found));

test.each([
  ['https://example.org/talks', 'https://example.org/talks/'],
  ['https://example.org/talks/?utm=1#top', 'https://example.org/talks/'],
])('a site lies at %s, a folder', (at, read) => expect(readWishes({ at }).at).toBe(read));

test.each(['example.org/talks', 'file:///home', ''])('‘%s’ is no address of the web', (at) =>
  expect(() => readWishes({ at })).toThrow('is no address of the web'),
);
