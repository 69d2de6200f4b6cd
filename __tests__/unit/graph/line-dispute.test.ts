/** The disc of a line in dispute lies on its line, and on no heading, label, mark or other disc where the line has a free place. */
import { join } from 'node:path';
import { askRecord } from '@/lib/answer/ask-record';
import { buildNetwork } from '@/lib/graph/build-network';
import { boxOverlap } from '@/lib/graph/geometry';
import { growPicture } from '@/lib/graph/grow-picture';
import { measureText } from '@/lib/graph/label-text';
import { headingBox } from '@/lib/graph/layout/fields';
import { disputeShares } from '@/lib/graph/line-dispute';
import { bowPoint } from '@/lib/graph/line-looks';
import { allEntities, allRelations } from '@/lib/questions/overview';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { emptyView, type Layer } from '@/lib/view/view';
import { folderOf } from '../../helpers/records';
import { root } from '../../helpers/sources';

const all: Layer[] = ['issues', 'documents', 'events', 'places'];

describe.each([
  ['the Miami talks', join(root, 'seeds')],
  ['the lake accord', folderOf('lake-accord')],
])('%s', (_name, folder) => {
  test.each([
    ['at rest', 880, 620, [] as Layer[]],
    ['with issues', 880, 620, ['issues'] as Layer[]],
    ['with all layers, on a phone', 390, 560, all],
  ])('%s', async (_when, width, height, shown) => {
    const record = await getRecord(folder);
    const ask = askRecord(openRecord(record, ''));
    const overview = {
      sides: record.info.sides,
      entities: await ask(allEntities, {}),
      relations: await ask(allRelations, {}),
    };
    const growth = { shown, expanded: [], own: [], layout: 'side' as const };
    const picture = growPicture(overview, growth, { width, height });
    const { network } = buildNetwork(overview, { ...emptyView, shown });
    const lines = network.edges.filter(({ disputed }) => disputed);
    expect(lines.length).toBeGreaterThan(0);
    const shares = disputeShares(
      lines,
      picture,
      network.nodes.filter(({ disputed }) => disputed),
    );
    const headings = picture.fields.map((field) => headingBox({ measure: measureText }, field));
    const discs = lines.map(({ id, source, target }) => {
      const [from, to] = [picture.nodes[source]!, picture.nodes[target]!];
      const { x, y } = bowPoint(from, to, picture.edges[id]?.bow ?? 0, shares.get(id)!);
      return { x: x - 6.5, y: y - 6.5, width: 13, height: 13 };
    });
    for (const disc of discs) expect(headings.filter((heading) => boxOverlap(disc, heading) > 0)).toEqual([]);
    const pairs = discs.flatMap((a, at) => discs.slice(at + 1).map((b) => boxOverlap(a, b)));
    expect(pairs.filter((overlap) => overlap > 40)).toEqual([]);
  });
});
