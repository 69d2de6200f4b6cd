/**
 * Who is let in: every route there is, asked from this computer and as another name, with and without a password, signed
 * in and not, from Parley's pages and from others'. And what the log says of it.
 */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { withApp } from '../helpers/app';
import { screenshot, withBrowser } from '../helpers/browser';
import { openExplorer } from '../helpers/explorer';
import { findRoutes } from '../helpers/routes';

const recordDir = '__tests__/fixtures/records/village-well';
const password = 'correct horse battery';
const routes = findRoutes('ada-hill');
const strangers = ['/sign-in', '/embed/sign-in', '/api/sign-in', '/api/health/live', '/api/health/ready'];

interface Answer {
  status: number;
  location: string | undefined;
  cookie: string | undefined;
}

/** As fetch, which does not let us name a host or a site. */
function ask(url: string, method: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location,
          cookie: answer.headers['set-cookie']?.[0]?.split(';')[0],
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const signIn = (url: string, typed: string, to = '/', headers = {}, name = 'Nora Vale') =>
  ask(
    `${url}/api/sign-in`,
    'POST',
    { ...form, ...headers },
    String(new URLSearchParams({ name, password: typed, to })),
  );

/** Every route with every method that it answers. */
const everything = routes.flatMap(({ methods, ...route }) => methods.map((method) => ({ method, ...route })));

describe('without a password', () => {
  const app = withApp(recordDir);

  test('every route answers this computer, and none answers under another name', async () => {
    expect(everything.length).toBeGreaterThan(8);
    for (const { method, path } of everything) {
      const here = await ask(`${app.url}${path}`, method);
      expect([method, path, [401, 403, 421].includes(here.status)]).toEqual([method, path, false]);
      const elsewhere = await ask(`${app.url}${path}`, method, { host: 'parley.attacker.invalid' });
      expect([method, path, elsewhere.status]).toEqual([method, path, 421]);
    }
  });

  test('what changes something is refused to pages of other sites, whichever way the browser says so', async () => {
    const changing = everything.filter(({ method }) => method !== 'GET');
    expect(changing.length).toBeGreaterThan(1);
    for (const { method, path } of changing)
      for (const headers of [
        { origin: 'https://elsewhere.invalid' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ] as Record<string, string>[]) {
        const { status } = await ask(`${app.url}${path}`, method, headers);
        expect([method, path, headers, status]).toEqual([method, path, headers, 403]);
      }
  });
});

describe('with a password', () => {
  const app = withApp(recordDir, { env: { PARLEY_PASSWORD: password } });
  const { openPage } = withBrowser();
  const lines = () =>
    readFileSync(join(app.state, 'log.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('strangers get the way in and nothing else, on every route', async () => {
    for (const { method, path, isPage } of everything.filter(({ path }) => !strangers.includes(path)))
      for (const cookie of [
        '',
        'parley-session=forged',
        `parley-session=Fe26.2*1*${'a'.repeat(64)}*b*c*d*e*f~2`,
      ]) {
        const answer = await ask(`${app.url}${path}`, method, cookie ? { cookie } : {});
        expect([method, path, answer.status]).toEqual([method, path, isPage ? 303 : 401]);
        if (isPage) expect(answer.location).toContain('/sign-in?to=');
      }
    for (const path of strangers.filter((path) => path !== '/api/sign-in'))
      expect([path, (await ask(`${app.url}${path}`, 'GET')).status]).toEqual([path, 200]);
  });

  test('the password opens every route, signing out closes them even to a copy of the cookie', async () => {
    const { status, location, cookie = '' } = await signIn(app.url, password, '/record/ada-hill');
    expect([status, location]).toEqual([303, '/record/ada-hill']);
    for (const { path, isPage } of routes.filter(({ methods }) => methods.includes('GET'))) {
      const answer = await ask(`${app.url}${path}`, 'GET', { cookie });
      expect([path, answer.status]).not.toEqual([path, isPage ? 303 : 401]);
    }
    await ask(`${app.url}/api/sign-out`, 'POST', { cookie });
    expect((await ask(`${app.url}/api/positions`, 'GET', { cookie })).status).toBe(401);
  });

  test('a reader who follows a link signs in, arrives there, and signs out', async () => {
    const page = await openPage();
    await page.goto(`${app.url}/?sel=ada-hill`);
    await screenshot(page, 'sign-in');
    await page.getByLabel('Name').fill('Nora Vale');
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('That is not the password.').waitFor();
    await page.getByLabel('Name').fill('Nora Vale');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((address) => address.searchParams.get('sel') === 'ada-hill');
    const { reads } = await openExplorer(page, page.url());
    await reads('Ada Hill');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${app.url}/sign-in`);
  });

  test('a name in any script and of any length signs in', async () => {
    for (const name of [
      `a${'😀'.repeat(60)}`,
      'Γιώργος',
      'x'.repeat(500),
      '%E0%A4%A',
      'a\r\nset-cookie: b',
    ]) {
      const { cookie = '' } = await signIn(app.url, password, '/', {}, name);
      expect([name, (await ask(`${app.url}/api/positions`, 'GET', { cookie })).status]).toEqual([name, 200]);
    }
  });

  test('nobody is sent to another site after signing in', async () => {
    for (const to of [
      '//elsewhere.invalid',
      '/..//elsewhere.invalid',
      'https://elsewhere.invalid/',
      '/\\elsewhere.invalid',
      'javascript:1',
    ])
      expect((await signIn(app.url, password, to)).location).toBe('/');
  });

  test('after five wrong passwords an address waits, even with the right one; another address need not', async () => {
    const from = { 'x-forwarded-for': '192.0.2.1' };
    for (let tries = 0; tries < 5; tries++)
      expect((await signIn(app.url, 'wrong password', '/', from)).location).toContain('refused=wrong');
    const locked = await signIn(app.url, password, '/', from);
    expect([locked.location, locked.cookie]).toEqual([expect.stringContaining('refused=later'), undefined]);
    expect((await signIn(app.url, password, '/', { 'x-forwarded-for': '192.0.2.2' })).location).toBe('/');
  });

  test('the log has a line for each sign-in, refusal and sign-out, with who it was and no password', async () => {
    const events = lines().map(({ event, name }) => `${event} ${name}`);
    for (const event of ['signed-in', 'sign-in-refused', 'signed-out'])
      expect(events).toContain(`${event} Nora Vale`);
    expect(JSON.stringify(lines())).not.toContain(password);
  });
});
