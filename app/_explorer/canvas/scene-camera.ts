/**
 * The scene's camera: where the picture stands on the screen, and how it is zoomed, moved and kept in sight. Knows sigma
 * and the picture's size, nothing of what is drawn.
 */
import type Sigma from 'sigma';
import type { Picture, Point } from '@/lib/graph/picture';
import { type Camera, cameraAt, framedMiddle, frameOf, isCrowd, middleOf, restZoom } from './view';

export const CAMERA_MS = 200;
/** What is brought into sight stands so far from the edge of the screen, in pixels, where there is room. */
const MARGIN = 60;

export class SceneCamera {
  private picture: Picture | null = null;
  inCrowd = false;

  constructor(
    private readonly sigma: Sigma,
    /** Whether nothing may move by itself. */
    private readonly still: boolean,
  ) {
    sigma.getCamera().clean = (state) => this.keepInSight(state);
  }

  /** Frames a picture: the same middle stays in sight, or all of it if all of the last one was. */
  frame(picture: Picture) {
    const isAtRest = !this.picture || this.isAtRest();
    const { zoom } = this.now();
    const middle = this.now().toPicture(this.center());
    this.picture = picture;
    this.inCrowd = isCrowd(picture);
    this.sigma.setCustomBBox(frameOf(picture, this.sigma.getDimensions()));
    this.lookAt(
      isAtRest ? { x: picture.width / 2, y: picture.height / 2 } : middle,
      isAtRest ? this.restZoom() : zoom,
    );
  }

  /** Takes over the container's new size. False if the size is the same, or there is none. */
  resize(container: HTMLElement): boolean {
    const { width, height } = this.sigma.getDimensions();
    const isSame = width === container.offsetWidth && height === container.offsetHeight;
    if (isSame || container.offsetWidth === 0 || container.offsetHeight === 0) return false;
    const isAtRest = this.isAtRest();
    const middle = this.now().toPicture(this.center());
    this.sigma.resize();
    const { picture } = this;
    if (!picture) return false;
    this.sigma.setCustomBBox(frameOf(picture, this.sigma.getDimensions()));
    if (isAtRest) this.lookAt({ x: picture.width / 2, y: picture.height / 2 }, this.restZoom());
    else this.lookAt(middle, this.now().zoom);
    return true;
  }

  now(): Camera {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    const screen = this.sigma.getDimensions();
    return cameraAt(middleOf({ x, y }, this.picture ?? screen, screen), 1 / ratio, screen, this.inCrowd);
  }

  center(): Point {
    const { width, height } = this.sigma.getDimensions();
    return { x: width / 2, y: height / 2 };
  }

  zoomBy(factor: number, at: Point = this.center()) {
    const camera = this.sigma.getCamera();
    const ratio = camera.getBoundedRatio(camera.getState().ratio / factor);
    this.move(this.sigma.getViewportZoomedState(at, ratio));
  }

  /** Zooms at once, as a wheel or two fingers do. */
  zoomAt(factor: number, at: Point) {
    const camera = this.sigma.getCamera();
    const ratio = camera.getBoundedRatio(camera.getState().ratio / factor);
    camera.setState(this.sigma.getViewportZoomedState(at, ratio));
  }

  fit() {
    this.move({ x: 0.5, y: 0.5, ratio: 1 / this.restZoom() });
  }

  /** Moves so far that a point of the picture is on the screen. */
  reveal(at: Point) {
    if (!this.picture) return;
    const camera = this.now();
    const { width, height } = this.sigma.getDimensions();
    const { x, y } = camera.toScreen(at);
    const margin = Math.min(MARGIN, width / 4, height / 4);
    const dx = x - Math.max(margin, Math.min(width - margin, x));
    const dy = y - Math.max(margin, Math.min(height - margin, y));
    if (dx === 0 && dy === 0) return;
    const center = this.center();
    const middle = camera.toPicture({ x: center.x + dx, y: center.y + dy });
    this.move(framedMiddle(middle, this.picture, this.sigma.getDimensions()));
  }

  /** The zoom that shows the whole picture. */
  restZoom(): number {
    const screen = this.sigma.getDimensions();
    return restZoom(this.picture ?? screen, screen);
  }

  private isAtRest(): boolean {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    return Math.abs(x - 0.5) + Math.abs(y - 0.5) + Math.abs(ratio * this.restZoom() - 1) < 0.001;
  }

  private lookAt(middle: Point, zoom: number) {
    if (!this.picture) return;
    const framed = framedMiddle(middle, this.picture, this.sigma.getDimensions());
    this.sigma.getCamera().setState({ ...framed, ratio: 1 / zoom });
  }

  private move(state: { x?: number; y?: number; ratio?: number }) {
    const camera = this.sigma.getCamera();
    if (this.still) camera.setState(state);
    else void camera.animate(state, { duration: CAMERA_MS, easing: 'quadraticOut' });
  }

  /** The screen's middle stays on the picture, so that it cannot be lost. */
  private keepInSight<S extends Point>(state: S): S {
    if (!this.picture) return state;
    const screen = this.sigma.getDimensions();
    const middle = middleOf(state, this.picture, screen);
    const kept = {
      x: Math.max(0, Math.min(this.picture.width, middle.x)),
      y: Math.max(0, Math.min(this.picture.height, middle.y)),
    };
    return { ...state, ...framedMiddle(kept, this.picture, screen) };
  }
}
