/** What a start refuses in one line: to serve strangers without a password, and settings that mean nothing. */
import { readEmbedders } from '@/lib/web/embedders';
import { readWebAddress } from '@/scripts/start/web-address';

const good = 'correct horse battery';

test.each(['0.0.0.0', '::', '192.168.1.5', 'parley.example.org'])('%s needs a password', (HOST) => {
  expect(() => readWebAddress({ HOST })).toThrow(/^HOST: .*PARLEY_PASSWORD, or leave HOST out.*\.$/);
  expect(() => readWebAddress({ HOST, PARLEY_PASSWORD: 'short' })).toThrow(/^PARLEY_PASSWORD: it has 5/);
  expect(readWebAddress({ HOST, PARLEY_PASSWORD: good }).host).toBe(HOST);
});

test.each(['127.0.0.1', '127.8.0.1', '::1', 'localhost', undefined])('%s needs none', (HOST) => {
  expect(() => readWebAddress({ HOST })).not.toThrow();
});

test('embedders are whole origins; anything else is named and refused', () => {
  expect(readEmbedders({})).toEqual([]);
  expect(readEmbedders({ PARLEY_EMBED_ORIGINS: 'https://a.example, http://b.example:8080/' })).toEqual([
    'https://a.example',
    'http://b.example:8080',
  ]);
  for (const wrong of ['*', "'self'", 'a.example', 'https://a.example/path', 'https://*.example', 'data:x'])
    expect(() => readEmbedders({ PARLEY_EMBED_ORIGINS: wrong })).toThrow('PARLEY_EMBED_ORIGINS');
});
