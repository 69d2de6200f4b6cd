/**
 * What strangers' text may do on Parley's pages: nothing. A record with markup and code in every free text is drawn,
 * listed, searched, opened and taken along, and each answer carries the headers that would stop what slipped through.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { EntityAnswer } from '@/lib/answer/answers';
import { injections, madeHostile, markup } from '../fixtures/hostile';
import { withApp } from '../helpers/app';
import { screenshot, waitUntilStill, withBrowser } from '../helpers/browser';
import { openExplorer } from '../helpers/explorer';
import { findRoutes } from '../helpers/routes';

const app = withApp('__tests__/fixtures/records/lake-accord', {
  prepare: (record) => madeHostile(record, [...markup, ...injections]),
});
const { openPage } = withBrowser();

/** What the browser would have done with the texts, had they been taken for markup: nothing of it may be there. */
async function expectNothingRan(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: (window as unknown as { hostile?: string }).hostile ?? null,
    made: [
      ...document.querySelectorAll(
        'img[src=x], svg[onload], iframe, base, meta[http-equiv=refresh], [onerror], [onmouseover], [autofocus], script:not([nonce]):not([src^="/_next/static/"])',
      ),
    ].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    links: [...document.querySelectorAll('a[href]')]
      .map((link) => (link as HTMLAnchorElement).protocol)
      .filter((protocol) => !['http:', 'https:'].includes(protocol)),
  }));
  expect(found).toEqual({ ran: null, made: [], links: [] });
}

test('Markup in every text of a record is drawn, listed and found as text, in every tab', async () => {
  const page = await openPage();
  const { inspector, find, search } = await openExplorer(page, app.url);
  await waitUntilStill(page);
  await expectNothingRan(page);
  await screenshot(page, 'hostile-graph');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await waitUntilStill(page);
    await expectNothingRan(page);
  }
  const { entities } = (await (await fetch(`${app.url}/api/search?q=Varga`)).json()) as {
    entities: { name: string }[];
  };
  const name = entities.map((entity) => entity.name).find((text) => text.startsWith('Ilse Varga '))!;
  expect([...markup, ...injections].some((text) => name.endsWith(text))).toBe(true);
  await find('Varga', name);
  await inspector.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  await expectNothingRan(page);
  await search.fill(markup[0]!);
  await waitUntilStill(page);
  await expectNothingRan(page);
});

test('A record page shows the texts literally, and a link to a source with a scheme of its own is no link', async () => {
  const page = await openPage();
  const { entity } = (await (await fetch(`${app.url}/api/entity/ilse-varga`)).json()) as EntityAnswer;
  await page.goto(`${app.url}/record/ilse-varga`);
  await page.getByRole('heading', { name: entity.name, exact: true }).waitFor();
  expect(await page.title()).toBe(`${entity.name} · Parley`);
  await expectNothingRan(page);
});

test('A brief carries the texts with no link and no markup of theirs alive', async () => {
  const page = await openPage();
  const { inspector } = await openExplorer(page, `${app.url}/?sel=ilse-varga`);
  await inspector.getByRole('button', { name: 'Brief' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Markdown' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^[\p{L}\p{N}-]+\.md$/u);
  const brief = await readFile(await file.path(), 'utf8');
  // In Markdown a backslash takes a sign's meaning: what is left over would be a link or a tag.
  const alive = brief.replace(/\\./g, '');
  expect(alive.match(/\]\(\s*javascript:|<\/?[a-z!]/gi)).toBeNull();
});

test('The policy stops a script that is put into a page all the same, and says so', async () => {
  const page = await openPage({
    expectedProblems: [/error in the console: .*Content Security Policy/],
  });
  await openExplorer(page, app.url);
  const blocked = await page.evaluate(async () => {
    const reported = new Promise<string>((resolve) =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        resolve(effectiveDirective),
      ),
    );
    const made = document.createElement('div');
    made.innerHTML = '<img src="data:," onerror="window.hostile=1">';
    document.body.append(made);
    return reported;
  });
  expect(blocked).toBe('script-src-attr');
  expect(await page.evaluate(() => 'hostile' in window)).toBe(false);
});

const policyOf = (headers: Headers) =>
  Object.fromEntries(
    (headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

test('Every route answers with the headers that confine it, also where nothing is found', async () => {
  const routes = findRoutes('ilse-varga');
  expect(routes.length).toBeGreaterThan(5);
  const files = (await (await fetch(app.url)).text()).match(/\/_next\/static\/[^"\\]+?\.js/)!;
  const paths = [...routes.map(({ path }) => path), '/record/nobody', '/api/nothing', '/no-page', files[0]];
  for (const path of paths) {
    const { headers } = await fetch(`${app.url}${path}`, { redirect: 'manual' });
    const policy = policyOf(headers);
    expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
    expect([path, headers.get('referrer-policy')]).toEqual([path, 'same-origin']);
    expect([path, headers.get('permissions-policy')]).toEqual([path, expect.stringContaining('camera=()')]);
    expect([path, headers.get('x-powered-by')]).toEqual([path, null]);
    expect([path, policy['default-src']]).toEqual([path, ["'none'"]]);
    expect([path, policy['script-src'] ?? []]).toEqual([
      path,
      expect.not.arrayContaining(["'unsafe-inline'"]),
    ]);
    if (!path.startsWith('/embed')) expect([path, policy['frame-ancestors']]).toEqual([path, ["'none'"]]);
  }
});

test('The nonce of a page is new each time, and every script of the page has it', async () => {
  const read = async () => {
    const answer = await fetch(app.url);
    const [nonce] = policyOf(answer.headers)['script-src']!.flatMap(
      (source) => /^'nonce-(.+)'$/.exec(source)?.[1] ?? [],
    );
    const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    return nonce;
  };
  expect(await read()).not.toBe(await read());
});

test('Text in an address is searched literally: each injection finds an answer and no error', async () => {
  for (const text of [...injections, ...markup]) {
    const written = encodeURIComponent(text);
    const addresses = [
      [`/api/search?q=${written}`, 200],
      ...findRoutes(written).flatMap(({ path }) => (path.includes(written) ? [[path, 404]] : [])),
    ];
    const answers = addresses.map(async ([path]) => [path, (await fetch(`${app.url}${path}`)).status]);
    expect(await Promise.all(answers)).toEqual(addresses);
  }
});
