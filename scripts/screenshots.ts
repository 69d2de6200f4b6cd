// `npm run screenshots`: makes the pictures of docs/images from the record in seeds/, in a real Chromium over the built
// app and a throwaway database of its own, so that nothing of a running Parley is touched or seen.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { waitUntilStill } from '@/__tests__/helpers/browser';
import { launchChromium } from '@/__tests__/helpers/chromium';
import { environmentOf } from '@/lib/neo4j/address';
import { loadRecord } from '@/lib/neo4j/load';
import { startLocalServer } from '@/lib/neo4j/local-server';
import { findFreePort } from '@/lib/neo4j/local-server-process';
import { buildApp, isBuilt } from './start/app-build';
import { serveApp } from './start/app-server';
import { runScript, steps } from './terminal';

const projectDir = join(import.meta.dirname, '..');
const folder = join(projectDir, 'docs', 'images');

interface Shot {
  name: string;
  path: string;
  colorScheme: 'light' | 'dark';
  width: number;
  height: number;
  phone?: boolean;
}

const laptop = { width: 1440, height: 900 };
const shots: Shot[] = [
  { name: 'graph-light', path: '/', colorScheme: 'light', ...laptop },
  { name: 'graph-dark', path: '/', colorScheme: 'dark', ...laptop },
  { name: 'evidence-light', path: '/?tab=evidence&d=trilateral-on-offer', colorScheme: 'light', ...laptop },
  { name: 'timeline-light', path: '/?tab=timeline', colorScheme: 'light', ...laptop },
  { name: 'phone-light', path: '/', colorScheme: 'light', width: 390, height: 844, phone: true },
];

await runScript(async () => {
  const stateDir = mkdtempSync(join(tmpdir(), 'parley-screenshots-'));
  const ending = new AbortController();
  const { signal } = ending;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => ending.abort());
  const undo: (() => void | Promise<void>)[] = [() => rmSync(stateDir, { recursive: true, force: true })];
  try {
    steps.show({ step: 'Start a throwaway database' });
    const database = await startLocalServer({ stateDir, port: 0, signal });
    undo.push(database.stop);
    steps.show({ step: 'Load the record' });
    const recordDir = join(projectDir, 'seeds');
    await loadRecord({ recordDir, address: database });
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      ...environmentOf(database),
      PARLEY_RECORD: recordDir,
      NODE_ENV: 'production',
    };
    if (!isBuilt(projectDir)) {
      steps.show({ step: 'Build the app' });
      await buildApp(projectDir, { env, log: join(stateDir, 'build.log'), signal });
    }
    steps.show({ step: 'Open the app' });
    const port = await findFreePort(0);
    const address = { host: '127.0.0.1', port, url: `http://127.0.0.1:${port}` };
    const app = await serveApp(projectDir, {
      mode: 'start',
      address,
      env,
      log: join(stateDir, 'app.log'),
      signal,
    });
    undo.push(app.stop);
    const browser = await launchChromium();
    undo.push(() => browser.close());
    mkdirSync(folder, { recursive: true });
    for (const shot of shots) {
      signal.throwIfAborted();
      steps.show({ step: `Take ${shot.name}.png` });
      await take(browser, address.url, shot);
    }
    steps.end();
  } finally {
    for (const step of undo.reverse()) await step();
  }
});

/** One picture in a browser context of its own, taken when nothing on the page moves any more. */
async function take(browser: Browser, url: string, { name, path, colorScheme, width, height, phone }: Shot) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1,
    colorScheme,
    reducedMotion: 'reduce',
    ...(phone ? { hasTouch: true, isMobile: true } : {}),
  });
  const page = await context.newPage();
  await page.goto(url + path);
  await waitUntilStill(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}
