/**
 * The HTTP API as a program meets it, called from its own OpenAPI description: every answer fits what is described, every
 * bad request is refused with a reason, and nothing that is sent brings a 500.
 */
import fc from 'fast-check';
import { z } from 'zod';
import { overview } from '@/lib/answer/answers';
import { firstPicks } from '@/lib/answer/choices';
import { addressOf } from '@/lib/api/address';
import type { openApiDocument } from '@/lib/api/openapi';
import { operations } from '@/lib/api/operations';
import { askOf } from '@/lib/neo4j/ask';
import { loadChecked } from '@/lib/neo4j/load';
import { readyQuestions } from '@/lib/questions/ready-questions';
import { getRecord } from '@/lib/record/check-record';
import { injections, markup } from '../fixtures/hostile';
import { withApp } from '../helpers/app';
import { root } from '../helpers/sources';

interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  schema: {
    type?: string;
    minimum?: number;
    maximum?: number;
    maxLength?: number;
    maxItems?: number;
    enum?: string[];
    format?: string;
  };
}
interface Described {
  operationId: string;
  parameters: Parameter[];
}
type Given = Record<string, string>;

const app = withApp('seeds');
let described: Map<string, Described>;
let fits: (name: string) => z.ZodType;
/** For each path, parameters that find something. */
let good: Map<string, Given>;

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${address}`, { headers });

beforeAll(async () => {
  const document = (await (await get('/api/openapi.json')).json()) as ReturnType<typeof openApiDocument>;
  described = new Map(
    Object.entries(document.paths).map(([path, of]) => [path, (of as unknown as { get: Described }).get]),
  );
  const local = JSON.parse(
    JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
  );
  const read = new Map<string, z.ZodType>();
  fits = (name) => {
    const schema = read.get(name) ?? z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs: local });
    read.set(name, schema);
    return schema;
  };
  const all = (await overview(askOf({ address: app.database })))!;
  good = new Map(operations.map(({ path, example }) => [path, example]));
  for (const question of readyQuestions) {
    const picked = Object.entries(firstPicks(question, all)).filter(([, value]) => value !== null);
    good.set(
      `/api/questions/${question.id}`,
      Object.fromEntries(picked.map(([name, value]) => [name, String(value)])),
    );
  }
}, 300_000);

/** What does not fit its description, as a text; null if all is well. */
async function faultOf(path: string, given: Given): Promise<string | null> {
  const address = addressOf({ path, example: {} }, given);
  const response = await get(address);
  const type = response.headers.get('content-type') ?? '';
  const say = (what: string) => `${address.slice(0, 200)}: ${response.status} ${what}`;
  if (![200, 400, 404].includes(response.status)) return say((await response.text()).slice(0, 200));
  if (response.ok && !type.startsWith('application/json')) return null;
  const name = operations.find((each) => each.path === path)!;
  const answer = `${name.id[0]!.toUpperCase()}${name.id.slice(1)}Answer`;
  const schema = response.ok ? fits(path === '/api/record' ? 'Record' : answer) : fits('Problem');
  const parsed = schema.safeParse(await response.json());
  if (!parsed.success) return say(z.prettifyError(parsed.error).slice(0, 300));
  if (response.ok) return null;
  const { title, detail } = parsed.data as { title: string; detail: string };
  return title && detail && type.startsWith('application/problem+json') ? null : say('without a reason');
}

test('Every operation answers its example with what is described', async () => {
  expect(described.size).toBe(operations.length);
  for (const [path, given] of good) {
    expect(await faultOf(path, given)).toBeNull();
    expect([path, (await get(addressOf({ path, example: {} }, given))).status]).toEqual([path, 200]);
  }
});

/** Values that a parameter's schema forbids. */
function wrongFor({ schema }: Parameter): string[] {
  if (schema.type === 'integer')
    return ['many', '1.5', String((schema.minimum ?? 0) - 1), String((schema.maximum ?? 0) + 1)];
  if (schema.enum) return ['neither'];
  if (schema.format === 'date') return ['yesterday', '2025-13-40'];
  if (schema.maxItems) return [Array.from({ length: schema.maxItems + 1 }, () => 'x').join(',')];
  return schema.maxLength ? ['x'.repeat(schema.maxLength + 1)] : [];
}

test('Whatever a description forbids is refused, with a reason', async () => {
  const bad: [string, Given][] = [];
  for (const [path, { parameters }] of described) {
    const given = good.get(path)!;
    bad.push([path, { ...given, surplus: '1' }]);
    for (const parameter of parameters) {
      for (const value of wrongFor(parameter)) bad.push([path, { ...given, [parameter.name]: value }]);
      const { [parameter.name]: _, ...without } = given;
      if (parameter.required && parameter.in === 'query') bad.push([path, without]);
    }
  }
  expect(bad.length).toBeGreaterThan(100);
  for (const [path, given] of bad) {
    expect(await faultOf(path, given)).toBeNull();
    const address = addressOf({ path, example: {} }, given);
    expect([address, (await get(address)).status]).toEqual([address, 400]);
  }
  expect((await get('/api/search?q=a&q=b')).status).toBe(400);
  expect((await get('/api/questions/nobody-asks')).status).toBe(404);
});

test('Whatever is sent, the answer is described, and never a failure of the server', async () => {
  const known = [...good.values()].flatMap((given) => Object.values(given));
  const value = fc.oneof(
    fc.constantFrom(...known, ...injections, ...markup, '\u0000', '%', '..%2F', '-1', '0', 'null', '\uFFFF'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  );
  const request = fc.constantFrom(...described).chain(([path, { parameters }]) =>
    fc.record({
      path: fc.constant(path),
      given: fc.record(Object.fromEntries(parameters.map(({ name }) => [name, value])), {
        requiredKeys: parameters.flatMap((each) => (each.in === 'path' ? [each.name] : [])),
      }),
    }),
  );
  const check = fc.asyncProperty(request, async ({ path, given }) => {
    // A path that is dots alone is resolved by the client before it is sent.
    fc.pre(!Object.values(given).some((text) => /^\.+$/.test(text)));
    expect(await faultOf(path, given as Given)).toBeNull();
  });
  await fc.assert(check, { seed: 20251221, numRuns: 150 });
});

test('The pages of every list are together the list', async () => {
  const lists = [...described].filter(([, { parameters }]) =>
    parameters.some(({ name }) => name === 'cursor'),
  );
  expect(lists.length).toBeGreaterThan(5);
  for (const [path] of lists) {
    const whole = await (await get(path)).json();
    const limit = Math.ceil(whole.total / 3);
    const rows: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { rows: unknown[]; next: string | null } = await (
        await get(`${path}?limit=${limit}&cursor=${cursor}`)
      ).json();
      rows.push(...page.rows);
      cursor = page.next;
    }
    expect(rows).toEqual(whole.rows);
    expect(rows).toHaveLength(whole.total);
  }
});

test('An answer that a program has is not sent again until the record changes; then its cursors are refused too', async () => {
  const tags = new Map<string, string>();
  for (const [path, given] of good) {
    const address = addressOf({ path, example: {} }, given);
    const tag = (await get(address)).headers.get('etag')!;
    const again = await get(address, { 'if-none-match': `"other", ${tag}` });
    expect([address, again.status, await again.text()]).toEqual([address, 304, '']);
    tags.set(address, tag);
  }
  expect(new Set(tags.values()).size).toBe(tags.size);
  const { next } = await (await get('/api/entities?limit=2')).json();
  const record = await getRecord(`${root}/seeds`);
  await loadChecked({ ...record, info: { ...record.info, title: 'Another title' } }, app.database);
  for (const [address, tag] of tags)
    expect([address, (await get(address, { 'if-none-match': tag })).status]).toEqual([address, 200]);
  const refused = await get(`/api/entities?limit=2&cursor=${next}`);
  expect([refused.status, (await refused.json()).title]).toEqual([
    400,
    'the record has changed since the page before',
  ]);
});
