/**
 * The wire between server and canvas: any overview comes out as it went in, and any bytes that are no message are
 * refused with one error, whole. PARLEY_FUZZ says how many cases (the long run has 100,000).
 */
import fc from 'fast-check';
import { overview } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { decodeOverview, encodeOverview } from '@/lib/answer/overview-wire';
import { lengthener, shortened } from '@/lib/answer/short-relation';
import { ByteWriter, WireError } from '@/lib/engine/wire/bytes';
import type { Column } from '@/lib/engine/wire/columns';
import { decode, encode, type WireMessage, type WireTable } from '@/lib/engine/wire/message';
import { generateRecord } from '@/lib/record/generate/generate-record';
import { openRecord } from '@/lib/record/open-record';
import { anyRecord } from '../../helpers/any-record';

const cases = Number(process.env.PARLEY_FUZZ ?? 100);
const overviewOf = async (record: Parameters<typeof openRecord>[0]) =>
  (await overview(askRecord(openRecord(record, 'checksum'))))!;

const count = fc.nat({ max: 12 });
const letters = fc.string({ unit: 'grapheme', maxLength: 12 });
const names = fc.constantFrom(
  'Ilse Varga',
  'ilse-varga',
  'ilse-varga-2',
  'ilse',
  'Élise D’Arc',
  '',
  'Зустріч',
);
const valuesOf = {
  text: fc.oneof(letters, names),
  whole: fc.integer({ min: -(2 ** 29), max: 2 ** 29 }),
  flag: fc.boolean(),
  texts: fc.array(letters, { maxLength: 3 }),
};
const column = (rows: number) =>
  fc.constantFrom('text', 'whole', 'flag', 'texts').chain((form) =>
    fc.record({
      form: fc.constant(form),
      values: fc.array(fc.option(valuesOf[form] as fc.Arbitrary<string>), {
        minLength: rows,
        maxLength: rows,
      }),
    }),
  );
const table = count.chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    columns: fc.dictionary(fc.string({ minLength: 1 }), column(rows), { maxKeys: 4, noNullPrototype: true }),
  }),
);
/** Texts may say of which column before them they were made, whether or not they were. */
const madeFromAnother = fc.tuple(table, fc.nat()).map(([{ rows, columns }, choice]): WireTable => {
  const before: string[] = [];
  const tell = ([name, column]: [string, Column]): [string, Column] => {
    const madeFrom = before[choice % (before.length + 1)];
    if (column.form !== 'text') return [name, column];
    before.push(name);
    return [name, madeFrom === undefined ? column : { ...column, madeFrom }];
  };
  return { rows, columns: Object.fromEntries(Object.entries(columns).map(tell)) };
});
/** As it is read again: how it was written is no part of it. */
const untold = (tables: WireMessage['tables']) =>
  JSON.parse(
    JSON.stringify(tables, (key, value) =>
      key === 'madeFrom' && typeof value === 'string' ? undefined : value,
    ),
  ) as WireMessage['tables'];
const node = fc.nat({ max: 2 ** 30 });
const graph = fc.record({
  ties: fc.array(fc.tuple(node, node), { maxLength: 20 }),
  places: fc.option(fc.array(fc.float({ noNaN: true, min: -1e6, max: 1e6 }), { maxLength: 20 })),
});
const message = fc
  .record({
    tables: fc.dictionary(fc.string(), fc.oneof(table, madeFromAnother), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    graph: fc.option(graph),
  })
  .map(
    ({ tables, graph: given }): WireMessage => ({
      tables,
      graph: given && {
        source: Uint32Array.from(given.ties, ([a]) => a),
        target: Uint32Array.from(given.ties, ([, b]) => b),
        places: given.places && {
          x: Float32Array.from(given.places),
          y: Float32Array.from(given.places).reverse(),
        },
      },
    }),
  );

test('any message is read as it was written, places to one step of 65,536', () => {
  fc.assert(
    fc.property(message, (written) => {
      const read = decode(encode(written));
      expect(read.tables).toEqual(untold(written.tables));
      expect(read.graph && { ...read.graph, places: null }).toEqual(
        written.graph && { ...written.graph, places: null },
      );
      for (const along of ['x', 'y'] as const) {
        const places = written.graph?.places?.[along] ?? new Float32Array();
        const step = (Math.max(...places) - Math.min(...places)) / 65_535;
        const off = places.map((place, at) => Math.abs(place - read.graph!.places![along][at]!));
        if (places.length > 0) expect(Math.max(...off)).toBeLessThanOrEqual(step * 0.51 + 0.1);
      }
    }),
    { numRuns: cases },
  );
});

test('texts that are repeated come out in their places, however many different ones there are', () => {
  const repeated = fc.tuple(
    fc.integer({ min: 1, max: 400 }),
    fc.array(fc.nat({ max: 399 }), { maxLength: 1200 }),
  );
  fc.assert(
    fc.property(repeated, ([different, picks]) => {
      const values = picks.map((pick) => `meeting-${(pick * 7919) % different}`);
      const columns = { meeting: { form: 'text' as const, values } };
      const tables = { met: { rows: values.length, columns } };
      expect(decode(encode({ tables, graph: null })).tables).toEqual(tables);
    }),
    { numRuns: cases },
  );
});

test('ids that were made from names take next to nothing beside them', () => {
  const rows = 500;
  const name = Array.from(
    { length: rows },
    (_, at) => `Session ${(at * 7919) % rows} of the Lake-Ansa talks`,
  );
  const id = name.map(
    (each, at) => `${each.toLowerCase().replaceAll(' ', '-')}${at % 9 === 0 ? '-no-2' : ''}`,
  );
  const written = (madeFrom?: string) =>
    encode({
      tables: {
        meetings: {
          rows,
          columns: {
            name: { form: 'text', values: name },
            id: { form: 'text', values: id, ...(madeFrom && { madeFrom }) },
          },
        },
      },
      graph: null,
    });
  expect(decode(written('name'))).toEqual(decode(written()));
  expect(decode(written('name')).tables.meetings!.columns.id!.values).toEqual(id);
  const alone = encode({
    tables: { meetings: { rows, columns: { name: { form: 'text', values: name } } } },
    graph: null,
  }).length;
  expect(written('name').length - alone).toBeLessThan((written().length - alone) / 10);
});

test('bytes that are cut, changed or anything at all are read as some message or refused, and nothing else', () => {
  const spoilt = fc.tuple(
    message,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 4 }),
    fc.nat(),
  );
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    spoilt.map(([written, changes, cut]) => {
      const bytes = encode(written);
      for (const [at, value] of changes) bytes[4 + (at % (bytes.length - 4))] = value;
      return cut % 3 === 0 ? bytes.slice(0, cut % bytes.length) : bytes;
    }),
  );
  fc.assert(
    fc.property(anything, (bytes) => {
      try {
        decode(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(WireError);
      }
    }),
    { numRuns: cases },
  );
});

const kept: WireMessage = {
  tables: {
    entities: {
      rows: 4,
      columns: {
        name: { form: 'text', values: ['Élise D’Arc', 'Ilse Varga', 'Lake–Ansa talks', 'Ilse Varga'] },
        id: { form: 'text', values: ['lise-darc', 'ilse-varga', 'lake-ansa-talks', 'ilse-varga-2'] },
        side: { form: 'text', values: ['shore', 'mediators', 'mediators', 'shore'] },
        shortName: { form: 'text', values: [null, 'Varga', null, 'Varga'] },
        disputed: { form: 'flag', values: [true, false, false, true] },
        statements: { form: 'whole', values: [7, -1, 0, 300] },
        titles: { form: 'texts', values: [['mayor'], [], [], ['mayor', 'envoy']] },
      },
    },
  },
  graph: { source: Uint32Array.of(0, 1, 1), target: Uint32Array.of(2, 2, 3), places: null },
};

test('a message kept as bytes reads the same as long as its version is the same', () => {
  const { id, ...others } = kept.tables.entities!.columns;
  const columns = { ...others, id: { ...id!, madeFrom: 'name' } };
  const bytes = encode({ ...kept, tables: { entities: { rows: 4, columns } } });
  expect(Buffer.from(bytes).toString('base64')).toBe(
    'UExZAgEIZW50aXRpZXMEBwRuYW1lAAAAAAAAAAsKDwozw4lsaXNlIETigJlBcmNJbHNlIFZhcmdhTGFrZeKAk0Fuc2EgdGFsa3NJbHNlIFZhcmdhBHNpZGUAAAIAAAUJDnNob3JlbWVkaWF0b3JzBglzaG9ydE5hbWUAAQoBAAUFVmFyZ2EACGRpc3B1dGVkAgAJCnN0YXRlbWVudHMBAAAOAQDYBAZ0aXRsZXMDAAEAAAIAAAUABQAFCm1heW9yZW52b3kCaWQEAAAAAAAAAgAAAAICLTIIAQMAAgAEAgIA',
  );
  expect(decode(bytes)).toEqual(kept);
});

test('a list said to be longer than the message is refused before room is made for it', () => {
  const bytes = new ByteWriter();
  for (const byte of [0x50, 0x4c, 0x59, 2]) bytes.byte(byte);
  bytes.whole(1);
  bytes.text('meetings');
  bytes.whole(2);
  bytes.whole(1);
  bytes.text('titles');
  bytes.raw(Uint8Array.of(3, 0));
  for (let row = 0; row < 2; row++) bytes.whole(4_000_000_000);
  for (const different of [0, 1]) {
    const message = [...bytes.finish(), different, 0, 1, 1, 65];
    expect(() => decode(Uint8Array.from(message))).toThrow(WireError);
  }
});

test('a message of another version says that the page must be loaded again', () => {
  const bytes = encode({ tables: {}, graph: null });
  bytes[3] = 9;
  expect(() => decode(bytes)).toThrow('the message has version 9, and this page reads 2: reload it');
});

test('any record’s overview comes out as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord, async (record) => {
      const answer = await overviewOf(record);
      expect(decodeOverview(encodeOverview(answer))).toEqual(answer);
    }),
    { numRuns: Math.min(cases, 60) },
  );
});

test('a relation’s ids come out as they went in, however they look', () => {
  const part = fc.constantFrom('a', 'b', 'at', '<', '>', '=', '', 'a:b', ':', 'T', 'a.b');
  const some = (separator: string) => fc.array(part, { maxLength: 5 }).map((parts) => parts.join(separator));
  const relation = fc.record({
    id: some(':'),
    type: part,
    from: part,
    to: part,
    assertionIds: fc.array(some('.')),
  });
  fc.assert(
    fc.property(relation, ({ from, to, ...given }) => {
      const rest = { role: null, onBehalfOf: null, presence: null, certainty: null, modality: null };
      const whole = { ...rest, ...given, from, to, disputed: false, sources: 3, origins: 2 };
      expect(lengthener()(shortened(whole), { from, to })).toEqual(whole);
    }),
    { numRuns: Math.max(cases, 500) },
  );
});

test('a generated record’s overview takes less than a quarter of the bytes of its JSON, before either is compressed', async () => {
  const answer = await overviewOf(generateRecord(120, 1).record);
  const bytes = encodeOverview(answer);
  expect(decodeOverview(bytes)).toEqual(answer);
  expect(bytes.length).toBeLessThan(JSON.stringify(answer).length / 4);
});
