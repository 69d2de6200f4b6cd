/** What is said beside a frame's code is what the browser will do with the frame. */
import { embedWords } from '@/lib/export/embed-words';

const far = new URL('https://parley.example/?tab=table');
const near = new URL('http://127.0.0.1:3000/');

test('with no site allowed it says so, and by which command one is', () => {
  expect(embedWords({ sites: [], guarded: false }, far)).toEqual({
    allowed: 'No other site may show it yet: in a page of one the frame stays empty.',
    change:
      'To allow a site, whoever runs this Parley names it in PARLEY_EMBED_ORIGINS and starts Parley again:',
    command: 'PARLEY_EMBED_ORIGINS=https://example.org npm start',
    also: [],
  });
});

test('with some allowed the command to allow one more keeps them', () => {
  const { allowed, command } = embedWords(
    { sites: ['https://a.example', 'http://b.example'], guarded: false },
    far,
  );
  expect(allowed).toMatch(/^Only pages of these sites/);
  expect(command).toBe(
    'PARLEY_EMBED_ORIGINS="https://a.example http://b.example https://example.org" npm start',
  );
});

const also = (parley: URL, sites: string[] = [], guarded = false) =>
  embedWords({ sites, guarded }, parley).also;

test('a password is said to leave a frame without the view', () => {
  expect(also(far, [], true)).toEqual([
    'This Parley asks for a password: in a page of another site the frame shows where to sign in, not the view.',
  ]);
});

test.each(['http://localhost:3000', 'http://127.8.0.1', 'http://[::1]:3000'])(
  'an address of this computer only, %s, is said to be one',
  (address) => {
    expect(also(new URL(address), ['https://a.example'])).toEqual([
      `The code names ${address}, which is this computer: on any other the frame stays empty.`,
    ]);
  },
);

test('a Parley without https is said to stay away from pages that have it, and from no others', () => {
  const plain = new URL('http://parley.example:3000/');
  expect(also(plain, ['http://b.example', 'https://a.example'])).toEqual([
    'The code names http://parley.example:3000, without https: in a page that came over https, such as one of https://a.example, the frame stays empty.',
  ]);
  expect([also(plain, ['http://b.example']), also(far, ['https://a.example'])]).toEqual([[], []]);
  expect(also(near)).toHaveLength(1);
});
