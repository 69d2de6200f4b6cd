/**
 * All marks of a picture drawn once, side by side, on one canvas a theme: the texture that the marks are drawn from.
 * What a mark looks like is lib/graph/marks.ts's business; here its shapes are painted, each distinct mark once.
 */
import { disputeDisc, disputeShapes, markShapes } from '@/lib/graph/marks';
import type { NetworkNode, PlacedNode } from '@/lib/graph/picture';
import { type Shape, traceOutline } from '@/lib/graph/shapes';
import type { Paint } from '@/lib/graph/theme';
import type { Lookup } from './emphasis';
import { pack } from './pack';

/** Where a mark lies in the texture, in shares of its width and height, and how far it reaches from its middle in pixels. */
export interface Sprite {
  u: number;
  v: number;
  width: number;
  height: number;
  reach: number;
}

export interface MarkAtlas {
  canvas: HTMLCanvasElement;
  /** Of each node, in their order. */
  sprites: readonly Sprite[];
}

/** Texels a device pixel, so that marks stay sharp between pixels and when zoomed in fourfold. */
const OVERSAMPLE = 2;
/** Empty texels round each mark, so that its neighbour does not show through when zoomed out. */
const MARGIN = 8;
/** Every WebGL2 graphics card takes textures of this size. */
const LARGEST = 4096;
/** The most that a mark's rims reach beyond its radius: a series' second rim and its moat. */
const RIM = 9;

/** Marks of the same look share a sprite: a picture of thousands has some dozens. */
function lookOf(node: NetworkNode, { r, wedges }: PlacedNode): string {
  const turned = wedges ? `${wedges.rotation}:${wedges.sides.join(',')}` : '';
  const { mark, side, status, format, quotedOnly, disputed } = node;
  const said = node.said ? JSON.stringify({ ...node.said, line: '' }) : '';
  return `${mark}|${side}|${status}|${format}|${quotedOnly}|${disputed}|${round(r)}|${turned}|${said}`;
}

const round = (r: number) => Math.round(r * 4) / 4;

/** Draws the marks of these nodes, all of which have a place, for a screen of so many device pixels a CSS pixel. */
export function markAtlas(
  nodes: readonly NetworkNode[],
  placed: Lookup<PlacedNode>,
  colour: (paint: Paint) => string,
  pixelRatio: number,
): MarkAtlas {
  const looks = new Map<string, { node: NetworkNode; at: PlacedNode; reach: number }>();
  const lookOfEach = nodes.map((node) => {
    const at = placed.get(node.id)!;
    const look = lookOf(node, at);
    if (!looks.has(look))
      looks.set(look, { node, at: { ...at, r: round(at.r) }, reach: reachOf(node, at.r) });
    return look;
  });

  let scale = pixelRatio * OVERSAMPLE;
  const sizes = () => [...looks.values()].map(({ reach }) => Math.ceil(2 * reach * scale) + 2 * MARGIN);
  let packed = pack(sizes(), LARGEST);
  while (!packed) {
    scale *= 0.75;
    packed = pack(sizes(), LARGEST);
  }

  const canvas = document.createElement('canvas');
  canvas.width = packed.width;
  canvas.height = packed.height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The marks cannot be drawn: this browser gives no 2D canvas.');
  const sprites = new Map<string, Sprite>();
  let number = 0;
  for (const [look, { node, at, reach }] of looks) {
    const { x, y } = packed.places[number++]!;
    context.setTransform(scale, 0, 0, scale, x + MARGIN + reach * scale, y + MARGIN + reach * scale);
    for (const shape of markShapes(node, at)) paintShape(context, shape, colour);
    if (node.disputed) {
      const disc = disputeDisc(node.mark, at.r);
      context.translate(disc.x, disc.y);
      for (const shape of disputeShapes()) paintShape(context, shape, colour);
    }
    sprites.set(look, {
      u: (x + MARGIN) / packed.width,
      v: (y + MARGIN) / packed.height,
      width: (2 * reach * scale) / packed.width,
      height: (2 * reach * scale) / packed.height,
      reach,
    });
  }
  return { canvas, sprites: lookOfEach.map((look) => sprites.get(look)!) };
}

function reachOf(node: NetworkNode, r: number): number {
  const rim = round(r) + RIM;
  if (!node.disputed) return rim;
  const disc = disputeDisc(node.mark, r);
  return Math.max(rim, Math.max(Math.abs(disc.x), Math.abs(disc.y)) + disc.r + 2);
}

/** Paints one shape round the context's origin. */
export function paintShape(
  context: CanvasRenderingContext2D,
  shape: Shape,
  colour: (paint: Paint) => string,
): void {
  const strength = context.globalAlpha;
  context.globalAlpha = strength * shape.opacity;
  context.beginPath();
  traceOutline(context, shape.outline);
  if (shape.fill) {
    context.fillStyle = colour(shape.fill);
    context.fill();
  }
  if (shape.stroke) {
    context.strokeStyle = colour(shape.stroke);
    context.lineWidth = shape.width;
    context.lineCap = shape.round ? 'round' : 'butt';
    context.lineJoin = shape.round ? 'round' : 'miter';
    context.setLineDash([...shape.dash]);
    context.stroke();
    context.setLineDash([]);
  }
  context.globalAlpha = strength;
}
