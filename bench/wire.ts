/**
 * A graph's bytes from server to canvas: the wire's columns beside what others send, all compressed by brotli, and how
 * long reading them takes. Every form must hold the same nodes and ties before anything is measured.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { UndirectedGraph } from 'graphology';
import { drawing } from '@/__tests__/helpers/seeded';
import type { Columns } from '@/lib/engine/columns';
import type { Value } from '@/lib/engine/wire/columns';
import { decode, encode } from '@/lib/engine/wire/message';
import { makeGraph, randomPlaces } from './graphs';
import { alternate, median, type Options, type Result, resultOf } from './result';

const firstNames = [
  'Ada',
  'Bohdan',
  'Carmen',
  'Daryna',
  'Emeka',
  'Farid',
  'Halyna',
  'Ilse',
  'Jamal',
  'Ketevan',
];
const lastNames = [
  'Aasen',
  'Beridze',
  'Castellan',
  'al-Tamar',
  'Halasz',
  'Kesso',
  'Sorenko',
  'Varga',
  'Zherin',
];
const kinds = ['Person', 'Person', 'Person', 'Meeting', 'Organization'];
const sides = ['government', 'shore', 'highlands', 'mediators', 'other'];
const types = ['ATTENDED', 'ATTENDED', 'ATTENDED', 'EXPECTED_AT', 'MET'];

interface Node {
  id: string;
  name: string;
  type: string;
  side: string;
}

export async function run({ quick }: Options): Promise<Result[]> {
  const n = quick ? 10_000 : 100_000;
  const columns = makeGraph('cs', n);
  const random = drawing(2);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const nodes = Array.from({ length: n }, (_, at): Node => {
    const name = `${pick(firstNames)} ${pick(lastNames)}`;
    return {
      id: `${name.toLowerCase().replace(/[^a-z]+/g, '-')}-${at}`,
      name,
      type: pick(kinds),
      side: pick(sides),
    };
  });
  const ties = columns.source
    .map((_, tie) => tie)
    .sort((a, b) => columns.source[a]! - columns.source[b]! || columns.target[a]! - columns.target[b]!);
  const typeOf = Array.from(ties, () => pick(types));
  const { x, y } = randomPlaces(n);
  const source = ties.map((tie) => columns.source[tie]!);
  const target = ties.map((tie) => columns.target[tie]!);
  const given = { nodes, source, target, typeOf, x, y };

  const forms = {
    wire: wireOf(given),
    graphology: Buffer.from(graphologyOf(given)),
    driver: Buffer.from(driverOf(given)),
  };
  mustHoldTheSame(forms, given, columns);
  const quality = quick ? 5 : 9;
  const bytes = Object.fromEntries(
    Object.entries(forms).map(([name, form]) => [
      name,
      brotliCompressSync(form, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length,
    ]),
  ) as Record<keyof typeof forms, number>;
  const sizes = { nodes: n, edges: source.length };
  const reading = await alternate(quick ? 3 : 5, {
    ours: () => clock(() => decode(forms.wire)),
    peer: () => clock(() => UndirectedGraph.from(JSON.parse(forms.graphology.toString()))),
  });
  const common = { sizes, quality: { 'brotli quality': quality } };
  return [
    resultOf({
      ...common,
      name: 'bytes of a graph',
      ours: bytes.wire,
      peer: bytes.driver,
      against: 'driver objects as JSON',
      unit: 'bytes',
      goal: 6,
    }),
    resultOf({
      ...common,
      name: 'bytes of a graph',
      ours: bytes.wire,
      peer: bytes.graphology,
      against: 'graphology JSON',
      unit: 'bytes',
      goal: 4,
    }),
    resultOf({
      ...{
        ...common,
        name: 'reading a graph',
        against: 'JSON.parse and graphology 0.26.0 import',
        unit: 'ms',
        goal: null,
      },
      ...{ ours: median(reading.ours), peer: median(reading.peer) },
      note: 'to columns here, to a graph there',
    }),
  ];
}

interface Given {
  nodes: Node[];
  source: Uint32Array;
  target: Uint32Array;
  typeOf: string[];
  x: Float32Array;
  y: Float32Array;
}

function wireOf({ nodes, source, target, typeOf, x, y }: Given): Uint8Array {
  const of = (name: keyof Node): Value[] => nodes.map((node) => node[name]);
  return encode({
    tables: {
      nodes: {
        rows: nodes.length,
        columns: {
          ...{ id: { form: 'text', values: of('id') }, name: { form: 'text', values: of('name') } },
          ...{ type: { form: 'word', values: of('type') }, side: { form: 'word', values: of('side') } },
        },
      },
      ties: { rows: source.length, columns: { type: { form: 'word', values: typeOf } } },
    },
    graph: { source, target, places: { x, y } },
  });
}

function graphologyOf({ nodes, source, target, typeOf, x, y }: Given): string {
  return JSON.stringify({
    options: { type: 'undirected', multi: false, allowSelfLoops: false },
    nodes: nodes.map(({ id, ...attributes }, at) => ({
      key: id,
      attributes: { ...attributes, x: x[at], y: y[at] },
    })),
    edges: typeOf.map((type, tie) => ({
      source: nodes[source[tie]!]!.id,
      target: nodes[target[tie]!]!.id,
      attributes: { type },
    })),
  });
}

/** As the driver's records look when a route hands them on: integers in two halves, element ids, labels, properties. */
function driverOf({ nodes, source, target, typeOf, x, y }: Given): string {
  const store = '4:6f2c1c2e-6d56-4c39-9a0b-1d0e4b7a8f11:';
  const integer = (low: number) => ({ low, high: 0 });
  return JSON.stringify({
    nodes: nodes.map(({ type, ...properties }, at) => ({
      ...{
        identity: integer(at),
        labels: ['Entity', type],
        properties: { ...properties, x: x[at], y: y[at] },
      },
      elementId: `${store}${at}`,
    })),
    relationships: typeOf.map((type, tie) => ({
      ...{
        identity: integer(tie),
        start: integer(source[tie]!),
        end: integer(target[tie]!),
        type,
        properties: {},
      },
      ...{ elementId: `5${store.slice(1)}${tie}`, startNodeElementId: `${store}${source[tie]}` },
      endNodeElementId: `${store}${target[tie]}`,
    })),
  });
}

function mustHoldTheSame(
  { wire, graphology, driver }: Record<'wire' | 'graphology' | 'driver', Uint8Array>,
  { nodes, source, target }: Given,
  columns: Columns,
) {
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new Error(`the forms differ: ${what}`);
  };
  const read = decode(wire);
  const ids = read.tables.nodes!.columns.id!.values;
  const ties = Array.from(read.graph!.source, (a, tie) => `${ids[a]} ${ids[read.graph!.target[tie]!]}`);
  must(ties.length === columns.source.length && ids.length === columns.n, 'sizes');
  const theirs = JSON.parse(Buffer.from(graphology).toString()) as {
    edges: { source: string; target: string }[];
  };
  must(
    theirs.edges.every((edge, tie) => `${edge.source} ${edge.target}` === ties[tie]),
    'graphology',
  );
  const objects = JSON.parse(Buffer.from(driver).toString()) as {
    relationships: { start: { low: number } }[];
  };
  must(
    objects.relationships.every(({ start }, tie) => start.low === source[tie]),
    'driver',
  );
  must(nodes.every(({ id }, at) => ids[at] === id) && target.length === source.length, 'nodes');
}

function clock(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
