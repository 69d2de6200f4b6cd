/**
 * Every parser of what comes from outside, on made-up input: each returns or says in one sentence what is wrong; none
 * crashes, hangs or changes what it should leave alone. PARLEY_FUZZ sets the number of cases, PARLEY_SEED which.
 */
import fc from 'fast-check';
import { formatDate, parseDate } from '@/lib/domain/dates';
import { StartRefused } from '@/lib/errors';
import { toFullTextQuery } from '@/lib/questions/search';
import { checkRecord } from '@/lib/record/check-record';
import { parseRecord } from '@/lib/record/read-record';
import { parseNotebook, problemWords } from '@/lib/view/parse-notebook';
import { parseView, serializeView } from '@/lib/view/view';
import { ownPath, refusalOf } from '@/lib/web/admission';
import { contentPolicy } from '@/lib/web/content-policy';
import { readEmbedders } from '@/lib/web/embedders';
import { openSession } from '@/lib/web/sign-in';
import { injections, markup } from '../../fixtures/hostile';
import { seedOr } from '../../helpers/seeded';

const numRuns = Number(process.env.PARLEY_FUZZ || 300);
jest.setTimeout(Math.max(60_000, numRuns * 20));
const settings = { numRuns, ...(process.env.PARLEY_SEED ? { seed: seedOr(0) } : {}) };
const holds = <T>(name: string, input: fc.Arbitrary<T>, rule: (input: T) => unknown) =>
  test(name, () =>
    fc.assert(
      fc.asyncProperty(input, async (value) => void (await rule(value))),
      settings,
    ),
  );

const hostile = fc.constantFrom(...markup, ...injections);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  hostile,
);
/** Texts glued from pieces that mean something to the parser, and from anything. */
const textOf = (...pieces: string[]) =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, anyText), { maxLength: 12 })
    .map((parts) => parts.join(''));

holds(
  'a link to a view: whatever it says, a view opens, and that view’s own link opens the same',
  fc.tuple(
    textOf(
      ...'tab= sel= on= sides-off= status-off= hide= d= & , : %2C %00 %E0 __proto__ graph from= to= 2025-12-20'.split(
        ' ',
      ),
    ),
    textOf('#at=', ';', ',', 'a', '-1', '1e9', 'NaN', '__proto__'),
  ),
  ([query, hash]) => {
    const { view } = parseView(new URLSearchParams(query), hash);
    const link = new URL(serializeView(view), 'http://parley.invalid/');
    expect(parseView(link.searchParams, link.hash).view).toEqual(view);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  },
);

holds(
  'a date: read with its bounds in order, or refused by a sentence that shows the forms',
  textOf(...'2025 -12 -20 -21 /.. ../ / T14:30 Z X ? ~ % Y17E8 [ ] { } .. , -0000 99999 +05:00'.split(' ')),
  (text) => {
    try {
      const { start, end } = parseDate(text, 'Europe/Oslo');
      if (start && end) expect(Date.parse(start)).toBeLessThanOrEqual(Date.parse(end));
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      expect((error as Error).message).toContain('is not a date: write');
    }
    expect(typeof formatDate(text)).toBe('string');
  },
);

holds(
  'a record’s file: a record or problems, each with its line',
  textOf(
    ...'record: \n,  ,: ,- ,{,},[,],&a ,*a,<<: ,!!js/function ,|\n,>\n,",\',#,---\n,people: ,id: ,null,~,1e999,0x1F,\t'.split(
      ',',
    ),
  ),
  (text) => {
    const result = checkRecord(parseRecord([{ file: 'made-up.yaml', text }]));
    if ('problems' in result)
      for (const { line, found, fix } of result.problems)
        expect([line > 0, found.length > 0, fix.length > 0]).toEqual([true, true, true]);
  },
);

holds('what is typed into the search holds no operator of the full-text index', anyText, (text) => {
  const query = toFullTextQuery(text);
  const words = query.replace(/\^4|\*\^2|~1|[()]| AND | OR /g, ' ');
  expect(words).not.toMatch(/[+\-!{}[\]^"~*?:\\/&|]/);
});

holds(
  'where to go after signing in is a path of ours',
  textOf('/', '//', '\\', 'https:', '..', '?', '#', '@', '\t', '\n'),
  (text) => {
    const path = ownPath(text);
    expect(new URL(path, 'http://parley.invalid').origin).toBe('http://parley.invalid');
    expect(path).toMatch(/^\/(?![/\\])/);
  },
);

holds(
  'a cookie that the server did not seal opens nothing',
  textOf('Fe26.2', '*', '1', '~2', 'a'.repeat(64)),
  async (text) => {
    process.env.PARLEY_PASSWORD = 'correct horse battery';
    expect(await openSession(text)).toBeNull();
  },
);

holds(
  'headers of any kind: a request is let through or refused, never a crash',
  fc.tuple(anyText, anyText, anyText),
  ([host, origin, path]) => {
    const headers: Record<string, string> = { host, origin };
    const asked = { method: 'POST', path: `/${path}`, header: (name: string) => headers[name] ?? null };
    expect(refusalOf(asked, { guarded: true, signedIn: false })).not.toBeNull();
  },
);

holds(
  'embedders: whole origins, or a refusal; and no origin adds a directive',
  textOf('https://', 'a.example', ':8080', '/', ';', "'self'", '*', ' ', ','),
  (text) => {
    try {
      readEmbedders({ PARLEY_EMBED_ORIGINS: text });
    } catch (error) {
      expect(error).toBeInstanceOf(StartRefused);
      return;
    }
    const policy = contentPolicy({ path: '/embed', nonce: 'n', environment: { PARLEY_EMBED_ORIGINS: text } });
    expect(policy.split(';')).toHaveLength(11);
  },
);

holds(
  'a file of views, notes and ratings: a notebook, or problems that each say where, what and how to mend it',
  fc.oneof(
    textOf(
      ...'{ } [ ] , : "version" "record" "views" "notes" "stories" "name" "link" "caption" "of" "text" "steps" "ratings" "source" "rating" "reason" "A" "__proto__" 1 2 3 "" "village-well" null'.split(
        ' ',
      ),
    ),
    fc.json(),
    fc
      .record({
        version: fc.constantFrom(1, 2, 2, 2, 3, -1, '1'),
        record: fc.constantFrom('village-well', 'village-well', 'other'),
        views: fc.array(fc.record({ name: anyText, link: anyText, caption: anyText }), { maxLength: 4 }),
        notes: fc.array(fc.record({ of: anyText, text: anyText }), { maxLength: 4 }),
        stories: fc.constant([]),
        ratings: fc.option(
          fc.array(
            fc.record({
              source: fc.constantFrom('crier', 'crier', 'bell', 'No id'),
              rating: fc.constantFrom('A', 'D', null, 'Z'),
              reason: anyText,
            }),
            { maxLength: 3 },
          ),
          { nil: undefined },
        ),
      })
      .map((notebook) => JSON.stringify(notebook)),
  ),
  (text) => {
    const { notebook, problems } = parseNotebook(text, 'village-well');
    if (notebook) expect(parseNotebook(JSON.stringify(notebook), 'village-well')).toEqual({ notebook });
    else for (const problem of problems) expect(problemWords(problem)).toMatch(/^.+: .+\. .+\.$/s);
    expect('polluted' in {}).toBe(false);
  },
);
