/** What an analyst's hand does to the canvas, by mouse, by keyboard or from the table; every step has a name and a way back. */
import { measureQuality } from '@/lib/graph/quality';
import { emptyView } from '@/lib/view/view';
import { waitUntilStill } from '../../helpers/browser';
import { lookOf, pictureOn } from '../../helpers/canvas';
import { openExplorer } from '../../helpers/explorer';
import { barriersOn } from './access';
import type { Stage } from './cast';

export function tellOfHand({ cast, url, openPage, answer }: Stage) {
  const { person, change } = cast;
  const nameOf = (id: string) => answer().entities.find((entity) => entity.id === id)?.name ?? id;

  test('Neighbours are put on the canvas, look the same to whoever has the link, and collapse again', async () => {
    const page = await openPage({ reducedMotion: true });
    const { inspector, reads, shown, undo } = await openExplorer(page, `${url()}/?sel=${person.id}`);
    await reads(person.name);
    await waitUntilStill(page);
    const [before, start] = [await lookOf(page), page.url()];
    await inspector.getByRole('button', { name: 'Show neighbours' }).click();
    const group = page.getByRole('menuitem', { name: /\b0 of [1-9]/ }).first();
    await group.waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await group.click();
    await shown.getByRole('button', { name: `expanded ${person.name}` }).waitFor();
    await page.mouse.move(5, 5);
    await waitUntilStill(page);
    const expanded = await lookOf(page);
    expect(expanded.equals(before)).toBe(false);

    const other = await openPage({ reducedMotion: true });
    await (await openExplorer(other, page.url())).reads(person.name);
    await waitUntilStill(other);
    expect((await lookOf(other)).equals(expanded)).toBe(true);

    await inspector.getByRole('button', { name: 'Show neighbours' }).click();
    await page.getByRole('menuitem', { name: 'Collapse what was expanded here' }).click();
    await page.waitForURL(start);
    await page.mouse.move(5, 5);
    await waitUntilStill(page);
    expect((await lookOf(page)).equals(before)).toBe(true);
    await undo.click();
    await waitUntilStill(page);
    expect(page.url()).toBe(other.url());
  });

  test('By keyboard alone: focus and Escape, hide, keep only; the history leads back to the beginning', async () => {
    const page = await openPage({ reducedMotion: true });
    const { canvas, reads, shown } = await openExplorer(page, `${url()}/?sel=${person.id}`);
    await reads(person.name);
    await waitUntilStill(page);
    const start = page.url();
    await canvas.focus();
    await page.keyboard.press('2');
    await page.waitForURL(/focus=/);
    await shown.getByRole('button', { name: 'Leave the focus' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL(start);
    await page.keyboard.press('Delete');
    await page.waitForURL((address) => address.searchParams.get('hide') === person.id);
    await page.keyboard.press('Control+z');
    await page.waitForURL(start);
    await page.keyboard.press('k');
    await page.waitForURL((address) => address.searchParams.get('only') === person.id);
    await page.getByRole('tab', { name: 'Table' }).focus();
    await page.getByRole('button', { name: /^History/ }).focus();
    await page.keyboard.press('Enter');
    const steps = page.getByRole('menuitemradio');
    await steps.first().waitFor();
    expect(
      await steps.evaluateAll((all) => all.map((step) => step.querySelector('bdi')?.textContent)),
    ).toEqual([
      `Kept only ${person.name}`,
      `Left the focus on ${person.name}`,
      `Focused on ${person.name}, 2 steps`,
      'As it was opened',
    ]);
    // The list takes the keyboard a moment after it is there.
    await page.locator('[role=menuitemradio]:focus').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.waitForURL(start);
  });

  test('The picture stays while another view is open, out of everybody’s reach, and is there at once', async () => {
    const page = await openPage({ reducedMotion: true });
    const { canvas, openTab } = await openExplorer(page, url());
    await waitUntilStill(page);
    const before = await lookOf(page);
    const drawing = await canvas.locator('canvas').first().elementHandle();
    await openTab('Table');
    await page.getByRole('table').waitFor();
    expect(await canvas.count()).toBe(0);
    const stops = await page.evaluate(() => {
      const kept = document.querySelector('[role=application]');
      kept?.querySelector<HTMLElement>('button, [tabindex]')?.focus();
      (kept as HTMLElement | null)?.focus();
      return kept?.contains(document.activeElement);
    });
    expect(stops).toBe(false);
    await openTab('Graph');
    expect(await drawing?.evaluate((element) => element.isConnected)).toBe(true);
    await page.mouse.move(5, 5);
    await waitUntilStill(page);
    expect((await lookOf(page)).equals(before)).toBe(true);
  });

  test('Laid out by time no label lies on another, and a click finds who is drawn there', async () => {
    const page = await openPage({ reducedMotion: true });
    const { reads, undo } = await openExplorer(page, url());
    await page.getByRole('main').getByText('By time', { exact: true }).click();
    await page.waitForURL(/layout=time/);
    await waitUntilStill(page);
    const { network, picture, nodeAt } = await pictureOn(page, answer(), { ...emptyView, layout: 'time' });
    expect(measureQuality(network, picture)).toMatchObject({
      labelOverlaps: 0,
      labelsOnMarks: 0,
      onHeadings: 0,
    });
    const { x, y } = nodeAt(person.id);
    await page.mouse.click(x, y);
    await reads(person.name);
    expect(await undo.getAttribute('title')).toContain('Laid out by time');
  });

  test('From the table alone: select two to compare, hide one, and take twenty steps back and forth', async () => {
    const page = await openPage({ reducedMotion: true });
    const { filters, inspector, undo, redo } = await openExplorer(page, `${url()}/?tab=table`);
    const row = (id: string) =>
      page.getByRole('rowheader').getByRole('button', { name: nameOf(id), exact: true });
    const other = person.neverWith[0]!;
    await row(person.id).click();
    await row(other).click({ modifiers: ['Shift'] });
    await inspector.getByText('No meeting in the record has both present.').waitFor();
    const start = page.url();
    await page.getByRole('button', { name: `What to do with ${nameOf(change.moved)}` }).click();
    await page.getByRole('menuitem', { name: /^Hide/ }).click();
    await row(change.moved).waitFor({ state: 'detached' });

    const side = filters.getByRole('checkbox', { name: change.side, exact: true });
    for (let step = 2; step <= 20; step++) await side.click();
    const end = page.url();
    expect(end).not.toBe(start);
    while (await undo.isEnabled()) await page.keyboard.press('Control+z');
    await page.waitForURL(start);
    expect(await page.getByRole('button', { name: /^History/ }).textContent()).toMatch(/\b0\b/);
    while (await redo.isEnabled()) await page.keyboard.press('Control+Shift+z');
    await page.waitForURL(end);
    expect(await page.getByRole('button', { name: /^History/ }).textContent()).toMatch(/\b20\b/);
  });
}
