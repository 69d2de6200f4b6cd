/**
 * Where the explorer runs: on Parley's own server. A published site, which has none, is built with
 * app/_published/host.ts in the place of this file; both say the same things, and panels ask here for all of them.
 */
import { type Tab, tabs } from '@/lib/view/view';

/** An answer of the API: a status of HTTP, and the JSON that came with it. */
export interface Answered {
  status: number;
  body: unknown;
}

async function fetchAnswer(path: string, signal?: AbortSignal): Promise<Answered> {
  const response = await fetch(path, { signal });
  return { status: response.status, body: await response.json().catch(() => ({})) };
}

export const host = {
  /** The views that there is an answer for. */
  tabs: tabs as readonly Tab[],
  /** The explorer, opened anew. */
  home: '/',
  /** The explorer on a view, as serializeView writes it. */
  viewPage: (view: string) => `/${view}`,
  /** The view alone, to be shown in a page of another site; null where nothing may be framed. */
  embedPage: ((view: string) => `/embed${view}`) as ((view: string) => string) | null,
  /** The page of one thing of the record. */
  recordPage: (id: string) => `/record/${encodeURIComponent(id)}`,
  /** The page of a brief, as briefQuery writes it. */
  briefPage: (query: string) => `/brief${query}`,
  /** The answer to an address of the API. Rejects if nobody answers. */
  answerTo: fetchAnswer,
  makeScratchWorker: () => new Worker(new URL('./scratch.worker.ts', import.meta.url), { type: 'module' }),
  makeLayoutWorker: () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' }),
};

/** What stands in the place of this file says the same. */
export type Host = typeof host;
