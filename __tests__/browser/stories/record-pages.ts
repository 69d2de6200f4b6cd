/** The same facts as pages without a canvas: for a person, a meeting and a line; with and without JavaScript. */
import { screenshot } from '../../helpers/browser';
import { unquoted, wordsOf } from '../../helpers/explorer';
import type { Stage } from './cast';

export function tellOfRecordPages({ cast, openPage, answer, recordPage }: Stage) {
  const { person, disputed, edge } = cast;
  const quotesOn = (text: string) => `blockquote:has-text(${JSON.stringify(text)})`;

  test.each([
    ['a person', person.id, person.name, person.said.quote],
    ['a meeting', disputed.id, disputed.name, disputed.positions[1]!.quote],
    ['a line', edge.id, edge.reading, edge.quote],
  ])(
    'The page of %s shows the words of the sources, and leads to the graph',
    async (what, id, name, quote) => {
      const page = await openPage();
      await page.goto(recordPage(id));
      await page.locator(quotesOn(quote)).first().waitFor();
      await page.getByText(name, { exact: true }).first().waitFor();
      await screenshot(page, `${answer().card.id}-page-${what.split(' ')[1]}`);
      await page.getByRole('link', { name: 'Show on the graph' }).click();
      await page.waitForURL((address) => address.searchParams.get('sel') === id);
    },
  );
}

/** What only a server can do: make a page for those without scripts, and say by its status that there is none. */
export function tellOfServedPages({ cast, openPage, read, recordPage }: Stage) {
  const { person } = cast;

  test('Without JavaScript the page of a person still shows every quote', async () => {
    const page = await openPage({ javaScript: false, expectedProblems: [/: csp$/] });
    await page.goto(recordPage(person.id));
    const { facts } = await read<{ facts: { evidence: { quote: string }[] }[] }>(`/api/entity/${person.id}`);
    const held = facts.flatMap(({ evidence }) => evidence.map(({ quote }) => unquoted(quote)));
    const quotes = page.locator('blockquote');
    expect(new Set((await wordsOf(quotes)).map(unquoted))).toEqual(new Set(held));
    const hidden = await quotes.evaluateAll((all) => all.filter((each) => !each.checkVisibility()).length);
    expect(hidden).toBe(0);
  });

  test('A page of nothing says that the record does not hold it, and where to search', async () => {
    const page = await openPage({ expectedProblems: [/: 404$/] });
    const response = await page.goto(recordPage('nobody-of-that-name'));
    expect(response?.status()).toBe(404);
    expect(await wordsOf(page.getByRole('heading', { level: 1 }))).toEqual(['Not in the record']);
    await page.getByRole('link', { name: 'Search in the explorer' }).click();
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
    expect(await page.title()).toContain('Parley');
  });
}
