/** The code of an iframe keeps to its attributes, whatever the address and the title hold. */
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { embedCode } from '@/lib/export/embed-code';
import { captionOf, parseLinkText, serializeFramed } from '@/lib/view/link';
import { emptyView } from '@/lib/view/view';

test('an address and a title of any letters come back from the code as they were', () => {
  // Control characters stand in no document.
  const text = fc.string({ unit: 'grapheme' }).map((each) => each.replace(/\p{C}|\s/gu, ' '));
  fc.assert(
    fc.property(text, text, (title, rest) => {
      const address = `https://parley.example/embed?x=${rest}`;
      const code = embedCode({ address, title, width: 640, height: 480 });
      const frame = new DOMParser().parseFromString(code, 'text/xml').documentElement!;
      expect([frame.tagName, frame.getAttribute('src'), frame.getAttribute('title')]).toEqual([
        'iframe',
        address,
        title,
      ]);
      expect(frame.childNodes.length).toBe(0);
    }),
  );
});

test('a caption travels with a framed view and is no part of it', () => {
  const view = { ...emptyView, hidden: ['anna'], moved: { bo: { x: 1, y: 2 } } };
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }), (caption) => {
      const link = serializeFramed(view, '0a1b2c3d4e', caption);
      const { hash } = new URL(link, 'https://parley.example/embed');
      expect(captionOf(hash)).toBe(caption.replace(/\p{Surrogate}/gu, '\uFFFD'));
      expect(parseLinkText(link)).toEqual({ view, dropped: [], madeOn: '0a1b2c3d' });
    }),
  );
});
