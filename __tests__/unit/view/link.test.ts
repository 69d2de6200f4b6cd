/** A link names the version of the record it was made on, is never too long for a query, and opens what it can. */
import fc from 'fast-check';
import { parseLink, parseLinkText, serializeLink } from '@/lib/view/link';
import { emptyView } from '@/lib/view/view';

const checksum = '0a1b2c3d4e5f';

test('the view at rest is the bare address, whatever the version', () => {
  expect(serializeLink(emptyView, checksum)).toBe('');
});

test('a link names the version of the record in eight letters', () => {
  const link = serializeLink({ ...emptyView, hidden: ['anna'] }, checksum);
  expect(link).toBe('?hide=anna&r=0a1b2c3d');
  expect(parseLinkText(link)).toEqual({
    view: { ...emptyView, hidden: ['anna'] },
    dropped: [],
    madeOn: '0a1b2c3d',
  });
  expect(parseLinkText('?r=newest')).toEqual({ view: emptyView, dropped: ['r=newest'], madeOn: null });
});

test('however much a view holds, its query stays under 2,000 letters, and all of it comes back', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}(-[a-z0-9]{1,12})?$/), { maxLength: 400 });
  fc.assert(
    fc.property(ids, ids, (hidden, placed) => {
      const moved = Object.fromEntries(placed.map((id, at) => [id, { x: at, y: 9 - at }]));
      const view = { ...emptyView, hidden, moved };
      const url = new URL(serializeLink(view, checksum), 'http://parley.example/');
      expect(url.search.length).toBeLessThanOrEqual(2_001);
      expect(parseLink(url.searchParams, url.hash)).toEqual({
        view,
        dropped: [],
        madeOn: hidden.length + placed.length > 0 ? '0a1b2c3d' : null,
      });
    }),
  );
});

test('a whole address, a part of one, and what is none are all read', () => {
  const view = { ...emptyView, tab: 'table' };
  expect(parseLinkText('https://parley.example/embed?tab=table#caption=hello').view).toEqual(view);
  expect(parseLinkText('#tab=table').view).toEqual(view);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parseLinkText(text).view.tab).toBeDefined();
    }),
  );
});
