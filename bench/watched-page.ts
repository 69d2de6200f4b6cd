/** A page of the app as hand.ts and page.ts open it: on a slower processor, its paints, clicks and scripts watched. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { addressOf, startDatabase } from '@/__tests__/helpers/neo4j';
import { serveRecord } from '@/__tests__/helpers/serve';
import type { RecordData } from '@/lib/domain/record';

/** In the page, before all of its own: what Largest Contentful Paint and Interaction to Next Paint are measured by. */
const watch = `
  globalThis.interactions = [];
  new PerformanceObserver((list) => { for (const { interactionId, duration } of list.getEntries()) if (interactionId) interactions.push(duration); })
    .observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => { for (const { startTime } of list.getEntries()) globalThis.largestPaint = Math.round(startTime); })
    .observe({ type: 'largest-contentful-paint', buffered: true });
`;

/** The app over a database of its own. */
export async function serveOnItsOwn(record: RecordData) {
  const database = await startDatabase();
  const app = await serveRecord(record, addressOf(database));
  return {
    url: app.url,
    async stop() {
      await app.stop();
      await database.stop();
    },
  };
}

/** A page as one that was never here, on a processor `rate` times slower. */
export async function watchedPage(
  browser: Browser,
  rate: number,
): Promise<{ page: Page; devtools: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  await page.addInitScript(watch);
  return { page, devtools };
}

/** Asked after a while: when each script came, in milliseconds of `performance.now`, and how large it is in Brotli. */
export function scriptsOf(page: Page): () => Promise<{ at: number; bytes: number }[]> {
  const scripts: Promise<{ at: number; bytes: number }>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    const at = performance.now();
    scripts.push(
      response.body().then(
        (body) => ({ at, bytes: brotliCompressSync(body).length }),
        () => ({ at, bytes: 0 }),
      ),
    );
  });
  return () => Promise.all(scripts);
}
