/**
 * Pages of a real Chromium for browser tests. A page collects whatever went wrong on it (errors thrown, errors in the
 * console, requests refused, requests that leave this machine), and the test that opened it fails if there was any.
 * Which Chromium runs is chromium.ts's business, what it shows is app.ts's.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium';

export interface PageSettings {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  reducedMotion?: boolean;
  /** A phone: touch instead of a mouse, and its narrow viewport is taken at its word. */
  phone?: boolean;
  /** False: a browser in which scripts are switched off. */
  javaScript?: boolean;
  /** The page may read and write the clipboard. */
  clipboard?: boolean;
  /** Problems this page is meant to show, such as the 404 of a page that does not exist. Each must then happen. */
  expectedProblems?: RegExp[];
}

/** A page is still when two looks see the same; a busy small computer may need seconds to draw. */
const mostLooks = 60;
const betweenLooksMs = 250;

interface OpenPage {
  context: BrowserContext;
  problems: string[];
  expected: RegExp[];
}

/** Starts a browser for the tests of one file and closes it after them. */
export function withBrowser() {
  let browser: Browser;
  let open: OpenPage[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterEach(async () => {
    const finished = open;
    open = [];
    await Promise.all(finished.map(({ context }) => context.close()));
    const complaints = finished.flatMap(complaintsAbout);
    if (complaints.length > 0) throw new Error(`The page showed problems:\n- ${complaints.join('\n- ')}`);
  });

  afterAll(() => browser?.close());

  /** A page of its own: no cookie, storage or history of another. The default is a common laptop's window, in light. */
  async function openPage(settings: PageSettings = {}): Promise<Page> {
    const { width = 1440, height = 900, colorScheme = 'light', reducedMotion = false } = settings;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      javaScriptEnabled: settings.javaScript ?? true,
      permissions: settings.clipboard ? ['clipboard-read', 'clipboard-write'] : [],
      ...(settings.phone ? { hasTouch: true, isMobile: true } : {}),
    });
    const page = await context.newPage();
    open.push({ context, problems: collectProblems(page), expected: settings.expectedProblems ?? [] });
    return page;
  }

  return { openPage };
}

/** Saves what the page shows as artifacts/screenshots/<name>.png, for a person to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(import.meta.dirname, '..', '..', 'artifacts', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/**
 * Waits until the page has finished: nothing is being read from the server, and two looks at it, a moment apart, see
 * the same.
 */
export async function waitUntilStill(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.querySelector('[aria-busy=true]') && document.fonts.status === 'loaded',
  );
  let before: Buffer | undefined;
  for (let looks = 0; looks < mostLooks; looks++) {
    const now = await page.screenshot();
    if (before?.equals(now) && (await isDrawn(page))) return;
    before = now;
    await page.waitForTimeout(betweenLooksMs);
  }
  throw new Error('The page did not come to rest.');
}

/** Whether the canvas, if the page has one, holds its drawing. */
function isDrawn(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const canvas = document.querySelector('[role=application]');
    const pane = document.querySelector('#view[aria-labelledby=tab-graph]');
    return !pane || Boolean(canvas?.querySelector('canvas'));
  });
}

function collectProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error thrown: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // Chromium also writes a line for each refused request, without its method: `response` below says more.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    problems.push(`error in the console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    // A page that is left, or an answer no longer wanted, stops its requests: that is no failure.
    if (reason !== 'net::ERR_ABORTED')
      problems.push(`request failed: ${request.method()} ${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() < 400) return;
    problems.push(`request refused: ${response.request().method()} ${response.url()}: ${response.status()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const leaves = /^(https?|wss?):$/.test(protocol) && !['127.0.0.1', 'localhost'].includes(hostname);
    if (leaves) problems.push(`request leaves this machine: ${request.method()} ${request.url()}`);
  });
  return problems;
}

function complaintsAbout({ problems, expected }: OpenPage): string[] {
  const unexpected = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
  const missing = expected.filter((pattern) => !problems.some((problem) => pattern.test(problem)));
  return [...unexpected, ...missing.map((pattern) => `expected but did not happen: ${pattern}`)];
}
