/** A data person asks in Cypher: a question opened as text, run, read as a table, drawn, undone, explained, and sent as a link. */
import { brotliCompressSync } from 'node:zlib';
import { screenshot, waitUntilStill } from '../../helpers/browser';
import { explorerOn, openExplorer } from '../../helpers/explorer';
import { barriersOn } from './access';
import type { Stage } from './cast';

export function tellOfCypher({ cast, url, openPage, answer }: Stage) {
  const { person } = cast;

  test('A question opens as Cypher, runs, is drawn and undone; its link opens the text and runs nothing', async () => {
    const page = await openPage({
      clipboard: true,
      expectedProblems: [/POST .*\/api\/cypher: 4(03|22)/],
    });
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
    await explorerOn(page).openTab('Cypher');
    expect(await result.getByRole('row').allInnerTexts()).toEqual(shown);

    await page.getByRole('button', { name: 'Profile' }).click();
    await page
      .getByRole('region', { name: 'Plan' })
      .getByRole('rowheader', { name: 'ProduceResults' })
      .waitFor();
    await screenshot(page, `${answer().card.id}-cypher-plan`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await editor.fill('MATCH (n)');
    await page.keyboard.press('Enter');
    await page.keyboard.type('RETRN n');
    const query = page.getByRole('region', { name: 'Query' });
    await query.getByText(/^Line 2, column 1: .*RETRN/).waitFor();
    await screenshot(page, `${answer().card.id}-cypher-typing`);
    await editor.fill('MATCH (n) SET n.seen = true');
    await query.getByText('the query writes').waitFor();
    await editor.fill('MATCH (n) RETURN count(n) AS things');
    await query.getByText('Read-only: nothing here can change the record').waitFor();
    expect(asked).toContain('POST /api/cypher/check');
    expect(asked).not.toContain('POST /api/cypher');
    const write = async (text: string) => {
      await editor.fill(text);
      await page.getByRole('button', { name: 'Run' }).click();
    };
    await editor.fill('');
    await editor.pressSequentially('MATCH (p:Pers');
    await page.getByRole('option', { name: 'Person' }).waitFor();
    await screenshot(page, `${answer().card.id}-cypher-completing`);
    await editor.fill('');
    await editor.pressSequentially('MATCH (p:Person {id: $person}) WHERE p.nam');
    await page.getByRole('option', { name: 'name property', exact: true }).waitFor();
    await editor.pressSequentially('e <> $per');
    await page.getByRole('option', { name: '$person' }).waitFor();
    await page.keyboard.press('Escape');
    await write('MATCH (n)\nRETRN n');
    await result.getByRole('alert').getByText('Line 2, column 1').waitFor();
    await screenshot(page, `${answer().card.id}-cypher-error`);
    await write('MATCH (n) DETACH DELETE n');
    await result.getByRole('alert').getByText('the query writes').waitFor();

    await write('UNWIND range(1, 12000) AS n RETURN n, {half: n / 2.0} AS more');
    await result.getByText('Cut: the first 10,000 of 12,000 rows').waitFor();
    await result.getByRole('button', { name: 'n', exact: true }).click();
    await result.getByRole('button', { name: 'n ↑', exact: true }).click();
    await result.getByRole('cell', { name: '10000', exact: true }).waitFor();
    await result.getByText('JSON', { exact: true }).click();
    await result.getByRole('region', { name: 'Rows as JSON' }).getByText('"half": 0.5').waitFor();
    await screenshot(page, `${answer().card.id}-cypher-json`);
    await result.getByRole('button', { name: 'Copy' }).click();
    await result.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    expect([copied.length, copied[1]]).toEqual([10_000, { n: 2, more: { half: 1 } }]);

    const other = await openPage({ colorScheme: 'dark' });
    asked.length = 0;
    other.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await openExplorer(other, link);
    await other.getByRole('textbox', { name: 'Cypher' }).getByText('$person').first().waitFor();
    await waitUntilStill(other);
    expect(await other.getByLabel('$person').inputValue()).toBe(person.id);
    await screenshot(other, `${answer().card.id}-cypher-dark`);
    expect(asked).toContain('GET /api/cypher');
    expect(asked.filter((each) => each.startsWith('POST'))).toEqual([]);
  });

  /** The empty editor, on a processor twenty times slower. */
  async function openOnSlowComputer() {
    const page = await openPage();
    await openExplorer(page, `${url()}/?tab=cypher`);
    const editor = page.getByRole('textbox', { name: 'Cypher' });
    await editor.fill('');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 20 });
    return { page, editor, devtools };
  }

  test('On a slow computer no letter typed is lost, what fits is still offered, and the link holds what was typed', async () => {
    const { page, editor, devtools } = await openOnSlowComputer();
    const typed = 'MATCH (p:Person) WHERE p.name <> $person AND p.id <> $another RETURN p.name, $pers';
    // A hand doesn't wait until the page has taken in a letter.
    const letters = [...typed].map(async (text, at) => {
      await page.waitForTimeout(at * 20);
      await devtools.send('Input.insertText', { text });
    });
    await Promise.all(letters);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    expect(await editor.textContent()).toBe(typed);
    await page.getByRole('option', { name: '$person' }).waitFor();
    await page.waitForURL((address) => decodeURIComponent(address.hash).endsWith(typed));
    await page.getByLabel('$another').fill('somebody');
    expect(await editor.textContent()).toBe(typed);
  });

  test('A caret that is placed anew while what fits is looked for takes no offer away', async () => {
    const { page, devtools } = await openOnSlowComputer();
    await devtools.send('Input.insertText', { text: 'MATCH (p:Person) RETURN p.na' });
    await devtools.send('Input.insertText', { text: 'm' });
    await page.evaluate(async () => {
      const selection = getSelection()!;
      const { focusNode, focusOffset } = selection;
      selection.collapse(focusNode, 0);
      await new Promise((resolve) => setTimeout(resolve, 50));
      selection.collapse(focusNode, focusOffset);
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.getByRole('option', { name: 'name property', exact: true }).waitFor();
  });

  test('Opening the tab and typing in it loads less than 400 kB, once', async () => {
    const page = await openPage();
    const bodies = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      if (/\/_next\/static\//.test(response.url())) bodies.set(response.url(), response.body());
    });
    await openExplorer(page, url());
    await waitUntilStill(page);
    const before = new Set(bodies.keys());
    await explorerOn(page).openTab('Cypher');
    await page.getByRole('textbox', { name: 'Cypher' }).fill('');
    await page.getByRole('textbox', { name: 'Cypher' }).pressSequentially('MATCH (p:Pers');
    await page.getByRole('option', { name: 'Person' }).waitFor();
    const loaded = [...bodies].filter(([address]) => !before.has(address));
    const sizes = await Promise.all(loaded.map(async ([, body]) => brotliCompressSync(await body).length));
    const size = sizes.reduce((sum, each) => sum + each, 0);
    // The editor and Neo4j's language support are there at all.
    expect(size).toBeGreaterThan(150_000);
    expect(size).toBeLessThan(400_000);
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
    expect(await result.getByText('No row holds a thing of the record').count()).toBe(1);
    await screenshot(page, `${answer().card.id}-cypher-phone`);
  });
}
