'use client';
/**
 * The graph's canvas: shows a picture, says what is pointed at, selected, opened and moved, and lets a keyboard walk it.
 * Drawing is canvas/scene.ts's business, where things lie the layout's, what a click means the Explorer's. Where there is
 * no WebGL the same picture stands still as an SVG.
 */
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { Network, Picture, Point } from '@/lib/graph/picture';
import { darkTheme, lightTheme } from '@/lib/graph/theme';
import styles from './canvas/canvas.module.css';
import { type CanvasVerb, firstPlace, keyAction, walk } from './canvas/keys';
import { StillPicture } from './canvas/StillPicture';
import type { Scene } from './canvas/scene';
import { canDraw } from './canvas/surface';
import { describe, describedOf, words } from './canvas/words';

export interface CanvasHandle {
  zoomIn(): void;
  zoomOut(): void;
  /** Shows the whole picture. */
  fit(): void;
  /** What is on the screen, labels included. */
  toPng(): Promise<Blob>;
  /** Where a node or line is on the page, in CSS pixels; null while it is not drawn. */
  placeOnPage(id: string): Point | null;
  /** What is at a point of the page. */
  idAt(point: Point): string | null;
  focus(): void;
}

export interface GraphCanvasProps {
  network: Network;
  picture: Picture;
  scheme: 'light' | 'dark';
  /** Ids of nodes and edges. */
  selected: readonly string[];
  /** A node or edge that is pointed at from elsewhere, such as a row of a panel: lit, and brought into sight. */
  focus?: string | null;
  /** An empty list that is not additive clears the selection. */
  onSelect(ids: string[], additive: boolean): void;
  onHover?(id: string | null): void;
  /** Double click or Enter. */
  onOpen?(id: string): void;
  /** A node was dragged there: pin it. In picture pixels. */
  onMove?(id: string, point: Point): void;
  /** The right button, or a long press. */
  onMenu?(event: MouseEvent): void;
  /** Escape: what it leaves is for the page to say. */
  onLeave?(): void;
  /** A key that does something with the thing at the cursor, null without one. */
  onVerb?(verb: CanvasVerb, id: string | null): void;
  /** The picture is there, be it as an SVG that stands still. */
  onReady?(): void;
  ref?: Ref<CanvasHandle>;
}

const ZOOM_STEP = 1.4;
/** The canvas is one stop of the Tab key; inside, the arrow keys are its own, as its role tells a screen reader. */
const tabStop = { tabIndex: 0 };

export function GraphCanvas(props: GraphCanvasProps) {
  const { network, picture, scheme, selected, focus = null, onSelect, onOpen } = props;
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const [scene, setScene] = useState<Scene | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [trouble, setTrouble] = useState<'none' | 'lost' | 'no webgl'>('none');
  const [cursor, setCursor] = useState<string | null>(null);
  const help = useId();

  const known = describedOf(network);
  const isDrawn = (id: string) => Boolean(picture.nodes[id] ?? known.edges.has(id));
  const at = cursor !== null && isDrawn(cursor) ? cursor : null;

  useEffect(() => {
    let isOver = false;
    let created: Scene | null = null;
    const begin = async () => {
      const { Scene } = await import('./canvas/scene');
      if (isOver || !host.current) return;
      if (!canDraw()) return setTrouble('no webgl');
      created = new Scene(host.current, {
        select: (ids, additive) => latest.current.onSelect(ids, additive),
        hover: (id) => latest.current.onHover?.(id),
        open: (id) => latest.current.onOpen?.(id),
        move: (id, point) => latest.current.onMove?.(id, point),
        lost: () => setTrouble('lost'),
        restored: () => setAttempt(attempt + 1),
      });
      setScene(created);
      setTrouble('none');
    };
    begin().catch((error: unknown) => {
      console.warn('The canvas cannot be drawn with WebGL here; it stands still as an SVG.', error);
      if (!isOver) setTrouble('no webgl');
    });
    return () => {
      isOver = true;
      created?.kill();
      setScene(null);
    };
  }, [attempt]);

  useEffect(() => {
    scene?.setContent(network, picture, scheme);
  }, [scene, network, picture, scheme]);

  useEffect(() => {
    if (scene || trouble === 'no webgl') latest.current.onReady?.();
  }, [scene, trouble]);

  // Every render: the scene compares, and looks again only at what stands out otherwise than before.
  useEffect(() => {
    latest.current = props;
    scene?.setStanding({ selected, pointed: at ?? focus, cursor: at });
  });

  useImperativeHandle(
    props.ref,
    () => ({
      zoomIn: () => scene?.camera.zoomBy(ZOOM_STEP),
      zoomOut: () => scene?.camera.zoomBy(1 / ZOOM_STEP),
      fit: () => scene?.camera.fit(),
      placeOnPage: (id) => {
        const at = scene?.screenPlaceOf(id);
        const box = host.current?.getBoundingClientRect();
        return at && box ? { x: at.x + box.x, y: at.y + box.y } : null;
      },
      idAt: ({ x, y }) => {
        const box = host.current?.getBoundingClientRect();
        return (box && scene?.hitAt({ x: x - box.x, y: y - box.y }, 'mouse')?.id) ?? null;
      },
      focus: () => host.current?.parentElement?.focus(),
      toPng: () => scene?.toPng() ?? Promise.reject(new Error(words.noWebgl)),
    }),
    [scene],
  );

  const press = (event: KeyboardEvent) => {
    const action = keyAction(event);
    if (!action || event.target !== event.currentTarget) return;
    event.preventDefault();
    if (action.do === 'walk') {
      const { direction, alongLines } = action;
      if (at) setCursor(walk(network, picture, known.ties, at, direction, alongLines));
      else setCursor(firstPlace(network, picture, [...selected, focus]));
    } else if (action.do === 'zoom') {
      if (action.how === 'fit') scene?.camera.fit();
      else scene?.camera.zoomBy(action.how === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP);
    } else if (action.do === 'clear') {
      setCursor(null);
      if (props.onLeave) props.onLeave();
      else onSelect([], false);
    } else if (action.do === 'verb') {
      props.onVerb?.(action.verb, at);
    } else if (at) {
      if (action.do === 'open') onOpen?.(at);
      else onSelect([at], action.additive);
    }
  };

  const theme = scheme === 'dark' ? darkTheme : lightTheme;
  return (
    <div
      className={styles.frame}
      style={{ background: theme.surfaces.canvas, color: theme.surfaces.accent }}
      {...tabStop}
      role="application"
      aria-label={words.canvas}
      aria-roledescription={words.role}
      aria-describedby={help}
      onKeyDown={press}
      onContextMenu={props.onMenu}
      onBlur={() => setCursor(null)}
      onPointerDown={() => setCursor(null)}
    >
      <div ref={host} className={styles.host} />
      {trouble === 'no webgl' && <StillPicture {...{ network, picture, scheme, selected, onSelect }} />}
      {trouble === 'lost' && (
        <p className={styles.notice} style={{ color: theme.surfaces.ink2 }} role="status">
          {words.lost}
        </p>
      )}
      <p id={help} className={styles.hidden}>
        {words.keys}
      </p>
      <p className={styles.hidden} aria-live="polite">
        {at ? describe(known, at) : ''}
      </p>
    </div>
  );
}
