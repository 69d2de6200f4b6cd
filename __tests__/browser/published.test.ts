/**
 * A published site, handed out from under a path by a server that knows nothing but files: what only it promises, and the
 * explorer's stories. Two groups of stories are told each time; PARLEY_STORIES=all, which `npm run test:long` sets, tells
 * all that need no database, with both records.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { type OverviewAnswer, overview } from '@/lib/answer/answers';
import { answerPath } from '@/lib/api/answer-path';
import { withBrowser } from '../helpers/browser';
import { openExplorer, wordsOf } from '../helpers/explorer';
import { type Published, withPublished } from '../helpers/published';
import { recordTexts } from '../helpers/records';
import { barriersOn, tellOfAccess } from './stories/access';
import { tellOfAsking } from './stories/asking';
import type { Cast, Stage } from './stories/cast';
import { tellOfFilters } from './stories/filters';
import { tellOfHand } from './stories/hand';
import { tellOfIssuesAndFiles } from './stories/issues-and-files';
import { lakeAccord } from './stories/lake-accord-cast';
import { tellOfLinks } from './stories/links';
import { miami } from './stories/miami-cast';
import { tellOfRatings } from './stories/ratings';
import { tellOfReading } from './stories/reading';
import { tellOfRecordPages } from './stories/record-pages';
import { tellOfScratch } from './stories/scratch';
import { tellOfTime } from './stories/time';
import { tellOfTools } from './stories/tools';
import { tellOfViews } from './stories/views';

const isWhole = process.env.PARLEY_STORIES === 'all';
const { openPage } = withBrowser();

function tellOfPublished(cast: Cast, site: Published) {
  let held: OverviewAnswer;
  beforeAll(async () => {
    held = (await overview(site.ask))!;
  });
  const stage: Stage = {
    ...{ cast, openPage, answer: () => held, url: () => site.url },
    read: async <T>(path: string) => (await answerPath(site.ask, path)).body as T,
    recordPage: (id) => `${site.url}/record.html?id=${encodeURIComponent(id)}`,
  };
  describe('pages of the record', () => tellOfRecordPages(stage));
  describe('what an analyst takes along', () => tellOfTools(stage));
  if (!isWhole) return;
  describe('reading the picture', () => tellOfReading(stage));
  describe('a link to a view', () => tellOfLinks(stage));
  describe('what is left out', () => tellOfFilters(stage));
  describe('issues and files', () => tellOfIssuesAndFiles(stage));
  describe('what the hand does', () => tellOfHand(stage));
  describe('a file of the reader’s own', () => tellOfScratch(stage));
  describe('time', () => tellOfTime(stage));
  describe('what an analyst keeps', () => {
    tellOfViews(stage);
    tellOfRatings(stage);
  });
  describe('what an analyst asks', () => tellOfAsking(stage));
  describe('every reader', () => tellOfAccess(stage));
}

describe('the Miami talks, published', () => {
  const site = withPublished('seeds');
  tellOfPublished(miami, site);

  test('weigh less than a megabyte with the framework, the typefaces and the data, before a preview picture is taken', () => {
    // Not the smallest that Brotli makes, which takes ten times as long.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    const bytes = [...site.files.values()].map((content) => brotliCompressSync(content, { params }).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(1_000_000);
  });
});

describe('the lake accord, published on a view of its own', () => {
  const site = withPublished('__tests__/fixtures/records/lake-accord', {
    view: '?tab=table&sides-off=mediators',
    title: 'Who sat at the lake?',
    caption: 'The table of </script> those who came.',
    licence: 'CC BY 4.0 for our words; quotes belong to their sources',
    at: 'https://example.org/lake',
  });
  if (isWhole) {
    // The stories begin with the whole picture.
    const plain = withPublished('__tests__/fixtures/records/lake-accord');
    tellOfPublished(lakeAccord, plain);
  }

  test('open on that view, and say what they are, on which sources, under which terms', async () => {
    const page = await openPage();
    const { tab, shown } = await openExplorer(page, site.url);
    expect(await page.title()).toBe('Who sat at the lake?');
    expect(await tab('Table').getAttribute('aria-selected')).toBe('true');
    await shown.getByRole('button', { name: /^Show .* again$/ }).waitFor();
    expect(await page.getByRole('tab', { name: /Cypher|Questions/ }).count()).toBe(0);

    await page.getByRole('button', { name: 'Sources, terms, data' }).click();
    const dialog = page.getByRole('dialog', { name: 'Who sat at the lake?' });
    for (const said of ['The table of </script> those who came.', /CC BY 4\.0/, site.record.checksum])
      expect(await dialog.getByText(said).count()).toBe(1);
    const answer = (await overview(site.ask))!;
    expect(await dialog.getByRole('listitem').count()).toBe(answer.sources.length + 4);
    expect(await barriersOn(page)).toEqual([]);
    for (const link of await dialog.getByRole('link').all())
      expect((await page.request.get((await link.getAttribute('href'))!)).ok()).toBe(true);
  });

  test('tell the story that came with the record', async () => {
    const page = await openPage({ reducedMotion: true });
    const { inspector } = await openExplorer(page, `${site.url}/?tab=graph`);
    const { name, steps } = lakeAccord.story;
    await inspector.getByRole('button', { name }).click();
    for (let step = 1; step <= steps; step++) {
      await page.getByText(`Step ${step} of ${steps}`, { exact: true }).waitFor();
      if (step < steps) await page.keyboard.press('ArrowRight');
    }
  });

  test('open what they can of a link that names what they lack, and name the rest', async () => {
    const page = await openPage();
    const { tab, shown } = await openExplorer(page, `${site.url}/?tab=cypher&sel=nobody-of-that-name`);
    expect(await tab('Graph').getAttribute('aria-selected')).toBe('true');
    const said = await shown.getByRole('alert').textContent();
    for (const missing of ['tab=cypher', 'nobody-of-that-name']) expect(said).toContain(missing);

    await page.goto(`${site.url}/record.html?id=nobody-of-that-name`);
    await page.getByRole('heading', { level: 1, name: 'Not in the record' }).waitFor();
    await page.getByRole('link', { name: 'Search in the explorer' }).click();
    await page.getByRole('combobox', { name: 'Search' }).waitFor();
  });

  test('say what is missing when a file of theirs did not arrive', async () => {
    const page = await openPage({ expectedProblems: [/record\.json: 404/] });
    await page.route('**/record.json', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(site.url);
    expect(await page.getByRole('alert').textContent()).toContain("record's file is missing (404)");
    expect(await wordsOf(page.getByRole('heading', { level: 1 }))).toEqual(['Who sat at the lake?']);
  });

  test('read without scripts, and to a program that previews links, as what they are', async () => {
    const page = await openPage({ javaScript: false, expectedProblems: [/: csp$/] });
    await page.goto(site.url);
    const answer = (await overview(site.ask))!;
    for (const { title } of answer.sources)
      expect(await page.getByRole('listitem').filter({ hasText: title }).count()).toBe(1);
    const meta = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content');
    expect([await meta('og:title'), await meta('og:url')]).toEqual([
      'Who sat at the lake?',
      'https://example.org/lake/',
    ]);
    const dataset = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!);
    expect(dataset).toMatchObject({
      '@type': ['Dataset', 'prov:Entity'],
      license: 'CC BY 4.0 for our words; quotes belong to their sources',
      identifier: { value: site.record.checksum },
    });
    expect(dataset['prov:wasDerivedFrom']).toHaveLength(answer.sources.length);
  });

  test('name every file with its sum, and the record that they show', () => {
    const list = JSON.parse(String(site.files.get('publication.json')));
    const sums = [...site.files].map(([path, content]) => [
      path,
      createHash('sha256').update(content).digest('hex'),
    ]);
    const listed = sums.filter(([path]) => path !== 'publication.json' && path !== 'SHA256SUMS');
    expect(list).toEqual({ madeBy: 'Parley', record: site.record, files: Object.fromEntries(listed) });
    const lines = sums.filter(([path]) => path !== 'SHA256SUMS').map(([path, sum]) => `${sum}  ${path}`);
    expect(String(site.files.get('SHA256SUMS')).trim().split('\n').sort()).toEqual(lines.sort());
  });

  test('hold no sentence of their sources beyond what is quoted', () => {
    const all = [...site.files.values()]
      .map((content) => Buffer.from(content as string).toString())
      .join('\n');
    const { record } = JSON.parse(String(site.files.get('record.json'))) as {
      record: { passages: { quote: string }[]; sources: { title: string }[] };
    };
    const quotes = [
      ...record.passages.map(({ quote }) => quote),
      ...record.sources.map(({ title }) => title),
    ];
    const sentences = [...recordTexts('lake-accord').values()]
      .flatMap((text) => text.split(/(?<=[.!?])\s+|\n+/))
      .filter((sentence) => sentence.length > 30);
    const unquoted = sentences.filter((sentence) => !quotes.some((quote) => quote.includes(sentence)));
    expect(unquoted.length).toBeGreaterThan(0);
    expect(unquoted.filter((sentence) => all.includes(sentence))).toEqual([]);
  });
});
