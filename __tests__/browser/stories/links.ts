/** An analyst arranges a view, sends its link to a colleague, and takes steps back and forth; links that are damaged open too. */

import { screenshot, waitUntilStill } from '../../helpers/browser';
import { drag, lookOf, pictureOn } from '../../helpers/canvas';
import { openExplorer } from '../../helpers/explorer';
import type { Stage } from './cast';

export function tellOfLinks({ cast, url, openPage, answer }: Stage) {
  const { person, change } = cast;

  test('A view with a side hidden, a layer shown, somebody selected and a node moved opens the same elsewhere, and each step can be undone and redone', async () => {
    const page = await openPage({ clipboard: true });
    const { filters, find, reads, shown, undo, redo } = await openExplorer(page, url());
    const { nodeAt } = await pictureOn(page, answer());
    await find(person.name, person.name);
    await reads(person.name);
    const start = page.url();

    await drag(page, nodeAt(change.moved), { x: 40, y: 30 });
    await page.waitForURL(/#at=/);
    await filters.getByRole('checkbox', { name: change.side, exact: true }).uncheck();
    await filters.getByRole('checkbox', { name: change.layer, exact: true }).check();
    await shown.getByRole('button', { name: `Show ${change.side} again` }).waitFor();
    await page.mouse.move(5, 5);
    await waitUntilStill(page);

    await page.getByRole('button', { name: 'Copy link' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const address = new URL(link);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      sel: person.id,
      on: change.layerId,
      'sides-off': change.sideId,
      r: answer().card.checksum.slice(0, 8),
    });
    expect(address.hash).toMatch(new RegExp(`^#at=${change.moved},-?\\d+,-?\\d+$`));

    const other = await openPage();
    const there = await openExplorer(other, link);
    await there.reads(person.name);
    await waitUntilStill(other);
    const here = await lookOf(page);
    expect((await lookOf(other)).equals(here)).toBe(true);
    expect(await there.shown.textContent()).toBe(await shown.textContent());
    expect(await there.filters.getByRole('checkbox', { name: change.side, exact: true }).isChecked()).toBe(
      false,
    );
    expect(await there.filters.getByRole('checkbox', { name: change.layer, exact: true }).isChecked()).toBe(
      true,
    );
    await screenshot(other, `${answer().card.id}-opened-by-link`);

    while (await undo.isEnabled()) await undo.click();
    await page.waitForURL(start);
    while (await redo.isEnabled()) await redo.click();
    await page.waitForURL(link);
    await page.mouse.move(5, 5);
    await waitUntilStill(page);
    expect((await lookOf(page)).equals(here)).toBe(true);
  });

  test('A link with unknown ids and junk in it opens what it can and names the rest', async () => {
    const page = await openPage();
    const query = `tab=nowhere&sel=nobody-of-that-name,${person.id}&on=${change.layerId},glitter&sides-off=martians&status-off=maybe&hide=UPPER&d=no-such-question`;
    const { reads, shown, filters, tab } = await openExplorer(
      page,
      `${url()}/?${query}&something=else#at=nobody-else,10,10;${change.moved},north,south`,
    );
    await reads(person.name);
    expect(await tab('Graph').getAttribute('aria-selected')).toBe('true');
    expect(await filters.getByRole('checkbox', { name: change.layer, exact: true }).isChecked()).toBe(true);
    // In a line that can be read, and all of them on a click.
    expect(await shown.getByRole('alert').textContent()).toBe(
      'The link named 9 things that are not here: nobody-else, nobody-of-that-name, martians and 6 more',
    );
    await shown.getByRole('button', { name: 'List all' }).click();
    const list = page.getByRole('dialog', { name: 'What the link named and could not show' });
    const said = await list.textContent();
    for (const dropped of [
      'tab=nowhere',
      'nobody-of-that-name',
      'on=glitter',
      'martians',
      'status-off=maybe',
      'hide=UPPER',
      'no-such-question',
      'nobody-else',
      `at=${change.moved},north,south`,
    ])
      expect(said).toContain(dropped);
    await screenshot(page, `${answer().card.id}-bad-link`);
  });
}
