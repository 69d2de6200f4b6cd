/** A rectangle drawn by hand over the canvas, to select what lies in it. */
import type { Box } from '@/lib/graph/geometry';
import type { PlacedNode, Point } from '@/lib/graph/picture';
import type { Camera } from './view';

/** Starts one at a point of the container; `end` takes it off the screen and says where it was. */
export function drawRectangle(container: HTMLElement, from: Point) {
  const element = document.createElement('div');
  element.style.cssText =
    'position:absolute;z-index:1;border:1px solid var(--accent);background:var(--accent-soft);opacity:0.5;pointer-events:none';
  container.append(element);
  let box: Box = { x: from.x, y: from.y, width: 0, height: 0 };
  return {
    to(point: Point) {
      const x = Math.min(from.x, point.x);
      const y = Math.min(from.y, point.y);
      box = { x, y, width: Math.abs(point.x - from.x), height: Math.abs(point.y - from.y) };
      element.style.left = `${x}px`;
      element.style.top = `${y}px`;
      element.style.width = `${box.width}px`;
      element.style.height = `${box.height}px`;
    },
    end(): Box {
      element.remove();
      return box;
    },
  };
}

/** The marks whose middle lies inside a rectangle of the screen. */
export function marksIn(box: Box, marks: readonly { placed: PlacedNode }[], camera: Camera): string[] {
  return marks.flatMap(({ placed }) => {
    const { x, y } = camera.toScreen(placed);
    return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height ? [placed.id] : [];
  });
}
