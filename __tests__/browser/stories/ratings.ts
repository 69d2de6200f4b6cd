/** The analyst's own rating of a source: kept, taken along in the file, and beside another's never lost. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { screenshot } from '../../helpers/browser';
import { fillStore, openExplorer, viewsOn } from '../../helpers/explorer';
import { barriersOn } from './access';
import type { Stage } from './cast';

export function tellOfRatings({ url, openPage, answer, recordPage }: Stage) {
  const source = () => answer().sources[0]!;
  const ratingIn = (within: Page | Locator) => {
    const field = within.getByRole('group', { name: 'Your own rating' });
    return {
      field,
      grade: (grade: string) => field.getByRole('radio', { name: grade, exact: true }),
      none: field.getByRole('button', { name: 'No rating' }),
      reason: field.getByRole('textbox', { name: 'Reason' }),
    };
  };
  const openSource = async (page: Page) => {
    const explorer = await openExplorer(page, `${url()}/?tab=table&sel=source:${source().id}`);
    await explorer.reads(source().title);
    return { ...explorer, own: ratingIn(explorer.inspector), views: viewsOn(page) };
  };

  test('A rating given on the page of a source stands in the explorer, travels in the file to another browser, and is taken back there', async () => {
    const page = await openPage({ reducedMotion: true });
    await page.goto(recordPage(`source:${source().id}`));
    const onPage = ratingIn(page);
    await onPage.grade('D').check();
    await onPage.reason.fill('Names nobody it spoke to.');
    const here = await openSource(page);
    await here.own.field.getByText('D: not usually reliable.').waitFor();
    expect(await here.own.reason.inputValue()).toBe('Names nobody it spoke to.');
    const file = await here.views.toFile();

    const other = await openPage({ reducedMotion: true });
    const there = await openSource(other);
    await there.own.field.getByText('Not rated by you.').waitFor();
    await there.views.read(file);
    await there.views.dialog.getByText('New: 1 rating.').waitFor();
    expect(await barriersOn(other)).toEqual([]);
    await screenshot(other, `${answer().card.id}-rating-read`);
    await other.keyboard.press('Escape');
    await there.own.field.getByText('D: not usually reliable.').waitFor();
    expect(await there.own.grade('D').isChecked()).toBe(true);
    expect(await there.own.reason.inputValue()).toBe('Names nobody it spoke to.');
    await screenshot(other, `${answer().card.id}-rating`);

    await there.views.open();
    await there.views.dialog.getByRole('button', { name: 'Undo the reading' }).click();
    await there.views.dialog.getByText(/^What came from it was taken out again/).waitFor();
    await other.keyboard.press('Escape');
    await there.own.field.getByText('Not rated by you.').waitFor();
    await other.reload();
    await there.own.field.getByText('Not rated by you.').waitFor();
    expect(await there.own.reason.inputValue()).toBe('');
  });

  test('Of two ratings of one source mine stands, theirs becomes a note beside it, and the dialog says so', async () => {
    const page = await openPage({ reducedMotion: true });
    const { inspector, own, views } = await openSource(page);
    await own.grade('D').check();
    await own.reason.fill('Mine.');
    const theirs = JSON.parse(await readFile(await views.toFile(), 'utf8')) as { ratings: object[] };
    expect(theirs.ratings).toEqual([{ source: source().id, rating: 'D', reason: 'Mine.' }]);
    const ratings = [{ source: source().id, rating: 'B', reason: 'Theirs.' }];
    await views.read({ name: 'theirs.json', text: JSON.stringify({ ...theirs, ratings }) });
    await views.dialog
      .getByText(
        `You rate ‘${source().id}’ otherwise than the file: your rating stands, and the file’s is now a note on that source.`,
      )
      .waitFor();
    await screenshot(page, `${answer().card.id}-ratings-differ`);
    await page.keyboard.press('Escape');
    expect(await own.grade('D').isChecked()).toBe(true);
    const note = inspector.getByText('Another rating of this source: B, usually reliable. Reason: Theirs.');
    await note.waitFor();
    await views.read({
      name: 'spoilt.json',
      text: JSON.stringify({ ...theirs, ratings: [{ source: source().id, rating: 'good', reason: '' }] }),
    });
    await views.dialog.getByText('ratings[0].rating: it is none of A, B, C, D, E, F, nor null.').waitFor();
    await views.dialog.getByText('spoilt.json was not read; nothing has changed.').waitFor();
    await views.dialog.getByRole('button', { name: 'Undo the reading' }).click();
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'detached' });
    expect(await own.grade('D').isChecked()).toBe(true);
  });

  test('Where the store is full a rating is said not to be kept, stays, and stands as it was left once there is room', async () => {
    const page = await openPage({ reducedMotion: true });
    const { own, views } = await openSource(page);
    await own.grade('A').check();
    const makeRoom = await fillStore(page);
    await own.reason.fill('Far too long a reason to find room in a store that is full. '.repeat(4));
    await own.field.getByText(/ratings: its store is full\. They stay until this page is closed\./).waitFor();
    await own.grade('E').check();
    await own.reason.fill('Short.');
    await makeRoom();
    await own.reason.fill('Shorter.');
    await own.field.getByRole('alert').waitFor({ state: 'detached' });
    await page.reload();
    await own.field.getByText('E: unreliable.').waitFor();
    expect(await own.reason.inputValue()).toBe('Shorter.');
    await own.none.click();
    await own.reason.fill('');
    await views.open();
    expect(await views.dialog.getByRole('button', { name: 'Save to a file' }).isDisabled()).toBe(true);
  });
}
