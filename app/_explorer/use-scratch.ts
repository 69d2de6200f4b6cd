/**
 * Scratch layers in the browser: read by a worker, kept in the browser's own database so that they are there when the
 * page is opened again, and never sent anywhere. A link names a layer and does not carry it.
 */
'use client';
import { get, set } from 'idb-keyval';
import { useEffect, useMemo, useState } from 'react';
import { joinRecord } from '@/lib/scratch/join-record';
import type { FileNetwork, ScratchLayer } from '@/lib/scratch/scratch';
import type { View } from '@/lib/view/view';
import { host } from './host';
import type { ScratchAnswer } from './scratch.worker';

type Known = Parameters<typeof joinRecord>[2];
/** A file as it was read; what of it is in the record is found anew whenever it is shown. */
interface Kept {
  file: string;
  network: FileNetwork;
}

const keyOf = (id: string) => `parley-own-${id}`;
/** A file that takes longer than this is broken in a way nobody thought of. */
const MOST_MS = 20_000;

const read = new Map<string, Kept>();

function parse(files: readonly File[]): Promise<FileNetwork> {
  const worker = host.makeScratchWorker();
  return new Promise<FileNetwork>((resolve, reject) => {
    const fail = (words: string) => reject(new Error(words));
    const wait = setTimeout(() => fail('The file took longer than 20 s to read. Add a part of it'), MOST_MS);
    worker.addEventListener('error', () => fail('The file could not be read'));
    worker.addEventListener('message', ({ data }: MessageEvent<ScratchAnswer>) => {
      clearTimeout(wait);
      if ('problem' in data) fail(data.problem);
      else resolve(data.network);
    });
    worker.postMessage(files);
  }).finally(() => worker.terminate());
}

/**
 * Reads files as one layer and keeps them; `isKept` is false where the browser keeps nothing.
 * @throws Error with a sentence for the reader
 */
export async function readScratch(
  files: readonly File[],
  record: Known,
): Promise<{ layer: ScratchLayer; isKept: boolean }> {
  const file = files.map(({ name }) => name).join(' and ');
  const network = await parse(files);
  const layer = joinRecord(file, network, record);
  read.set(layer.id, { file, network });
  const isKept = await set(keyOf(layer.id), { file, network }).then(
    () => true,
    () => false,
  );
  return { layer, isKept };
}

export interface Scratch {
  layers: readonly ScratchLayer[];
  /** Ids of layers that the view names and this browser does not have. */
  missing: readonly string[];
}

export function useScratch(own: View['own'], { entities, relations }: Known): Scratch {
  const [sought, setSought] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const fresh = own.map(({ id }) => id).filter((id) => !read.has(id));
    if (fresh.length === 0) return;
    let isLeft = false;
    Promise.all(
      fresh.map(async (id) => {
        const kept = await get<Kept>(keyOf(id)).catch(() => undefined);
        if (kept) read.set(id, kept);
      }),
    ).then(() => {
      if (isLeft) return;
      setSought((before) => new Set([...before, ...fresh]));
    });
    return () => {
      isLeft = true;
    };
  }, [own]);
  return useMemo(() => {
    const layers = own.flatMap(({ id }) => {
      const kept = read.get(id);
      return kept ? [joinRecord(kept.file, kept.network, { entities, relations })] : [];
    });
    return { layers, missing: own.map(({ id }) => id).filter((id) => sought.has(id) && !read.has(id)) };
  }, [own, entities, relations, sought]);
}
