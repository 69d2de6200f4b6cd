/**
 * The same picture whatever the order of the lists; nothing that is placed moves when something is added; what somebody
 * has dragged stays.
 */
import { layoutPicture } from '@/lib/graph/layout-picture';
import type { Network, Picture } from '@/lib/graph/picture';
import { measureQuality } from '@/lib/graph/quality';
import { oneSide } from '../../fixtures/networks/small-tables';
import { tableTalks, tableTalksInFull } from '../../fixtures/networks/table-talks';

const size = { width: 840, height: 640 };

const shuffled = (network: Network): Network => ({
  ...network,
  nodes: [...network.nodes].reverse(),
  edges: [...network.edges].reverse(),
});

test('the order of lists does not change the picture', () => {
  expect(layoutPicture(shuffled(oneSide), size)).toEqual(layoutPicture(oneSide, size));
});

test('what is on the canvas stays where it is when more is shown', () => {
  const before = layoutPicture(tableTalks, size);
  const after = layoutPicture(tableTalksInFull, size, { previous: before });
  const placeOf = (picture: Picture, id: string) => [picture.nodes[id]?.x, picture.nodes[id]?.y];
  const moved = Object.keys(before.nodes).filter(
    (id) => String(placeOf(before, id)) !== String(placeOf(after, id)),
  );
  expect(Object.keys(after.nodes).length).toBeGreaterThan(Object.keys(before.nodes).length);
  expect(moved).toEqual([]);
});

test('what somebody has dragged stays exactly there', () => {
  const [id] = Object.keys(layoutPicture(oneSide, size).nodes);
  const picture = layoutPicture(oneSide, size, { pinned: { [id!]: { x: 123, y: 321 } } });
  expect(picture.nodes[id!]).toMatchObject({ x: 123, y: 321 });
});

test('what is added covers no label that stays and no heading, and every label keeps the lines that its room was measured for', () => {
  const before = layoutPicture(tableTalks, size);
  const after = layoutPicture(tableTalksInFull, size, { previous: before });
  expect(measureQuality(tableTalksInFull, after)).toMatchObject({
    labelOverlaps: 0,
    labelsOnMarks: 0,
    onHeadings: 0,
    offCanvas: 0,
  });
  const words = Object.keys(before.nodes).flatMap((id) => {
    const [was, is] = [before.nodes[id]!.label, after.nodes[id]!.label];
    return was && is && was.lines.join('|') !== is.lines.join('|') ? [id] : [];
  });
  expect(words).toEqual([]);
});
