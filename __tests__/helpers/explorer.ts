/**
 * The explorer as a reader finds it: everything by its role and name, never by class or id. Where a mark lies on the
 * canvas is canvas.ts's business.
 */
import type { Locator, Page } from 'playwright-core';

export type TabName = 'Graph' | 'Timeline' | 'Evidence' | 'Table' | 'Cypher';

export interface Explorer {
  page: Page;
  canvas: Locator;
  inspector: Locator;
  filters: Locator;
  /** What is shown and what is not, at the foot of the page. */
  shown: Locator;
  search: Locator;
  undo: Locator;
  redo: Locator;
  tab(name: TabName): Locator;
  /** Opens a tab: what it shows is there when this resolves, which may be a moment after the click is answered. */
  openTab(name: TabName): Promise<void>;
  /** Waits until the open tab shows what was done last. */
  followed(): Promise<void>;
  /** Types into the search and opens the hit of that name. */
  find(typed: string, name: string): Promise<void>;
  /** Waits until the reading pane shows the thing of that name, read to the end. */
  reads(name: string): Promise<void>;
  /** The part of the reading pane under a heading: 'Names, as printed'. */
  part(heading: string | RegExp): Locator;
}

export function explorerOn(page: Page): Explorer {
  const inspector = page.getByRole('region', { name: 'Inspector' });
  const search = page.getByRole('combobox', { name: 'Search' });
  const tab = (name: TabName) => page.getByRole('tab', { name: new RegExp(`^${name}`) });
  return {
    page,
    inspector,
    search,
    canvas: page.getByRole('application', { name: 'Network of the negotiation' }),
    filters: page.getByRole('region', { name: 'Filters' }),
    shown: page.getByRole('region', { name: 'What is shown' }),
    undo: page.getByRole('button', { name: 'Undo' }),
    redo: page.getByRole('button', { name: 'Redo' }),
    tab,
    async openTab(name) {
      await tab(name).click();
      const shows = await tab(name).getAttribute('id');
      await page.locator(`[role=tabpanel][aria-labelledby="${shows}"]`).waitFor();
    },
    followed: () => page.locator('[role=tabpanel][aria-busy=false]').waitFor(),
    part: (heading) =>
      inspector.locator('section').filter({ has: page.getByRole('heading', { level: 3, name: heading }) }),
    async find(typed, name) {
      await search.fill(typed);
      // A hit shows the name, then in which spelling it was found: the name must be the whole of its own element.
      await page
        .getByRole('option')
        .filter({ has: page.getByText(name, { exact: true }) })
        .first()
        .click();
    },
    async reads(name) {
      await inspector.getByRole('heading', { level: 2, name, exact: true }).waitFor();
      await page.locator('[aria-label=Inspector][aria-busy=false]').waitFor();
    },
  };
}

/**
 * Until React has taken over what the server drew, a click does nothing: who reads the page first does not notice, a
 * program does. React marks each element that it has taken over by a property of its own.
 */
export const takenOver = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector('[role=tablist]') ?? {}).some((key) => key.startsWith('__react')),
  );

/** Opens an address of the explorer; the canvas is drawn when this resolves, if the address is one of the graph. */
export async function openExplorer(page: Page, address: string): Promise<Explorer> {
  const explorer = explorerOn(page);
  await page.goto(address);
  await explorer.shown.waitFor();
  await takenOver(page);
  if ((await explorer.tab('Graph').getAttribute('aria-selected')) === 'true')
    await explorer.canvas.locator('canvas').first().waitFor();
  return explorer;
}

/** The menu of what is the analyst's own. */
export function viewsOn(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Views' });
  const views = page.getByRole('button', { name: 'Views', exact: true });
  return {
    dialog,
    open: async () => {
      if (!(await dialog.isVisible())) await views.click();
    },
    async save(name: string, caption: string) {
      await this.open();
      await dialog.getByRole('textbox', { name: 'Name of the view' }).fill(name);
      await dialog.getByRole('textbox', { name: 'Caption' }).fill(caption);
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await dialog.getByRole('button', { name: `Edit ${name}` }).waitFor();
    },
    async toFile() {
      await this.open();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Save to a file' }).click(),
      ]);
      return file.path();
    },
    async read(path: string | { name: string; text: string }) {
      await this.open();
      const given =
        typeof path === 'string'
          ? path
          : { name: path.name, mimeType: 'application/json', buffer: Buffer.from(path.text) };
      await dialog.getByLabel('File of views, notes and ratings').setInputFiles(given);
    },
  };
}

/** Fills the browser's store to the last character; gives what makes room again. */
export async function fillStore(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    for (let size = 1_048_576; size >= 1; size = Math.floor(size / 2))
      try {
        for (let at = 0; ; at++) window.localStorage.setItem(`filler-${size}-${at}`, 'x'.repeat(size));
      } catch {}
  });
  return () => page.evaluate(() => window.localStorage.removeItem('filler-1048576-0'));
}

/** A quote's own words: the page puts quotation marks round those that have none. */
export const unquoted = (text: string): string => text.replace(/\s+/g, ' ').replace(/^“|”$/g, '');

/** The words of each element found, with white space as one space. */
export async function wordsOf(found: Locator): Promise<string[]> {
  return (await found.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}
