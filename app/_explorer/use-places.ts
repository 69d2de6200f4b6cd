/**
 * Where the statements of the layer lie on a picture, found by the layout's worker. Until a picture has its own places,
 * those of the one before are carried along to it. What is no longer wanted is left off. Where there are no workers the
 * places are found on the page.
 */
'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Picture } from '@/lib/graph/picture';
import { carryOver } from '@/lib/graph/statements/follow';
import { type PlacedLine, placeStatements, type Said } from '@/lib/graph/statements/place';
import type { InDispute } from '@/lib/graph/statements/room';
import { host } from './host';

export interface PlacesRequest {
  number: number;
  said: readonly Said[];
  record: InDispute;
  picture: Picture;
}
export interface PlacesAnswer {
  number: number;
  places: Map<string, PlacedLine>;
}

type Places = ReadonlyMap<string, PlacedLine>;
interface Found {
  said: readonly Said[];
  picture: Picture;
  places: Places;
}

/** Only what a place depends on crosses over to the worker. */
const slim = (
  said: readonly Said[],
  { entities, relations }: InDispute,
): Omit<PlacesRequest, 'number' | 'picture'> => ({
  said: said.map(({ fact, actor, issue, when }) => ({ fact, actor, issue, when })),
  record: {
    entities: entities.flatMap(({ id, type, disputed }) => (disputed ? [{ id, type, disputed }] : [])),
    relations: relations.flatMap(({ type, from, to, disputed }) =>
      disputed ? [{ type, from, to, disputed }] : [],
    ),
  },
});

/** Null while nothing is said or there are no places yet; `isBusy` until they are those of this very picture. */
export function usePlaces(
  said: readonly Said[],
  record: InDispute,
  picture: Picture | null,
): { places: Places | null; isBusy: boolean } {
  const [found, setFound] = useState<Found | null>(null);
  const worker = useRef<Worker | null>(null);
  const latest = useRef(0);
  const isAsked = useRef(false);

  const leaveOff = () => {
    if (isAsked.current && worker.current) {
      // One that is ended while it still reads its file says that this failed: it is listened to no more.
      worker.current.onerror = null;
      worker.current.terminate();
      worker.current = null;
    }
    isAsked.current = false;
    latest.current += 1;
  };
  useEffect(() => () => worker.current?.terminate(), []);

  useEffect(() => {
    if (!picture || said.length === 0) return;
    const here = () => setFound({ said, picture, places: placeStatements(said, record, picture) });
    if (typeof Worker === 'undefined') return here();
    const number = latest.current;
    worker.current ??= host.makeLayoutWorker();
    worker.current.onmessage = ({ data }: MessageEvent<PlacesAnswer>) => {
      if (data.number !== number) return;
      isAsked.current = false;
      setFound({ said, picture, places: data.places });
    };
    // A worker whose file is missing, or which broke down, answers nothing.
    worker.current.onerror = () => {
      leaveOff();
      here();
    };
    isAsked.current = true;
    worker.current.postMessage({ number, picture, ...slim(said, record) } satisfies PlacesRequest);
    return leaveOff;
  }, [said, record, picture]);

  const isOn = picture !== null && said.length > 0;
  const isOwn = found?.picture === picture && found?.said === said;
  const places = useMemo(
    () => found && picture && (isOwn ? found.places : carryOver(found.places, found.picture, picture)),
    [found, picture, isOwn],
  );
  return { places: isOn ? places : null, isBusy: isOn && !isOwn };
}
