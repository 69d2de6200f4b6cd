/**
 * A message between server and canvas: tables in columns, with a graph's ties and places in their own compact forms.
 * docs/wire.md describes it byte by byte. A reader takes its own version only and refuses everything else whole.
 */
import { ByteReader, ByteWriter, WireError } from './bytes';
import { type Column, readColumn, writeColumn } from './columns';

export const wireVersion = 2;
const magic = [0x50, 0x4c, 0x59];

export interface WireTable {
  rows: number;
  columns: Record<string, Column>;
}
export interface WireGraph {
  /** Each tie's two ends, as numbers of nodes; in the order of the rows of the table of ties. */
  source: Uint32Array;
  target: Uint32Array;
  /** Places of the nodes; read back they are off by at most 1/65,535 of the picture's width and height. */
  places: { x: Float32Array; y: Float32Array } | null;
}
export interface WireMessage {
  tables: Record<string, WireTable>;
  graph: WireGraph | null;
}

export function encode({ tables, graph }: WireMessage): Uint8Array<ArrayBuffer> {
  const bytes = new ByteWriter();
  for (const each of [...magic, wireVersion]) bytes.byte(each);
  bytes.whole(Object.keys(tables).length);
  for (const [name, { rows, columns }] of Object.entries(tables)) {
    bytes.text(name);
    bytes.whole(rows);
    bytes.whole(Object.keys(columns).length);
    const before = new Map<string, Column>();
    for (const [named, column] of Object.entries(columns)) {
      if (column.values.length !== rows)
        throw new WireError(`${name}.${named} has ${column.values.length} values for ${rows} rows`);
      bytes.text(named);
      writeColumn(bytes, column, before);
      before.set(named, column);
    }
  }
  bytes.byte(graph ? 1 : 0);
  if (graph) writeGraph(bytes, graph);
  return bytes.finish();
}

/** @throws WireError if the bytes are no whole message of this version */
export function decode(message: Uint8Array): WireMessage {
  const bytes = new ByteReader(message);
  for (const each of magic) if (bytes.byte() !== each) throw new WireError('this is no message of Parley');
  const version = bytes.byte();
  if (version !== wireVersion)
    throw new WireError(`the message has version ${version}, and this page reads ${wireVersion}: reload it`);
  const tables = new Map<string, WireTable>();
  for (let left = bytes.count(); left > 0; left--) {
    const name = bytes.text();
    // A row may take no byte of its own, but no record has more than this.
    const rows = Math.min(bytes.whole(), MOST_ROWS);
    const columns = new Map<string, Column>();
    for (let more = bytes.count(); more > 0; more--) {
      const named = bytes.text();
      columns.set(named, readColumn(bytes, rows, columns, `${name}.${named}`));
    }
    tables.set(name, { rows, columns: Object.fromEntries(columns) });
  }
  const graph = bytes.byte() === 1 ? readGraph(bytes) : null;
  if (!bytes.isAtEnd) throw new WireError('something follows the end of the message');
  return { tables: Object.fromEntries(tables), graph };
}

const MOST_ROWS = 20_000_000;

function writeGraph(bytes: ByteWriter, { source, target, places }: WireGraph) {
  bytes.whole(source.length);
  // All sources first: sorted ones are zeros and ones, which lie together so that they compress.
  let before = 0;
  for (const a of source) {
    bytes.signed(a - before);
    before = a;
  }
  let from = 0;
  let other = 0;
  for (const [tie, a] of source.entries()) {
    if (a !== from) other = a;
    bytes.signed(target[tie]! - other);
    from = a;
    other = target[tie]!;
  }
  bytes.byte(places ? 1 : 0);
  if (places) for (const along of [places.x, places.y]) writePlaces(bytes, along);
}

function readGraph(bytes: ByteReader): WireGraph {
  const ties = bytes.count(2);
  const source = new Uint32Array(ties);
  const target = new Uint32Array(ties);
  const end = (value: number, tie: number) => {
    if (value < 0 || value > 0xffffffff) throw new WireError(`tie ${tie} has an end that is no node`);
    return value;
  };
  let before = 0;
  for (let tie = 0; tie < ties; tie++) {
    before = end(before + bytes.signed(), tie);
    source[tie] = before;
  }
  let from = 0;
  let other = 0;
  for (let tie = 0; tie < ties; tie++) {
    if (source[tie] !== from) other = source[tie]!;
    other = end(other + bytes.signed(), tie);
    target[tie] = other;
    from = source[tie]!;
  }
  return {
    source,
    target,
    places: bytes.byte() === 1 ? { x: readPlaces(bytes), y: readPlaces(bytes) } : null,
  };
}

const STEPS = 65_535;

/** Least and greatest, then each as one of 65,536 steps between them: all low bytes, then all high ones. */
function writePlaces(bytes: ByteWriter, along: Float32Array) {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of along) [least, most] = [Math.min(least, value), Math.max(most, value)];
  if (along.length === 0) [least, most] = [0, 0];
  bytes.raw(new Uint8Array(new Float32Array([least, most]).buffer));
  bytes.whole(along.length);
  const steps = Uint16Array.from(along, (value) =>
    most > least ? Math.round(((value - least) / (most - least)) * STEPS) : 0,
  );
  bytes.raw(Uint8Array.from(steps, (step) => step & 255));
  bytes.raw(Uint8Array.from(steps, (step) => step >> 8));
}

function readPlaces(bytes: ByteReader): Float32Array {
  const [least = 0, most = 0] = new Float32Array(bytes.raw(8).slice().buffer);
  const count = bytes.count(2);
  const [low, high] = [bytes.raw(count), bytes.raw(count)];
  return Float32Array.from(
    { length: count },
    (_, at) => least + ((low[at]! + 256 * high[at]!) / STEPS) * (most - least),
  );
}
