/**
 * The wire between server and canvas: any overview comes out as it went in, and any bytes that are no message are
 * refused with one error, whole. PARLEY_FUZZ says how many cases (the long run has 100,000).
 */
import fc from 'fast-check';
import { overview } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { decodeOverview, encodeOverview } from '@/lib/answer/overview-wire';
import { WireError } from '@/lib/engine/wire/bytes';
import { decode, encode, type WireMessage } from '@/lib/engine/wire/message';
import { generateRecord } from '@/lib/record/generate/generate-record';
import { openRecord } from '@/lib/record/open-record';
import { anyRecord } from '../../helpers/any-record';

const cases = Number(process.env.PARLEY_FUZZ ?? 100);
const overviewOf = async (record: Parameters<typeof openRecord>[0]) =>
  (await overview(askRecord(openRecord(record, 'checksum'))))!;

const count = fc.nat({ max: 12 });
const letters = fc.string({ unit: 'grapheme', maxLength: 12 });
const valuesOf = {
  text: letters,
  word: fc.constantFrom('held', 'planned', 'Зустріч', ''),
  whole: fc.integer({ min: -(2 ** 29), max: 2 ** 29 }),
  flag: fc.boolean(),
  texts: fc.array(letters, { maxLength: 3 }),
};
const column = (rows: number) =>
  fc.constantFrom('text', 'word', 'whole', 'flag', 'texts').chain((form) =>
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
const node = fc.nat({ max: 2 ** 30 });
const graph = fc.record({
  ties: fc.array(fc.tuple(node, node), { maxLength: 20 }),
  places: fc.option(fc.array(fc.float({ noNaN: true, min: -1e6, max: 1e6 }), { maxLength: 20 })),
});
const message = fc
  .record({
    tables: fc.dictionary(fc.string(), table, { maxKeys: 3, noNullPrototype: true }),
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
      expect(read.tables).toEqual(written.tables);
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

test('a message of another version says that the page must be loaded again', () => {
  const bytes = encode({ tables: {}, graph: null });
  bytes[3] = 9;
  expect(() => decode(bytes)).toThrow('the message has version 9, and this page reads 1: reload it');
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

test('a generated record’s overview takes less than half the bytes of its JSON, before either is compressed', async () => {
  const answer = await overviewOf(generateRecord(120, 1).record);
  const bytes = encodeOverview(answer);
  expect(decodeOverview(bytes)).toEqual(answer);
  expect(bytes.length).toBeLessThan(JSON.stringify(answer).length / 2);
});
