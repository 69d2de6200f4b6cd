/**
 * The picture of the present view for the room there is, laid out in a worker; the last one stays until the next is
 * ready, or of a large one its draft. A layout that is no longer wanted is left off. Where there are no workers it is
 * laid out in place.
 */
'use client';
import { useEffect, useRef, useState } from 'react';
import type { Overview } from '@/lib/graph/build-network';
import type { Growth } from '@/lib/graph/grow-picture';
import type { Picture } from '@/lib/graph/picture';
import { host } from './host';

export interface LayoutRequest {
  number: number;
  /** Null if it is that of the request before: of a large record, handing it over takes a tenth of a second. */
  overview: Overview | null;
  growth: Growth;
  size: { width: number; height: number };
  /** The record without the sources switched off, if any are. */
  reading: Overview | null;
}
export interface LayoutAnswer {
  number: number;
  /** The draft of a large picture, null while it is refined, at last the picture. */
  picture: Picture | null;
  /** How far the layout is, 0 to 1. */
  done: number;
}

interface Shown {
  picture: Picture | null;
  done: number;
  /** Whether another picture has been asked for and is not there yet. */
  isBusy: boolean;
}

/** The picture, and how far the layout of a large one is: 1 when it is as it stays. */
export function usePicture(
  overview: Overview,
  growth: Growth,
  size: { width: number; height: number } | null,
  reading: Overview | null,
): Shown {
  const [shown, setShown] = useState<Shown>({ picture: null, done: 1, isBusy: false });
  const worker = useRef<Worker | null>(null);
  const latest = useRef(0);
  /** A large layout is under way: the worker would answer the next request only after it. */
  const isLong = useRef(false);
  /** What the worker was told last: a picture grown from the same beginning needs what is under way. */
  const told = useRef<{ overview: Overview; size: object; layout: string } | null>(null);

  useEffect(() => () => worker.current?.terminate(), []);

  useEffect(() => {
    if (!size) return;
    latest.current += 1;
    if (typeof Worker === 'undefined') {
      let isOver = false;
      void import('@/lib/graph/grow-picture').then(({ growPicture }) => {
        if (isOver) return;
        setShown({ picture: growPicture(overview, growth, size, reading), done: 1, isBusy: false });
      });
      return () => {
        isOver = true;
      };
    }
    const before = told.current;
    const { layout } = growth;
    const isSame = before?.overview === overview && before.size === size && before.layout === layout;
    if (isLong.current && !isSame) {
      worker.current?.terminate();
      worker.current = null;
      isLong.current = false;
    }
    const isKnown = worker.current !== null && before?.overview === overview;
    if (!worker.current) {
      const made = host.makeLayoutWorker();
      made.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
        isLong.current = data.done < 1;
        // An answer that was overtaken by a newer request is not shown.
        if (data.number !== latest.current) return;
        const isBusy = data.done < 1;
        setShown((now) => ({ picture: data.picture ?? now.picture, done: data.done, isBusy }));
      });
      worker.current = made;
    }
    told.current = { overview, size, layout };
    const request: LayoutRequest = {
      ...{ number: latest.current, growth, size, reading },
      overview: isKnown ? null : overview,
    };
    worker.current.postMessage(request);
    setShown((now) => (now.isBusy ? now : { ...now, isBusy: true }));
  }, [overview, growth, size, reading]);

  return shown;
}
