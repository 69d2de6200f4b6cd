/** What a reader sees while the database is away or holds no record, and that the page comes back by itself. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { loadRecord } from '@/lib/neo4j/load';
import { readTable } from '@/lib/neo4j/run';
import { withApp } from '../helpers/app';
import { screenshot, withBrowser } from '../helpers/browser';
import { explorerOn, openExplorer } from '../helpers/explorer';
import { clearDatabase } from '../helpers/neo4j';
import { root } from '../helpers/sources';

const recordDir = '__tests__/fixtures/records/lake-accord';
const app = withApp(recordDir);
const { openPage } = withBrowser();

/** An open page asks every 15 seconds whether the database is there. */
const noticedWithin = { timeout: 40_000 };

afterEach(() => app.line.mend());

// First of all, since the log is opened when something is first written to it.
const hasFullDisk = existsSync('/dev/full');
if (!hasFullDisk) console.warn('not run: the full disk; this system has no /dev/full.');
(hasFullDisk ? test : test.skip)(
  'With a full disk every answer is given all the same; only the log is lost, and that is said',
  async () => {
    symlinkSync('/dev/full', join(app.state, 'log.jsonl'));
    const run = { text: 'RETURN 1 AS one', parameters: {} };
    for (let each = 0; each < 3; each++) {
      const answer = await fetch(`${app.url}/api/cypher`, { method: 'POST', body: JSON.stringify(run) });
      expect(answer.status).toBe(200);
    }
    expect(
      readFileSync(join(app.state, 'app.log'), 'utf8').match(/The log cannot be written: ENOSPC/g),
    ).toHaveLength(1);
  },
);

test('When the database goes away an open page keeps what it shows, says so, and goes on by itself', async () => {
  const page = await openPage({ expectedProblems: [/: 503$/] });
  const { shown, reads, find, openTab, canvas } = await openExplorer(page, app.url);
  await find('Varga', 'Ilse Varga');
  await reads('Ilse Varga');
  await app.line.cut();
  const notice = shown.getByRole('alert').filter({ hasText: 'The database does not answer' });
  await notice.waitFor(noticedWithin);
  await screenshot(page, 'database-away');
  await openTab('Table');
  await page.getByRole('row').nth(10).waitFor();
  await page.getByRole('rowheader').getByRole('button', { name: 'Marek Dolan', exact: true }).click();
  await app.line.mend();
  await reads('Marek Dolan');
  await notice.waitFor({ state: 'detached' });
  await openTab('Graph');
  await canvas.locator('canvas').first().waitFor();
});

test('A view whose file does not come while the app is away says so, and comes on a click; what was done before stays', async () => {
  const page = await openPage({ expectedProblems: [/ERR_FAILED/, /Failed to load chunk/, /ChunkLoadError/] });
  // No view is fetched before it is wanted.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const { filters, undo, tab } = await openExplorer(page, app.url);
  await filters.getByRole('checkbox', { name: 'Mediators', exact: true }).uncheck();
  await page.route('**/_next/static/**', (route) => route.abort());
  await tab('Table').click();
  const notice = page.getByRole('alert').filter({ hasText: 'could not be fetched' });
  await notice.waitFor();
  await notice.getByRole('button', { name: 'Try again' }).click();
  await notice.filter({ hasText: 'tried 2 times' }).waitFor();
  await screenshot(page, 'view-not-fetched');
  await page.unroute('**/_next/static/**');
  await notice.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('row').nth(10).waitFor();
  await undo.click();
  await page.getByRole('rowheader').getByRole('button', { name: 'Ingrid Aasen', exact: true }).waitFor();
});

test('A page that is opened while the database is away waits, and opens by itself', async () => {
  await app.line.cut();
  const page = await openPage({ expectedProblems: [/: 503$/] });
  await page.goto(`${app.url}/?sel=ilse-varga`);
  await page.getByRole('heading', { level: 1, name: 'The database does not answer' }).waitFor();
  expect(await page.getByRole('status').textContent()).toBe('This page opens by itself as soon as it can.');
  await screenshot(page, 'database-waiting');
  await page.waitForResponse((response) => response.status() === 503);
  await app.line.mend();
  await explorerOn(page).reads('Ilse Varga');
});

test('A query whose database goes away is offered again; one whose tab is closed is gone from the server', async () => {
  const running = async () => {
    const { rows } = await readTable(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'left alone' RETURN currentQuery",
      {},
      { address: app.database },
    );
    return rows.length - 1;
  };
  const page = await openPage({ expectedProblems: [/: 503$/] });
  await openExplorer(page, `${app.url}/?tab=cypher#cypher=${encodeURIComponent('RETURN 1 AS one')}`);
  const result = page.getByRole('region', { name: 'Result' });
  await page.getByRole('textbox', { name: 'Cypher' }).waitFor();
  await app.line.cut();
  await page.getByRole('button', { name: 'Run' }).click();
  await result.getByRole('alert').getByText('it does not answer').waitFor();
  await screenshot(page, 'cypher-away');
  await app.line.mend();
  await result.getByRole('button', { name: 'Run again' }).click();
  await result.getByRole('cell', { name: '1', exact: true }).waitFor();

  const long = 'UNWIND range(1,100000) AS a UNWIND range(1,100000) AS b WITH sum(a*b) AS s';
  await page.getByRole('textbox', { name: 'Cypher' }).fill(`${long} RETURN s, 'left alone'`);
  await page.getByRole('button', { name: 'Run' }).click();
  while ((await running()) === 0) await page.waitForTimeout(50);
  await page.close();
  // The server is given two seconds to let go.
  for (const end = Date.now() + 2_000; (await running()) > 0 && Date.now() < end; );
  expect(await running()).toBe(0);
});

test('Over an empty database the page says how to load a record, and shows it once it is loaded', async () => {
  await clearDatabase(app.database);
  const page = await openPage();
  await page.goto(app.url);
  await page.getByRole('heading', { level: 1, name: 'No record is loaded yet' }).waitFor();
  expect(await page.getByRole('main').textContent()).toContain('npm run load');
  await screenshot(page, 'database-empty');
  await loadRecord({ recordDir: join(root, recordDir), address: app.database });
  await explorerOn(page).reads('The lake accord');
});
