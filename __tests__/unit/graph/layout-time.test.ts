/** The other two layouts: by time and by force. Legible, the same every time, and still when something is added. */
import { layoutPicture } from '@/lib/graph/layout-picture';
import type { Network, Picture } from '@/lib/graph/picture';
import { measureQuality } from '@/lib/graph/quality';
import { twoSides } from '../../fixtures/networks/small-tables';
import { tableTalks, tableTalksInFull } from '../../fixtures/networks/table-talks';

const size = { width: 840, height: 560 };
const shuffled = (network: Network): Network => ({
  ...network,
  nodes: [...network.nodes].reverse(),
  edges: [...network.edges].reverse(),
});
const placesOf = ({ nodes }: Picture, ids: readonly string[]) =>
  ids.map((id) => [id, nodes[id]!.x, nodes[id]!.y]);

/** Laying out is the slow part: each picture is made once. */
const pictures = {
  time: layoutPicture(tableTalks, size, { arrangement: 'time' }),
  force: layoutPicture(tableTalks, size, { arrangement: 'force' }),
};

describe.each(['time', 'force'] as const)('Laid out by %s', (arrangement) => {
  const before = pictures[arrangement];

  test('no label lies on another, on a mark or off the canvas', () => {
    expect(measureQuality(tableTalks, before)).toMatchObject({
      labelOverlaps: 0,
      labelsOnMarks: 0,
      offCanvas: 0,
    });
  });

  test('the order of lists does not change the picture', () => {
    const picture = layoutPicture(twoSides, size, { arrangement });
    expect(layoutPicture(shuffled(twoSides), size, { arrangement })).toEqual(picture);
  });

  test('nothing that is placed moves when more is shown', () => {
    const after = layoutPicture(tableTalksInFull, size, { arrangement, previous: before });
    const ids = Object.keys(before.nodes);
    expect(placesOf(after, ids)).toEqual(placesOf(before, ids));
    expect(measureQuality(tableTalksInFull, after)).toMatchObject({ labelOverlaps: 0, labelsOnMarks: 0 });
  });
});

test('by time, a later session stands to the right of an earlier one, and the undated left of every actor', () => {
  const picture = pictures.time;
  const placed = tableTalks.nodes.filter(({ id }) => picture.nodes[id]);
  const sessions = placed.filter(({ mark }) => mark === 'meeting');
  const dated = sessions.filter(({ start }) => start !== null);
  const undated = sessions.filter(({ start }) => start === null);
  expect(dated.length).toBeGreaterThan(1);
  expect(undated.length).toBeGreaterThan(0);
  const xOf = ({ id }: { id: string }) => picture.nodes[id]!.x;
  for (const a of dated)
    for (const b of dated) if (a.start! < b.start! - 86_400_000) expect(xOf(a)).toBeLessThan(xOf(b) + 57);
  const actors = placed.filter(({ side, mark }) => side !== null && mark !== 'meeting').map(xOf);
  expect(Math.max(...undated.map(xOf))).toBeLessThan(Math.min(...actors));
  expect(Math.min(...dated.map(xOf))).toBeGreaterThan(Math.max(...actors));
});
