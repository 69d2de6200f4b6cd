/**
 * What is painted on 2D canvases below and above the WebGL layers: fields with their headings, rings round what is
 * selected, labels with halos, role pills. Where things go is decided in labels.ts and role-pills.ts.
 */
import { headingFont, headingSpacing, type LabelFont } from '@/lib/graph/label-text';
import { disputeShapes, selectionShapes } from '@/lib/graph/marks';
import type { Picture, Point } from '@/lib/graph/picture';
import type { Paint, Theme } from '@/lib/graph/theme';
import type { DrawnLabel } from './labels';
import { paintShape } from './mark-atlas';
import { type Pill, pillFont } from './role-pills';
import type { Camera } from './view';

/** A 2D canvas with what is needed to paint on it. */
export interface Brush {
  context: CanvasRenderingContext2D;
  theme: Theme;
  colour(paint: Paint): string;
  /** CSS font-family list of the page. */
  family: string;
}

/** Canvas-coloured rim of a label's letters, in pixels on each side. */
const HALO = 3.5;
const FIELD_RADIUS = 14;

function setFont(context: CanvasRenderingContext2D, { weight, size }: LabelFont, family: string) {
  context.font = `${weight} ${size}px ${family}`;
}

/** Baseline of a line of text in a box that begins at `top`, as the SVG writer has it. */
const baselineIn = (top: number, { size, lineHeight }: LabelFont) => top + lineHeight / 2 + size * 0.36;

export function paintFields({ context, colour }: Brush, picture: Picture, camera: Camera) {
  for (const field of picture.fields) {
    const corner = camera.toScreen(field);
    context.fillStyle = colour({ kind: 'side', side: field.side, part: 'tint' });
    context.beginPath();
    context.roundRect(
      corner.x,
      corner.y,
      field.width * camera.zoom,
      field.height * camera.zoom,
      FIELD_RADIUS * camera.growth,
    );
    context.fill();
  }
}

/** Above the lines, with a rim of the field's own tint, so that no line runs through the name of a side. */
export function paintHeadings({ context, colour, family }: Brush, picture: Picture, camera: Camera) {
  setFont(context, headingFont, family);
  context.letterSpacing = `${headingFont.size * headingSpacing}px`;
  context.lineJoin = 'round';
  context.lineWidth = 2 * HALO;
  for (const field of picture.fields) {
    const corner = camera.toScreen(field);
    // Text keeps its size, so the heading keeps its distance from the corner.
    const [x, y] = [corner.x + (field.title.x - field.x), corner.y + (field.title.y - field.y)];
    const heading = field.heading.toLocaleUpperCase('en');
    context.strokeStyle = colour({ kind: 'side', side: field.side, part: 'tint' });
    context.strokeText(heading, x, y);
    context.fillStyle = colour({ kind: 'side', side: field.side, part: 'text' });
    context.fillText(heading, x, y);
  }
  context.letterSpacing = '0px';
}

/** Ring and halo of a selected mark, or the thinner ring of the one the keyboard is at. */
export function paintRing({ context, colour }: Brush, at: Point, r: number, ring: 'selected' | 'cursor') {
  context.save();
  context.translate(at.x, at.y);
  if (ring === 'selected') for (const shape of selectionShapes(r)) paintShape(context, shape, colour);
  else {
    context.strokeStyle = colour({ kind: 'surface', name: 'ink' });
    context.lineWidth = 2;
    context.beginPath();
    context.roundRect(-r - 8, -r - 8, 2 * r + 16, 2 * r + 16, 7);
    context.stroke();
  }
  context.restore();
}

/** The sign that sources disagree, on the middle of a line. */
export function paintDispute({ context, colour }: Brush, at: Point) {
  context.save();
  context.translate(at.x, at.y);
  for (const shape of disputeShapes()) paintShape(context, shape, colour);
  context.restore();
}

export function paintLabel({ context, theme, colour, family }: Brush, label: DrawnLabel, strength: number) {
  context.textAlign = label.align;
  context.lineJoin = 'round';
  context.lineWidth = 2 * HALO;
  context.strokeStyle = theme.surfaces.canvas;
  context.globalAlpha = strength;
  const x = label.x + { left: 0, center: label.width / 2, right: label.width }[label.align];
  for (const step of ['halo', 'letters'] as const) {
    let top = label.y;
    for (const { text, font, paint } of label.lines) {
      setFont(context, font, family);
      if (step === 'halo') context.strokeText(text, x, baselineIn(top, font));
      else {
        context.fillStyle = colour(paint);
        context.fillText(text, x, baselineIn(top, font));
      }
      top += font.lineHeight;
    }
  }
  context.globalAlpha = 1;
  context.textAlign = 'left';
}

/** A plate below a label that may lie on other things. */
export function paintPlate({ context, colour }: Brush, label: DrawnLabel) {
  context.beginPath();
  context.roundRect(label.x - 6, label.y - 3, label.width + 12, label.height + 6, 4);
  context.fillStyle = colour({ kind: 'surface', name: 'panel' });
  context.fill();
  context.strokeStyle = colour({ kind: 'surface', name: 'lineStrong' });
  context.lineWidth = 1;
  context.stroke();
}

export function paintPill({ context, colour, family }: Brush, pill: Pill) {
  context.beginPath();
  context.roundRect(pill.x + 0.5, pill.y + 0.5, pill.width - 1, pill.height - 1, 4);
  context.fillStyle = colour({ kind: 'surface', name: 'panel' });
  context.fill();
  context.strokeStyle = colour(pill.paint);
  context.lineWidth = 1;
  context.stroke();
  setFont(context, pillFont, family);
  context.textAlign = 'center';
  context.fillStyle = colour({ kind: 'surface', name: 'ink' });
  context.fillText(pill.text, pill.x + pill.width / 2, baselineIn(pill.y, pillFont));
  context.textAlign = 'left';
}
