/**
 * `npm run publish` as a person runs it: it asks before it writes among what is not its own, and leaves a folder whose
 * preview picture shows the record to those who only see a link.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { lightTheme } from '@/lib/graph/theme';
import { serveFolder } from '@/scripts/publish/static-server';
import { withBrowser } from '../helpers/browser';
import { root } from '../helpers/sources';

const { openPage } = withBrowser();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-command-'));
  writeFileSync(join(folder, 'thesis.txt'), 'my own');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command says and how it ends; `answer` is typed at a terminal, null: there is none. */
function publish(answer: string | null): Promise<{ said: string; code: number | null }> {
  const terminal = answer === null ? [] : ['--import', 'data:text/javascript,process.stdin.isTTY = true'];
  const words = ['--out', folder, '--record', '__tests__/fixtures/records/lake-accord'];
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', ...terminal, 'scripts/publish.ts', ...words],
      ...['--at', 'https://example.org/lake'],
    ],
    { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  child.stdin.end(answer ?? '');
  return new Promise((resolve) => child.on('close', (code) => resolve({ said, code })));
}

/** How many pixels of the picture that the page shows have each colour, give or take what its form loses. */
function pixelsOf(page: Page, colours: readonly string[]): Promise<number[]> {
  return page.evaluate((wanted) => {
    const image = document.images[0]!;
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const drawing = canvas.getContext('2d')!;
    drawing.drawImage(image, 0, 0);
    const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
    return wanted.map((colour) => {
      const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      let count = 0;
      for (let at = 0; at < data.length; at += 4)
        if (parts.every((part, each) => Math.abs(data[at + each]! - part) < 12)) count++;
      return count;
    });
  }, colours);
}

test.each([
  ['no', 'n\n'],
  ['nothing, since there is no terminal', null],
])(
  'Among what it did not write it writes only when told to; answered %s, it changes nothing',
  async (_, answer) => {
    const { said, code } = await publish(answer);
    expect(code).toBe(1);
    expect(said).toContain(
      'holds what Parley did not write (thesis.txt), and nothing was changed. Name a new',
    );
    expect(said.includes('Write the site among it? [y/N]')).toBe(answer !== null);
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
  },
);

test('Told to, it writes the site beside it, with a picture of the record for those who share its link', async () => {
  const { said, code } = await publish('y\n');
  expect([code, said]).toEqual([0, expect.stringContaining('shows the record lake-accord')]);
  expect(readFileSync(join(folder, 'thesis.txt'), 'utf8')).toBe('my own');
  expect(existsSync(join(folder, 'picture.jpg'))).toBe(true);

  const server = await serveFolder(folder, '/site');
  try {
    const page = await openPage();
    await page.goto(`${server.url}/index.html`);
    const meta = page.locator('meta[property="og:image"]');
    expect(await meta.getAttribute('content')).toBe('https://example.org/lake/picture.jpg');
    await page.goto(`${server.url}/picture.jpg`);
    const size = await page.evaluate(() => [
      document.images[0]!.naturalWidth,
      document.images[0]!.naturalHeight,
    ]);
    expect(size).toEqual([1200, 630]);
    // The discs of people: a page that only waits, or whose canvas is empty, has none.
    const discs = await pixelsOf(
      page,
      lightTheme.sides.slice(0, 3).map(({ fill }) => fill),
    );
    for (const pixels of discs) expect(pixels).toBeGreaterThan(200);
  } finally {
    await server.stop();
  }
});
