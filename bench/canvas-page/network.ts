/**
 * The network and the first picture that the wire's bytes of a benchmark's graph hold: what the explorer draws while
 * labels still wait for their places. Shared by the page and by what serves it.
 */
import { decode } from '@/lib/engine/wire/message';
import { markRadius } from '@/lib/graph/marks';
import type { EdgeKind, Mark, Network, Picture } from '@/lib/graph/picture';

const marks: Record<string, Mark> = { Person: 'person', Meeting: 'meeting', Organization: 'organization' };
const edgeKinds: Record<string, EdgeKind> = { ATTENDED: 'attended', EXPECTED_AT: 'expected', MET: 'tie' };
/** Room of a thing on the canvas, in square pixels, as a crowd's layout gives it. */
const ROOM = 3_000;
const SHAPE = 1.6;
const SCALE = 0.7;

export function networkIn(message: Uint8Array): { network: Network; picture: Picture } {
  const { tables, graph } = decode(message);
  const column = (table: string, name: string) => tables[table]!.columns[name]!.values as string[];
  const [ids, names, types, sides] = ['id', 'name', 'type', 'side'].map((name) => column('nodes', name)) as [
    string[],
    string[],
    string[],
    string[],
  ];
  const { source, target, places } = graph!;
  const weight = new Uint32Array(ids.length);
  for (const at of [...source, ...target]) weight[at]! += 1;
  const tied = column('ties', 'type');
  const network: Network = {
    sides: [...new Set(sides)].map((side) => ({
      id: side,
      name: side,
      short: side,
      residual: side === 'other',
    })),
    nodes: ids.map((id, at) => ({
      ...{ id, mark: marks[types[at]!]!, name: names[at]!, shortName: names[at]!.split(' ')[1]! },
      ...{ side: types[at] === 'Meeting' ? null : sides[at]!, sub: '', format: null, sides: [], start: null },
      status: types[at] === 'Meeting' ? 'held' : null,
      ...{ weight: weight[at]!, disputed: false, quotedOnly: false, principal: false },
    })),
    edges: tied.map((type, tie) => ({
      id: `${type}:${ids[source[tie]!]}:${ids[target[tie]!]}`,
      ...{ type, kind: edgeKinds[type]!, source: ids[source[tie]!]!, target: ids[target[tie]!]! },
      presence: type === 'EXPECTED_AT' ? 'planned' : 'reported',
      ...{ role: null, certainty: 'stated', disputed: false, label: '' },
    })),
  };
  const height = Math.sqrt((ids.length * ROOM) / SHAPE);
  const [width, x, y] = [height * SHAPE, within(places!.x, height * SHAPE), within(places!.y, height)];
  const placed = network.nodes.map((node, at) => [
    node.id,
    {
      id: node.id,
      ...{ x: x[at]!, y: y[at]!, r: markRadius(node, SCALE), label: null },
      wedges: node.mark === 'meeting' ? { rotation: 0, sides: [] } : null,
    },
  ]);
  const nodes = Object.fromEntries(placed) as Picture['nodes'];
  return {
    network,
    picture: { width, height, arrangement: 'force', scale: SCALE, nodes, edges: {}, fields: [], tray: [] },
  };
}

/** Places stretched over the canvas, with a margin. */
function within(along: Float32Array, length: number): Float32Array {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of along) [least, most] = [Math.min(least, value), Math.max(most, value)];
  const margin = 20;
  return along.map((value) => margin + ((value - least) / (most - least || 1)) * (length - 2 * margin));
}
