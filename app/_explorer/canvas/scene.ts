/**
 * The drawing itself: one sigma on one element, what is painted around its WebGL layers, its camera, and what stands
 * out. Knows no React: GraphCanvas.tsx creates it, gives it content and emphasis, and kills it. Loads sigma, so it is
 * imported in a browser only.
 */
import Sigma from 'sigma';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { Box } from '@/lib/graph/geometry';
import type { Network, Picture, Point } from '@/lib/graph/picture';
import { buildContent, type Content, type Scheme } from './content';
import { DrawnGraph } from './drawn-graph';
import { type Emphasis, emphasisOf, isSameStanding, noEmphasis, type Standing, touched } from './emphasis';
import type { Hit } from './hit-grid';
import { channels, flag, freshInk, type Ink, quietAt } from './ink';
import { zoomSteps } from './labels';
import { type Layers, paintLayers } from './layers';
import { lineProgram } from './line-program';
import { markProgram } from './mark-program';
import { bindPointer, type PointerHandlers } from './pointer';
import { marksIn } from './rectangle';
import { CAMERA_MS, SceneCamera } from './scene-camera';
import { pngOf, watchContext, watchSize } from './surface';
import { Thinning } from './thinning';
import { growthAt, zoomRange } from './view';

export interface SceneHandlers extends PointerHandlers {
  /** The graphics card took its memory back; `restored` follows when it can draw again. */
  lost(): void;
  restored(): void;
}

/** Strength of attendance lines beside a selection, and of all that is not pointed at. */
const CALM = 0.62;
const UNLIT = 0.25;
/** A selected line is so much wider, in pixels. */
const WIDER = 0.9;
const FADE_MS = 120;
/** Pieces of a bowed line. */
const PIECES = 24;
/** Above so many lines a fade would draw the whole picture too often: things change at once. */
const MOST_FADING = 5_000;
/** How near the pointer must be, in screen pixels: beyond a mark's rim, and the whole width round a line. */
const reach = { mouse: { mark: 3, line: 10 }, touch: { mark: 14, line: 24 } };

export class Scene {
  private readonly sigma: Sigma;
  readonly camera: SceneCamera;
  private readonly ink: Ink;
  private readonly thinning: Thinning;
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
    this.ink = freshInk();
    this.sigma = new Sigma(new DrawnGraph().forSigma(), container, {
      allowInvalidContainer: true,
      stagePadding: 0,
      renderLabels: false,
      enableCameraRotation: false,
      minCameraRatio: 1 / zoomRange.most,
      maxCameraRatio: 1 / zoomRange.least,
      zoomToSizeRatioFunction: (ratio) => 1 / growthAt(1 / ratio, this.camera?.inCrowd),
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
    this.camera = new SceneCamera(this.sigma, this.still);
    this.thinning = new Thinning(this.sigma, this.camera);
    this.sigma.on('beforeRender', () => {
      this.ink.share = this.thinning.shareOf(this.content?.lines.size ?? 0);
      Object.assign(this.ink, quietAt(this.camera.now()));
    });
    bindPointer(this.sigma, this, handlers);
    watchContext(container, handlers, this.stop.signal);
    watchSize(container, () => this.camera.resize(container) && this.sigma.refresh(), this.stop.signal);
  }

  /** Replaces what is drawn. The camera stays where it is, unless it shows all: then it shows all of the new picture. */
  setContent(network: Network, picture: Picture, scheme: Scheme) {
    const known = new Set(this.content?.placed.keys());
    const isFresh = (id: string) => known.size > 0 && !known.has(id);
    const content = buildContent(network, picture, scheme, window.devicePixelRatio, isFresh);
    this.content = content;
    this.ink.atlas = content.atlas;
    this.ink.dashes = content.dashes;
    this.ink.canvas = channels(content.theme.surfaces.canvas);
    if (this.hovered && !this.has(this.hovered)) this.hovered = null;
    // A fade under way would bring the strengths to where the content before had them.
    cancelAnimationFrame(this.fading);
    this.ink.arrival = 1;
    this.emphasis = this.emphasisNow();
    this.ink.unlit = this.emphasis.lit ? UNLIT : 1;
    this.ink.calm = this.emphasis.picked.size > 0 ? CALM : 1;
    this.camera.frame(picture);
    this.sigma.setGraph(content.graph.forSigma());
    if (known.size > 0 && network.nodes.some(({ id }) => isFresh(id) && content.placed.has(id))) {
      this.ink.arrival = 0;
      this.fade();
    }
  }

  /** Says what stands out; only what stood out or does now is looked at again. */
  setStanding(standing: Standing) {
    const before = this.standing;
    if (isSameStanding(standing, before)) return;
    this.standing = standing;
    this.applyEmphasis();
    const pointedAt =
      standing.pointed !== before.pointed && standing.pointed !== null && this.placeOf(standing.pointed);
    if (pointedAt) this.camera.reveal(pointedAt);
  }

  /** What is on the screen, as a PNG with the canvas's colour behind it. Rejects if the browser cannot write one. */
  toPng(): Promise<Blob> {
    const { content } = this;
    if (!content) return Promise.reject(new Error('There is no picture to save yet.'));
    // A WebGL layer can be read only in the task that drew it.
    this.sigma.refresh({ partialGraph: {}, skipIndexation: true });
    return pngOf(this.container, content.theme.surfaces.canvas);
  }

  kill() {
    this.stop.abort();
    cancelAnimationFrame(this.fading);
    this.thinning.stop();
    this.sigma.kill();
  }

  /** The mark, label, pill or line at a point of the screen. */
  hitAt(point: Point, by: 'mouse' | 'touch'): Hit | null {
    if (!this.content) return null;
    const camera = this.camera.now();
    const { mark, line } = reach[by];
    const near = { mark: mark / camera.zoom, line: line / camera.zoom };
    const hit = this.content.hits().at(camera.toPicture(point), camera.growth / camera.zoom, near);
    if (hit?.kind === 'node') return hit;
    const isIn = (box: { x: number; y: number; width: number; height: number }) =>
      point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
    const pill = this.layers.pills.find(isIn);
    if (pill) return { kind: 'edge', id: pill.id };
    const label = this.layers.labels.find(isIn);
    if (label) return { kind: 'node', id: label.id };
    // In the mist of a crowd there is always some line near: they answer from where they can be told apart.
    if (camera.isCrowd && camera.zoom < zoomSteps.names) return null;
    return hit && this.isDrawn(hit.id) ? hit : null;
  }

  /** Whether a mark has its place from others: a statement lies on its line. */
  isFixed = (id: string): boolean => this.content?.nodes.get(id)?.mark === 'statement';

  /** The marks inside a rectangle of the screen, without those that lie on lines. */
  idsIn = (box: Box): string[] => marksIn(box, this.content?.labelled ?? [], this.camera.now());

  hover(id: string | null) {
    if (id === this.hovered) return;
    this.hovered = id;
    this.applyEmphasis();
    this.handlers.hover(id);
  }

  drag(id: string, to: Point) {
    const { content } = this;
    if (!content) return;
    const carried = content.move(id, this.camera.now().toPicture(to));
    const edges = (content.ties.linesOf.get(id) ?? []).filter((line) => content.lines.has(line));
    const partialGraph = { nodes: [id, ...carried], edges };
    this.sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
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
    return at && this.camera.now().toScreen(at);
  }

  private has(id: string): boolean {
    return Boolean(this.content && (this.content.placed.has(id) || this.content.lines.has(id)));
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

  // sigma hands each of these a copy of its own, to do with as it likes.
  private drawnNode(id: string, data: Record<string, unknown>): Partial<NodeDisplayData> {
    const lit = this.emphasis.lit?.has(id) ? flag.lit : 0;
    data.flags = lit + (data.fresh ? flag.fresh : 0);
    return data as Partial<NodeDisplayData>;
  }

  private drawnEdge(id: string, data: Record<string, unknown>): Partial<EdgeDisplayData> {
    const isPicked = this.emphasis.picked.has(id);
    // A selection's lines are told from the mist of a crowd as what is pointed at is.
    const lit = this.emphasis.lit?.has(id) || (this.camera.inCrowd && isPicked) ? flag.lit : 0;
    const calm = data.calm && !isPicked ? flag.calm : 0;
    if (isPicked) data.size = (data.size as number) + WIDER;
    if (data.bow !== 0) {
      const { width, height } = this.sigma.getDimensions();
      data.bow = (data.bow as number) / Math.max(width, height);
    }
    data.flags = lit + calm + (data.fresh ? flag.fresh : 0) + 0.499 * (data.rank as number);
    return data as Partial<EdgeDisplayData>;
  }

  private isDrawn(line: string): boolean {
    return (
      (this.content?.lines.get(line)?.rank ?? 0) <= this.ink.share || this.emphasis.lit?.has(line) === true
    );
  }

  private paint() {
    if (!this.content) return;
    this.layers = paintLayers(this.sigma, this.content, this.camera.now(), {
      ...this.emphasis,
      unlit: this.ink.unlit,
      pointed: this.hovered ?? this.standing.pointed,
      cursor: this.standing.cursor,
    });
  }
}
