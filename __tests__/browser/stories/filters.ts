/**
 * An analyst leaves out what is not trusted or not wanted: every view, pane, count and file then speaks of what is left,
 * and can show the Cypher that yields it.
 */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { DisagreementDetail } from '@/lib/questions/disagreements';
import { openExplorer, wordsOf } from '../../helpers/explorer';
import { barriersOn } from './access';
import type { Stage } from './cast';

const inDispute = (those: readonly DisagreementDetail[]) =>
  those.filter(({ fold }) => fold !== 'variant').length;

/** Opens the text that yields what is shown. */
async function viewAsCypher(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'This view as Cypher' }).click();
  return page.getByRole('dialog', { name: 'As Cypher' });
}

export function tellOfFilters({ cast, url, openPage, answer, read }: Stage) {
  const { disputed, person, change } = cast;

  test('A source is switched off: what falls is counted and listed, what contradicted it alone is in dispute no more', async () => {
    const page = await openPage({ reducedMotion: true });
    const explorer = await openExplorer(page, `${url()}/?tab=evidence&d=${disputed.disagreement}`);
    const { filters, shown, tab, undo } = explorer;
    // The source without which most is settled.
    const without = await Promise.all(
      answer().sources.map(async ({ id, title }) => {
        const left = (await read(`/api/without?sources=${id}`)) as { disagreements: DisagreementDetail[] };
        return { id, title, left: inDispute(left.disagreements) };
      }),
    );
    const source = without.reduce((a, b) => (b.left < a.left ? b : a));
    const before = inDispute(answer().disagreements);
    expect(source.left).toBeLessThan(before);
    await tab('Evidence')
      .filter({ hasText: String(before) })
      .waitFor();

    await filters
      .getByRole('group', { name: /^Source/ })
      .getByText(source.title)
      .click();
    await tab('Evidence')
      .filter({ hasText: String(source.left) })
      .waitFor();
    await shown.getByRole('button', { name: /facts?.* left out$/ }).click();
    const list = page.getByRole('dialog');
    await list.getByRole('article').first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('navigation', { name: 'Disagreements' }).getByText(source.id).count()).toBe(
      0,
    );
    await shown.getByRole('button', { name: `Trust source ${source.id} again` }).click();
    await tab('Evidence')
      .filter({ hasText: String(before) })
      .waitFor();
    await undo.click();
    await tab('Evidence')
      .filter({ hasText: String(source.left) })
      .waitFor();
  });

  test('The matrix obeys a role that is switched off, and a file of the selection says all that is left out', async () => {
    const page = await openPage();
    const { filters, followed } = await openExplorer(
      page,
      `${url()}/?tab=matrix&matrix=meetings&sel=${person.id},${change.moved}`,
    );
    const seats = page.getByRole('cell').getByRole('button');
    await seats.first().waitFor();
    await followed();
    const before = await seats.count();
    const words = await seats.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
    expect(words.some((each) => / lead\b/.test(each))).toBe(true);
    await filters.getByText('Role', { exact: true }).click();
    await filters.getByRole('checkbox', { name: /^lead/ }).uncheck();
    await page.waitForURL(/roles-off=lead/);
    await followed();
    const left = await seats.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
    expect(left.length).toBeLessThan(before);
    expect(left.filter((each) => /: lead\b/.test(each))).toEqual([]);

    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Only what is selected/ }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Network as JSON' }).click(),
    ]);
    const network = JSON.parse(await readFile(await file.path(), 'utf8'));
    expect(network.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(
      [person.id, change.moved].sort(),
    );
    expect(network.shown).toContain('only the selection (2); without those who were there as lead');
  });

  test('The view is copied as Cypher, and so is a line, from its own pane', async () => {
    const page = await openPage({ clipboard: true, reducedMotion: true });
    const { filters } = await openExplorer(page, `${url()}/?tab=table`);
    await filters.getByRole('checkbox', { name: change.side, exact: true }).uncheck();
    const dialog = await viewAsCypher(page);
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await dialog.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      `:param sidesOff => ["${change.sideId}"];`,
    );
    expect(await barriersOn(page)).toEqual([]);

    await page.goto(`${url()}/?sel=${cast.edge.id}`);
    await page.getByRole('button', { name: 'As Cypher' }).click();
    const why = dialog.getByRole('region', { name: 'Why is this edge here?' });
    await why.waitFor();
    expect((await wordsOf(why))[0]).toContain(`:param from => "${cast.edge.id.split(':')[1]}"`);
  });
}

/** What a database answers: the Cypher of a view, run. */
export function tellOfViewsInCypher({ cast, url, openPage }: Stage) {
  test('The Cypher of a view opens in the Cypher tab and yields what is on the canvas', async () => {
    const page = await openPage({ reducedMotion: true });
    const { filters, openTab, followed } = await openExplorer(page, `${url()}/?tab=table`);
    await filters.getByRole('checkbox', { name: cast.change.side, exact: true }).uncheck();
    await followed();
    const names = page.getByRole('rowheader').getByRole('button');
    const nodes = new Set(await wordsOf(names));
    const dialog = await viewAsCypher(page);
    await dialog.getByRole('button', { name: 'Open in Cypher tab' }).click();
    await page.getByRole('button', { name: /^Run/ }).click();
    const result = page.getByRole('region', { name: 'Result' });
    const show = result.getByRole('button', { name: /^Show \d+ on canvas$/ });
    await show.click();
    await openTab('Table');
    await names.first().waitFor();
    const drawn = new Set(await wordsOf(names));
    expect([...drawn].sort()).toEqual([...nodes].sort());
  });
}
