/**
 * An analyst opens the page, learns who sat with whom, finds people by any spelling, and reads everything down to the
 * words of the sources.
 */

import type { EdgeAnswer } from '@/lib/answer/answers';
import { readingOf } from '@/lib/domain/relations';
import { heldStatuses, statuses } from '@/lib/domain/values';
import { lineLook } from '@/lib/graph/line-looks';
import { lightTheme, sideColours } from '@/lib/graph/theme';
import { screenshot, waitUntilStill } from '../../helpers/browser';
import { atRest, coloursAt, pictureOn } from '../../helpers/canvas';
import { explorerOn, openExplorer, unquoted, wordsOf } from '../../helpers/explorer';
import type { Stage } from './cast';

export function tellOfReading({ cast, url, openPage, answer, read }: Stage) {
  const { disputed, person, edge } = cast;
  const card = () => answer().card;
  const nameOf = (id: string) => answer().entities.find((entity) => entity.id === id)?.name ?? id;

  test('A newcomer sees the finding, the people of all sides in their colours, and a legend that counts', async () => {
    const page = await openPage();
    const { filters } = await openExplorer(page, url());
    const head = page.getByRole('heading', { level: 1 });
    expect(await wordsOf(head)).toEqual([cast.finding.sentence]);
    expect(await wordsOf(head.locator('xpath=following-sibling::p'))).toEqual([cast.finding.evidence]);

    const { card, entities } = answer();
    const { network, picture, nodeAt } = await pictureOn(page, answer());
    // Whoever only speaks or is spoken of has a ring instead of a disc, and no colour in the middle.
    const people = network.nodes.filter(
      ({ id, mark, quotedOnly }) => mark === 'person' && !quotedOnly && picture.nodes[id],
    );
    const seen = await coloursAt(
      page,
      people.map(({ id }) => nodeAt(id)),
    );
    expect(people.map(({ name }, at) => [name, seen[at]])).toEqual(
      people.map(({ name, side }) => [name, sideColours(lightTheme, card.sides, side).fill]),
    );

    const actors = entities.filter(({ type }) => type === 'Person' || type === 'Organization');
    const meetings = entities.filter(({ type }) => type === 'Meeting');
    expect(await wordsOf(filters.getByRole('group', { name: /^Side/ }).locator('label'))).toEqual(
      card.sides.map(({ id, name }) => `${name} ${actors.filter(({ side }) => side === id).length}`),
    );
    const used = statuses.values.filter((status) => meetings.some((meeting) => meeting.status === status));
    expect(await wordsOf(filters.getByRole('group', { name: /^Meeting status/ }).locator('label'))).toEqual(
      used.map(
        (status) =>
          `${statuses.labels[status]} ${meetings.filter((meeting) => meeting.status === status).length}`,
      ),
    );
    await screenshot(page, `${card.id}-first-sight`);
  });

  test.each([
    ['a laptop', {}],
    ['a phone', { width: 390, height: 844, phone: true }],
  ])(
    'On %s the picture is laid out once, by side, and what has no room for its name is named',
    async (_device, settings) => {
      const page = await openPage(settings);
      await page.addInitScript(() => {
        const told = Object.assign(window, { layouts: 0 });
        const { postMessage } = Worker.prototype;
        Worker.prototype.postMessage = function (this: Worker, message: { growth?: unknown }) {
          if (message.growth) told.layouts += 1;
          postMessage.call(this, message);
        };
      });
      const { shown } = await openExplorer(page, url());
      await waitUntilStill(page);
      expect(await page.evaluate(() => Reflect.get(window, 'layouts'))).toBe(1);
      const { network, picture } = await pictureOn(page, answer());
      expect(picture.arrangement).toBe('seats');
      const unnamed = network.nodes.filter(({ id }) => picture.nodes[id] && !picture.nodes[id].label);
      expect(await wordsOf(shown.getByText(/^no room for the name/))).toEqual(
        unnamed.length === 0
          ? []
          : [`no room for the name of ${unnamed.map(({ name }) => name).join(' and ')}`],
      );
    },
    120_000,
  );

  test('The table lists every node and every edge of the canvas, and nothing else', async () => {
    const page = await openPage();
    const { openTab } = await openExplorer(page, url());
    await openTab('Table');
    const { network } = atRest(answer());
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    await rows.first().waitFor();
    const cells = await rows.evaluateAll((all) =>
      all.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent?.trim() ?? '')),
    );
    const drawn = [
      ...network.nodes.map(({ id, mark }) => [nameOf(id), mark]),
      ...network.edges.map(({ source, target, type }) => [
        `${nameOf(source)} – ${nameOf(target)}`,
        readingOf(type),
      ]),
    ];
    expect(cells.map(String).sort()).toEqual(drawn.map(String).sort());
    await screenshot(page, `${card().id}-table`);
  });

  test('A named person whom nobody has at a meeting waits beside the picture, and opens', async () => {
    const page = await openPage();
    const { reads, inspector } = await openExplorer(page, url());
    await page.getByRole('button', { name: cast.waiting.name }).click();
    await reads(cast.waiting.name);
    expect(await inspector.getByRole('heading', { level: 3, name: 'Not in the record' }).count()).toBe(1);
  });

  test('A meeting in dispute opens by search and by a click on the canvas, and both positions are read with quotes', async () => {
    const page = await openPage();
    const { find, reads, inspector, tab } = await openExplorer(page, url());
    await find(disputed.typed, disputed.name);
    await reads(disputed.name);
    expect(await inspector.getByText(disputed.line, { exact: true }).count()).toBe(1);

    await page.getByRole('link', { name: 'Parley, start again' }).click();
    await reads(cast.title);
    const { nodeAt } = await pictureOn(page, answer());
    const { x, y } = nodeAt(disputed.id);
    await page.mouse.click(x, y);
    await reads(disputed.name);
    await inspector.getByRole('link', { name: disputed.question }).click();

    expect(await tab('Evidence').getAttribute('aria-selected')).toBe('true');
    const positions = page.getByRole('region', { name: 'Positions' });
    await positions.getByRole('heading', { level: 2, name: disputed.question }).waitFor();
    await positions.getByText(disputed.positions[0]!.quote).first().waitFor();
    for (const { says, quote, source } of disputed.positions) {
      const position = positions
        .getByRole('article')
        .filter({ has: page.getByRole('heading', { level: 3, name: says, exact: true }) });
      const figure = position.getByRole('figure').filter({ hasText: quote }).first();
      expect((await wordsOf(figure))[0]).toContain(`${source} paragraph`);
    }
    await screenshot(page, `${card().id}-evidence`);
  });

  test.each(person.spellings)('Searching for %s finds %s', async (typed, name) => {
    const page = await openPage();
    const { find, reads } = await openExplorer(page, url());
    await find(typed, name);
    await reads(name);
  });

  test('The reading pane shows names as printed, titles by source, meetings with role and for whom, and statements by issue with quotes', async () => {
    const page = await openPage();
    const { part, reads, inspector } = await openExplorer(page, `${url()}/?sel=${person.id}`);
    await reads(person.name);
    expect(await inspector.getByText(person.line, { exact: true }).count()).toBe(1);
    expect(await wordsOf(part('Names, as printed').getByRole('listitem'))).toEqual(person.names);
    expect(await wordsOf(part(/^Titles/).locator('summary'))).toEqual(person.titles);

    const meeting = part(/^(Meetings|Named for)/)
      .locator('details')
      .filter({ hasText: person.meeting.name });
    expect(await wordsOf(meeting.locator('summary'))).toEqual([person.meeting.words]);
    await meeting.locator('summary').click();
    const attendance = meeting.getByRole('article').filter({ hasText: unquoted(person.meeting.quote) });
    expect(await attendance.getByRole('button', { name: 'Cite' }).count()).toBe(1);

    const issue = part(/^(Said|Statements)/)
      .locator('details')
      .filter({ hasText: nameOf(person.said.issue) });
    await issue.locator('summary').first().click();
    const statement = issue.getByRole('article').filter({ hasText: unquoted(person.said.quote) });
    expect(await statement.getByRole('button', { name: 'Cite' }).count()).toBe(1);
    await screenshot(page, `${card().id}-person`);
  });

  test('Pointing at somebody leaves their sessions as they are and dims what they have no part in', async () => {
    const page = await openPage({ reducedMotion: true });
    await openExplorer(page, url());
    const { network, nodeAt } = await pictureOn(page, answer());
    const { x, y } = nodeAt(person.id);
    const own = network.edges.filter(({ source }) => source === person.id).map(({ target }) => target);
    const bystanders = network.nodes.filter(
      ({ id, mark, quotedOnly }) => mark === 'person' && !quotedOnly && person.neverWith.includes(id),
    );
    const watched = [...own, person.id, ...bystanders.map(({ id }) => id)];
    // Beside the middle of a session's mark, where its wedges meet.
    const points = watched.map((id) => ({ x: nodeAt(id).x + 4, y: nodeAt(id).y + 3 }));
    const before = await coloursAt(page, points);
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    await waitUntilStill(page);
    await screenshot(page, `${card().id}-pointed-at`);
    const after = await coloursAt(page, points);
    const changed = watched.filter((_, at) => before[at] !== after[at]);
    expect(changed).toEqual(bystanders.map(({ id }) => id));
    expect(changed.length).toBeGreaterThan(0);
  });

  test('A line can be clicked and says why it is there, in which role, for whom, by which words', async () => {
    const page = await openPage();
    const { inspector } = await openExplorer(page, url());
    const { edgeAt } = await pictureOn(page, answer());
    const { x, y } = edgeAt(edge.id);
    await page.mouse.click(x, y);
    await inspector.getByRole('heading', { name: 'Why this edge is here' }).waitFor();
    expect(await inspector.getByRole('link', { name: edge.id }).count()).toBe(1);
    expect(await inspector.getByText(edge.reading, { exact: true }).count()).toBe(1);
    for (const words of edge.words) expect(await inspector.getByText(words, { exact: true }).count()).toBe(1);
    const figure = inspector.getByRole('figure').filter({ hasText: edge.quote }).first();
    expect((await wordsOf(figure))[0]).toContain(`${edge.source} paragraph`);
    await screenshot(page, `${card().id}-edge`);
  });

  test('Whoever is drawn at a session is reported there by a quoted source, and nothing unheld looks held', async () => {
    const page = await openPage();
    await openExplorer(page, url());
    const { network } = atRest(answer());
    const nodeById = new Map(network.nodes.map((node) => [node.id, node]));
    const attended = network.edges.filter(({ kind }) => kind === 'attended');
    const baseless: string[] = [];
    for (const { id, target } of attended) {
      const { facts } = await read<EdgeAnswer>(`/api/edge/${encodeURIComponent(id)}`);
      const reported = facts.filter(
        ({ presence, evidence }) => presence === 'reported' && evidence[0]?.quote,
      );
      const status = nodeById.get(target)?.status;
      if (
        reported.length === 0 ||
        reported.length < facts.length ||
        !status ||
        !heldStatuses.includes(status)
      )
        baseless.push(id);
    }
    expect(baseless).toEqual([]);

    // Every other line to a meeting has another dash than one that was held, and says so in the table.
    const others = network.edges.filter(({ kind }) => kind === 'expected');
    const heldDashes = new Set(
      attended.map((each) =>
        lineLook(each, nodeById.get(each.source), nodeById.get(each.target)).dash.join(),
      ),
    );
    const alike = others.filter((each) =>
      heldDashes.has(lineLook(each, nodeById.get(each.source), nodeById.get(each.target)).dash.join()),
    );
    expect(others.length).toBeGreaterThan(0);
    expect(alike.map(({ id }) => id)).toEqual([]);
    await explorerOn(page).openTab('Table');
    const unsaid: string[] = [];
    for (const { id, source, target, presence } of others) {
      const row = page.getByRole('row').filter({ hasText: `${nameOf(source)} – ${nameOf(target)}` });
      const words = await wordsOf(row.filter({ hasText: readingOf('EXPECTED_AT') }));
      const manner = presence === 'reported' ? 'in dispute' : `${presence}`;
      if (!words.some((text) => text.includes(manner))) unsaid.push(id);
    }
    expect(unsaid).toEqual([]);
  });
}
