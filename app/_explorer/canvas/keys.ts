/**
 * What a key does on the canvas. Pure: GraphCanvas.tsx does it. Keys not named here, Tab first, are left to the page.
 */
import { bowPoint } from '@/lib/graph/line-looks';
import type { Network, Picture, Point } from '@/lib/graph/picture';
import type { Ties } from './emphasis';
import { type Direction, neighbourTowards, nextPlace, type Place } from './walk';

/** What is done with a thing on the canvas; `find` needs none. */
export type CanvasVerb = 'hide' | 'keep' | 'pin' | 'cite' | 'focus 1' | 'focus 2' | 'menu' | 'find';

export type KeyAction =
  | { do: 'walk'; direction: Direction; alongLines: boolean }
  | { do: 'open' }
  | { do: 'select'; additive: boolean }
  | { do: 'clear' }
  | { do: 'verb'; verb: CanvasVerb }
  | { do: 'zoom'; how: 'in' | 'out' | 'fit' };

const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const verbs: Record<string, CanvasVerb> = {
  Delete: 'hide',
  Backspace: 'hide',
  k: 'keep',
  p: 'pin',
  c: 'cite',
  f: 'find',
  1: 'focus 1',
  2: 'focus 2',
  ContextMenu: 'menu',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

export function keyAction({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): KeyAction | null {
  if (altKey) return null;
  if (key === ' ') return { do: 'select', additive: shiftKey || ctrlKey || metaKey };
  if (ctrlKey || metaKey) return null;
  if (key === 'F10' && shiftKey) return { do: 'verb', verb: 'menu' };
  const direction = directions[key];
  if (direction) return { do: 'walk', direction, alongLines: shiftKey };
  if (key === 'Enter') return { do: 'open' };
  if (key === 'Escape') return { do: 'clear' };
  if (key === '+' || key === '=') return { do: 'zoom', how: 'in' };
  if (key === '-') return { do: 'zoom', how: 'out' };
  const verb = verbs[key.length === 1 ? key.toLowerCase() : key];
  if (verb) return { do: 'verb', verb };
  if (key === '0') return { do: 'zoom', how: 'fit' };
  return null;
}

/** Where a walk starts that has not begun: at what stands out, else at the node with the most sessions. Null if nothing is drawn. */
export function firstPlace(
  { nodes }: Network,
  picture: Picture,
  preferred: readonly (string | null)[],
): string | null {
  const stood = preferred.find((id) => id !== null && picture.nodes[id]);
  if (stood) return stood;
  let first: { id: string; weight: number } | null = null;
  for (const node of nodes)
    if (picture.nodes[node.id] && (!first || node.weight > first.weight)) first = node;
  return first?.id ?? null;
}

/**
 * Where an arrow key leads from a node or line: from a node to the next node that way or, along lines, to the line that
 * leads that way; from a line to its end that way. Stays if nothing lies there.
 */
export function walk(
  network: Network,
  picture: Picture,
  ties: Ties,
  from: string,
  direction: Direction,
  alongLines: boolean,
): string {
  const ends = ties.endsOf.get(from);
  if (ends) {
    const middle = middleOfLine(picture, ties, from);
    return (middle && neighbourTowards(middle, places(picture, ends), direction)?.id) ?? from;
  }
  const here = picture.nodes[from];
  if (!here) return from;
  if (!alongLines) {
    const ids = network.nodes.flatMap(({ id }) => (id === from ? [] : [id]));
    return nextPlace(here, places(picture, ids), direction)?.id ?? from;
  }
  const middles = (ties.linesOf.get(from) ?? []).flatMap((id): Place[] => {
    const middle = middleOfLine(picture, ties, id);
    return middle ? [{ id, ...middle }] : [];
  });
  return neighbourTowards(here, middles, direction)?.id ?? from;
}

function places(picture: Picture, ids: readonly string[]): Place[] {
  return ids.flatMap((id) => picture.nodes[id] ?? []);
}

function middleOfLine(picture: Picture, { endsOf }: Ties, id: string): Point | null {
  const [source, target] = endsOf.get(id)?.map((end) => picture.nodes[end]) ?? [];
  return source && target ? bowPoint(source, target, picture.edges[id]?.bow ?? 0, 0.5) : null;
}
