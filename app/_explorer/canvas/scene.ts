/**
 * The drawing itself: one sigma on one element, what is painted around its WebGL layers, its camera, and what stands
 * out. Knows no React: GraphCanvas.tsx creates it, gives it content and emphasis, and kills it. Loads sigma, so it is
 * imported in a browser only.
 */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { Network, Picture, Point } from '@/lib/graph/picture';
import { buildContent, type Content, type Scheme } from './content';
import { dashPalette } from './dashes';
import { type Emphasis, emphasisOf, noEmphasis, touched } from './emphasis';
import type { Hit } from './hit-grid';
import { channels, flag, type Ink } from './ink';
import { type Layers, paintLayers } from './layers';
import { lineProgram } from './line-program';
import { markProgram } from './mark-program';
import { bindPointer, type PointerHandlers } from './pointer';
import {
  type Camera,
  cameraAt,
  framedMiddle,
  frameOf,
  growthAt,
  middleOf,
  restZoom,
  zoomRange,
} from './view';

export interface SceneHandlers extends PointerHandlers {
  /** The graphics card took its memory back; `restored` follows when it can draw again. */
  lost(): void;
  restored(): void;
}

/** What stands out, as the page says; what the pointer is on is the scene's own. */
export interface Standing {
  selected: readonly string[];
  /** What is pointed at from elsewhere: a row of a panel, or the keyboard. */
  pointed: string | null;
  /** The mark or line that the keyboard is at, ringed. */
  cursor: string | null;
}

/** Whether this browser draws with WebGL 2 at all. */
export function canDraw(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** Strength of attendance lines beside a selection, and of all that is not pointed at. */
const CALM = 0.62;
const UNLIT = 0.25;
/** A selected line is so much wider, in pixels. */
const WIDER = 0.9;
const FADE_MS = 120;
const CAMERA_MS = 200;
/** Pieces of a bowed line. */
const PIECES = 24;
/** Above so many lines a fade would draw the whole picture too often: things change at once. */
const MOST_FADING = 5_000;
/** How near the pointer must be, in screen pixels: beyond a mark's rim, and the whole width round a line. */
const reach = { mouse: { mark: 3, line: 10 }, touch: { mark: 14, line: 24 } };

export class Scene {
  private readonly sigma: Sigma;
  private readonly ink: Ink;
  private readonly stop = new AbortController();
  private readonly still: boolean;
  private content: Content | null = null;
  private standing: Standing = { selected: [], pointed: null, cursor: null };
  private emphasis: Emphasis = noEmphasis;
  private hovered: string | null = null;
  private layers: Layers = { labels: [], pills: [] };
  private fading = 0;

  constructor(
    private readonly container: HTMLElement,
    private readonly handlers: SceneHandlers,
  ) {
    this.still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.ink = { unlit: 1, calm: 1, arrival: 1, dashes: dashPalette([]), atlas: null, canvas: [1, 1, 1] };
    this.sigma = new Sigma(new MultiDirectedGraph(), container, {
      allowInvalidContainer: true,
      stagePadding: 0,
      renderLabels: false,
      enableCameraRotation: false,
      minCameraRatio: 1 / zoomRange.most,
      maxCameraRatio: 1 / zoomRange.least,
      zoomToSizeRatioFunction: (ratio) => 1 / growthAt(1 / ratio),
      inertiaRatio: this.still ? 0 : 3,
      doubleClickZoomingDuration: this.still ? 1 : CAMERA_MS,
      nodeProgramClasses: { mark: markProgram(this.ink) },
      edgeProgramClasses: { straight: lineProgram(1, this.ink), bowed: lineProgram(PIECES, this.ink) },
      defaultNodeType: 'mark',
      defaultEdgeType: 'straight',
      nodeReducer: (id, data) => this.drawnNode(id, data),
      edgeReducer: (id, data) => this.drawnEdge(id, data),
    });
    this.sigma.createCanvasContext('fields', { beforeLayer: 'edges' } as never);
    this.sigma.resize(true);
    this.sigma.on('afterRender', () => this.paint());
    this.sigma.getCamera().clean = (state) => this.keepInSight(state);
    bindPointer(this.sigma, this, handlers);
    this.bindContextLoss();
    this.bindSize();
  }

  /** Replaces what is drawn. The camera stays where it is, unless it shows all: then it shows all of the new picture. */
  setContent(network: Network, picture: Picture, scheme: Scheme) {
    const before = this.content;
    const isAtRest = !before || this.isAtRest();
    const middle = before ? this.camera().toPicture(this.center()) : null;
    const known = new Set(before?.placed.keys());
    const isFresh = (id: string) => known.size > 0 && !known.has(id);
    const content = buildContent(network, picture, scheme, window.devicePixelRatio, isFresh);
    this.content = content;
    this.ink.atlas = content.atlas;
    this.ink.dashes = content.dashes;
    this.ink.canvas = channels(content.theme.surfaces.canvas);
    if (this.hovered && !this.has(this.hovered)) this.hovered = null;
    this.emphasis = this.emphasisNow();
    this.ink.unlit = this.emphasis.lit ? UNLIT : 1;
    this.ink.calm = this.emphasis.picked.size > 0 ? CALM : 1;
    this.sigma.setCustomBBox(frameOf(picture, this.sigma.getDimensions()));
    if (isAtRest) this.lookAt({ x: picture.width / 2, y: picture.height / 2 }, this.restZoom());
    else if (middle) this.lookAt(middle, this.camera().zoom);
    this.sigma.setGraph(content.graph);
    if (known.size > 0 && network.nodes.some(({ id }) => isFresh(id) && content.placed.has(id))) {
      this.ink.arrival = 0;
      this.fade();
    }
  }

  /** Says what stands out; only what stood out or does now is looked at again. */
  setStanding(standing: Standing) {
    const before = this.standing;
    const isSame =
      standing.pointed === before.pointed &&
      standing.cursor === before.cursor &&
      standing.selected.length === before.selected.length &&
      standing.selected.every((id, at) => id === before.selected[at]);
    if (isSame) return;
    this.standing = standing;
    this.applyEmphasis();
    if (standing.pointed !== null && standing.pointed !== before.pointed) this.reveal(standing.pointed);
  }

  zoomBy(factor: number, at: Point = this.center()) {
    const camera = this.sigma.getCamera();
    const ratio = camera.getBoundedRatio(camera.getState().ratio / factor);
    this.moveCamera(this.sigma.getViewportZoomedState(at, ratio));
  }

  /** Zooms at once, as a wheel or two fingers do. */
  zoomAt(factor: number, at: Point) {
    const camera = this.sigma.getCamera();
    const ratio = camera.getBoundedRatio(camera.getState().ratio / factor);
    camera.setState(this.sigma.getViewportZoomedState(at, ratio));
  }

  fit() {
    this.moveCamera({ x: 0.5, y: 0.5, ratio: 1 / this.restZoom() });
  }

  /** Moves the camera so far that a node, or the middle of a line, is on the screen. */
  reveal(id: string) {
    const at = this.placeOf(id);
    if (!at || !this.content) return;
    const camera = this.camera();
    const { width, height } = this.sigma.getDimensions();
    const { x, y } = camera.toScreen(at);
    const margin = Math.min(60, width / 4, height / 4);
    const dx = x - Math.max(margin, Math.min(width - margin, x));
    const dy = y - Math.max(margin, Math.min(height - margin, y));
    if (dx === 0 && dy === 0) return;
    const center = this.center();
    const middle = camera.toPicture({ x: center.x + dx, y: center.y + dy });
    this.moveCamera(framedMiddle(middle, this.content.picture, this.sigma.getDimensions()));
  }

  /** What is on the screen, as a PNG with the canvas's colour behind it. Rejects if the browser cannot write one. */
  toPng(): Promise<Blob> {
    const { content } = this;
    if (!content) return Promise.reject(new Error('There is no picture to save yet.'));
    // A WebGL layer can be read only in the task that drew it.
    this.sigma.refresh({ partialGraph: {}, skipIndexation: true });
    const layers = [...this.container.querySelectorAll('canvas')];
    const sheet = document.createElement('canvas');
    sheet.width = layers[0]?.width ?? 1;
    sheet.height = layers[0]?.height ?? 1;
    const context = sheet.getContext('2d');
    if (context) {
      context.fillStyle = content.theme.surfaces.canvas;
      context.fillRect(0, 0, sheet.width, sheet.height);
      for (const layer of layers) context.drawImage(layer, 0, 0);
    }
    return new Promise((resolve, reject) => {
      sheet.toBlob((blob) =>
        blob ? resolve(blob) : reject(new Error('The picture cannot be saved: this browser writes no PNG.')),
      );
    });
  }

  kill() {
    this.stop.abort();
    cancelAnimationFrame(this.fading);
    this.sigma.kill();
  }

  /** The mark, label, pill or line at a point of the screen. */
  hitAt(point: Point, by: 'mouse' | 'touch'): Hit | null {
    if (!this.content) return null;
    const camera = this.camera();
    const { mark, line } = reach[by];
    const near = { mark: mark / camera.zoom, line: line / camera.zoom };
    const hit = this.content.hits().at(camera.toPicture(point), camera.growth / camera.zoom, near);
    if (hit?.kind === 'node') return hit;
    const isIn = (box: { x: number; y: number; width: number; height: number }) =>
      point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
    const pill = this.layers.pills.find(isIn);
    if (pill) return { kind: 'edge', id: pill.id };
    const label = this.layers.labels.find(isIn);
    return label ? { kind: 'node', id: label.id } : hit;
  }

  hover(id: string | null) {
    if (id === this.hovered) return;
    this.hovered = id;
    this.applyEmphasis();
    this.handlers.hover(id);
  }

  drag(id: string, to: Point) {
    const { content } = this;
    if (!content) return;
    content.move(id, this.camera().toPicture(to));
    const edges = (content.ties.linesOf.get(id) ?? []).filter((line) => content.lines.has(line));
    this.sigma.refresh({ partialGraph: { nodes: [id], edges }, skipIndexation: true, schedule: true });
  }

  placeOf(id: string): Point | null {
    const placed = this.content?.placed.get(id);
    if (placed) return { x: placed.x, y: placed.y };
    const ends = this.content?.ties.endsOf.get(id)?.map((end) => this.content?.placed.get(end));
    const [source, target] = ends ?? [];
    return source && target ? { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 } : null;
  }

  screenPlaceOf(id: string): Point | null {
    const at = this.placeOf(id);
    return at && this.camera().toScreen(at);
  }

  private has(id: string): boolean {
    return Boolean(this.content && (this.content.placed.has(id) || this.content.lines.has(id)));
  }

  private center(): Point {
    const { width, height } = this.sigma.getDimensions();
    return { x: width / 2, y: height / 2 };
  }

  private camera(): Camera {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    const screen = this.sigma.getDimensions();
    return cameraAt(middleOf({ x, y }, this.content?.picture ?? screen, screen), 1 / ratio, screen);
  }

  private restZoom(): number {
    const screen = this.sigma.getDimensions();
    return restZoom(this.content?.picture ?? screen, screen);
  }

  private isAtRest(): boolean {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    return Math.abs(x - 0.5) + Math.abs(y - 0.5) + Math.abs(ratio * this.restZoom() - 1) < 0.001;
  }

  private lookAt(middle: Point, zoom: number) {
    if (!this.content) return;
    const framed = framedMiddle(middle, this.content.picture, this.sigma.getDimensions());
    this.sigma.getCamera().setState({ ...framed, ratio: 1 / zoom });
  }

  private moveCamera(state: { x?: number; y?: number; ratio?: number }) {
    const camera = this.sigma.getCamera();
    if (this.still) camera.setState(state);
    else void camera.animate(state, { duration: CAMERA_MS, easing: 'quadraticOut' });
  }

  /** The screen's middle stays on the picture, so that it cannot be lost. */
  private keepInSight<S extends Point>(state: S): S {
    if (!this.content) return state;
    const screen = this.sigma.getDimensions();
    const { picture } = this.content;
    const middle = middleOf(state, picture, screen);
    const kept = {
      x: Math.max(0, Math.min(picture.width, middle.x)),
      y: Math.max(0, Math.min(picture.height, middle.y)),
    };
    return { ...state, ...framedMiddle(kept, picture, screen) };
  }

  private emphasisNow(): Emphasis {
    if (!this.content) return noEmphasis;
    return emphasisOf(this.content.ties, this.standing.selected, this.hovered ?? this.standing.pointed);
  }

  private applyEmphasis() {
    const { content } = this;
    if (!content) return;
    const before = this.emphasis;
    const after = this.emphasisNow();
    // Whatever was lit stays so while the rest comes back, or it would blink.
    this.emphasis = after.lit || !before.lit ? after : { ...after, lit: null };
    const ids = [...touched(before, after)];
    this.sigma.refresh({
      partialGraph: {
        nodes: ids.filter((id) => content.placed.has(id)),
        edges: ids.filter((id) => content.lines.has(id)),
      },
      skipIndexation: true,
      schedule: true,
    });
    this.fade();
  }

  /** Brings the three strengths to where they belong, in a few frames or at once. */
  private fade() {
    cancelAnimationFrame(this.fading);
    const { ink } = this;
    const from = { unlit: ink.unlit, calm: ink.calm, arrival: ink.arrival };
    const to = {
      unlit: this.emphasis.lit ? UNLIT : 1,
      calm: this.emphasis.picked.size > 0 ? CALM : 1,
      arrival: 1,
    };
    const isLarge = (this.content?.lines.size ?? 0) > MOST_FADING;
    const began = performance.now();
    const step = () => {
      const share = this.still || isLarge ? 1 : Math.min(1, (performance.now() - began) / FADE_MS);
      for (const key of ['unlit', 'calm', 'arrival'] as const)
        ink[key] = from[key] + (to[key] - from[key]) * share;
      this.sigma.scheduleRender();
      if (share < 1) this.fading = requestAnimationFrame(step);
    };
    step();
  }

  private drawnNode(id: string, data: Record<string, unknown>): Partial<NodeDisplayData> {
    const lit = this.emphasis.lit?.has(id) ? flag.lit : 0;
    return { ...data, flags: lit + (data.fresh ? flag.fresh : 0) } as Partial<NodeDisplayData>;
  }

  private drawnEdge(id: string, data: Record<string, unknown>): Partial<EdgeDisplayData> {
    const isPicked = this.emphasis.picked.has(id);
    const lit = this.emphasis.lit?.has(id) ? flag.lit : 0;
    const calm = data.calm && !isPicked ? flag.calm : 0;
    const screen = this.sigma.getDimensions();
    return {
      ...data,
      size: (data.size as number) + (isPicked ? WIDER : 0),
      bow: (data.bow as number) / Math.max(screen.width, screen.height),
      flags: lit + calm + (data.fresh ? flag.fresh : 0),
    } as Partial<EdgeDisplayData>;
  }

  private paint() {
    if (!this.content) return;
    this.layers = paintLayers(this.sigma, this.content, this.camera(), {
      ...this.emphasis,
      unlit: this.ink.unlit,
      pointed: this.hovered ?? this.standing.pointed,
      cursor: this.standing.cursor,
    });
  }

  private bindContextLoss() {
    const { signal } = this.stop;
    for (const canvas of this.container.querySelectorAll('canvas')) {
      canvas.addEventListener(
        'webglcontextlost',
        (event) => {
          // Without this the browser never offers the context again.
          event.preventDefault();
          this.handlers.lost();
        },
        { signal },
      );
      canvas.addEventListener('webglcontextrestored', () => this.handlers.restored(), { signal });
    }
  }

  private bindSize() {
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(this.container);
    this.stop.signal.addEventListener('abort', () => observer.disconnect());
  }

  private resize() {
    const { width, height } = this.sigma.getDimensions();
    const isSame = width === this.container.offsetWidth && height === this.container.offsetHeight;
    if (isSame || this.container.offsetWidth === 0 || this.container.offsetHeight === 0) return;
    const isAtRest = this.isAtRest();
    const middle = this.camera().toPicture(this.center());
    this.sigma.resize();
    if (!this.content) return;
    this.sigma.setCustomBBox(frameOf(this.content.picture, this.sigma.getDimensions()));
    if (isAtRest)
      this.lookAt({ x: this.content.picture.width / 2, y: this.content.picture.height / 2 }, this.restZoom());
    else this.lookAt(middle, this.camera().zoom);
    this.sigma.refresh();
  }
}
