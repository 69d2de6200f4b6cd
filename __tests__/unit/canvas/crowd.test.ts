/** A crowd on the canvas: from the whole picture to close up, marks do not touch and names cover no name. */
import { labelsAt, overlap, zoomSteps } from '@/app/_explorer/canvas/labels';
import { cameraAt, growthAt, isCrowd, restZoom } from '@/app/_explorer/canvas/view';
import { layoutPicture } from '@/lib/graph/layout-picture';
import { syntheticNetwork } from '../../fixtures/networks/synthetic';

const screen = { width: 840, height: 640 };
const network = syntheticNetwork(4, 900, 4);
const picture = layoutPicture(network, screen);
const rest = restZoom(picture, screen);
const middle = { x: picture.width / 2, y: picture.height / 2 };
const zooms = [rest, 0.4, 0.6, 0.75, 0.9, 1, 2, 6].filter((zoom) => zoom >= rest);
const labelled = network.nodes
  .flatMap((node) => (picture.nodes[node.id] ? [{ node, placed: picture.nodes[node.id]! }] : []))
  .sort((a, b) => b.node.weight - a.node.weight);
const namesAt = (zoom: number) => labelsAt(labelled, cameraAt(middle, zoom, screen, true), screen);

test('a picture of hundreds laid out by force is a crowd; by date, or of few, it is none', () => {
  expect(isCrowd(picture)).toBe(true);
  expect(isCrowd({ ...picture, arrangement: 'time' })).toBe(false);
  expect(
    isCrowd({ ...picture, nodes: Object.fromEntries(Object.entries(picture.nodes).slice(0, 300)) }),
  ).toBe(false);
});

test('no two marks touch at any zoom', () => {
  const marks = Object.values(picture.nodes);
  const touching = zooms.flatMap((zoom) =>
    marks.flatMap((a, at) =>
      marks
        .slice(at + 1)
        .filter(
          (b) => (a.r + b.r) * growthAt(zoom, true) > Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2) * zoom,
        )
        .map((b) => `${a.id} ${b.id} at ${zoom}`),
    ),
  );
  expect(touching).toEqual([]);
});

test('from afar few are named, none over another, and the best connected is', () => {
  const names = namesAt(rest);
  expect(rest).toBeLessThan(zoomSteps.full);
  expect(names.length).toBeGreaterThan(8);
  expect(names.length).toBeLessThanOrEqual(24);
  expect(names.map(({ id }) => id)).toContain(labelled[0]!.node.id);
  expect(names.filter((name, at) => names.slice(at + 1).some((other) => overlap(name, other)))).toEqual([]);
});

test('nearer, others on the screen are named that were not from afar', () => {
  const before = new Set(namesAt(rest).map(({ id }) => id));
  expect(namesAt(2.5 * rest).filter(({ id }) => !before.has(id)).length).toBeGreaterThan(5);
});
