/**
 * What stands out: the lines of what is selected, and the neighbourhood of what is pointed at. Sets computed once a
 * change and looked up while drawing. Pure; how strongly things stand out is ink.ts's business.
 */
import type { Network, NetworkEdge } from '@/lib/graph/picture';

/** Who is tied to whom in a network, for looking up. */
export interface Ties {
  /** Ids of a node's lines, sorted. */
  linesOf: Lookup<readonly string[]>;
  /** The two ends of a line, source first. */
  endsOf: Lookup<readonly [string, string]>;
  /** Statements that lie on a line. */
  onLine: Lookup<readonly string[]>;
}

export type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get' | 'has'>;

/** Lines are numbers until somebody asks for those of a node: of hundreds of thousands few are ever asked for. */
export function tiesOf(
  { nodes, edges }: Network,
  numbers: Lookup<number>,
  edgeById: Lookup<NetworkEdge>,
): Ties {
  const ends = new Int32Array(2 * edges.length);
  const start = new Uint32Array(nodes.length + 1);
  edges.forEach(({ source, target }, line) => {
    const [from, to] = [numbers.get(source) ?? -1, target === source ? -1 : (numbers.get(target) ?? -1)];
    ends[2 * line] = from;
    ends[2 * line + 1] = to;
    if (from >= 0) start[from + 1]! += 1;
    if (to >= 0) start[to + 1]! += 1;
  });
  for (let node = 0; node < nodes.length; node++) start[node + 1]! += start[node]!;
  const lines = new Uint32Array(start[nodes.length]!);
  const next = start.slice();
  ends.forEach((node, end) => {
    if (node >= 0) lines[next[node]!++] = end >> 1;
  });

  const onLine = new Map<string, string[]>();
  for (const { id, said } of nodes) if (said) onLine.set(said.line, [...(onLine.get(said.line) ?? []), id]);
  const asked = new Map<number, readonly string[]>();
  const linesOf = (node: number): readonly string[] => {
    let known = asked.get(node);
    if (!known) {
      const ids = Array.from(lines.subarray(start[node], start[node + 1]), (line) => edges[line]!.id);
      const { said } = nodes[node]!;
      known = (said ? [...ids, said.line] : ids).sort();
      asked.set(node, known);
    }
    return known;
  };
  return {
    linesOf: {
      has: (id) => numbers.has(id),
      get: (id) => {
        const node = numbers.get(id);
        return node === undefined ? undefined : linesOf(node);
      },
    },
    endsOf: {
      has: (id) => edgeById.has(id),
      get: (id) => {
        const edge = edgeById.get(id);
        return edge && [edge.source, edge.target];
      },
    },
    onLine,
  };
}

/** What stands out, as the page says; what the pointer is on is the scene's own. */
export interface Standing {
  selected: readonly string[];
  /** What is pointed at from elsewhere: a row of a panel, or the keyboard. */
  pointed: string | null;
  /** The mark or line that the keyboard is at, ringed. */
  cursor: string | null;
}

export const isSameStanding = (a: Standing, b: Standing): boolean =>
  a.pointed === b.pointed &&
  a.cursor === b.cursor &&
  a.selected.length === b.selected.length &&
  a.selected.every((id, at) => id === b.selected[at]);

export interface Emphasis {
  /** Lines of the selection: selected themselves, or of a selected node. */
  picked: ReadonlySet<string>;
  /** Selected nodes. */
  ringed: ReadonlySet<string>;
  /** What is lit while something is pointed at: it, its lines and their ends. Null if nothing is. */
  lit: ReadonlySet<string> | null;
}

export const noEmphasis: Emphasis = { picked: new Set(), ringed: new Set(), lit: null };

export function emphasisOf(
  { ties }: { ties: Ties },
  selected: readonly string[],
  pointed: string | null,
): Emphasis {
  if (selected.length === 0 && pointed === null) return noEmphasis;
  const picked = new Set<string>();
  const ringed = new Set<string>();
  for (const id of selected) {
    const lines = ties.linesOf.get(id);
    if (lines) {
      ringed.add(id);
      for (const line of lines) picked.add(line);
    }
    if (ties.endsOf.has(id)) picked.add(id);
  }
  return { picked, ringed, lit: pointed === null ? null : neighbourhood(ties, pointed) };
}

/** A node or line with what it is tied to; null if the network does not have it. */
function neighbourhood({ linesOf, endsOf, onLine }: Ties, id: string): Set<string> | null {
  const lines = linesOf.get(id) ?? (endsOf.has(id) ? [id] : null);
  if (!lines) return null;
  return new Set([
    id,
    ...lines,
    ...lines.flatMap((line) => [...(endsOf.get(line) ?? []), ...(onLine.get(line) ?? [])]),
  ]);
}

/** What must be drawn anew when the emphasis changes: everything that stood out, or does now. */
export function touched(before: Emphasis, after: Emphasis): Set<string> {
  return new Set([...before.picked, ...after.picked, ...(before.lit ?? []), ...(after.lit ?? [])]);
}
