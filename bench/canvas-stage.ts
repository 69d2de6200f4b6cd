/**
 * The stage of what is measured on a canvas: a real Chromium, a folder that is served to it, and the page that draws.
 * bench/canvas.ts and bench/growth.ts say what is drawn and when.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '@/__tests__/helpers/chromium';
import { pivotPlaces } from '@/lib/engine/layout/pivot-mds';
import { serveFolder } from '@/scripts/publish/static-server';
import type { Bench, Drawn } from './canvas-page/page';
import { type Given, givenOf } from './forms';
import { makeGraph } from './graphs';

const root = join(import.meta.dirname, '..');
export const viewport = { width: 1440, height: 900 };
/** Least pixels on each layer of a canvas that is not blank. */
const LEAST_INK = 2_000;

/** Sets the stage, lets `work` happen on it, and clears everything away. */
export async function onStage<Outcome>(work: (stage: Stage) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  try {
    await writePage(folder);
    const server = await serveFolder(folder, '/bench');
    const browser = await launchChromium();
    try {
      return await work({ browser, folder, url: server.url });
    } finally {
      await browser.close();
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Stage {
  browser: Browser;
  folder: string;
  url: string;
}

async function writePage(folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/canvas-page/page.ts'],
    alias: { '@': root },
    outfile: join(folder, 'page.js'),
    ...{ bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'silent' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const style = 'html, body, #canvas { margin: 0; width: 100%; height: 100%; overflow: hidden; }';
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>bench</title><style>${style}</style><div id="canvas"></div><script type="module" src="page.js"></script>`,
  );
}

/** A page of its own for each contender, so that none pays for the memory of another. */
export async function openPage({ browser, url }: Stage): Promise<Page> {
  // Without motion a change is drawn in one frame, as sigma's is.
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(`${url}/index.html`);
  await page.waitForFunction('globalThis.bench !== undefined');
  return page;
}

/** Calls a function of the page. */
export const call = <Name extends keyof Bench>(page: Page, name: Name, ...given: Parameters<Bench[Name]>) =>
  page.evaluate(`bench.${name}(...${JSON.stringify(given)})`) as Promise<Awaited<ReturnType<Bench[Name]>>>;

export function graphOfSize(n: number): Given {
  const columns = makeGraph('cs', n);
  return givenOf(columns, pivotPlaces(columns));
}

/** Every layer has ink, and the graph is whole. */
export function mustShow(who: string, { nodes, edges, ink }: Drawn, n: number, ties: number) {
  if (nodes !== n || edges !== ties)
    throw new Error(`${who} draws ${nodes} nodes and ${edges} edges of ${n} and ${ties}`);
  const layers = ['sigma-edges', 'sigma-nodes'].map((layer) => [layer, ink[layer] ?? 0] as const);
  for (const [layer, pixels] of layers)
    if (pixels < LEAST_INK) throw new Error(`${who} is blank: ${pixels} pixels on ${layer}`);
}
