/**
 * How often a page, and the workers beside it, do what takes long in a large record: each of these functions is given a
 * counter in the scripts of a published site, whose functions keep their names (`isLegible`), and what is drawn is counted
 * where it is handed to the graphics card.
 */
import type { Page } from 'playwright-core';

/** Functions of the source by what they do. */
const steps: Record<string, string> = {
  buildNetwork: 'networks built',
  layOutCrowd: 'pictures laid out',
  growCrowd: 'pictures grown',
  buildContent: 'pictures made ready to draw',
  tiesOf: 'neighbours looked up',
  gridOver: 'grids for the pointer',
  rankLines: 'lines ranked',
  measuresOf: 'networks measured',
  openRecord: 'records opened',
};

/** What the page tells itself and its workers tell it. */
const channel = 'counted';

/** The files of a site with counters in its scripts. @throws Error if one of the functions is in none of them */
export function withCounters(
  files: ReadonlyMap<string, string | Uint8Array>,
): Map<string, string | Uint8Array> {
  const found = new Set<string>();
  const counted = new Map(files);
  for (const [path, content] of files) {
    if (!path.endsWith('.js')) continue;
    const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
    // A name that two modules have is given a number by the bundler.
    const changed = text.replace(
      /^(\s*(?:async )?function (\w+?)\d*\((?:[^()]|\([^()]*\))*\) \{)$/gm,
      (head: string, _whole: string, name: string) => {
        if (!(name in steps)) return head;
        found.add(name);
        return `${head} (globalThis.counting ??= new BroadcastChannel("${channel}")).postMessage("${name}");`;
      },
    );
    if (changed !== text) counted.set(path, changed);
  }
  const missing = Object.keys(steps).filter((name) => !found.has(name));
  if (missing.length > 0)
    throw new Error(`No script has ${missing.join(', ')}: name it anew in __tests__/helpers/counted.ts.`);
  return counted;
}

/** Begins to count on a page that has not been opened yet. The function that is returned says what was done since it was asked last. */
export async function countOn(page: Page): Promise<() => Promise<Record<string, number>>> {
  await page.addInitScript(
    `globalThis.counts = {};
     const count = (what) => { counts[what] = (counts[what] ?? 0) + 1; };
     new BroadcastChannel('${channel}').addEventListener('message', ({ data }) => count(data));
     const { drawArrays, texImage2D } = WebGL2RenderingContext.prototype;
     WebGL2RenderingContext.prototype.drawArrays = function (...given) {
       count(given[2] > 0 ? 'drawings' : 'empty drawings');
       return drawArrays.apply(this, given);
     };
     WebGL2RenderingContext.prototype.texImage2D = function (...given) {
       if (given[7] === this.FLOAT) count('sheets sent');
       return texImage2D.apply(this, given);
     };`,
  );
  return async () => {
    const counts = await page.evaluate<Record<string, number>>('counts');
    await page.evaluate('globalThis.counts = {}');
    return Object.fromEntries(Object.entries(counts).map(([name, count]) => [steps[name] ?? name, count]));
  };
}
