/**
 * What stands out: the lines of what is selected, and the neighbourhood of what is pointed at. Sets computed once a
 * change and looked up while drawing. Pure; how strongly things stand out is ink.ts's business.
 */
import type { Network } from '@/lib/graph/picture';

/** Who is tied to whom in a network, for looking up. */
export interface Ties {
  /** Ids of a node's lines, sorted. */
  linesOf: ReadonlyMap<string, readonly string[]>;
  /** The two ends of a line, source first. */
  endsOf: ReadonlyMap<string, readonly [string, string]>;
  /** Statements that lie on a line. */
  onLine: ReadonlyMap<string, readonly string[]>;
}

export function tiesOf({ nodes, edges }: Network): Ties {
  const linesOf = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  const endsOf = new Map<string, readonly [string, string]>();
  for (const { id, source, target } of edges) {
    endsOf.set(id, [source, target]);
    linesOf.get(source)?.push(id);
    if (target !== source) linesOf.get(target)?.push(id);
  }
  const onLine = new Map<string, string[]>();
  for (const { id, said } of nodes) {
    if (!said) continue;
    linesOf.get(id)?.push(said.line);
    onLine.set(said.line, [...(onLine.get(said.line) ?? []), id]);
  }
  for (const lines of linesOf.values()) lines.sort();
  return { linesOf, endsOf, onLine };
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

export function emphasisOf(ties: Ties, selected: readonly string[], pointed: string | null): Emphasis {
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
