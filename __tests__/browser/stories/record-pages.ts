/** The same facts as pages without a canvas: for a person, a meeting and a line; with and without JavaScript. */
import { screenshot } from '../../helpers/browser';
import { unquoted, wordsOf } from '../../helpers/explorer';
import type { Stage } from './cast';

export function tellOfRecordPages({ cast, url, openPage, answer }: Stage) {
  const { person, disputed, edge } = cast;
  const addressOf = (id: string) => `${url()}/record/${encodeURIComponent(id)}`;
  const quotesOn = (text: string) => `blockquote:has-text(${JSON.stringify(text)})`;

  test.each([
    ['a person', person.id, person.name, person.said.quote],
    ['a meeting', disputed.id, disputed.name, disputed.positions[1]!.quote],
    ['a line', edge.id, edge.reading, edge.quote],
  ])(
    'The page of %s shows the words of the sources, and leads to the graph',
    async (what, id, name, quote) => {
      const page = await openPage();
      await page.goto(addressOf(id));
      expect(await page.locator(quotesOn(quote)).first().isVisible()).toBe(true);
      expect(await page.getByText(name, { exact: true }).first().isVisible()).toBe(true);
      await screenshot(page, `${answer().card.id}-page-${what.split(' ')[1]}`);
      await page.getByRole('link', { name: 'Show on the graph' }).click();
      await page.waitForURL((address) => address.searchParams.get('sel') === id);
    },
  );

  test('Without JavaScript the page of a person still shows every quote', async () => {
    const page = await openPage({ javaScript: false, expectedProblems: [/: csp$/] });
    await page.goto(addressOf(person.id));
    const response = await page.request.get(`${url()}/api/entity/${person.id}`);
    const { facts } = (await response.json()) as { facts: { evidence: { quote: string }[] }[] };
    const held = facts.flatMap(({ evidence }) => evidence.map(({ quote }) => unquoted(quote)));
    const quotes = page.locator('blockquote');
    expect(new Set((await wordsOf(quotes)).map(unquoted))).toEqual(new Set(held));
    const hidden = await quotes.evaluateAll((all) => all.filter((each) => !each.checkVisibility()).length);
    expect(hidden).toBe(0);
  });

  test('A page of nothing says that the record does not hold it, and where to search', async () => {
    const page = await openPage({ expectedProblems: [/: 404$/] });
    const response = await page.goto(addressOf('nobody-of-that-name'));
    expect(response?.status()).toBe(404);
    expect(await wordsOf(page.getByRole('heading', { level: 1 }))).toEqual(['Not in the record']);
    await page.getByRole('link', { name: 'Search in the explorer' }).click();
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
    expect(await page.title()).toContain('Parley');
  });
}
