/** A reader lays a file of their own over the picture: it is seen to be theirs, stays in their browser, and comes off again. */
import { readFile } from 'node:fs/promises';
import { parse as parseCsv } from 'csv-parse/sync';
import { markup } from '../../fixtures/hostile';
import { waitUntilStill } from '../../helpers/browser';
import { lookOf } from '../../helpers/canvas';
import { openExplorer } from '../../helpers/explorer';
import { barriersOn } from './access';
import type { Stage } from './cast';

export function tellOfScratch({ cast, url, openPage }: Stage) {
  const { person } = cast;
  const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

  test('A table of lines joins the record by name, says that it is not of the record, and is undone', async () => {
    const page = await openPage({ reducedMotion: true });
    const { filters, inspector, shown, openTab, undo } = await openExplorer(page, url());
    await waitUntilStill(page);
    const look = await lookOf(page);
    const file = page.getByLabel('Network from a file');
    await file.setInputFiles(
      csv('mine.csv', `source,target,type\n${person.name},Harbour Trust,advised by\n`),
    );
    await shown.getByRole('button', { name: '1 node and 1 line from mine.csv, not in the record' }).waitFor();
    await waitUntilStill(page);
    expect((await lookOf(page)).equals(look)).toBe(false);
    await openTab('Table');
    await page.getByRole('button', { name: 'Harbour Trust', exact: true }).click();
    await inspector.getByText('Not in the record: no source is given for it').waitFor();
    expect(await inspector.getByText('advised by').count()).toBe(1);
    expect(await barriersOn(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: 'Export' })
        .click()
        .then(() => page.getByRole('menuitem', { name: 'Edges as CSV' }).click()),
    ]);
    const rows: { type: string; role: string }[] = parseCsv(await readFile(await download.path()), {
      columns: true,
      bom: true,
    });
    expect(rows.filter(({ type }) => type === 'own file, not in the record').map(({ role }) => role)).toEqual(
      ['advised by'],
    );

    // The link names the file and does not carry it; this browser has kept it.
    const link = page.url();
    await page.reload();
    await shown.getByRole('button', { name: /from mine\.csv/ }).waitFor();
    const other = await openPage();
    const elsewhere = await openExplorer(other, link);
    await elsewhere.shown.getByText('not in this browser').waitFor();

    await page.goto(url());
    await page
      .getByLabel('Network from a file')
      .setInputFiles(csv('mine.csv', `source,target\n${person.name},X\n`));
    await filters.getByRole('button', { name: 'Take mine.csv off the picture' }).waitFor();
    await undo.click();
    await filters
      .getByRole('button', { name: 'Take mine.csv off the picture' })
      .waitFor({ state: 'detached' });
  });

  test('Of a table of a thousand rows the page holds those in sight, and the keyboard reaches its end', async () => {
    const page = await openPage({ reducedMotion: true });
    const { shown, openTab } = await openExplorer(page, url());
    const lines = Array.from(
      { length: 1_000 },
      (_, at) => `${person.name},Zz ${String(at).padStart(4, '0')}`,
    );
    await page
      .getByLabel('Network from a file')
      .setInputFiles(csv('many.csv', `source,target\n${lines.join('\n')}\n`));
    await shown.getByRole('button', { name: /from many\.csv/ }).waitFor();
    const table = page.getByRole('table', { name: /What is on the canvas/ });
    await openTab('Table');
    await page.locator('table[data-long]').waitFor();
    const count = Number(await table.getAttribute('aria-rowcount'));
    expect(count).toBeGreaterThan(2_000);
    await table.getByRole('button', { name: /^Name/ }).click();
    expect(await table.getByRole('row').count()).toBeLessThan(150);
    expect(await barriersOn(page)).toEqual([]);
    await table.getByRole('button', { name: /^Name/ }).press('End');
    const last = table.getByRole('row').last();
    await page.waitForFunction(
      (rows) =>
        [...document.querySelectorAll('table[data-long] tbody tr')].at(-1)?.getAttribute('aria-rowindex') ===
        String(rows),
      count,
    );
    expect(await last.getByRole('rowheader').textContent()).toBe('Zz 0999');
    await last.getByRole('rowheader').getByRole('button').click();
    expect(await last.getAttribute('aria-selected')).toBe('true');
  });

  test('A file that is none changes nothing and says where and why; markup in a file is text', async () => {
    const page = await openPage({ reducedMotion: true });
    const { shown, openTab } = await openExplorer(page, url());
    const file = page.getByLabel('Network from a file');
    await file.setInputFiles(csv('lines.csv', 'source,target\na,b\na,b,c\n'));
    await page
      .getByRole('alert')
      .filter({ hasText: 'lines.csv, row 3: 3 cells, where the heading has 2' })
      .waitFor();
    expect(new URL(page.url()).search).toBe('');
    const nodes = markup.map((text, at) => ({ id: `m${at}`, label: text, note: text }));
    const edges = markup.map((text, at) => ({ source: 'm0', target: `m${at}`, label: text }));
    const hostile = { name: `${markup[1]}.json`, mimeType: 'text/plain' };
    await file.setInputFiles({ ...hostile, buffer: Buffer.from(JSON.stringify({ nodes, edges })) });
    await shown.getByRole('button', { name: /not in the record/ }).waitFor();
    await waitUntilStill(page);
    await openTab('Table');
    await page.getByRole('button', { name: markup[0]!, exact: true }).first().click();
    await page
      .getByRole('region', { name: 'Inspector' })
      .getByText(markup[0]!, { exact: true })
      .first()
      .waitFor();
    expect(await page.evaluate(() => (window as { hostile?: string }).hostile)).toBeUndefined();
  });
}
