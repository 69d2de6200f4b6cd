/** The same explorer for every reader: light and dark, by keyboard, on a phone, and for those who hear it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { screenshot, waitUntilStill } from '../../helpers/browser';
import { atRest, pictureOn } from '../../helpers/canvas';
import { openExplorer } from '../../helpers/explorer';
import type { Stage } from './cast';

/**
 * All that axe finds wrong, with where it stands. What is open lies over the page and outside its landmarks, as WAI-ARIA
 * has it; while the search's list is open the rest is hidden from who hears the page, and a focus that leaves closes it.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  const isOpen = async (roles: string) => (await page.locator(roles).count()) > 0;
  const rules = [
    ...((await isOpen('[role=menu], [role=listbox]')) ? ['region'] : []),
    ...((await isOpen('[role=combobox][aria-expanded=true]'))
      ? ['aria-hidden-focus', 'page-has-heading-one', 'landmark-one-main']
      : []),
  ];
  // An open menu has a hidden stop before and after it that takes the focus on to its neighbour at once: nobody rests there.
  // There are no frames of others to look into: axe needs no page of its own, and lists of what is right no time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .exclude('[data-base-ui-focus-guard]')
    .disableRules(rules);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export function tellOfAccess({ cast, url, openPage, answer, recordPage }: Stage) {
  const { person, disputed, edge } = cast;

  test('Nothing bars a reader from any view, pane or menu, in light, in dark, or on a phone', async () => {
    const page = await openPage({ reducedMotion: true });
    const { reads, search } = await openExplorer(page, url());
    const found: Record<string, string[]> = {};
    const look = async (at: string, ...ways: ('light' | 'dark' | 'phone')[]) => {
      for (const way of ways) {
        await page.emulateMedia({ colorScheme: way === 'light' ? 'light' : 'dark' });
        if (way === 'phone') await page.setViewportSize({ width: 390, height: 844 });
        const barriers = await barriersOn(page);
        if (barriers.length > 0) found[`${at}, ${way}`] = barriers;
        if (way === 'phone') await page.setViewportSize({ width: 1440, height: 900 });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    };
    const isRead = () =>
      page.waitForFunction(
        () => document.querySelector('[role=tabpanel]') && !document.querySelector('[aria-busy=true]'),
      );
    const { sources, disagreements, entities } = answer();
    const issue = entities.find(({ type }) => type === 'Issue')!;
    const panes: [string, name: string | null][] = [
      [`sel=${person.id}`, person.name],
      [`tab=timeline&sel=source:${sources[0]!.id}`, null],
      [`tab=questions&sel=${issue.id}`, issue.name],
      [`tab=matrix&matrix=actors&sel=${person.id},${person.neverWith[0]}`, null],
      [`tab=evidence&d=${disagreements[0]!.id}&sel=${edge.id}`, null],
      [`tab=table&without=${sources[0]!.id}&roles-off=lead&from=${cast.time.day}`, null],
    ];
    for (const [view, name] of panes) {
      await page.goto(`${url()}/?${view}`);
      if (name) await reads(name);
      await isRead();
      await look(view, 'light', view.startsWith('tab') ? 'phone' : 'dark');
    }
    await page.goto(`${url()}/?tab=table&sel=${person.id}`);
    await reads(person.name);
    for (const menu of ['Export', `What to do with ${person.name}`, 'Keys']) {
      await page.getByRole('button', { name: menu, exact: true }).click();
      await page.locator('[role=menu], [role=dialog]').first().waitFor();
      await look(menu, 'dark');
      await page.keyboard.press('Escape');
      await page.locator('[role=menu], [role=dialog]').first().waitFor({ state: 'detached' });
    }
    await search.fill(person.name.slice(0, 5));
    await page.getByRole('option').first().waitFor();
    await look('search', 'light');
    for (const path of [recordPage(person.id), recordPage(edge.id), recordPage(`source:${sources[0]!.id}`)]) {
      await page.goto(path);
      await page.getByRole('main').waitFor();
      await look(path, path === recordPage(edge.id) ? 'phone' : 'light');
      const ids = await page.locator('[id]').evaluateAll((all) => all.map((each) => each.id));
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    }
    expect(found).toEqual({});
  }, 240_000);

  test('By keyboard alone: search, tabs, rows, a walk on the canvas, and steps back', async () => {
    const page = await openPage({ reducedMotion: true });
    const explorer = await openExplorer(page, url());
    const { canvas, inspector, reads, tab, openTab, undo } = explorer;
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
    await openTab('Table');
    const row = page.getByRole('rowheader').getByRole('button', { name: person.name, exact: true });
    await row.focus();
    await page.keyboard.press('Enter');
    await reads(person.name);

    await openTab('Graph');
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
