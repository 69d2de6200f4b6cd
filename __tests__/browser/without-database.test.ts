/** Parley where no database can be started: it answers from the record's files, and says what needs one. */
import { withApp } from '../helpers/app';
import { screenshot, withBrowser } from '../helpers/browser';
import { explorerOn, openExplorer } from '../helpers/explorer';
import { root } from '../helpers/sources';

const recordDir = '__tests__/fixtures/records/lake-accord';
const app = withApp(recordDir, { env: { PARLEY_ANSWER_FROM: `${root}/${recordDir}` } });
const { openPage } = withBrowser();

test('The record is explored without a database; the Cypher tab says how to get one, and the API says so too', async () => {
  await app.line.cut();
  const page = await openPage();
  const { find, reads } = await openExplorer(page, app.url);
  await find('Varga', 'Ilse Varga');
  await reads('Ilse Varga');
  await explorerOn(page).openTab('Cypher');
  await page.getByRole('heading', { level: 1, name: 'Cypher needs a database' }).waitFor();
  expect(await page.getByText('install Java 21').textContent()).toContain('name a database in NEO4J_URI');
  await screenshot(page, 'cypher-without-database');
  for (const path of ['/api/cypher', '/api/cypher/check']) {
    const response = await fetch(`${app.url}${path}`, { method: 'POST', body: '{"text": "RETURN 1"}' });
    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject({ title: 'Cypher needs a database, and none runs' });
  }
});
