/** A view in a frame of another site's page: shown where that site is allowed, refused by the browser where it is not. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { withApp } from '../helpers/app';
import { screenshot, waitUntilStill, withBrowser } from '../helpers/browser';
import { takenOver, wordsOf } from '../helpers/explorer';
import { barriersOn } from './stories/access';

/** The pages that frame: one server, which is one site under 127.0.0.1 and another under localhost. */
const pages: Server = createServer((request, answer) => {
  const src = new URL(request.url ?? '/', 'http://any').searchParams.get('frame') ?? '';
  const escaped = src.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  answer.setHeader('content-type', 'text/html; charset=utf-8');
  answer.end(
    `<!doctype html><html lang="en"><title>A paper</title><main><h1>A paper</h1>
     <iframe src="${escaped}" title="The view" width="720" height="480"></iframe></main></html>`,
  );
});
// Bound at once, since it asks no name: the app is started with this port.
const { port } = pages.listen(0).address() as AddressInfo;
const allowed = `http://127.0.0.1:${port}`;
afterAll(() => pages.close());

const { openPage } = withBrowser();
/** The dialog that gives the code, and what it says of who may show the frame. */
async function openEmbed(page: Page) {
  await takenOver(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Embed …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed this view' });
  const terms = dialog.getByRole('region', { name: 'Who may show it' });
  await terms.waitFor();
  return { dialog, terms };
}

const framing = (site: string, address: string) => `${site}/?${new URLSearchParams({ frame: address })}`;

describe('without a password', () => {
  const app = withApp('__tests__/fixtures/records/lake-accord', { env: { PARLEY_EMBED_ORIGINS: allowed } });
  const view =
    '/embed?only=ilse-varga,trilateral-session,halyna-mirchuk&sel=ilse-varga#caption=Who+sat+there';

  test('An allowed page shows the view with caption, sources and the way to Parley', async () => {
    const page = await openPage({ reducedMotion: true });
    await page.goto(framing(allowed, app.url + view));
    const frame = page.frameLocator('iframe');
    await frame.getByRole('application').locator('canvas').first().waitFor();
    await frame.getByText('Who sat there').waitFor();
    await frame.getByText(/^The lake accord\. 1 of 15 meetings shown; .*Sources: /).waitFor();
    const link = new URL(
      (await frame.getByRole('link', { name: 'Open in Parley' }).getAttribute('href'))!,
      app.url,
    );
    expect(link.pathname).toBe('/');
    expect(Object.fromEntries(link.searchParams)).toMatchObject({ sel: 'ilse-varga' });
    await waitUntilStill(page);
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'embed-framed');
  });

  test.each(['timeline', 'matrix', 'evidence', 'table'])('a %s is framed as well', async (tab) => {
    const page = await openPage({ reducedMotion: true });
    await page.goto(framing(allowed, `${app.url}/embed?tab=${tab}`));
    await page.frameLocator('iframe').getByRole('link', { name: 'Open in Parley' }).waitFor();
    await waitUntilStill(page);
    await screenshot(page, `embed-${tab}`);
  });

  test('A page of another site gets no view, nor does any page get the explorer', async () => {
    const refused = [
      [`http://localhost:${port}`, '/embed'],
      [allowed, '/'],
      [allowed, '/record/ilse-varga'],
    ] as const;
    for (const [site, path] of refused) {
      const page = await openPage({ expectedProblems: [/frame-ancestors|refused|ERR_BLOCKED/i] });
      await page.goto(framing(site, app.url + path));
      await page.getByRole('heading', { name: 'A paper' }).waitFor();
      expect([path, await page.frameLocator('iframe').getByText('lake').count()]).toEqual([path, 0]);
    }
  });

  test('The code that is copied from the explorer shows the view in a page', async () => {
    const page = await openPage({ clipboard: true, reducedMotion: true });
    await page.goto(`${app.url}/?tab=table&hide=ilse-varga`);
    const { dialog, terms } = await openEmbed(page);
    expect(await wordsOf(terms.getByRole('listitem'))).toEqual([allowed]);
    await terms.getByText('in any other the frame stays empty').waitFor();
    await terms.getByText(`PARLEY_EMBED_ORIGINS="${allowed} https://example.org" npm start`).waitFor();
    await terms.getByText(`The code names ${app.url}, which is this computer`).waitFor();
    await dialog.getByRole('textbox', { name: 'Caption' }).fill('Without "her" & <others>');
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'embed-dialog');
    await dialog.getByRole('button', { name: 'Copy the code' }).click();
    await dialog.getByRole('button', { name: 'Copied' }).waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(`${allowed}/`);
    await page.evaluate((html) => {
      document.body.innerHTML = html;
    }, code);
    const frame = page.frameLocator('iframe');
    await frame.getByText('Without "her" & <others>').waitFor();
    await frame.getByText('1 hidden by hand').waitFor();
  });
});

describe('with no site allowed', () => {
  const app = withApp('__tests__/fixtures/records/lake-accord');

  test('The dialog says that the frame stays empty elsewhere and how a site is allowed, and so it is', async () => {
    const page = await openPage({
      reducedMotion: true,
      expectedProblems: [/frame-ancestors/i, /ERR_BLOCKED_BY_RESPONSE/],
    });
    await page.goto(`${app.url}/?tab=table`);
    const { dialog, terms } = await openEmbed(page);
    await terms.getByText('No other site may show it yet').waitFor();
    expect(await terms.getByRole('listitem').count()).toBe(0);
    await terms.getByText('PARLEY_EMBED_ORIGINS=https://example.org npm start').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, 'embed-dialog-no-site');
    const code = await dialog.getByRole('textbox', { name: 'Code' }).inputValue();
    await page.goto(`${allowed}/`);
    await page.evaluate((html) => {
      document.body.innerHTML = html;
    }, code);
    await page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
    expect(await page.frameLocator('iframe').getByText('lake').count()).toBe(0);
  });

  test('The dialog says what it can while Parley does not answer, and gives the code', async () => {
    const page = await openPage({ reducedMotion: true, expectedProblems: [/api\/embedding: 500/] });
    await page.route('**/api/embedding', (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: 'Something went wrong on the server', detail: 'Try again' }),
      }),
    );
    await page.goto(`${app.url}/?tab=table`);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Embed …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Embed this view' });
    await dialog.getByRole('alert').getByText('Something went wrong on the server').waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Code' }).inputValue()).toContain('<iframe');
  });
});

describe('with a password', () => {
  const app = withApp('__tests__/fixtures/records/village-well', {
    env: { PARLEY_PASSWORD: 'correct horse battery', PARLEY_EMBED_ORIGINS: allowed },
  });

  test('With a password a frame shows the way in and nothing of the record', async () => {
    const { url } = app;
    const page = await openPage();
    await page.goto(framing(allowed, `${url}/embed?sel=ada-hill`));
    const frame = page.frameLocator('iframe');
    await frame.getByText('This view of a negotiation is for those who have signed in.').waitFor();
    const link = new URL(
      (await frame.getByRole('link', { name: 'Open in Parley' }).getAttribute('href'))!,
      url,
    );
    expect([link.pathname, link.searchParams.get('to')]).toEqual(['/sign-in', '/?sel=ada-hill']);
    await screenshot(page, 'embed-sign-in');
  });

  test('With a password the dialog says that another site shows where to sign in, not the view', async () => {
    const page = await openPage({ reducedMotion: true });
    await page.goto(`${app.url}/?tab=table`);
    await page.getByRole('textbox', { name: 'Name' }).fill('Nora Vale');
    await page.getByLabel('Password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Sign in' }).click();
    const { terms } = await openEmbed(page);
    await terms.getByText('the frame shows where to sign in, not the view').waitFor();
    expect(await wordsOf(terms.getByRole('listitem'))).toEqual([allowed]);
    await screenshot(page, 'embed-dialog-password');
  });
});
