/** One issue across all its speakers; and the files of the export menu, read back by parsers that are not ours. */
import { readFile } from 'node:fs/promises';
import { DOMParser } from '@xmldom/xmldom';
import { parse as parseCsv } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { withoutPosition } from '@/lib/answer/issue-dossier';
import type { PositionRow } from '@/lib/questions/positions';
import { waitUntilStill } from '../../helpers/browser';
import { atRest } from '../../helpers/canvas';
import { openExplorer, wordsOf } from '../../helpers/explorer';
import type { Stage } from './cast';

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
    const save = async (form: string) => {
      await page.getByRole('button', { name: 'Export' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: form }).click(),
      ]);
      return readFile(await file.path());
    };
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
    const xml = (bytes: Buffer) => new DOMParser().parseFromString(bytes.toString(), 'text/xml');
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
}
