/**
 * Mouse and fingers on the canvas: what is under them is found in the hit grid, so sigma's own listeners, which read
 * pixels back from the graphics card at every move, are taken off. Panning and pinching stay sigma's.
 */
import type Sigma from 'sigma';
import type { MouseCoords, TouchCoords } from 'sigma/types';
import type { Point } from '@/lib/graph/picture';
import { drawRectangle } from './rectangle';
import type { Scene } from './scene';

export interface PointerHandlers {
  select(ids: string[], additive: boolean): void;
  hover(id: string | null): void;
  open(id: string): void;
  /** A mark was dropped there, in picture pixels. */
  move(id: string, to: Point): void;
}

/** A press that moves less than this, in pixels, is a click. */
const CLICK = 4;
/** Zoom of one pixel of wheel travel, as a power of e; two fingers on a touchpad send finer steps. */
const WHEEL = 0.003;
const PINCH = 0.01;
const LINE_HEIGHT = 16;

const isAdditive = (event: MouseEvent | TouchEvent) => event.shiftKey || event.metaKey || event.ctrlKey;

/** Binds the handlers; killing the sigma unbinds them. */
export function bindPointer(sigma: Sigma, scene: Scene, handlers: PointerHandlers) {
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  const container = sigma.getContainer();
  mouse.removeAllListeners();
  touch.removeAllListeners();
  let pressed: { id: string; x: number; y: number; moved: boolean; grip: Point } | null = null;
  let ignoreClick = false;
  let rectangle: ReturnType<typeof drawRectangle> | null = null;

  const leave = () => {
    container.style.cursor = '';
    scene.hover(null);
  };
  mouse.on('mousemove', (at) => {
    if (pressed || mouse.isMouseDown) return;
    const hit = scene.hitAt(at, 'mouse');
    container.style.cursor = hit ? 'pointer' : '';
    scene.hover(hit?.id ?? null);
  });
  mouse.on('mouseleave', () => {
    if (!pressed) leave();
  });

  mouse.on('mousedown', (at) => {
    ignoreClick = false;
    if ((at.original as MouseEvent).button !== 0) return;
    const hit = scene.hitAt(at, 'mouse');
    const place = hit?.kind === 'node' ? scene.screenPlaceOf(hit.id) : null;
    if (hit && place && !scene.isFixed(hit.id))
      pressed = {
        id: hit.id,
        x: at.x,
        y: at.y,
        moved: false,
        grip: { x: at.x - place.x, y: at.y - place.y },
      };
    else if (!hit && (at.original as MouseEvent).shiftKey) rectangle = drawRectangle(container, at);
    else if (!hit) container.style.cursor = 'grabbing';
  });
  mouse.on('mousemovebody', (at) => {
    if (rectangle) {
      at.preventSigmaDefault();
      rectangle.to(at);
      return;
    }
    if (!pressed) return;
    at.preventSigmaDefault();
    const travelled = Math.abs(at.x - pressed.x) + Math.abs(at.y - pressed.y);
    if (!pressed.moved && travelled < CLICK) return;
    if (!pressed.moved) container.style.cursor = 'grabbing';
    pressed.moved = true;
    scene.drag(pressed.id, { x: at.x - pressed.grip.x, y: at.y - pressed.grip.y });
  });
  mouse.on('mouseup', () => {
    if (rectangle) {
      const box = rectangle.end();
      rectangle = null;
      ignoreClick = box.width + box.height > CLICK;
      if (ignoreClick) handlers.select(scene.idsIn(box), true);
      return;
    }
    container.style.cursor = pressed ? 'pointer' : '';
    if (pressed?.moved) {
      ignoreClick = true;
      const to = scene.placeOf(pressed.id);
      if (to) handlers.move(pressed.id, { x: Math.round(to.x), y: Math.round(to.y) });
    }
    pressed = null;
  });

  const click = (at: MouseCoords) => {
    if (ignoreClick) return;
    const hit = scene.hitAt(at, 'mouse');
    handlers.select(hit ? [hit.id] : [], isAdditive(at.original));
  };
  mouse.on('click', click);
  mouse.on('doubleClick', (at) => {
    const hit = scene.hitAt(at, 'mouse');
    if (!hit) return;
    at.preventSigmaDefault();
    handlers.open(hit.id);
  });
  mouse.on('wheel', (at) => {
    // Its own `preventSigmaDefault` marks another object than the one that sigma then looks at.
    at.sigmaDefaultPrevented = true;
    const { deltaY, deltaMode, ctrlKey } = at.original as unknown as WheelEvent;
    const travel = deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * LINE_HEIGHT : deltaY;
    scene.camera.zoomAt(Math.exp(-Math.max(-300, Math.min(300, travel)) * (ctrlKey ? PINCH : WHEEL)), at);
  });

  const fingerHit = (at: TouchCoords) => {
    const finger = at.touches[0] ?? at.previousTouches[0];
    return finger ? scene.hitAt(finger, 'touch') : null;
  };
  touch.on('tap', (at) => {
    const hit = fingerHit(at);
    handlers.select(hit ? [hit.id] : [], false);
  });
  touch.on('doubletap', (at) => {
    const hit = fingerHit(at);
    if (!hit) return;
    at.sigmaDefaultPrevented = true;
    at.preventSigmaDefault();
    handlers.open(hit.id);
  });
}
