/**
 * What stands out of a picture of very many things, drawn on two layers of its own: the lines above all other lines, the
 * marks above all other marks. The layers below stay as they are and are only shown fainter, so that pointing at a thing
 * or selecting it costs what its neighbourhood does, however many others there are. Of few things ink.ts has each drawn
 * as strong as it should be instead.
 */
import type Sigma from 'sigma';
import { bowControl } from '@/lib/graph/line-looks';
import type { Content } from './content';
import { WIDER } from './drawn-lines';
import type { Emphasis } from './emphasis';
import type { Camera, Size } from './view';

/** A crowd's lines are thinner than an eye can follow: what stands out is at least so wide, in pixels. */
const LEAST_WIDTH = 1;

/** Puts the two layers where they belong among sigma's. */
export function addStandoutLayers(sigma: Sigma) {
  sigma.createCanvasContext('standoutLines', { afterLayer: 'edges' } as never);
  sigma.createCanvasContext('standoutMarks', { afterLayer: 'nodes' } as never);
}

/** Shows the layers below as strong as they are beside what stands out. */
export function veil(sigma: Sigma, strength: { lines: number; marks: number }) {
  const { edges, nodes } = sigma.getCanvases();
  edges!.style.opacity = strength.lines < 1 ? String(strength.lines) : '';
  nodes!.style.opacity = strength.marks < 1 ? String(strength.marks) : '';
}

export function paintStandout(
  layers: Record<'lines' | 'marks', CanvasRenderingContext2D>,
  content: Content,
  camera: Camera,
  screen: Size,
  { lit, picked }: Emphasis,
) {
  for (const line of new Set([...picked, ...(lit ?? [])]))
    paintLine(layers.lines, content, camera, screen, line, picked.has(line));
  for (const id of lit ?? []) paintMark(layers.marks, content, camera, screen, id);
}

function paintLine(
  context: CanvasRenderingContext2D,
  { lines, placed, colour }: Content,
  camera: Camera,
  screen: Size,
  id: string,
  isPicked: boolean,
) {
  const line = lines.get(id);
  if (!line) return;
  const { edge, look, bow } = line;
  const [a, b] = [camera.toScreen(placed.get(edge.source)!), camera.toScreen(placed.get(edge.target)!)];
  const reach = Math.abs(bow) * 2 * camera.zoom;
  const isOff = (one: number, other: number, length: number) =>
    Math.max(one, other) + reach < 0 || Math.min(one, other) - reach > length;
  if (isOff(a.x, b.x, screen.width) || isOff(a.y, b.y, screen.height)) return;
  const width = look.width * lines.thickness + (isPicked ? WIDER : 0);
  context.strokeStyle = colour(look.paint);
  context.lineWidth = Math.max(LEAST_WIDTH, width * camera.growth);
  context.lineCap = look.round ? 'round' : 'butt';
  context.setLineDash(look.dash.map((length) => length * camera.growth));
  context.beginPath();
  context.moveTo(a.x, a.y);
  const control = bowControl(a, b, bow * camera.zoom);
  if (bow === 0) context.lineTo(b.x, b.y);
  else context.quadraticCurveTo(control.x, control.y, b.x, b.y);
  context.stroke();
}

function paintMark(
  context: CanvasRenderingContext2D,
  { atlas, marks, placed }: Content,
  camera: Camera,
  screen: Size,
  id: string,
) {
  const [at, sprite] = [placed.get(id), marks.spriteOf(id)];
  if (!at || !sprite) return;
  const { x, y } = camera.toScreen(at);
  const reach = sprite.reach * camera.growth;
  if (x < -reach || y < -reach || x > screen.width + reach || y > screen.height + reach) return;
  const { width, height } = atlas.canvas;
  context.imageSmoothingQuality = 'high';
  context.drawImage(
    ...([atlas.canvas, sprite.u * width, sprite.v * height] as const),
    ...([sprite.width * width, sprite.height * height] as const),
    ...([x - reach, y - reach, 2 * reach, 2 * reach] as const),
  );
}
