/** An analyst takes evidence along and sets things beside each other: cite, brief, compare, matrix. */

import { readFile } from 'node:fs/promises';
import type { EntityAnswer } from '@/lib/answer/answers';
import type { PositionRow } from '@/lib/questions/positions';
import { screenshot } from '../../helpers/browser';
import { openExplorer, wordsOf } from '../../helpers/explorer';
import type { Stage } from './cast';

export function tellOfTools({ cast, url, openPage, answer, read }: Stage) {
  const { edge, person } = cast;
  const nameOf = (id: string) => answer().entities.find((entity) => entity.id === id)?.name ?? id;

  test('A line is cited in two actions, and the link in the citation opens the same fact in a fresh browser', async () => {
    const page = await openPage({ clipboard: true });
    const { inspector } = await openExplorer(page, `${url()}/?sel=${edge.id}`);
    await inspector.getByRole('button', { name: 'Cite' }).first().click();
    await page.getByRole('menuitem', { name: 'Markdown' }).click();
    await inspector.getByRole('button', { name: 'Copied' }).waitFor();
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    const [, sentence = '', link = ''] = /^\[(.+?)\]\((\S+)\)/.exec(citation) ?? [];
    expect(citation).toContain('paragraph ');

    const fresh = await openPage();
    await fresh.goto(link);
    const cited = fresh.locator(`[id="${decodeURIComponent(new URL(link).hash.slice(1))}"]`);
    await cited.first().waitFor();
    expect((await wordsOf(cited.first()))[0]).toContain(sentence.replace(/\\/g, ''));
  });

  test('A brief holds every passage of the person’s facts, once and verbatim; on all who attended, for Word and to print', async () => {
    const page = await openPage();
    const { inspector, reads } = await openExplorer(page, `${url()}/?sel=${person.id}`);
    const briefAs = async (form: string) => {
      await inspector.getByRole('button', { name: 'Brief' }).click();
      await page.getByRole('menuitem', { name: form }).click();
    };
    await reads(person.name);
    const [file] = await Promise.all([page.waitForEvent('download'), briefAs('Markdown')]);
    const brief = (await readFile(await file.path(), 'utf8')).replace(/\\(.)/g, '$1');
    const { facts } = await read<EntityAnswer>(`/api/entity/${person.id}`);
    const quotes = new Map(facts.flatMap((fact) => fact.evidence.map((each) => [each.passage, each.quote])));
    const printed = [...brief.matchAll(/^\[\d+\] “(.*)” \(/gm)].map(([, quote]) => quote);
    expect(printed).toEqual(expect.arrayContaining([...quotes.values()]));
    expect(new Set(printed).size).toBe(printed.length);

    await page.goto(`${url()}/?sel=${edge.id.split(':')[2]}`);
    await inspector.getByRole('button', { name: /^Select all \d+ who attended/ }).click();
    const [word] = await Promise.all([page.waitForEvent('download'), briefAs('Word')]);
    expect(word.suggestedFilename()).toMatch(/and-.+\.docx$/);
    const [sheet] = await Promise.all([page.waitForEvent('popup'), briefAs('Print')]);
    await sheet.getByRole('heading', { level: 2, name: 'What joins them' }).waitFor();
    await sheet.emulateMedia({ media: 'print' });
    expect(await sheet.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await sheet.getByText(edge.quote).first().isVisible()).toBe(true);
  });

  test('Two who never met are set beside each other, and it is said that no meeting has both', async () => {
    const page = await openPage();
    const other = person.neverWith[0]!;
    const { inspector, part } = await openExplorer(page, `${url()}/?sel=${person.id},${other}`);
    await inspector.getByText('No meeting in the record has both present.').waitFor();
    const compared = await wordsOf(inspector.getByRole('heading', { level: 2 }).getByRole('link'));
    expect(compared).toEqual([person.name, nameOf(other)]);
    expect(await part('Positions').getByRole('row').count()).toBeGreaterThan(1);
    await screenshot(page, `${answer().card.id}-compared`);
  });

  test('The matrix has one cell for each actor and issue with a position, and a cell opens its facts', async () => {
    const page = await openPage();
    const { inspector } = await openExplorer(page, `${url()}/?tab=matrix`);
    const { rows: positions } = await read<{ rows: PositionRow[] }>('/api/positions');
    const cells = page.getByRole('cell').getByRole('button');
    await cells.first().waitFor();
    const pairs = new Set(positions.map(({ actor, issue }) => `${actor} ${issue}`));
    expect(await cells.count()).toBe(pairs.size);
    await cells.first().click();
    await inspector.getByRole('heading', { level: 3, name: 'Why this edge is here' }).waitFor();
    await screenshot(page, `${answer().card.id}-matrix`);
  });
}
