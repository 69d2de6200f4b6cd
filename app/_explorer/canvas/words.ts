/**
 * The canvas in words: what a screen reader hears, and what is said where no picture can be drawn. All of the canvas's
 * English is here.
 */
import { statuses } from '@/lib/domain/values';
import type { Mark, Network, NetworkEdge, NetworkNode } from '@/lib/graph/picture';
import { type Lookup, type Ties, tiesOf } from './emphasis';

export const words = {
  canvas: 'Network of the negotiation',
  role: 'network',
  keys: 'Arrow keys go from mark to mark, with Shift along a line. Enter opens and offers its neighbours, Space selects, Delete hides, C cites, Escape clears, plus and minus zoom, 0 shows all. Shift F10 has everything, the question mark all keys. Tab leaves the picture.',
  noWebgl:
    'This browser cannot draw with WebGL, so the picture below does not zoom or move. Selecting works, and the Table has everything.',
  lost: 'The graphics card stopped drawing. The picture comes back when it answers again.',
  empty: 'Nothing to draw.',
};

const markWords: Record<Mark, string> = {
  person: 'person',
  organization: 'organisation',
  delegation: 'delegation',
  meeting: 'session',
  issue: 'issue',
  document: 'document',
  event: 'event',
  place: 'place',
  statement: 'statement',
  own: 'from your file, not in the record',
};

/** Relations named one by one before the rest is only counted. */
const NAMED = 6;

export interface Described {
  network: Network;
  ties: Ties;
  /** Nodes by their place in the network's list. */
  numbers: ReadonlyMap<string, number>;
  nodes: Lookup<NetworkNode>;
  edges: Lookup<NetworkEdge>;
}

/** Each made when first asked for: the first frame of a picture needs its nodes by number only. */
class Lookups implements Described {
  private numbered: ReadonlyMap<string, number> | null = null;
  private edgeById: ReadonlyMap<string, NetworkEdge> | null = null;
  private tied: Ties | null = null;

  constructor(readonly network: Network) {}

  get numbers() {
    this.numbered ??= new Map(this.network.nodes.map(({ id }, number) => [id, number]));
    return this.numbered;
  }
  get ties() {
    this.tied ??= tiesOf(this.network, this.numbers, this.edges);
    return this.tied;
  }
  readonly nodes: Lookup<NetworkNode> = {
    has: (id) => this.numbers.has(id),
    get: (id) => this.network.nodes[this.numbers.get(id) ?? -1],
  };
  readonly edges: Lookup<NetworkEdge> = {
    has: (id) => this.byId().has(id),
    get: (id) => this.byId().get(id),
  };

  private byId() {
    this.edgeById ??= new Map(this.network.edges.map((edge) => [edge.id, edge]));
    return this.edgeById;
  }
}

/** The drawing and the keyboard look up the same: once a network. */
const described = new WeakMap<Network, Described>();

/** A network with its things by id, and who is tied to whom. */
export function describedOf(network: Network): Described {
  const known = described.get(network) ?? new Lookups(network);
  described.set(network, known);
  return known;
}

/** One sentence on a node and its relations, or on a line; empty if the network does not have it. */
export function describe(known: Described, id: string): string {
  const node = known.nodes.get(id);
  if (node) return describeNode(known, node);
  const edge = known.edges.get(id);
  return edge ? describeEdge(known, edge) : '';
}

function describeNode(known: Described, node: NetworkNode): string {
  if (node.said)
    return `${node.name}, ${node.sub}. ${node.said.count > 1 ? 'Statements' : 'Statement'}: select to read the words.`;
  const side = known.network.sides.find((each) => each.id === node.side)?.name;
  const what = [markWords[node.mark], side, node.sub, node.disputed ? 'sources disagree' : ''].filter(
    Boolean,
  );
  const lines = known.ties.linesOf.get(node.id) ?? [];
  const relations = lines.slice(0, NAMED).map((line) => {
    const edge = known.edges.get(line)!;
    const other = known.nodes.get(edge.source === node.id ? edge.target : edge.source);
    return `${other?.name ?? edge.target} (${manner(edge)})`;
  });
  const rest = lines.length - relations.length;
  if (rest > 0) relations.push(`and ${rest} more`);
  const count = lines.length === 1 ? '1 relation' : `${lines.length} relations`;
  return `${node.name}, ${what.join(', ')}. ${lines.length === 0 ? 'No relations.' : `${count}: ${relations.join('; ')}.`}`;
}

function describeEdge(known: Described, edge: NetworkEdge): string {
  const name = (id: string) => known.nodes.get(id)?.name ?? id;
  const target = known.nodes.get(edge.target);
  const status = target?.status ? `, ${statuses.labels[target.status].toLowerCase()}` : '';
  return `Line from ${name(edge.source)} to ${name(edge.target)}${status}: ${manner(edge)}.`;
}

function manner(edge: NetworkEdge): string {
  const presence = edge.presence !== null && edge.presence !== 'reported' ? edge.presence : '';
  const certainty = edge.certainty === 'stated' ? '' : edge.certainty;
  return [edge.label, presence, certainty, edge.disputed ? 'sources disagree' : '']
    .filter(Boolean)
    .join(', ');
}
