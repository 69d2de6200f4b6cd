/** An analyst asks: words in the search are checked as a claim, or become a ready question, which a database answers. */
import { screenshot } from '../../helpers/browser';
import { openExplorer } from '../../helpers/explorer';
import { barriersOn } from './access';
import type { Stage } from './cast';

const nameIn = (answer: Stage['answer'], id: string) =>
  answer().entities.find((entity) => entity.id === id)?.name ?? id;

export function tellOfAsking({ cast, url, openPage, answer }: Stage) {
  const { person } = cast;

  test('A claim in the search is checked against the record, and opens those whom it speaks of', async () => {
    const page = await openPage({ reducedMotion: true });
    const { search, inspector } = await openExplorer(page, `${url()}/?tab=table`);
    const never = person.neverWith[0]!;
    const held = new Set(answer().entities.flatMap(({ id, status }) => (status === 'held' ? [id] : [])));
    const there = answer().relations.filter(({ type, to }) => type === 'ATTENDED' && held.has(to));
    const theirs = new Set(there.flatMap(({ from, to }) => (from === person.id ? [to] : [])));
    const isPerson = (id: string) => answer().entities.find((each) => each.id === id)?.type === 'Person';
    const beside = there.find(({ from, to }) => from !== person.id && theirs.has(to) && isPerson(from))!.from;

    await search.fill(`${person.name} spoke with ${nameIn(answer, beside)}`);
    await page
      .getByRole('option', { name: `Known ${person.name} spoke with ${nameIn(answer, beside)}` })
      .waitFor();

    await search.fill(`${person.name} met ${nameIn(answer, never)}`);
    await page
      .getByRole('option', { name: `New to the record ${person.name} met ${nameIn(answer, never)}` })
      .click();
    await page.waitForURL((address) =>
      [person.id, never].every((id) => address.searchParams.get('sel')?.split(',').includes(id)),
    );
    for (const name of [person.name, nameIn(answer, never)])
      await inspector.getByText(name, { exact: true }).first().waitFor();
  });
}

/** What a database answers in Cypher: its answer goes on the picture and off again. */
export function tellOfQuestions({ cast, url, openPage, answer }: Stage) {
  const { person } = cast;

  test('Words in the search become a question; its answer is a sentence, rows, and a step on the canvas that can be undone', async () => {
    const page = await openPage({ reducedMotion: true });
    const { search, undo, tab } = await openExplorer(page, url());
    const other = nameIn(answer, person.neverWith[0]!);
    await search.fill(`did ${person.name} meet ${other}`);
    // The claim in the words is checked first, the question that they also are comes after it.
    await page
      .getByRole('option', {
        name: `New to the record ${person.name} met ${other} The record has no session`,
      })
      .waitFor();
    await page.getByRole('option', { name: `Did ${person.name} and ${other} meet?` }).click();
    const asked = page.getByRole('region', { name: 'Answer' });
    await asked.getByText(`The record has no session of ${person.name} with ${other}.`).waitFor();

    await page.getByRole('button', { name: 'All questions' }).click();
    await page.getByRole('button', { name: 'Whom did a person meet?' }).click();
    await page.getByRole('combobox', { name: 'Person' }).fill(person.name);
    await page.getByRole('option', { name: person.name }).click();
    await page.getByRole('heading', { level: 1, name: `Whom did ${person.name} meet?` }).waitFor();
    await asked.getByText(new RegExp(`^${person.name} met `)).waitFor();
    const rows = await asked.getByRole('row').count();
    expect(rows).toBeGreaterThan(1);
    expect(await barriersOn(page)).toEqual([]);
    await screenshot(page, `${answer().card.id}-question`);
    const link = page.url();

    await asked.getByRole('button', { name: /^Show \d+ on canvas$/ }).click();
    expect(await tab('Graph').getAttribute('aria-selected')).toBe('true');
    expect(await undo.getAttribute('title')).toContain(
      `Showed the answer to ‘Whom did ${person.name} meet?’`,
    );
    await undo.click();
    expect(await undo.isDisabled()).toBe(true);

    await page.goto(link);
    await asked.getByText(new RegExp(`^${person.name} met `)).waitFor();
    expect(await asked.getByRole('row').count()).toBe(rows);
    // A link may name a parameter that the question does not have.
    await page.goto(`${url()}/?tab=questions&q=whom-a-person-met&p=colour:red`);
    await asked.getByRole('row').nth(1).waitFor();
  });
}
