/**
 * The explorer as a reader finds it: everything by its role and name, never by class or id. Where a mark lies on the
 * canvas is canvas.ts's business.
 */
import type { Locator, Page } from 'playwright-core';

export type TabName = 'Graph' | 'Timeline' | 'Evidence' | 'Table';

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
  return {
    page,
    inspector,
    search,
    canvas: page.getByRole('application', { name: 'Network of the negotiation' }),
    filters: page.getByRole('region', { name: 'Filters' }),
    shown: page.getByRole('region', { name: 'What is shown' }),
    undo: page.getByRole('button', { name: 'Undo' }),
    redo: page.getByRole('button', { name: 'Redo' }),
    tab: (name) => page.getByRole('tab', { name: new RegExp(`^${name}`) }),
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

/** Opens an address of the explorer; the canvas is drawn when this resolves, if the address is one of the graph. */
export async function openExplorer(page: Page, address: string): Promise<Explorer> {
  const explorer = explorerOn(page);
  await page.goto(address);
  await explorer.shown.waitFor();
  if ((await explorer.tab('Graph').getAttribute('aria-selected')) === 'true')
    await explorer.canvas.locator('canvas').first().waitFor();
  return explorer;
}

/** A quote's own words: the page puts quotation marks round those that have none. */
export const unquoted = (text: string): string => text.replace(/\s+/g, ' ').replace(/^“|”$/g, '');

/** The words of each element found, with white space as one space. */
export async function wordsOf(found: Locator): Promise<string[]> {
  return (await found.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}
