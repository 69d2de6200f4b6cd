/**
 * How the picture lies on the screen: a zoom and a shift. At rest the picture lies 1:1 in the middle of the canvas, or
 * is made smaller to fit. Pure: sigma's camera is set from here, and says where it is in these terms.
 */
import { MOST_POLISHED } from '@/lib/graph/layout/most-polished';
import type { Picture, Point } from '@/lib/graph/picture';

export interface Size {
  width: number;
  height: number;
}

export interface Camera {
  zoom: number;
  /** How much larger than at zoom 1 marks and lines are drawn. */
  growth: number;
  /** Whether what it looks at is a crowd. */
  isCrowd: boolean;
  /** From picture to screen pixels. */
  toScreen(point: Point): Point;
  toPicture(point: Point): Point;
}

export const zoomRange = { least: 0.05, most: 6 };

/**
 * Marks of a crowd are drawn no more than this much larger against their distances than they were laid out: the layout
 * leaves so much room between any two that they do not touch at any zoom.
 */
const MOST_SWOLLEN = 1.2;

/** Whether a picture is of so many things that from afar they are points: it is drawn quieter, with fewer names. */
export function isCrowd({ arrangement, nodes }: Pick<Picture, 'arrangement' | 'nodes'>): boolean {
  if (arrangement !== 'force') return false;
  // Asked anew of the same nodes at every frame, and of many thousands they are long counted.
  const isMany = counted.get(nodes) ?? Object.keys(nodes).length > MOST_POLISHED;
  counted.set(nodes, isMany);
  return isMany;
}
const counted = new WeakMap<object, boolean>();

/** Marks and lines grow with the square root of the zoom: closer up there is more room between them. */
export function growthAt(zoom: number, inCrowd = false): number {
  return inCrowd ? Math.min(Math.sqrt(zoom), MOST_SWOLLEN * zoom) : Math.sqrt(zoom);
}

/** A camera that has this point of the picture in the middle of the screen. */
export function cameraAt(middle: Point, zoom: number, screen: Size, inCrowd = false): Camera {
  const x = screen.width / 2 - middle.x * zoom;
  const y = screen.height / 2 - middle.y * zoom;
  return {
    zoom,
    growth: growthAt(zoom, inCrowd),
    isCrowd: inCrowd,
    toScreen: (point) => ({ x: point.x * zoom + x, y: point.y * zoom + y }),
    toPicture: (point) => ({ x: (point.x - x) / zoom, y: (point.y - y) / zoom }),
  };
}

/** The zoom that shows a whole picture: 1 if it fits. */
export function restZoom(picture: Size, screen: Size): number {
  return Math.max(
    zoomRange.least,
    Math.min(1, screen.width / Math.max(1, picture.width), screen.height / Math.max(1, picture.height)),
  );
}

/** sigma's frame: the screen's size round the picture's middle, so that at camera ratio 1 a pixel is a pixel. Its y grows upwards. */
export function frameOf(picture: Size, screen: Size): { x: [number, number]; y: [number, number] } {
  const x = picture.width / 2;
  const y = -picture.height / 2;
  return {
    x: [x - screen.width / 2, x + screen.width / 2],
    y: [y - screen.height / 2, y + screen.height / 2],
  };
}

/** Where sigma's camera must look for this point of the picture to be in the middle: in shares of the frame's longer side. */
export function framedMiddle(middle: Point, picture: Size, screen: Size): Point {
  const unit = Math.max(screen.width, screen.height);
  return {
    x: 0.5 + (middle.x - picture.width / 2) / unit,
    y: 0.5 - (middle.y - picture.height / 2) / unit,
  };
}

/** The reverse of `framedMiddle`. */
export function middleOf(framed: Point, picture: Size, screen: Size): Point {
  const unit = Math.max(screen.width, screen.height);
  return {
    x: picture.width / 2 + (framed.x - 0.5) * unit,
    y: picture.height / 2 - (framed.y - 0.5) * unit,
  };
}
