/**
 * The drawing itself: one sigma on one element, what is painted around its WebGL layers, its camera, and what stands
 * out. Knows no React: GraphCanvas.tsx creates it, gives it content and emphasis, and kills it. Loads sigma, so it is
 * imported in a browser only.
 */
import Sigma from 'sigma';
import type { Box } from '@/lib/graph/geometry';
import type { Network, Picture, Point } from '@/lib/graph/picture';
import { buildContent, type Content, type Scheme } from './content';
import { DrawnGraph } from './drawn-graph';
import { type Emphasis, emphasisOf, isSameStanding, noEmphasis, type Standing, touched } from './emphasis';
import { Fading, full, type Strength } from './fading';
import type { Hit } from './hit-grid';
import { channels, freshInk, matrixOf, quietAt } from './ink';
import { zoomSteps } from './labels';
import { type Layers, paintLayers } from './layers';
import { lineProgram } from './line-program';
import { markProgram } from './mark-program';
import { bindPointer, type PointerHandlers } from './pointer';
import { marksIn } from './rectangle';
import { CAMERA_MS, SceneCamera } from './scene-camera';
import { addStandoutLayers, StandoutMarks, veil } from './standout';
import { inTurn, pngOf, watchContext, watchSize } from './surface';
import { Thinning } from './thinning';
import { growthAt, isCrowd, zoomRange } from './view';

export interface SceneHandlers extends PointerHandlers {
  /** The graphics card took its memory back; `restored` follows when it can draw again. */
  lost(): void;
  restored(): void;
}

/** Strength of attendance lines beside a selection, and of all that is not pointed at. */
const CALM = 0.62;
const UNLIT = 0.25;
/** Above so many lines a fade would draw the whole picture too often: things change at once. */
const MOST_FADING = 5_000;
/** How near the pointer must be, in screen pixels: beyond a mark's rim, and the whole width round a line. */
const reach = { mouse: { mark: 3, line: 10 }, touch: { mark: 14, line: 24 } };

export class Scene {
  private readonly sigma: Sigma;
  readonly camera: SceneCamera;
  private readonly ink = freshInk();
  private readonly standoutMarks = new StandoutMarks();
  private readonly thinning: Thinning;
  private readonly stop = new AbortController();
  private readonly still: boolean;
  private content: Content | null = null;
  private standing: Standing = { selected: [], pointed: null, cursor: null };
  private emphasis: Emphasis = noEmphasis;
  private hovered: string | null = null;
  private layers: Layers = { labels: [], pills: [] };
  private readonly fading = new Fading((strength, isArriving) => {
    this.strengthen(strength);
    if (this.isApart && !isArriving) this.schedulePaint();
    else this.sigma.scheduleRender();
  });
  private painting = 0;
  private stopLookups = () => {};
  /** What stands out is drawn on layers of its own, above all else: there are very many things. */
  private isApart = false;

  constructor(
    private readonly container: HTMLElement,
    private readonly handlers: SceneHandlers,
  ) {
    this.still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
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
      nodeHoverProgramClasses: { mark: markProgram(this.standoutMarks.ink) },
      edgeProgramClasses: {
        straight: lineProgram('straight', this.ink),
        bowed: lineProgram('bowed', this.ink),
      },
      defaultNodeType: 'mark',
      defaultEdgeType: 'straight',
    });
    this.sigma.createCanvasContext('fields', { beforeLayer: 'edges' } as never);
    addStandoutLayers(this.sigma);
    this.sigma.resize(true);
    this.sigma.on('afterRender', () => this.paint(false));
    this.camera = new SceneCamera(this.sigma, this.still);
    this.thinning = new Thinning(this.sigma, this.camera);
    // After sigma has taken over the container's size.
    this.sigma.on('afterClear', () => {
      const camera = this.camera.now();
      this.ink.share = this.thinning.shareOf(this.content?.lines.size ?? 0);
      this.ink.quiet = quietAt(camera);
      this.ink.matrix = matrixOf(camera, this.sigma.getDimensions());
      this.aim();
    });
    bindPointer(this.sigma, this, handlers);
    watchContext(container, handlers, this.stop.signal);
    watchSize(container, () => this.camera.resize(container) && this.sigma.refresh(), this.stop.signal);
  }

  /** Replaces what is drawn. The camera stays where it is, unless it shows all: then it shows all of the new picture. */
  setContent(network: Network, picture: Picture, scheme: Scheme) {
    const known = this.content?.placed;
    const isFresh = (id: string) => known !== undefined && known.size > 0 && !known.has(id);
    const content = buildContent(network, picture, scheme, window.devicePixelRatio, isFresh);
    this.content = content;
    const { straight, bowed, dashes } = content.lines;
    Object.assign(this.ink, {
      atlas: content.atlas,
      marks: content.marks.rows,
      lines: { straight, bowed },
      dashes,
    });
    this.ink.canvas = channels(content.theme.surfaces.canvas);
    if (this.hovered && !this.has(this.hovered)) this.hovered = null;
    this.isApart = isCrowd(picture) || content.lines.size > MOST_FADING;
    this.emphasis = this.emphasisNow();
    this.stand(touched(noEmphasis, this.emphasis));
    const isArriving = this.fades() && network.nodes.some(({ id }) => isFresh(id) && content.placed.has(id));
    this.fading.set({ ...this.strengthNow(), arrival: isArriving ? 0 : 1 });
    this.strengthen(this.fading.now);
    this.camera.frame(picture);
    this.sigma.setGraph(new DrawnGraph(content.placed.size, content.lines.size).forSigma());
    if (isArriving) this.fade();
    this.stopLookups();
    if (this.isApart) this.stopLookups = inTurn([...content.lookups, () => content.hits()]);
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
    this.fading.stop();
    this.stopLookups();
    cancelAnimationFrame(this.painting);
    this.thinning.stop();
    this.sigma.kill();
  }

  /** The mark, label, pill or line at a point of the screen. */
  hitAt(point: Point, by: 'mouse' | 'touch'): Hit | null {
    if (!this.content) return null;
    const camera = this.camera.now();
    const { mark, line } = reach[by];
    // In the mist of a crowd there is always some line near: they answer from where they can be told apart.
    const isMist = camera.isCrowd && camera.zoom < zoomSteps.names;
    const near = { mark: mark / camera.zoom, line: isMist ? null : line / camera.zoom };
    const hit = this.content.hits().at(camera.toPicture(point), camera.growth / camera.zoom, near);
    if (hit?.kind === 'node') return hit;
    const isIn = (box: { x: number; y: number; width: number; height: number }) =>
      point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
    const pill = this.layers.pills.find(isIn);
    if (pill) return { kind: 'edge', id: pill.id };
    const label = this.layers.labels.find(isIn);
    if (label) return { kind: 'node', id: label.id };
    return hit && this.isDrawn(hit.id) ? hit : null;
  }

  /** Whether a mark has its place from others: a statement lies on its line. */
  isFixed = (id: string): boolean => this.content?.described.nodes.get(id)?.mark === 'statement';

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
    content.move(id, this.camera.now().toPicture(to));
    this.sigma.scheduleRender();
  }

  placeOf(id: string): Point | null {
    const placed = this.content?.placed.get(id);
    if (placed) return { x: placed.x, y: placed.y };
    const ends = this.content?.described.ties.endsOf.get(id)?.map((end) => this.content?.placed.get(end));
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
    return emphasisOf(this.content.described, this.standing.selected, this.hovered ?? this.standing.pointed);
  }

  private applyEmphasis() {
    if (!this.content) return;
    const before = this.emphasis;
    const after = this.emphasisNow();
    // Whatever was lit stays so while the rest comes back, or it would blink.
    this.emphasis = after.lit || !before.lit ? after : { ...after, lit: null };
    this.stand(touched(before, after));
    this.fade();
  }

  /** Has these drawn as they stand out now; where that is done on layers of its own the others stay as they are. */
  private stand(ids: ReadonlySet<string>) {
    const { content } = this;
    if (!content || this.isApart) return;
    const { lit, picked } = this.emphasis;
    for (const id of ids)
      if (!content.lines.stand(id, lit?.has(id) ?? false, picked.has(id)))
        content.marks.stand(id, lit?.has(id) ?? false);
  }

  private strengthNow = (): Strength => ({
    unlit: this.emphasis.lit ? UNLIT : 1,
    calm: this.emphasis.picked.size > 0 ? CALM : 1,
    arrival: 1,
  });

  private strengthen(strength: Strength) {
    const { unlit, calm, arrival } = strength;
    Object.assign(this.ink, this.isApart ? { ...full, arrival } : strength);
    veil(this.sigma, this.isApart ? { lines: unlit * calm, marks: unlit } : { lines: 1, marks: 1 });
  }

  private fades = (): boolean => !this.still && (this.content?.lines.size ?? 0) <= MOST_FADING;

  private fade() {
    this.fading.to(this.strengthNow(), !this.fades());
  }

  private aim(): StandoutMarks {
    const ids = this.isApart ? this.emphasis.lit : null;
    this.standoutMarks.aim(this.content, ids, this.camera.now(), this.sigma.getDimensions());
    return this.standoutMarks;
  }

  /** Paints what lies round the WebGL layers, and these not: they keep what was drawn on them. */
  private schedulePaint() {
    this.painting ||= requestAnimationFrame(() => this.paint(true));
  }

  private isDrawn(line: string): boolean {
    return (
      (this.content?.lines.get(line)?.rank ?? 0) <= this.ink.share || this.emphasis.lit?.has(line) === true
    );
  }

  /** `isAlone`: without sigma, which draws the marks that stand out with all others. */
  private paint(isAlone: boolean) {
    cancelAnimationFrame(this.painting);
    this.painting = 0;
    if (!this.content) return;
    if (isAlone) this.aim().draw(this.camera.now(), this.sigma.getDimensions());
    this.layers = paintLayers(this.sigma, this.content, this.camera.now(), {
      ...this.emphasis,
      unlit: this.fading.now.unlit,
      isApart: this.isApart,
      pointed: this.hovered ?? this.standing.pointed,
      cursor: this.standing.cursor,
    });
  }
}
