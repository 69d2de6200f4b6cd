/** The line between picture and reading pane: how wide the pane is, is the reader's to say, by key and by mouse. */
import type { Page } from 'playwright-core';
import { screenshot, waitUntilStill } from '../../helpers/browser';
import { openExplorer } from '../../helpers/explorer';
import type { Stage } from './cast';

export function tellOfDivider({ cast, url, openPage, answer }: Stage) {
  const { person } = cast;
  const openOn = async (page: Page) => {
    const explorer = await openExplorer(page, `${url()}/?tab=table&sel=${person.id}`);
    await explorer.reads(person.name);
    const divider = page.getByRole('separator', { name: 'Width of the reading pane' });
    const paneWidth = async () => (await page.getByRole('complementary').boundingBox())!.width;
    return {
      ...explorer,
      divider,
      paneWidth,
      /** The width that the pane has, and that is said of it: both must be the one expected. */
      async isWide(width: number) {
        await divider.and(page.locator(`[aria-valuenow="${width}"]`)).waitFor();
        expect(await paneWidth()).toBe(width);
      },
      async dragTo(x: number) {
        const { x: left, y, width, height } = (await divider.boundingBox())!;
        await page.mouse.move(left + width / 2, y + height / 2);
        await page.mouse.down();
        await page.mouse.move(x, y + height / 2, { steps: 6 });
      },
    };
  };

  test('By keyboard the reading pane is made wider and narrower, within bounds, and is as wide after a reload', async () => {
    const page = await openPage({ reducedMotion: true });
    const { divider, isWide } = await openOn(page);
    await isWide(336);
    await divider.focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowLeft');
    await isWide(336 + 3 * 24);
    await page.keyboard.press('ArrowRight');
    await isWide(336 + 2 * 24);
    await page.keyboard.press('Home');
    await isWide(280);
    await page.keyboard.press('ArrowRight');
    await isWide(280);
    await page.keyboard.press('End');
    await isWide(648);
    await page.keyboard.press('ArrowLeft');
    await isWide(648);
    expect(await divider.getAttribute('aria-valuemin')).toBe('280');
    expect(await divider.getAttribute('aria-valuemax')).toBe('648');
    await waitUntilStill(page);
    await screenshot(page, `${answer().card.id}-pane-widest`);
    await page.keyboard.press('ArrowRight');
    await isWide(624);
    await page.reload();
    await isWide(624);
  });

  test('By mouse the line goes where it is let go, not beyond its bounds, and selects no words on its way', async () => {
    const page = await openPage({ reducedMotion: true });
    const { isWide, paneWidth, dragTo } = await openOn(page);
    await dragTo(1440 - 500);
    // What is laid out anew waits for the release.
    expect(await paneWidth()).toBe(336);
    await page.mouse.up();
    await isWide(500);
    await dragTo(100);
    await page.mouse.up();
    await isWide(648);
    await dragTo(1430);
    await page.mouse.up();
    await isWide(280);
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('');
    // A press of another button is no drag.
    const before = await paneWidth();
    const edge = 1440 - before;
    await page.mouse.move(edge, 300);
    await page.mouse.down({ button: 'right' });
    await page.mouse.move(edge - 200, 300);
    await page.mouse.up({ button: 'right' });
    await page.keyboard.press('Escape');
    await isWide(before);
  });

  test('Escape lets go of the line where it was', async () => {
    const page = await openPage({ reducedMotion: true });
    const { isWide, dragTo } = await openOn(page);
    await dragTo(1440 - 500);
    await page.keyboard.press('Escape');
    await isWide(336);
    await page.mouse.move(900, 300);
    await page.mouse.up();
    await isWide(336);
  });

  test('In a smaller window the pane takes no more than its part, on a phone it has none, and the reader’s width comes back', async () => {
    const page = await openPage({ reducedMotion: true });
    const { divider, isWide, dragTo, inspector, search } = await openOn(page);
    await dragTo(1440 - 600);
    await page.mouse.up();
    await isWide(600);
    await page.setViewportSize({ width: 1000, height: 700 });
    await isWide(450);
    await page.reload();
    await isWide(450);
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await sideways()).toBe(0);
    await page.setViewportSize({ width: 721, height: 700 });
    await isWide(324);
    expect(await sideways()).toBe(0);
    await waitUntilStill(page);
    await screenshot(page, `${answer().card.id}-pane-small-window`);
    const room = (await search.boundingBox())!.width;
    expect(room).toBeGreaterThan(150);
    await page.setViewportSize({ width: 390, height: 800 });
    await divider.waitFor({ state: 'hidden' });
    expect((await inspector.boundingBox())!.width).toBe(390);
    expect(await sideways()).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await isWide(600);
  });
}
