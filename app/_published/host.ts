/**
 * Where the explorer runs in a published site: in a folder that some server hands out as it is. The record is answered
 * from by a worker; pages are files with what they show in their query. Built in the place of app/_explorer/host.ts.
 */
import type { Answered, Host } from '@/app/_explorer/host';
import { tabs } from '@/lib/view/view';
import { addressOf, readPublication } from './publication';

/** What asks a database in Cypher needs one. */
const needDatabase = ['questions', 'cypher'];

interface Waiting {
  resolve: (answered: Answered) => void;
  reject: (error: Error) => void;
}
const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let last = 0;

const start = (name: 'answering' | 'layout' | 'scratch') =>
  new Worker(addressOf(readPublication().assets[name]), { type: 'module' });

/** Starts at the first question: the record is read while the page is still being put together. */
function answering(): Worker {
  if (worker) return worker;
  worker = start('answering');
  worker.addEventListener('message', ({ data }: MessageEvent<Answered & { number: number }>) => {
    waiting.get(data.number)?.resolve(data);
    waiting.delete(data.number);
  });
  // A worker whose file is missing never answers: everybody who waits is told, and the next question tries again.
  worker.addEventListener('error', () => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error('the site is incomplete'));
    waiting.clear();
  });
  worker.postMessage({ record: addressOf(readPublication().assets.record) });
  return worker;
}

function answerTo(path: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    last += 1;
    waiting.set(last, { resolve, reject });
    answering().postMessage({ number: last, path });
  });
}

export const host: Host = {
  tabs: tabs.filter((tab) => !needDatabase.includes(tab)),
  home: './',
  viewPage: (view) => `./${view}`,
  embedPage: null,
  recordPage: (id) => `./record.html?id=${encodeURIComponent(id)}`,
  briefPage: (query) => `./brief.html${query}`,
  answerTo,
  makeScratchWorker: () => start('scratch'),
  makeLayoutWorker: () => start('layout'),
};
