/**
 * What the view shows, as two tables that every file format is written from: a row for each node and each relation on
 * the canvas, one column a property. Nothing that the view leaves out is in them.
 */
import type { Network, NetworkEdge, Picture } from '@/lib/graph/picture';
import type { EntitySummary, RelationSummary } from '@/lib/questions/overview';

export type Cell = string | number | boolean | null;
export interface NodeRow {
  id: string;
  name: string;
  type: string;
  kind: string | null;
  side: string | null;
  status: string | null;
  when: string | null;
  start: string | null;
  end: string | null;
  disputed: boolean;
  /** Place in the picture, pixels from its top left; null if it was never drawn or waits in the tray. */
  x: number | null;
  y: number | null;
  /** Radius in the picture, pixels; only where a number sizes the marks. */
  radius?: number | null;
}
export interface EdgeRow {
  id: string;
  source: string;
  target: string;
  type: string;
  role: string | null;
  onBehalfOf: string | null;
  presence: string | null;
  certainty: string | null;
  modality: string | null;
  /** Of a stance that a source ascribes in its own voice: 'negated' if it reports that it is not held. */
  polarity: string | null;
  disputed: boolean;
  /** Of what a statement is about: from -2, fully against, to 2, fully for. */
  stance: number | null;
  sources: number;
  /** Null where they are counted for no such line. */
  origins: number | null;
  /** Ids of the assertions behind it, with spaces between. */
  assertions: string;
}
export interface NetworkTable {
  nodes: NodeRow[];
  edges: EdgeRow[];
  /** Columns that the nodes have beside the usual ones, with their types, where the network is drawn by a number. */
  measured?: Readonly<Record<string, 'integer' | 'double'>>;
}

/** The columns of each table, and how a format that knows types has to read them. */
export const nodeColumns = {
  name: 'string',
  type: 'string',
  kind: 'string',
  side: 'string',
  status: 'string',
  when: 'string',
  start: 'string',
  end: 'string',
  disputed: 'boolean',
  x: 'double',
  y: 'double',
} as const satisfies Record<Exclude<keyof NodeRow, 'id' | 'radius'>, string>;
export const edgeColumns = {
  type: 'string',
  role: 'string',
  onBehalfOf: 'string',
  presence: 'string',
  certainty: 'string',
  modality: 'string',
  polarity: 'string',
  disputed: 'boolean',
  stance: 'integer',
  sources: 'integer',
  origins: 'integer',
  assertions: 'string',
} as const satisfies Record<Exclude<keyof EdgeRow, 'id' | 'source' | 'target'>, string>;

/** All columns of a table's nodes but their id. */
export const columnsOfNodes = ({ measured }: Pick<NetworkTable, 'measured'>): Record<string, string> => ({
  ...nodeColumns,
  ...measured,
});

/**
 * `own` is the network as drawn, if anything of the reader's own may be on it; `said` what the layer of statements adds.
 */
export function networkTable(
  built: { network: { nodes: readonly { id: string }[]; edges: readonly { id: string }[] } },
  entityById: ReadonlyMap<string, EntitySummary>,
  relations: readonly RelationSummary[],
  picture: Picture | null,
  own: Pick<Network, 'nodes' | 'edges'> = { nodes: [], edges: [] },
  said: NetworkTable = { nodes: [], edges: [] },
): NetworkTable {
  const drawn = new Set(built.network.edges.map(({ id }) => id));
  return {
    nodes: [
      ...built.network.nodes.flatMap(({ id }): NodeRow[] => {
        const entity = entityById.get(id);
        if (!entity) return [];
        const { type, kind, side, status, when, start, end, disputed } = entity;
        const at = picture?.nodes[id];
        return [
          {
            id,
            name: entity.name,
            type,
            kind,
            side,
            status,
            when,
            start,
            end,
            disputed,
            x: at?.x ?? null,
            y: at?.y ?? null,
          },
        ];
      }),
      ...own.nodes.filter(({ mark }) => mark === 'own').map(({ id, name }) => ownRow(id, name, picture)),
      ...said.nodes,
    ],
    edges: [
      ...relations
        .filter(({ type, from, to }) => drawn.has(`${type}:${from}:${to}`))
        .map(({ from, to, assertionIds, ...relation }) => ({
          id: relation.id,
          source: from,
          target: to,
          type: relation.type,
          role: relation.role,
          onBehalfOf: relation.onBehalfOf,
          presence: relation.presence,
          certainty: relation.certainty,
          modality: relation.modality,
          polarity: null,
          disputed: relation.disputed,
          stance: null,
          sources: relation.sources,
          origins: relation.origins,
          assertions: assertionIds.join(' '),
        })),
      ...own.edges.filter(({ kind }) => kind === 'own').map(ownLine),
      ...said.edges,
    ],
  };
}

/** What is of the reader's own says so as its type, and has nothing that only a source could give it. */
const OWN = 'own file, not in the record';

const ownRow = (id: string, name: string, picture: Picture | null): NodeRow => ({
  ...{ id, name, type: OWN, kind: null, side: null, status: null, when: null, start: null, end: null },
  ...{ disputed: false, x: picture?.nodes[id]?.x ?? null, y: picture?.nodes[id]?.y ?? null },
});

const ownLine = ({ id, source, target, label }: NetworkEdge): EdgeRow => ({
  ...{ id, source, target, type: OWN, role: label, onBehalfOf: null, presence: null, certainty: null },
  ...{
    modality: null,
    polarity: null,
    disputed: false,
    stance: null,
    sources: 0,
    origins: 0,
    assertions: '',
  },
});
