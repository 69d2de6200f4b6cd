/**
 * What somebody lays over the picture or types as a question, made up and spoilt: each file is read or refused in a
 * sentence, each question is understood or left alone; nothing crashes or hangs. PARLEY_FUZZ sets the number of cases.
 */
import fc from 'fast-check';
import { readClaim } from '@/lib/answer/claims/read-claim';
import type { Named } from '@/lib/answer/phrases/find-named';
import { offersFor } from '@/lib/answer/phrases/offers';
import { toGexf } from '@/lib/export/gexf';
import { toGraphml } from '@/lib/export/graphml';
import { BadFile } from '@/lib/scratch/bad-file';
import { readFiles } from '@/lib/scratch/read-files';
import { injections, markup } from '../../fixtures/hostile';
import { seedOr } from '../../helpers/seeded';

const numRuns = Number(process.env.PARLEY_FUZZ || 300);
jest.setTimeout(Math.max(60_000, numRuns * 20));
const settings = { numRuns, ...(process.env.PARLEY_SEED ? { seed: seedOr(0) } : {}) };

const hostile = fc.constantFrom(...markup, ...injections);
const word = fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('a', 'b', ''));
const pieces = fc.oneof(
  fc.constantFrom('<gexf>', '<graphml>', '<node id="a"/>', '<edge source="a" target="a"/>', '<data key="k">'),
  fc.constantFrom(
    '{"nodes":[',
    '{"id":"a"}',
    ',',
    ':',
    '"',
    ']',
    '}',
    '__proto__',
    'source,target',
    'id;name',
  ),
  fc.constantFrom(
    '\n',
    '\r',
    '\t',
    '\uFEFF',
    '<!--',
    ']]>',
    '<![CDATA[',
    '<!DOCTYPE a>',
    '&#0;',
    '&a;',
    '</',
    '\0',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const facts = { title: 'Talks', description: '', day: '2031-05-02' };
/** A file as Parley writes it, of any names. */
const whole = fc
  .record({
    names: fc.array(
      word.map((text) => `x${text}`),
      { minLength: 1, maxLength: 5 },
    ),
    form: fc.constantFrom(0, 1, 2, 3),
  })
  .map(({ names, form }) => {
    const blank = {
      kind: null,
      side: null,
      status: null,
      when: null,
      start: null,
      end: null,
      disputed: false,
    };
    const nodes = names.map((name, at) => ({ id: `n${at}`, name, type: name, ...blank, x: null, y: at }));
    const unsaid = {
      onBehalfOf: null,
      presence: null,
      certainty: null,
      modality: null,
      polarity: null,
      disputed: true,
      stance: null,
    };
    const edges = names.map((role, at) => ({
      ...{ id: `e${at}`, source: 'n0', target: `n${at}`, type: role, role, ...unsaid },
      ...{ sources: 1, origins: 1, assertions: role },
    }));
    if (form === 0) return toGexf({ nodes, edges }, facts);
    if (form === 1) return toGraphml({ nodes, edges }, facts);
    if (form === 2) return JSON.stringify({ nodes, edges });
    return `source,target\n${names.map((name) => `"${name.replaceAll('"', '""')}",n`).join('\n')}`;
  });
/** The same with some letters taken out, put in or doubled. */
const spoilt = fc
  .tuple(whole, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 9 }), pieces), { maxLength: 4 }))
  .map(([text, edits]) =>
    edits.reduce((now, [at, cut, put]) => {
      const place = at % (now.length + 1);
      return now.slice(0, place) + put + now.slice(place + cut);
    }, text),
  );
const anyFile = fc.oneof(
  spoilt,
  fc.array(pieces, { maxLength: 14 }).map((all) => all.join('')),
  fc.uint8Array({ maxLength: 60 }),
);

test('any file laid over the picture is read, or refused in a sentence', () =>
  fc.assert(
    fc.asyncProperty(anyFile, async (content) => {
      const file = { name: 'x.any', stream: () => new Blob([content as BlobPart]).stream() };
      const error = await readFiles([file]).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (error !== null) expect(error).toBeInstanceOf(BadFile);
    }),
    settings,
  ));

test('what Parley writes of any names it reads back', () =>
  fc.assert(
    fc.asyncProperty(whole, async (content) => {
      const file = { name: 'x.any', stream: () => new Blob([content]).stream() };
      expect((await readFiles([file])).nodes.length).toBeGreaterThan(0);
    }),
    settings,
  ));

test('any words typed as a question or a claim are understood or left alone', () => {
  const named: Named[] = ['Ana Lopez', 'Ірина Мельник', 'عبد الله', "O'Brien"].map((name, at) => ({
    ...{ id: `p${at}`, name, kinds: ['person', 'actor'], spellings: [name] },
  }));
  const words = fc
    .array(
      fc.oneof(
        word,
        fc.constantFrom('did', 'meet', 'Ana', 'Lopez', 'statements', 'about', 'on', '20', 'December', '?'),
      ),
      {
        maxLength: 9,
      },
    )
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(words, (typed) => {
      expect(Array.isArray(offersFor(typed, named))).toBe(true);
      readClaim(typed, named);
    }),
    settings,
  );
});
