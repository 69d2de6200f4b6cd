/**
 * The picture of the present view for the room there is, laid out in a worker; the last one stays until the next is
 * ready. Where there are no workers it is laid out in place.
 */
'use client';
import { useEffect, useRef, useState } from 'react';
import type { Overview } from '@/lib/graph/build-network';
import { type Growth, growPicture } from '@/lib/graph/grow-picture';
import type { Picture } from '@/lib/graph/picture';
import { host } from './host';

export interface LayoutRequest {
  number: number;
  overview: Overview;
  growth: Growth;
  size: { width: number; height: number };
  /** The record without the sources switched off, if any are. */
  reading: Overview | null;
}
interface LayoutAnswer {
  number: number;
  picture: Picture;
}

export function usePicture(
  overview: Overview,
  growth: Growth,
  size: { width: number; height: number } | null,
  reading: Overview | null,
): Picture | null {
  const [picture, setPicture] = useState<Picture | null>(null);
  const worker = useRef<Worker | null>(null);
  const latest = useRef(0);

  useEffect(() => {
    if (typeof Worker === 'undefined') return;
    const made = host.makeLayoutWorker();
    made.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      // An answer that was overtaken by a newer request is not shown.
      if (data.number === latest.current) setPicture(data.picture);
    });
    worker.current = made;
    return () => {
      worker.current = null;
      made.terminate();
    };
  }, []);

  useEffect(() => {
    if (!size) return;
    latest.current += 1;
    if (worker.current)
      worker.current.postMessage({
        number: latest.current,
        overview,
        growth,
        size,
        reading,
      } satisfies LayoutRequest);
    else setPicture(growPicture(overview, growth, size, reading));
  }, [overview, growth, size, reading]);

  return picture;
}
