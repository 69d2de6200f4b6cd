/** The same explorer for every reader: light and dark, by keyboard, on a phone, and for those who hear it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { screenshot, waitUntilStill } from '../../helpers/browser';
import { atRest, pictureOn } from '../../helpers/canvas';
import { openExplorer } from '../../helpers/explorer';
import type { Stage } from './cast';

/** What axe finds wrong that keeps somebody out, with where it stands. */
export async function barriersOn(page: Page): Promise<string[]> {
  // An open menu has a hidden stop before and after it that takes the focus on to its neighbour at once: nobody rests there.
  const { violations } = await new AxeBuilder({ page }).exclude('[data-base-ui-focus-guard]').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export function tellOfAccess({ cast, url, openPage, answer, recordPage }: Stage) {
  const { person, disputed } = cast;

  test.each(['light', 'dark'] as const)('Nothing bars a reader from any view in %s', async (colorScheme) => {
    const page = await openPage({ colorScheme, reducedMotion: true });
    const found: Record<string, string[]> = {};
    const explorer = await openExplorer(page, `${url()}/?sel=${person.id}`);
    await explorer.reads(person.name);
    await waitUntilStill(page);
    found.graph = await barriersOn(page);
    await screenshot(page, `${answer().card.id}-graph-${colorScheme}`);
    await explorer.tab('Timeline').click();
    await page.getByRole('region', { name: 'No date printed' }).waitFor();
    found.timeline = await barriersOn(page);
    await explorer.tab('Evidence').click();
    await page.locator('[aria-label=Positions] blockquote').first().waitFor();
    found.evidence = await barriersOn(page);
    await explorer.tab('Table').click();
    await page.getByRole('table').waitFor();
    found.table = await barriersOn(page);
    await page.goto(recordPage(person.id));
    found.record = await barriersOn(page);
    await screenshot(page, `${answer().card.id}-record-${colorScheme}`);
    expect(found).toEqual({ graph: [], timeline: [], evidence: [], table: [], record: [] });
  });

  test('By keyboard alone: search, tabs, rows, a walk on the canvas, and steps back', async () => {
    const page = await openPage({ reducedMotion: true });
    const explorer = await openExplorer(page, url());
    const { canvas, inspector, reads, tab, undo } = explorer;
    await page.keyboard.press('Control+k');
    await page.keyboard.type(disputed.typed);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await inspector.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await page.evaluate(() => window.location.search)).toMatch(/sel=/);

    await tab('Graph').focus();
    const names = await page.getByRole('tab').evaluateAll((all) => all.map((each) => each.textContent));
    for (const name of [...names.slice(1), names[0]]) {
      await page.keyboard.press('ArrowRight');
      const chosen = page.getByRole('tab', { selected: true });
      expect([
        await chosen.textContent(),
        await chosen.evaluate((each) => each === document.activeElement),
      ]).toEqual([name, true]);
    }
    await tab('Table').click();
    const row = page.getByRole('rowheader').getByRole('button', { name: person.name, exact: true });
    await row.focus();
    await page.keyboard.press('Enter');
    await reads(person.name);

    await tab('Graph').click();
    await canvas.locator('canvas').first().waitFor();
    await canvas.focus();
    const heard = canvas.locator('[aria-live]');
    // The walk begins at what is selected, and goes along a line to its other end.
    await page.keyboard.press('ArrowRight');
    await heard.filter({ hasText: person.name }).waitFor({ state: 'attached' });
    const { network, picture } = await pictureOn(page, answer());
    const own = network.edges.filter(({ source }) => source === person.id);
    const isRight = own.some(({ target }) => picture.nodes[target]!.x > picture.nodes[person.id]!.x);
    const towards = isRight ? 'ArrowRight' : 'ArrowLeft';
    await page.keyboard.press(`Shift+${towards}`);
    await heard.filter({ hasText: `Line from ${person.name}` }).waitFor({ state: 'attached' });
    await page.keyboard.press(towards);
    await heard.filter({ hasText: 'session' }).waitFor({ state: 'attached' });
    const at = (await heard.textContent())?.split(',')[0];
    await page.keyboard.press('Enter');
    const session = atRest(answer()).network.nodes.find(({ name }) => name === at);
    await reads(answer().entities.find(({ id }) => id === session?.id)!.name);
    // Enter also offers its neighbours; Escape closes the menu, then clears the selection.
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await reads(cast.title);

    const side = explorer.filters.getByRole('checkbox', { name: cast.change.side, exact: true });
    await side.focus();
    await page.keyboard.press('Space');
    expect(await side.isChecked()).toBe(false);
    expect(await undo.isEnabled()).toBe(true);
    await page.keyboard.press('Control+z');
    expect(await side.isChecked()).toBe(true);
    await page.keyboard.press('Control+Shift+z');
    expect(await side.isChecked()).toBe(false);
  });

  test('On a phone nothing scrolls sideways, a tap opens, and the pane can be enlarged and closed', async () => {
    const page = await openPage({ width: 390, height: 844, phone: true, reducedMotion: true });
    const { reads, inspector, tab } = await openExplorer(page, url());
    await waitUntilStill(page);
    await screenshot(page, `${answer().card.id}-phone`);
    const widths = { graph: await overflow(page), evidence: -1, table: -1, matrix: -1, filters: -1 };
    const { nodeAt } = await pictureOn(page, answer());
    const { x, y } = nodeAt(person.id);
    await page.touchscreen.tap(x, y);
    await reads(person.name);
    await screenshot(page, `${answer().card.id}-phone-person`);
    const before = await inspector.boundingBox();
    await page.getByRole('button', { name: 'Make the reading pane larger' }).tap();
    const after = await inspector.boundingBox();
    expect(after!.height).toBeGreaterThan(before!.height * 1.5);
    expect(await inspector.getByRole('heading', { level: 2 }).isVisible()).toBe(true);
    await screenshot(page, `${answer().card.id}-phone-reading`);
    await page.getByRole('button', { name: 'Close the reading pane' }).tap();
    await tab('Evidence').tap();
    await page.locator('[aria-label=Positions] blockquote').first().waitFor();
    widths.evidence = await overflow(page);
    await screenshot(page, `${answer().card.id}-phone-evidence`);
    await tab('Table').tap();
    await page.getByRole('table').waitFor();
    widths.table = await overflow(page);
    await page.getByRole('tab', { name: 'Matrix' }).tap();
    await page.getByRole('radio', { name: /meeting/ }).check({ force: true });
    await page.getByRole('table').waitFor();
    widths.matrix = await overflow(page);
    await page.getByRole('button', { name: 'Filters and legend' }).tap();
    await page.getByRole('checkbox', { name: cast.change.side, exact: true }).waitFor();
    widths.filters = await overflow(page);
    await screenshot(page, `${answer().card.id}-phone-filters`);
    expect(widths).toEqual({ graph: 0, evidence: 0, table: 0, matrix: 0, filters: 0 });
    expect(await barriersOn(page)).toEqual([]);
  });

  test('In a small window filters wait behind a button and the picture keeps its room', async () => {
    const page = await openPage({ width: 1024, height: 768, reducedMotion: true });
    const { canvas, filters } = await openExplorer(page, url());
    await waitUntilStill(page);
    await screenshot(page, `${answer().card.id}-small-window`);
    expect(await filters.isVisible()).toBe(false);
    expect(await overflow(page)).toBe(0);
    const room = await canvas.boundingBox();
    expect(room!.width).toBeGreaterThan(600);
    await page.getByRole('button', { name: 'Filters and legend' }).click();
    expect(await filters.isVisible()).toBe(true);
    // However much there is to say of what is hidden, the picture is not laid out anew for it.
    const boxes = filters.getByRole('group', { name: /^(Side|Meeting status)/ }).getByRole('checkbox');
    for (const box of (await boxes.all()).slice(0, -2)) await box.uncheck();
    expect(await canvas.boundingBox()).toEqual(room);
    await screenshot(page, `${answer().card.id}-small-window-filters`);
  });
}
