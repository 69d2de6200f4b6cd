/**
 * One seeded graph of people, meetings and organisations in the forms that travel: the wire's bytes, graphology's JSON, and
 * driver objects as JSON. Whoever measures them checks first that all hold the same.
 */
import { drawing } from '@/__tests__/helpers/seeded';
import type { Columns } from '@/lib/engine/columns';
import type { Value } from '@/lib/engine/wire/columns';
import { decode, encode } from '@/lib/engine/wire/message';

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

export interface Node {
  id: string;
  name: string;
  type: string;
  side: string;
}

export interface Given {
  nodes: Node[];
  source: Uint32Array;
  target: Uint32Array;
  typeOf: string[];
  x: Float32Array;
  y: Float32Array;
}

/** The graph with names, kinds and sides; its ties in the order of their ends, as the wire likes them. */
export function givenOf(columns: Columns, { x, y }: { x: Float32Array; y: Float32Array }): Given {
  const random = drawing(2);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const nodes = Array.from({ length: columns.n }, (_, at): Node => {
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
  const source = ties.map((tie) => columns.source[tie]!);
  const target = ties.map((tie) => columns.target[tie]!);
  return { nodes, source, target, typeOf, x, y };
}

export function wireOf({ nodes, source, target, typeOf, x, y }: Given): Uint8Array {
  const of = (name: keyof Node): Value[] => nodes.map((node) => node[name]);
  return encode({
    tables: {
      nodes: {
        rows: nodes.length,
        columns: {
          name: { form: 'text', values: of('name') },
          id: { form: 'text', values: of('id'), madeFrom: 'name' },
          ...{ type: { form: 'text', values: of('type') }, side: { form: 'text', values: of('side') } },
        },
      },
      ties: { rows: source.length, columns: { type: { form: 'text', values: typeOf } } },
    },
    graph: { source, target, places: { x, y } },
  });
}

/** By sigma's names: to it `type` is a way of drawing. */
export function graphologyOf({ nodes, source, target, typeOf, x, y }: Given): string {
  return JSON.stringify({
    options: { type: 'undirected', multi: false, allowSelfLoops: false },
    nodes: nodes.map(({ id, name: label, type: kind, side }, at) => ({
      key: id,
      attributes: { label, kind, side, x: x[at], y: y[at] },
    })),
    edges: typeOf.map((type, tie) => ({
      source: nodes[source[tie]!]!.id,
      target: nodes[target[tie]!]!.id,
      attributes: { kind: type },
    })),
  });
}

/** As the driver's records look when a route hands them on: integers in two halves, element ids, labels, properties. */
export function driverOf({ nodes, source, target, typeOf, x, y }: Given): string {
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

export function mustHoldTheSame(
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
