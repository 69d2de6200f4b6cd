/** What an analyst keeps of their own: saved views, notes and stories, in the browser and in a file that others can open. */
import { readFile } from 'node:fs/promises';
import { screenshot, waitUntilStill } from '../../helpers/browser';
import { drag, lookOf, pictureOn } from '../../helpers/canvas';
import { fillStore, openExplorer, viewsOn } from '../../helpers/explorer';
import { barriersOn } from './access';
import type { Stage } from './cast';

export function tellOfViews({ cast, url, openPage, answer }: Stage) {
  const { person, change, story } = cast;

  test('A view with a moved node and a note is saved to a file, and opened from it in another browser, places too', async () => {
    const page = await openPage();
    const { filters, inspector, reads } = await openExplorer(page, `${url()}/?sel=${person.id}`);
    await reads(person.name);
    await inspector.getByRole('button', { name: 'Add a note' }).click();
    await inspector
      .getByRole('textbox', { name: `Note on ${person.name}` })
      .fill('Ask about the second day.');
    await inspector.getByRole('button', { name: 'Save the note' }).click();
    await waitUntilStill(page);
    const { nodeAt } = await pictureOn(page, answer());
    await drag(page, nodeAt(change.moved), { x: 40, y: 30 });
    await page.waitForURL(/#at=/);
    await filters.getByRole('checkbox', { name: change.side, exact: true }).uncheck();
    const views = viewsOn(page);
    await views.save('Without one side', 'Who is left.');
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, `${answer().card.id}-views`);
    const file = await views.toFile();
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await waitUntilStill(page);
    const [here, link] = [await lookOf(page), page.url()];

    const other = await openPage();
    const there = await openExplorer(other, url());
    const theirs = viewsOn(other);
    await theirs.read(file);
    await theirs.dialog.getByText('New: 1 view and 1 note.').waitFor();
    await theirs.read(file);
    await theirs.dialog.getByText('All of it was here already.').waitFor();
    await theirs.dialog.getByRole('button', { name: /^Without one side/ }).click();
    await there.inspector.getByText('Ask about the second day.').waitFor();
    await there.reads(person.name);
    await other.mouse.move(5, 5);
    await waitUntilStill(other);
    expect(other.url()).toBe(link);
    expect((await lookOf(other)).equals(here)).toBe(true);
    await there.undo.click();
    await other.waitForURL((address) => !address.search.includes('sides-off'));
  });

  test('A file that is none, of a newer version or of another record changes nothing and says what to do', async () => {
    const page = await openPage({ reducedMotion: true });
    await openExplorer(page, `${url()}/?tab=table`);
    const views = viewsOn(page);
    await views.save('Mine', '');
    const mine = JSON.parse(await readFile(await views.toFile(), 'utf8')) as object;
    const said = views.dialog.getByRole('alert');
    for (const [text, words] of [
      ['GIF89a', 'it is no JSON'],
      [JSON.stringify({ ...mine, version: 3 }), 'it is of version 3'],
      [JSON.stringify({ ...mine, record: 'another-one' }), 'it belongs to the record "another-one"'],
      [JSON.stringify({ ...mine, views: [{ name: 'Mine' }] }), 'views[0].link'],
    ] as const) {
      await views.read({ name: 'other.json', text });
      await said.getByText(words).waitFor();
      await said.getByText('other.json was not read; nothing has changed.').waitFor();
    }
    const different = { ...mine, views: [{ name: 'Mine', link: '?tab=matrix', caption: '' }] };
    await views.read({ name: 'other.json', text: JSON.stringify(different) });
    await views.dialog.getByRole('button', { name: 'Mine (2)', exact: true }).waitFor();
    await views.dialog.getByRole('button', { name: 'Delete Mine', exact: true }).click();
    await views.dialog.getByRole('button', { name: 'Undo the deletion' }).click();
    const names = views.dialog.getByRole('button', { name: /^Edit / });
    expect(await names.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))).toEqual([
      'Edit Mine',
      'Edit Mine (2)',
    ]);
  });

  test('Two tabs of one browser find what the other saved; a full store is said at once and nothing is lost', async () => {
    const page = await openPage({ reducedMotion: true });
    const other = await page.context().newPage();
    for (const each of [page, other]) await openExplorer(each, `${url()}/?tab=table`);
    const [views, theirs] = [viewsOn(page), viewsOn(other)];
    await views.save('From one tab', '');
    await theirs.save('From the other', '');
    for (const { open, dialog } of [views, theirs]) {
      await open();
      for (const name of ['From one tab', 'From the other'])
        await dialog.getByRole('button', { name, exact: true }).waitFor();
    }
    const makeRoom = await fillStore(page);
    await views.save('One more', '');
    await views.dialog
      .getByText('This browser does not keep your views, notes and ratings: its store is full.')
      .waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      views.dialog.getByRole('button', { name: 'Save them to a file' }).click(),
    ]);
    const saved = JSON.parse(await readFile(await file.path(), 'utf8')) as { views: { name: string }[] };
    expect(saved.views.map(({ name }) => name)).toEqual(['From one tab', 'From the other', 'One more']);
    await makeRoom();
    await views.save('And another', '');
    await theirs.dialog.getByRole('button', { name: 'One more', exact: true }).waitFor();
    expect(await views.dialog.getByRole('alert').count()).toBe(0);
  });

  test('The story that came with the record is told by keyboard alone, and one step undoes it', async () => {
    const page = await openPage({ reducedMotion: true });
    const { inspector, undo } = await openExplorer(page, url());
    const start = page.url();
    await inspector.getByRole('button', { name: story.name }).focus();
    await page.keyboard.press('Enter');
    const band = page.getByRole('region', { name: 'Story' });
    for (let step = 1; step <= story.steps; step++) {
      await band.getByText(`Step ${step} of ${story.steps}`, { exact: true }).waitFor();
      if (step < story.steps) await page.keyboard.press('ArrowRight');
    }
    await waitUntilStill(page);
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, `${answer().card.id}-story`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await band.getByText(`Step ${story.steps - 1} of ${story.steps}`, { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await band.waitFor({ state: 'detached' });
    expect(await undo.getAttribute('title')).toContain(`Told ‘${story.name}’`);
    await page.keyboard.press('Control+z');
    await page.waitForURL((address) => !/layout|only|on=/.test(address.search));
    expect(new URL(page.url()).pathname).toBe(new URL(start).pathname);
    expect(await undo.isDisabled()).toBe(true);
  });

  test('A story made of saved views in an order of one’s own is told in it', async () => {
    const page = await openPage({ reducedMotion: true });
    const { tab, openTab } = await openExplorer(page, `${url()}/?tab=table`);
    const views = viewsOn(page);
    await views.save('As a table', 'All in rows.');
    await page.keyboard.press('Escape');
    await openTab('Timeline');
    await views.save('In time', 'All in time.');
    const { dialog } = views;
    await dialog.getByRole('button', { name: 'Make a story from saved views' }).click();
    await dialog.getByRole('textbox', { name: 'Name of the story' }).fill('Rows and time');
    await dialog.getByRole('button', { name: 'Add As a table' }).click();
    await dialog.getByRole('button', { name: 'Add In time' }).click();
    await dialog.getByRole('button', { name: 'Move In time up' }).click();
    await dialog.getByRole('button', { name: 'Save the story' }).click();
    await dialog.getByRole('button', { name: /^Rows and time/ }).click();
    const band = page.getByRole('region', { name: 'Story' });
    await band.getByText('All in time.').first().waitFor();
    expect(await tab('Timeline').getAttribute('aria-selected')).toBe('true');
    await band.getByRole('button', { name: 'Next' }).click();
    await band.getByText('All in rows.').first().waitFor();
    expect(await tab('Table').getAttribute('aria-selected')).toBe('true');
  });
}
