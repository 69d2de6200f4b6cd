/** An analyst narrows the record to a day, knows what that hides and what may belong to it, and reads the days in order. */

import type { Page } from 'playwright-core';
import { formatDate } from '@/lib/domain/dates';
import { dayMs, spanOf, startOfDay } from '@/lib/domain/span';
import { axisOf } from '@/lib/graph/timeline/brush-axis';
import type { ChronicleRow } from '@/lib/questions/chronicle';
import { screenshot, waitUntilStill } from '../../helpers/browser';
import { coloursAt, pictureOn } from '../../helpers/canvas';
import { openExplorer, wordsOf } from '../../helpers/explorer';
import type { Stage } from './cast';

export function tellOfTime({ cast, url, openPage, answer, read }: Stage) {
  const { day, label, left, may, meeting } = cast.time;
  const nameOf = (id: string) => answer().entities.find((entity) => entity.id === id)?.name ?? id;
  /** Without the version of the record, which every link names. */
  const address = async (page: Page) =>
    (await page.evaluate(() => window.location.search)).replace(/&r=[0-9a-f]{8}$/, '');

  /** Draws over a day of the brush, from its morning to its evening. */
  async function dragOver(page: Page, drawn: string) {
    const ends = await Promise.all(
      ['First day', 'Last day'].map((name) => page.getByRole('slider', { name }).boundingBox()),
    );
    const [start, end] = ends.map((box) => box!.x + box!.width / 2) as [number, number];
    const { rows } = await read<{ rows: ChronicleRow[] }>('/api/chronicle');
    const dates = [...answer().entities, ...rows.filter(({ kind }) => kind === 'Statement')];
    const axis = axisOf(dates.flatMap(({ when }) => spanOf(when) ?? []))!;
    const perDay = (end - start) / axis.days;
    const x = start + ((startOfDay(drawn) - axis.start) / dayMs) * perDay;
    const y = ends[0]!.y + ends[0]!.height + 4;
    await page.mouse.move(x + 0.3 * perDay, y);
    await page.mouse.down();
    await page.mouse.move(x + 0.5 * perDay, y, { steps: 4 });
    await page.mouse.move(x + 0.9 * perDay, y, { steps: 4 });
    await page.mouse.up();
  }

  test(`Only ${label}, with what may fall within it: drawn in one step, told what it hides, nothing moved, and undone`, async () => {
    const page = await openPage();
    const { shown, undo, openTab } = await openExplorer(page, url());
    const { nodeAt } = await pictureOn(page, answer());
    await waitUntilStill(page);
    const kept = left.map(nodeAt).map(({ x, y }) => ({ x: x + 4, y: y + 2 }));
    const before = await coloursAt(page, kept);
    await dragOver(page, day);
    await shown.getByText(`only ${label}`).waitFor();
    expect(await undo.getAttribute('title')).toContain(`Undo: Showed only ${label}`);
    expect(await address(page)).toBe(`?from=${day}&to=${day}`);
    await waitUntilStill(page);
    await screenshot(page, `${answer().card.id}-one-day`);
    expect(await coloursAt(page, kept)).toEqual(before);

    await shown.getByRole('button', { name: /may fall within/ }).click();
    const list = page.getByRole('dialog', { name: new RegExp(`^May fall within ${label}`) });
    expect((await wordsOf(list.locator('li bdi'))).sort()).toEqual([...may].sort());
    await page.keyboard.press('Escape');

    await page.getByRole('region', { name: 'Dates' }).getByLabel('No date printed').click();
    await openTab('Table');
    const meetings = page
      .getByRole('row')
      .filter({ has: page.getByRole('cell', { name: 'meeting', exact: true }) });
    await meetings.first().waitFor();
    expect((await wordsOf(meetings.getByRole('rowheader'))).sort()).toEqual(left.map(nameOf).sort());

    // The link reopens it elsewhere; each step goes back by itself.
    const elsewhere = await openPage();
    await openExplorer(elsewhere, page.url());
    await elsewhere.getByRole('button', { name: 'Show what has no date again' }).waitFor();
    expect(await elsewhere.getByRole('slider', { name: 'First day' }).getAttribute('aria-valuetext')).toBe(
      label,
    );
    await undo.click();
    await shown.getByRole('button', { name: /show all dates again/ }).click();
    expect(await address(page)).toBe('?tab=table');
  });

  test('By keyboard the brush narrows and widens, and what has no date opens down to its words', async () => {
    const page = await openPage();
    await openExplorer(page, `${url()}/?tab=table`);
    const first = page.getByRole('slider', { name: 'First day' });
    await first.focus();
    const atRest = await first.getAttribute('aria-valuetext');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowLeft');
    expect(await first.getAttribute('aria-valuenow')).toBe('6');
    expect(await address(page)).toMatch(/^\?tab=table&from=\d{4}-\d\d-\d\d$/);
    await page.keyboard.press('Home');
    expect([await first.getAttribute('aria-valuetext'), await address(page)]).toEqual([atRest, '?tab=table']);

    const { rows } = await read<{ rows: ChronicleRow[] }>('/api/chronicle');
    const undated = rows.filter(({ kind, when }) => kind === 'Statement' && when === null);
    const brush = page.getByRole('region', { name: 'Dates' });
    await brush.getByRole('button', { name: `${undated.length} statements` }).click();
    const list = page.getByRole('dialog', { name: /^No date printed/ });
    await list.getByRole('figure').first().waitFor();
    expect(await list.getByRole('blockquote').count()).toBeGreaterThan(0);
  });

  test('The timeline is a list of days in order: who took part is under each meeting, and a meeting opens', async () => {
    const page = await openPage();
    const { inspector, reads, openTab } = await openExplorer(page, `${url()}/?tab=timeline`);
    const held = answer().entities.find(({ id }) => id === meeting.id)!;
    const column = page.getByRole('region', { name: meeting.column });
    const item = column.getByRole('listitem', {
      name: new RegExp(`^${held.name}, held, ${formatDate(held.when)}`),
    });
    await item.getByRole('button').first().waitFor();
    const members = await item
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    expect(members.filter(Boolean).sort()).toEqual([...meeting.members].sort());

    // Every thing in time stands somewhere: dated in its column, undated in theirs.
    const things = answer().entities.filter(({ type }) => ['Meeting', 'Event', 'Document'].includes(type));
    const told = (await page.getByRole('tabpanel').innerHTML()).replaceAll('&amp;', '&');
    expect(things.map(({ name }) => name).filter((name) => !told.includes(name))).toEqual([]);

    await item.getByRole('button').first().click();
    await reads(held.name);
    await screenshot(page, `${answer().card.id}-timeline`);
    expect(await address(page)).toBe(`?tab=timeline&sel=${held.id}`);
    for (const lanes of ['By person', 'By kind']) {
      await page.getByRole('radio', { name: lanes }).check({ force: true });
      await page
        .getByRole('button', { name: new RegExp(held.shortName ?? held.name) })
        .first()
        .waitFor();
    }
    await openTab('Graph');
    expect(await inspector.getByRole('heading', { level: 2, name: held.name }).count()).toBe(1);
  });
}
