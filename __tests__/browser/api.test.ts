/**
 * The HTTP API as a program meets it, called from its own OpenAPI description: every answer fits what is described, every
 * bad request is refused with a reason, and nothing that is sent brings a 500.
 */
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { z } from 'zod';
import { overview } from '@/lib/answer/answers';
import { firstPicks } from '@/lib/answer/choices';
import { addressOf } from '@/lib/api/address';
import type { openApiDocument } from '@/lib/api/openapi';
import { operations, postOperations } from '@/lib/api/operations';
import { askOf } from '@/lib/neo4j/ask';
import { loadChecked } from '@/lib/neo4j/load';
import { readyQuestions } from '@/lib/questions/ready-questions';
import { getRecord } from '@/lib/record/check-record';
import { attacks } from '../fixtures/console-attacks';
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
    Object.entries(document.paths).flatMap(([path, of]) => {
      const described = (of as { get?: Described }).get;
      return described ? [[path, described] as const] : [];
    }),
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

interface Called {
  address: string;
  status: number;
  /** What does not fit the description; null if all is well. */
  fault: string | null;
}

const nameOf = (id: string) => (id === 'record' ? 'Record' : `${id[0]!.toUpperCase()}${id.slice(1)}Answer`);

async function call(path: string, given: Given): Promise<Called> {
  const address = addressOf({ path, example: {} }, given);
  const { id } = operations.find((each) => each.path === path)!;
  return read(address, id, await get(address));
}

async function read(address: string, id: string, response: Response): Promise<Called> {
  const { status } = response;
  const type = response.headers.get('content-type') ?? '';
  const say = (what: string) => ({ address, status, fault: `${address.slice(0, 200)}: ${status} ${what}` });
  const fine = { address, status, fault: null };
  if (![200, 400, 403, 404, 413, 422].includes(status)) return say((await response.text()).slice(0, 200));
  if (response.ok && !type.startsWith('application/json')) return fine;
  const parsed = fits(response.ok ? nameOf(id) : 'Problem').safeParse(await response.json());
  if (!parsed.success) return say(z.prettifyError(parsed.error).slice(0, 300));
  if (response.ok) return fine;
  const { title, detail } = parsed.data as { title: string; detail: string };
  return title && detail && type.startsWith('application/problem+json') ? fine : say('without a reason');
}

/** A server answers several at once, and a list of hundreds is through sooner. */
async function callAll(list: readonly [path: string, given: Given][]): Promise<Called[]> {
  const called: Called[] = [];
  const rest = [...list.entries()];
  const worker = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) called[next[0]] = await call(...next[1]);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return called;
}

test('Every operation answers its example with what is described', async () => {
  expect(described.size).toBe(operations.length);
  for (const { address, status, fault } of await callAll([...good]))
    expect([address, status, fault]).toEqual([address, 200, null]);
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
  for (const { address, status, fault } of await callAll(bad))
    expect([address, status, fault]).toEqual([address, 400, null]);
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
    expect((await call(path, given as Given)).fault).toBeNull();
  });
  await fc.assert(check, { seed: 20251221, numRuns: 150 });
});

const post = (path: string, body: BodyInit) =>
  fetch(`${app.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

test('A method that an address does not know is refused as one, not failed, and those it knows are named', async () => {
  const refusals = await Promise.all(
    ['TRACE', 'PROPFIND'].map(
      (method) =>
        new Promise<[number?, string?]>((resolve, reject) => {
          const asked = request(`${app.url}/api/entities`, { method }, (answer) => {
            answer.resume();
            resolve([answer.statusCode, answer.headers.allow]);
          });
          asked.on('error', reject).end();
        }),
    ),
  );
  for (const [status, allowed] of refusals) {
    expect(status).toBe(405);
    expect(allowed).toContain('GET');
  }
  const posted = await post('/api/entities', '{}');
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  const got = await get('/api/sign-out');
  expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
});

test('Cypher that is sent is answered as described, in every mode, and whatever else is sent is refused with a reason', async () => {
  const sent = async ({ id, path }: (typeof postOperations)[number], body: unknown) =>
    read(path, id, await post(path, typeof body === 'string' ? body : JSON.stringify(body)));
  for (const operation of postOperations) {
    const example = operation.example as object;
    for (const mode of ['run', 'explain', 'profile'])
      expect(await sent(operation, { ...example, mode })).toMatchObject({ status: 200, fault: null });
    const wrong = [
      ...['', 'null', '[]', '{', '"text"', '{"text": 1}', '{"text": "RETURN 1", "more": 1}'],
      ...[{}, { text: 'RETURN 1', mode: 'write' }, { text: 'RETURN 1', parameters: [] }, { text: null }],
      { text: 'x'.repeat(100_001) },
    ];
    for (const body of wrong)
      expect({ body, ...(await sent(operation, body)) }).toMatchObject({ body, status: 400, fault: null });
    expect(await sent(operation, { text: 'RETURN 1', parameters: { x: 'x'.repeat(500_000) } })).toMatchObject(
      {
        ...{ status: 413, fault: null },
      },
    );
  }
  const [run, check] = postOperations as [(typeof postOperations)[number], (typeof postOperations)[number]];
  expect(await sent(run, { text: 'MATCH (n) SET n.x = 1' })).toMatchObject({ status: 403, fault: null });
  expect(await sent(run, { text: 'MATCH (n)\nRETRN n' })).toMatchObject({ status: 422, fault: null });
  const { problem } = await (await post(check.path, JSON.stringify({ text: 'MATCH (n)\nRETRN n' }))).json();
  expect(problem.position).toEqual({ line: 2, column: 1 });
  const text = fc.oneof(
    fc.constantFrom(...injections, ...markup, ...Object.values(attacks).flat(), '\u0000', 'RETURN $x'),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const refused = fc.asyncProperty(text, fc.jsonValue(), async (typed, x) => {
    expect(await sent(check, { text: typed, parameters: { x } })).toMatchObject({ status: 200, fault: null });
  });
  await fc.assert(refused, { seed: 20251221, numRuns: 60 });
});

test('The compact overview comes packed too, and is the same', async () => {
  const bytesOf = async (format: string) => {
    const answer = await get(`/api/overview?format=${format}`);
    return [answer.headers.get('content-type'), Buffer.from(await answer.arrayBuffer())] as const;
  };
  const [plainType, plain] = await bytesOf('wire');
  const [packedType, packed] = await bytesOf('wire.gz');
  expect([plainType, packedType]).toEqual([
    'application/vnd.parley.wire',
    'application/vnd.parley.wire+gzip',
  ]);
  expect(packed.length).toBeLessThan(plain.length / 3);
  expect(gunzipSync(packed).equals(plain)).toBe(true);
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
  const addresses = [...good].map(([path, given]) => addressOf({ path, example: {} }, given));
  await Promise.all(
    addresses.map(async (address) => {
      const tag = (await get(address)).headers.get('etag')!;
      const again = await get(address, { 'if-none-match': `"other", ${tag}` });
      expect([address, again.status, await again.text()]).toEqual([address, 304, '']);
      tags.set(address, tag);
    }),
  );
  expect(new Set(tags.values()).size).toBe(tags.size);
  const { next } = await (await get('/api/entities?limit=2')).json();
  const record = await getRecord(`${root}/seeds`);
  await loadChecked({ ...record, info: { ...record.info, title: 'Another title' } }, app.database);
  await Promise.all(
    [...tags].map(async ([address, tag]) =>
      expect([address, (await get(address, { 'if-none-match': tag })).status]).toEqual([address, 200]),
    ),
  );
  const refused = await get(`/api/entities?limit=2&cursor=${next}`);
  expect([refused.status, (await refused.json()).title]).toEqual([
    400,
    'the record has changed since the page before',
  ]);
});
