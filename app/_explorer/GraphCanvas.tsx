'use client';
/**
 * The graph's canvas: shows a picture, says what is pointed at, selected, opened and moved, and lets a keyboard walk it.
 * Drawing is canvas/scene.ts's business, where things lie the layout's, what the clicks mean the Explorer's. Where there
 * is no WebGL the same picture stands still as an SVG.
 */
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Network, Picture, Point } from '@/lib/graph/picture';
import { tiesOf } from './canvas/emphasis';
import { keyAction } from './canvas/keys';
import { StillPicture } from './canvas/StillPicture';
import type { Scene } from './canvas/scene';
import { describe, words } from './canvas/words';

export interface GraphCanvasHandle {
  zoomIn(): void;
  zoomOut(): void;
  /** Shows the whole picture. */
  fit(): void;
  /** What is on the screen, labels included. */
  toPng(): Promise<Blob>;
}

export interface GraphCanvasProps {
  network: Network;
  picture: Picture;
  scheme: 'light' | 'dark';
  /** Ids of nodes and edges. */
  selected: readonly string[];
  /** A node or edge that is pointed at from elsewhere, such as a row of a panel: lit, and brought into sight. */
  focus: string | null;
  /** An empty list with `additive` false clears the selection. */
  onSelect(ids: string[], additive: boolean): void;
  onHover?(id: string | null): void;
  /** Double click or Enter. */
  onOpen?(id: string): void;
  /** A node was dragged there: pin it. In picture pixels. */
  onMove?(id: string, point: Point): void;
  ref?: Ref<GraphCanvasHandle>;
}

const ZOOM_STEP = 1.4;

export function GraphCanvas(props: GraphCanvasProps) {
  const { network, picture, scheme, selected, focus } = props;
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const [scene, setScene] = useState<Scene | null>(null);
  const [drawing, setDrawing] = useState<'starting' | 'ready' | 'lost' | 'impossible'>('starting');
  const [attempt, setAttempt] = useState(0);
  const [cursor, setCursor] = useState<string | null>(null);
  const help = useId();

  const known = useMemo(
    () => ({
      network,
      ties: tiesOf(network),
      nodes: new Map(network.nodes.map((node) => [node.id, node])),
      edges: new Map(network.edges.map((edge) => [edge.id, edge])),
    }),
    [network],
  );

  useEffect(() => {
    let isOver = false;
    let created: Scene | null = null;
    const begin = async () => {
      if (!canDraw()) return setDrawing('impossible');
      const { Scene } = await import('./canvas/scene');
      if (isOver || !host.current) return;
      created = new Scene(host.current, {
        select: (ids, additive) => latest.current.onSelect(ids, additive),
        hover: (id) => latest.current.onHover?.(id),
        open: (id) => latest.current.onOpen?.(id),
        move: (id, point) => latest.current.onMove?.(id, point),
        lost: () => setDrawing('lost'),
        restored: () => setAttempt(attempt + 1),
      });
      setScene(created);
      setDrawing('ready');
    };
    begin().catch((error: unknown) => {
      console.warn('The canvas cannot draw with WebGL here, and shows a still picture.', error);
      if (!isOver) setDrawing('impossible');
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
    latest.current = props;
    scene?.setStanding({ selected, pointed: cursor ?? focus, cursor });
    if (focus !== null) scene?.reveal(focus);
  });

  useImperativeHandle(
    props.ref,
    () => ({
      zoomIn: () => scene?.zoomBy(ZOOM_STEP),
      zoomOut: () => scene?.zoomBy(1 / ZOOM_STEP),
      fit: () => scene?.fit(),
      toPng: () => scene?.toPng() ?? Promise.reject(new Error(words.noWebgl)),
    }),
    [scene],
  );
  return null;
}
