/**
 * The picture's pane: measures its room, has the picture laid out for it, puts what was moved by hand in its place, and
 * joins the canvas to the view.
 */
'use client';
import { Maximize, Minus, Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { FindInView } from '@/app/_panels/FindInView';
import { Finding } from '@/app/_panels/Finding';
import { MOST_DRAWN, TooMuch } from '@/app/_panels/TooMuch';
import { Tray } from '@/app/_panels/Tray';
import { buildNetwork, layerOf } from '@/lib/graph/build-network';
import { drawnBy } from '@/lib/graph/measured';
import { within } from '@/lib/graph/narrow';
import type { Picture, Point } from '@/lib/graph/picture';
import { unnamedIn } from '@/lib/graph/unnamed';
import { emptyView } from '@/lib/view/view';
import { useExplorer } from './explorer-state';
import type { CanvasHandle } from './GraphCanvas';
import styles from './GraphPane.module.css';
import { fetchLater } from './later';
import { useScheme } from './scheme';
import { useHand } from './use-hand';
import { useLaidStatements } from './use-laid-statements';
import { useLayoutInPlace } from './use-layout-in-place';
import { useMeasuresInTime } from './use-measures';
import { usePicture } from './use-picture';

const GraphCanvas = dynamic(() => import('./GraphCanvas').then((module) => module.GraphCanvas), {
  ssr: false,
});

const none: readonly string[] = [];

/** Room is taken in steps, so that a pixel more or less does not make another picture. */
const roomStep = 20;

function useRoom() {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const width = Math.floor(element.clientWidth / roomStep) * roomStep;
      const height = Math.floor(element.clientHeight / roomStep) * roomStep;
      if (width > 0 && height > 0)
        setRoom((old) => (old?.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, room };
}

export function GraphPane() {
  const { card, whole, reread, view, built, select, change, drawn, setUnnamed, scratch } = useExplorer();
  const { scheme } = useScheme();
  const { ref, room } = useRoom();
  const canvas = useRef<CanvasHandle>(null);
  const { shown, expanded, layout, own, moved, selected, measure } = view;
  const [found, setFound] = useState<string | null>(null);
  const hand = useHand(canvas);

  const all = useMemo(
    () => ({ sides: card.sides, entities: whole.entities, relations: whole.relations }),
    [card.sides, whole],
  );
  // Those on no layer are at most what is at rest: only where they are too many is it built to be counted.
  const isLarge = useMemo(
    () =>
      all.entities.filter((entity) => layerOf(entity) === null).length > MOST_DRAWN &&
      buildNetwork(all, emptyView).network.nodes.length > MOST_DRAWN,
    [all],
  );
  // A record that no picture can hold has no picture at rest to grow from: what is in view is laid out by itself.
  const overview = useMemo(() => (isLarge ? within(all, built.network) : all), [isLarge, all, built]);
  const reading = useMemo(
    () => reread && { sides: card.sides, entities: reread.entities, relations: reread.relations },
    [card.sides, reread],
  );
  const isTooMuch = built.network.nodes.length > MOST_DRAWN;
  const { layers } = scratch;
  const growth = useMemo(
    () => ({ shown, expanded, layout, own, layers }),
    [shown, expanded, layout, own, layers],
  );
  const { picture: grown, done, isBusy } = usePicture(overview, growth, isTooMuch ? null : room, reading);

  const numbers = useMeasuresInTime(grown !== null && !isBusy);

  const { sidesOff } = view;
  const { layOut, isLate } = useLayoutInPlace();
  const ground = useMemo<Picture | null>(() => {
    if (!grown) return null;
    const size = { width: grown.width, height: grown.height };
    const pinned = Object.fromEntries(
      Object.entries(moved).map(([id, { x, y }]) => [id, { x: x + size.width / 2, y: y + size.height / 2 }]),
    );
    const isMoved = Object.keys(pinned).length > 0;
    if (!isMoved) return grown;
    // Marks stand where they were until the layout is there; a picture in two steps is worse than a moment without.
    if (!layOut) return isLate ? grown : null;
    return layOut(built.network, size, { previous: grown, pinned, arrangement: grown.arrangement });
  }, [grown, moved, built, layOut, isLate]);
  const picture = useMemo<Picture | null>(
    () => ground && { ...ground, fields: ground.fields.filter((field) => !sidesOff.includes(field.side)) },
    [ground, sidesOff],
  );

  // Until newcomers have their places nothing new can be seen: what is drawn stays, instead of being made ready twice.
  const settled = useRef(built.network);
  const network = useMemo(() => {
    const tray = new Set(picture?.tray);
    const isWhole = picture && built.network.nodes.every(({ id }) => picture.nodes[id] ?? tray.has(id));
    if (isWhole || settled.current.nodes.length === 0) settled.current = built.network;
    return settled.current;
  }, [built, picture]);

  const bare = useMemo(
    () => picture && drawnBy({ network, picture }, measure, numbers),
    [network, picture, measure, numbers],
  );

  // Marks sized by a measure leave other room.
  const { drawing, isBusy: isPlacing } = useLaidStatements(
    bare,
    measure === null ? ground : (bare?.picture ?? null),
  );

  const onMove = useCallback(
    (id: string, point: Point) => {
      if (!grown) return;
      const name = built.network.nodes.find((node) => node.id === id)?.name ?? id;
      change(`Moved ${name}`, {
        moved: { ...moved, [id]: { x: point.x - grown.width / 2, y: point.y - grown.height / 2 } },
      });
    },
    [grown, moved, change, built],
  );
  useEffect(() => {
    drawn.current = picture ?? drawn.current;
  }, [picture, drawn]);
  useEffect(() => {
    if (picture) setUnnamed(unnamedIn(built.network, picture));
  }, [picture, built, setUnnamed]);
  const isCanvasComing = !isTooMuch && built.network.nodes.length > 0;
  useEffect(() => {
    if (!isCanvasComing) void fetchLater();
  }, [isCanvasComing]);
  // A picture for another room is another picture: what the camera was on says nothing in it.
  const roomOf = picture && `${picture.width} ${picture.height}`;
  useEffect(() => {
    if (roomOf) canvas.current?.fit();
  }, [roomOf]);

  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <Finding />
        <FindInView onFind={setFound} onDone={hand.back} />
        <div className={styles.zoom}>
          <button type="button" aria-label="Zoom out" onClick={() => canvas.current?.zoomOut()}>
            <Minus size={16} aria-hidden="true" />
          </button>
          <button type="button" aria-label="Zoom in" onClick={() => canvas.current?.zoomIn()}>
            <Plus size={16} aria-hidden="true" />
          </button>
          <button type="button" aria-label="Show all" onClick={() => canvas.current?.fit()}>
            <Maximize size={16} aria-hidden="true" />
          </button>
        </div>
      </div>
      <div className={styles.room} ref={ref} aria-busy={isBusy || isPlacing}>
        {isTooMuch ? (
          <TooMuch />
        ) : drawing ? (
          <GraphCanvas
            ref={canvas}
            network={drawing.network}
            picture={drawing.picture}
            scheme={scheme}
            selected={selected}
            onSelect={select}
            focus={found}
            onOpen={hand.open}
            onMove={onMove}
            onLeave={hand.leave}
            onVerb={hand.act}
            onMenu={hand.menuAt}
            onReady={fetchLater}
          />
        ) : (
          <p className={styles.wait}>Laying out …</p>
        )}
        {drawing && done < 1 && (
          <p className={styles.progress} role="status">
            Laying out … {Math.round(100 * done)} %
          </p>
        )}
        {built.network.nodes.length === 0 && (
          <p className={styles.wait}>Nothing is left on the canvas. Reset the filters to see it again.</p>
        )}
      </div>
      {/* From the beginning: whatever takes height only once there is a picture has it laid out a second time. */}
      <Tray ids={picture?.tray ?? none} />
    </div>
  );
}
