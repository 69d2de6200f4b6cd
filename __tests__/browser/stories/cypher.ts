/** A data person asks in Cypher: a question opened as text, run, read as a table, drawn, undone, explained, and sent as a link. */
import { screenshot, waitUntilStill } from '../../helpers/browser';
import { openExplorer } from '../../helpers/explorer';
import { barriersOn } from './access';
import type { Stage } from './cast';

export function tellOfCypher({ cast, url, openPage, answer }: Stage) {
  const { person } = cast;

  test('A question opens as Cypher, runs, is drawn and undone; its link opens the text and runs nothing', async () => {
    const page = await openPage({ expectedProblems: [/POST .*\/api\/cypher: 4(03|22)/] });
    const { tab, undo } = await openExplorer(
      page,
      `${url()}/?tab=questions&q=whom-a-person-met&p=person:${person.id}`,
    );
    await page.getByText('The Cypher that ran').click();
    await page.getByRole('button', { name: 'Open in Cypher' }).click();
    const editor = page.getByRole('textbox', { name: 'Cypher' });
    const result = page.getByRole('region', { name: 'Result' });
    expect(await page.getByLabel('$person').inputValue()).toBe(person.id);
    await editor.click();
    await page.keyboard.press('Control+Enter');
    await result
      .getByRole('status')
      .filter({ hasText: /^\d+ rows? in / })
      .waitFor();
    const shown = await result.getByRole('row').allInnerTexts();
    expect(shown.length).toBeGreaterThan(1);
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, `${answer().card.id}-cypher`);
    await page.waitForURL(/#cypher=/);
    const link = page.url();

    await result.getByRole('button', { name: /^Show \d+ on canvas$/ }).click();
    expect(await tab('Graph').getAttribute('aria-selected')).toBe('true');
    expect(await undo.getAttribute('title')).toContain('Showed the result of a query');
    await undo.click();
    expect(await undo.isDisabled()).toBe(true);
    await page.getByRole('tab', { name: 'Cypher' }).click();
    expect(await result.getByRole('row').allInnerTexts()).toEqual(shown);

    await page.getByRole('button', { name: 'Profile' }).click();
    await page
      .getByRole('region', { name: 'Plan' })
      .getByRole('rowheader', { name: 'ProduceResults' })
      .waitFor();
    await screenshot(page, `${answer().card.id}-cypher-plan`);
    const write = async (text: string) => {
      await editor.fill(text);
      await page.getByRole('button', { name: 'Run' }).click();
    };
    await editor.fill('');
    await editor.pressSequentially('MATCH (p:Pers');
    await page.getByRole('option', { name: 'Person' }).waitFor();
    await write('MATCH (n)\nRETRN n');
    await result.getByRole('alert').getByText('Line 2, column 1').waitFor();
    await screenshot(page, `${answer().card.id}-cypher-error`);
    await write('MATCH (n) DETACH DELETE n');
    await result.getByRole('alert').getByText('the query writes').waitFor();

    const other = await openPage({ colorScheme: 'dark' });
    const asked: string[] = [];
    other.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await openExplorer(other, link);
    await other.getByRole('textbox', { name: 'Cypher' }).getByText('$person').first().waitFor();
    await waitUntilStill(other);
    expect(await other.getByLabel('$person').inputValue()).toBe(person.id);
    await screenshot(other, `${answer().card.id}-cypher-dark`);
    expect(asked).toContain('GET /api/cypher');
    expect(asked).not.toContain('POST /api/cypher');
  });

  test('On a phone a query that takes too long is cancelled, and the next one is answered', async () => {
    const page = await openPage({ phone: true, width: 390, height: 844 });
    const text = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH sum(a * b) AS s RETURN s';
    await openExplorer(page, `${url()}/?tab=cypher#cypher=${encodeURIComponent(text)}`);
    const result = page.getByRole('region', { name: 'Result' });
    const editor = page.getByRole('textbox', { name: 'Cypher' });
    await editor.waitFor();
    await page.getByRole('button', { name: 'Run' }).click();
    await result.getByText('Running …').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await editor.fill("RETURN 'no id' AS nothing");
    await page.getByRole('button', { name: 'Run' }).click();
    await result.getByText(/^1 row in /).waitFor();
    expect(await result.getByText('No row holds').count()).toBe(1);
    await screenshot(page, `${answer().card.id}-cypher-phone`);
  });
}
