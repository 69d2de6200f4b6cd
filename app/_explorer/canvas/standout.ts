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
import { freshInk, matrixOf } from './ink';
import type { Camera, Size } from './view';

/** A crowd's lines are thinner than an eye can follow: what stands out is at least so wide, in pixels. */
const LEAST_WIDTH = 1;

/** Puts the two layers where they belong among sigma's: that of the marks is sigma's own of what is pointed at. */
export function addStandoutLayers(sigma: Sigma) {
  sigma.createCanvasContext('standoutLines', { afterLayer: 'edges' } as never);
  const { nodes, hoverNodes } = sigma.getCanvases();
  nodes!.after(hoverNodes!);
}

/** The marks that stand out, as the program draws them on their layer. */
export class StandoutMarks {
  readonly ink = freshInk();

  /** Says which they are, null if none, and what the camera sees: sigma draws them with its next frame. */
  aim(content: Content | null, ids: ReadonlySet<string> | null, camera: Camera, screen: Size) {
    this.ink.marks = content && ids ? content.marks.rowsOf(ids) : null;
    this.ink.atlas = content?.atlas ?? null;
    this.ink.matrix = matrixOf(camera, screen);
  }

  /** Draws them at once, and nothing else. */
  draw({ growth }: Camera, screen: Size) {
    this.ink.redraw?.({ ...screen, pixelRatio: window.devicePixelRatio || 1, sizeRatio: 1 / growth });
  }
}

/** Shows the layers below as strong as they are beside what stands out. */
export function veil(sigma: Sigma, strength: { lines: number; marks: number }) {
  const { edges, nodes } = sigma.getCanvases();
  edges!.style.opacity = strength.lines < 1 ? String(strength.lines) : '';
  nodes!.style.opacity = strength.marks < 1 ? String(strength.marks) : '';
}

export function paintStandoutLines(
  context: CanvasRenderingContext2D,
  content: Content,
  camera: Camera,
  screen: Size,
  { lit, picked }: Emphasis,
) {
  for (const line of new Set([...picked, ...(lit ?? [])]))
    paintLine(context, content, camera, screen, line, picked.has(line));
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
