/**
 * Answers from memory in a published site's worker, in a real Chromium, against the time that a reader does not notice;
 * and how soon the published Miami page shows its words at a quarter of the processor's speed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '@/__tests__/helpers/chromium';
import type { RecordData } from '@/lib/domain/record';
import { getRecord } from '@/lib/record/check-record';
import { generateRecord } from '@/lib/record/generate/generate-record';
import { writeSite } from '@/scripts/publish/folder';
import { makeSite } from '@/scripts/publish/site';
import { serveFolder } from '@/scripts/publish/static-server';
import { readWishes } from '@/scripts/publish/wishes';
import { median, type Options, type Result, resultOf } from './result';

const projectDir = join(import.meta.dirname, '..');
/** Gives some 10,000 entities. */
const meetings = 6_000;

export async function run({ quick }: Options): Promise<Result[]> {
  const browser = await launchChromium();
  try {
    const { record } = generateRecord(quick ? 600 : meetings, 1);
    const answers = await onSite(record, (url) => askWorker(browser, url, pathsOf(record)));
    const miami = await getRecord(join(projectDir, 'seeds'));
    const painted = await onSite(miami, (url) => paintsOf(browser, url, quick ? 1 : 5));
    const sizes = { entities: record.entities.length, facts: record.assertions.length };
    return [
      ...Object.entries(answers).map(([name, figures]) =>
        within(`answers: ${name}`, name === 'paths' ? 30 : 10, figures, sizes),
      ),
      within('published page: LCP at 4x throttle', 1_500, painted, { entities: miami.entities.length }),
    ];
  } finally {
    await browser.close();
  }
}

/** `peer` is the time allowed. */
function within(name: string, allowed: number, figures: number[], sizes: Record<string, number>): Result {
  return resultOf({
    ...{
      name,
      ours: median(figures),
      peer: allowed,
      against: 'the time allowed',
      unit: 'ms',
      goal: 1,
      sizes,
    },
    quality: { slowest: Math.max(...figures) },
  });
}

async function onSite<Outcome>(
  record: RecordData,
  work: (url: string) => Promise<Outcome>,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  try {
    const site = await makeSite(projectDir, record, readWishes({}));
    await writeSite(folder, site.filesWith(null), null);
    const server = await serveFolder(folder, '/site');
    try {
      return await work(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Twenty things of each sort, from all over the record. */
function pathsOf({ entities, assertions }: RecordData): Record<string, string[]> {
  const some = <T>(list: readonly T[]): T[] =>
    list.filter((_, at) => at % Math.ceil(list.length / 20) === 0).slice(0, 20);
  const people = entities.filter(({ type }) => type === 'Person');
  const others = [...some(people)].reverse();
  return {
    search: some(people).map(({ name }) => `/api/search?q=${encodeURIComponent(name)}`),
    neighbourhood: some(entities).map(({ id }) => `/api/neighbourhood/${encodeURIComponent(id)}`),
    evidence: some(assertions).map(({ id }) => `/api/facts?ids=${encodeURIComponent(id)}`),
    paths: some(people).flatMap(({ id }, at) =>
      id === others[at]!.id ? [] : [`/api/paths?from=${id}&to=${others[at]!.id}`],
    ),
  };
}

/** Milliseconds from question to answer, the way through the worker's door included; the first, which warms up, left out. */
async function askWorker(
  browser: Browser,
  url: string,
  paths: Record<string, string[]>,
): Promise<Record<string, number[]>> {
  const page = await browser.newPage();
  // A page of the site without the explorer: nothing else works meanwhile.
  await page.goto(`${url}/icon.svg`);
  const assets = await page.evaluate(async (index) => {
    const text = await (await fetch(index)).text();
    const found = /id="publication">([^<]*)</.exec(text)?.[1] ?? '{}';
    return (JSON.parse(found) as { assets: { answering: string; record: string } }).assets;
  }, `${url}/index.html`);
  // What runs our scripts marks functions with their names, which a page does not know of.
  await page.evaluate('globalThis.__name = (named) => named');
  const figures = await page.evaluate(
    async ({ worker, record, asked }) => {
      const answering = new Worker(worker, { type: 'module' });
      answering.postMessage({ record });
      const ask = (path: string) =>
        new Promise<number>((resolve, reject) => {
          answering.onmessage = ({ data }) =>
            data.status === 200 ? resolve(performance.now()) : reject(new Error(JSON.stringify(data.body)));
          answering.postMessage({ number: 1, path });
        });
      const all: Record<string, number[]> = {};
      for (const [name, list] of Object.entries(asked)) {
        await ask(list[0]!);
        const times: number[] = [];
        for (const path of list) {
          const since = performance.now();
          times.push((await ask(path)) - since);
        }
        all[name] = times;
      }
      return all;
    },
    { worker: `${url}/${assets.answering}`, record: `${url}/${assets.record}`, asked: paths },
  );
  await page.close();
  return figures;
}

async function paintsOf(browser: Browser, url: string, rounds: number): Promise<number[]> {
  const figures: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(url);
    await page.locator('[role=application] canvas').first().waitFor();
    figures.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
              type: 'largest-contentful-paint',
              buffered: true,
            });
          }),
      ),
    );
    await context.close();
  }
  return figures;
}
