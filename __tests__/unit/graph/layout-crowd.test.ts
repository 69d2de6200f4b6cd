/**
 * A network of a thousand things is laid out by force: everybody has a place of their own, names cover nothing, what
 * stands stays, and its first picture comes before it is refined.
 */
import { layoutPicture } from '@/lib/graph/layout-picture';
import type { Network, Picture } from '@/lib/graph/picture';
import { measureQuality } from '@/lib/graph/quality';
import { syntheticNetwork } from '../../fixtures/networks/synthetic';

const size = { width: 840, height: 640 };
const network = syntheticNetwork(4, 900, 4);
const steps: { done: number; draft: Picture | null }[] = [];
const picture = layoutPicture(network, size, { onProgress: (done, draft) => steps.push({ done, draft }) });

/** Without lines: what is counted over pairs of lines takes long for a crowd and promises nothing here. */
const apart = (of: Picture) => {
  const { labelOverlaps, labelsOnMarks, markOverlaps, offCanvas } = measureQuality(
    { ...network, edges: [] },
    of,
  );
  return { labelOverlaps, labelsOnMarks, markOverlaps, offCanvas };
};
const nothing = { labelOverlaps: 0, labelsOnMarks: 0, markOverlaps: 0, offCanvas: 0 };

test('nobody covers another, and no name covers a name or a mark', () => {
  expect(picture.arrangement).toBe('force');
  expect(apart(picture)).toEqual(nothing);
  expect([...Object.keys(picture.nodes), ...picture.tray].sort()).toEqual(
    network.nodes.map(({ id }) => id).sort(),
  );
  expect(Object.values(picture.nodes).filter(({ label }) => label).length).toBeGreaterThan(100);
});

test('it is the same every time, whatever the order of the lists', () => {
  const reversed = { ...network, nodes: [...network.nodes].reverse(), edges: [...network.edges].reverse() };
  expect(layoutPicture(reversed, size)).toEqual(picture);
});

test('its first picture has everybody in it, before the layout goes on', () => {
  const [first, ...others] = steps;
  expect(first?.done).toBe(0);
  expect(Object.keys(first!.draft!.nodes).sort()).toEqual(Object.keys(picture.nodes).sort());
  expect(others.every(({ done, draft }) => done > 0 && draft === null)).toBe(true);
});

test('what stands stays when more is shown, and only that is placed', () => {
  const few: Network = { ...network, nodes: network.nodes.slice(0, 700) };
  const before = layoutPicture(few, size);
  const after = layoutPicture(network, size, { previous: before });
  const placesOf = (of: Picture) =>
    Object.keys(before.nodes).map((id) => [id, of.nodes[id]!.x, of.nodes[id]!.y]);
  expect(placesOf(after)).toEqual(placesOf(before));
  expect(Object.keys(after.nodes).length).toBeGreaterThan(Object.keys(before.nodes).length + 100);
  expect(apart(after)).toMatchObject({ labelOverlaps: 0, labelsOnMarks: 0, markOverlaps: 0 });
});

test('what is moved by hand moves with its name, and nothing else does', () => {
  const [id, at] = Object.entries(picture.nodes).find(([, { label }]) => label)!;
  const moved = layoutPicture(network, size, {
    previous: picture,
    pinned: { [id]: { x: at.x + 50, y: at.y - 20 } },
  });
  expect(moved.nodes[id]).toMatchObject({ x: at.x + 50, y: at.y - 20 });
  expect(moved.nodes[id]!.label!.x).toBeCloseTo(at.label!.x + 50);
  expect({ ...moved.nodes, [id]: at }).toEqual(picture.nodes);
});
