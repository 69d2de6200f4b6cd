/** One issue across all its speakers; and the files of the export menu, read back by parsers that are not ours. */
import { readFile } from 'node:fs/promises';
import { DOMParser } from '@xmldom/xmldom';
import { parse as parseCsv } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import type { Page } from 'playwright-core';
import { withoutPosition } from '@/lib/answer/issue-dossier';
import type { Point } from '@/lib/graph/picture';
import { saidForms, severalForm } from '@/lib/graph/statements/forms';
import { oncePerSpeaker, statementsLeft } from '@/lib/graph/statements/rows';
import { lightTheme } from '@/lib/graph/theme';
import type { PositionRow } from '@/lib/questions/positions';
import type { StatementRow } from '@/lib/questions/statements';
import { emptyView } from '@/lib/view/view';
import { waitUntilStill } from '../../helpers/browser';
import { atRest, pictureOn } from '../../helpers/canvas';
import { openExplorer, wordsOf } from '../../helpers/explorer';
import type { Stage } from './cast';

const xml = (bytes: Buffer) => new DOMParser().parseFromString(bytes.toString(), 'text/xml');
const elements = (within: Pick<Document, 'getElementsByTagName'>, name: string): Element[] => {
  const found = within.getElementsByTagName(name);
  return Array.from({ length: found.length }, (_, at) => found[at]!);
};

/** One file of the export menu. */
async function saved(page: Page, form: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: form }).click(),
  ]);
  return readFile(await file.path());
}

/** The colours, '#RRGGBB', that a picture has at these points of its own size, whatever it is enlarged to. */
async function coloursOf(page: Page, bytes: Buffer, type: string, width: number, points: readonly Point[]) {
  const url = `data:${type};base64,${bytes.toString('base64')}`;
  return page.evaluate(
    async ({ url, width, points }) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const sheet = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d')!;
      sheet.drawImage(image, 0, 0);
      const scale = image.naturalWidth / width;
      return points.map(({ x, y }) => {
        const [r, g, b] = sheet.getImageData(Math.floor(x * scale), Math.floor(y * scale), 1, 1).data;
        return `#${[r, g, b].map((part) => part!.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
      });
    },
    { url, width, points: [...points] },
  );
}

export function tellOfIssuesAndFiles({ url, openPage, answer, read }: Stage) {
  const nameOf = (id: string) => answer().entities.find((entity) => entity.id === id)?.name ?? id;

  test('An issue is read across all its speakers, the article’s own voice told apart, the silent ones named', async () => {
    const { rows } = await read<{ rows: PositionRow[] }>('/api/positions');
    const count = (issue: string) =>
      new Set(rows.filter((row) => row.issue === issue).map(({ voice }) => voice)).size;
    const [issue = ''] = [...new Set(rows.map((row) => row.issue))].sort(
      (a, b) =>
        count(b) - count(a) ||
        rows.filter((row) => row.issue === b).length - rows.filter((row) => row.issue === a).length,
    );
    const page = await openPage();
    const { reads, part } = await openExplorer(page, `${url()}/?tab=table&sel=${issue}`);
    await reads(nameOf(issue));
    const speakers = async (heading: RegExp) =>
      new Set(await wordsOf(part(heading).locator('summary > bdi')));
    const said = await speakers(/^(For it|Against it|Neither)/);
    const own = await speakers(/own voice/);
    const taking = (voice: PositionRow['voice']) =>
      [
        ...new Set(
          rows
            .filter((row) => row.issue === issue && row.voice === voice && row.polarity === 'affirmed')
            .map(({ actor }) => nameOf(actor)),
        ),
      ].sort();
    expect([...said].sort()).toEqual(taking('statement'));
    for (const name of taking('source')) expect(own).toContain(name);
    const silent = withoutPosition(issue, answer()).flatMap(({ people }) => people.map(({ name }) => name));
    expect((await wordsOf(part('No position in the record').getByRole('link'))).sort()).toEqual(
      silent.sort(),
    );
  });

  test('Every file of the export menu is read back by another parser with all that is on the canvas', async () => {
    const page = await openPage({ reducedMotion: true });
    await openExplorer(page, url());
    await waitUntilStill(page);
    const save = (form: string) => saved(page, form);
    const { nodes, edges } = atRest(answer()).network;
    const ids = nodes.map(({ id }) => id).sort();
    const graph = parseGexf(MultiDirectedGraph, (await save('Network as GEXF')).toString());
    expect(graph.nodes().sort()).toEqual(ids);
    const pairs = new Set(graph.mapEdges((_id, { type }, from, to) => `${type}:${from}:${to}`));
    expect([...pairs].sort()).toEqual(edges.map(({ id }) => id).sort());
    expect(
      parseCsv((await save('Nodes as CSV')).toString(), { bom: true, columns: true })
        .map((row) => (row as { id: string }).id)
        .sort(),
    ).toEqual(ids);
    expect(xml(await save('Network as GraphML')).getElementsByTagName('node').length).toBe(nodes.length);
    const svg = xml(await save('Picture as SVG'));
    const words = [...Array(svg.getElementsByTagName('text').length).keys()]
      .map((at) => svg.getElementsByTagName('text')[at]!.textContent ?? '')
      .join('\n');
    expect(words).toContain(
      `of ${answer().entities.filter(({ type }) => type === 'Meeting').length} meetings shown`,
    );
    const png = await save('Picture as PNG');
    const { width, height } = await page.evaluate(
      async (bytes) => {
        const image = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
        return { width: image.width, height: image.height };
      },
      [...png],
    );
    expect(Math.min(width, height)).toBeGreaterThan(1000);
  });

  test('With the layer of statements on, every file has each of them, who said it, on what, and for or against', async () => {
    const page = await openPage({ reducedMotion: true });
    const { filters } = await openExplorer(page, `${url()}/?on=statements`);
    await filters.getByRole('region', { name: 'What the marks of statements mean' }).waitFor();
    await waitUntilStill(page);
    const { rows } = await read<{ rows: StatementRow[] }>('/api/statements');
    const all = oncePerSpeaker(rows);
    const view = { ...emptyView, shown: ['statements' as const] };
    const { network, picture } = await pictureOn(page, answer(), view, all);
    const left = statementsLeft(all, network, view, new Set(), () => null);
    const facts = [...new Set(left.map(({ fact }) => fact))].sort();
    const isSaid = (type: unknown) => type === 'Statement' || type === 'Claim';
    // Of each line to an issue, and to a speaker: what it must say in any file.
    const about = [...new Set(left.map((row) => `${row.fact} ${row.issue} ${row.stance ?? ''}`))].sort();
    const by = [...new Set(left.map(({ fact, actor, voice }) => `${fact} ${actor} ${voice}`))].sort();
    type Line = Record<'type' | 'source' | 'target' | 'stance' | 'role', unknown>;
    const linesOf = (lines: readonly Line[]) => ({
      about: lines
        .filter(({ type }) => type === 'ABOUT')
        .map(({ source, target, stance }) => `${source} ${target} ${stance ?? ''}`)
        .sort(),
      by: lines
        .filter(({ type }) => type === 'SAID' || type === 'SUBJECT')
        .map(({ type, source, target, role }) =>
          type === 'SAID' ? `${target} ${source} ${role}` : `${source} ${target} source`,
        )
        .sort(),
    });

    const graph = parseGexf(MultiDirectedGraph, (await saved(page, 'Network as GEXF')).toString());
    const placed = graph.filterNodes((_id, { type, x, y }) => isSaid(type) && Number.isFinite(x + y));
    expect(placed.sort()).toEqual(facts);
    const inGexf = graph.mapEdges((_id, { type, stance, role }, source, target): Line => {
      return { type, source, target, stance, role };
    });
    expect(linesOf(inGexf)).toEqual({ about, by });

    const table = async (form: string): Promise<Record<string, string>[]> =>
      parseCsv((await saved(page, form)).toString(), { bom: true, columns: true });
    const nodes = await table('Nodes as CSV');
    expect(
      nodes
        .filter(({ type }) => isSaid(type))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(facts);
    expect(linesOf((await table('Edges as CSV')) as unknown as Line[])).toEqual({ about, by });

    const graphml = xml(await saved(page, 'Network as GraphML'));
    const inGraphml = elements(graphml, 'edge').map((edge): Line => {
      const data = new Map(
        elements(edge, 'data').map((each) => [each.getAttribute('key'), each.textContent]),
      );
      const [type, stance, role] = ['type', 'stance', 'role'].map((name) => data.get(`edge-${name}`));
      return { type, stance, role, source: edge.getAttribute('source'), target: edge.getAttribute('target') };
    });
    expect(linesOf(inGraphml)).toEqual({ about, by });

    const drawn = await saved(page, 'Picture as SVG');
    const svg = xml(drawn);
    const marks = network.nodes.filter(({ mark }) => mark === 'statement');
    const groups = elements(svg, 'g').filter((each) => each.getAttribute('data-mark')?.startsWith('said:'));
    expect(groups.map((each) => each.getAttribute('data-mark')).sort()).toEqual(
      marks.map(({ id }) => id).sort(),
    );
    const words = elements(svg, 'text').map(({ textContent }) => textContent ?? '');
    const explained = saidForms.filter(({ is }) => marks.some(({ said }) => said!.count === 1 && is(said!)));
    expect(explained.length).toBeGreaterThan(3);
    for (const form of explained) expect(words).toContain(form.words.toLowerCase());
    const areSeveral = marks.some(({ said }) => said!.count > 1);
    expect(words.some((text) => text.startsWith(severalForm.words.toLowerCase()))).toBe(areSeveral);
    expect(words.join('\n')).toContain(
      `${facts.length} of ${new Set(all.map(({ fact }) => fact)).size} statements`,
    );

    // Not only named but seen: each plain mark has its colour beside its sign, in the SVG and in the PNG.
    const plain = marks.filter(
      ({ said }) => said!.count === 1 && said!.mood === 'asserted' && said!.voice !== 'passed on',
    );
    const seen = plain.filter(({ said }) => said!.stand === 'for' || said!.stand === 'against');
    const [sheet] = elements(svg, 'svg');
    const inner = elements(svg, 'svg')[1]!;
    const [dx = 0, dy = 0] = (inner.parentNode as Element)
      .getAttribute('transform')!
      .match(/[\d.]+/g)!
      .map(Number);
    const points = seen.map(({ id }) => {
      const { x, y, r } = picture.nodes[id]!;
      return { x: x + dx + 0.45 * r, y: y + dy + 0.45 * r };
    });
    const colours = seen.map(({ said }) => {
      return lightTheme.surfaces[said!.stand === 'for' ? 'stanceForMark' : 'stanceAgainstMark'].toUpperCase();
    });
    const width = Number(sheet!.getAttribute('width'));
    expect(new Set(colours).size).toBe(2);
    expect(await coloursOf(page, drawn, 'image/svg+xml', width, points)).toEqual(colours);
    expect(await coloursOf(page, await saved(page, 'Picture as PNG'), 'image/png', width, points)).toEqual(
      colours,
    );
  });
}
