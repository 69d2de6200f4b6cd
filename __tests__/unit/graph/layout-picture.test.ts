/**
 * The picture at rest, for any record: no label over another or over a mark, and everybody on the canvas or in the tray.
 */
import { layoutPicture } from '@/lib/graph/layout-picture';
import type { Network } from '@/lib/graph/picture';
import { measureQuality } from '@/lib/graph/quality';
import { highlandAccord } from '../../fixtures/networks/highland-accord';
import {
  chainOfFour,
  lonely,
  nobody,
  oneSide,
  pair,
  star,
  twoSides,
} from '../../fixtures/networks/small-tables';
import { syntheticNetwork } from '../../fixtures/networks/synthetic';
import { tableTalks, tableTalksInFull } from '../../fixtures/networks/table-talks';

const networks: [string, Network][] = [
  ['four sides and their delegations', tableTalks],
  ['a mediator between three, in three scripts', highlandAccord],
  ['two sides', twoSides],
  ['one side', oneSide],
  ['a star', star],
  ['two people', pair],
  ['one person', lonely],
  ['nobody', nobody],
];
const sizes = [
  { width: 840, height: 640 },
  { width: 380, height: 480 },
];
/** Believable networks of up to forty; more than that does not fit a phone with every name. */
const synthetic = Array.from({ length: 2 }, (_, seed): [string, Network] => [
  `seed ${seed}`,
  syntheticNetwork(seed, 24 + seed * 12, 3 + seed),
]);

function expectLegible(network: Network, size: { width: number; height: number }) {
  const picture = layoutPicture(network, size);
  const { labelOverlaps, labelsOnMarks, onHeadings } = measureQuality(network, picture);
  expect({ labelOverlaps, labelsOnMarks, onHeadings }).toEqual({
    labelOverlaps: 0,
    labelsOnMarks: 0,
    onHeadings: 0,
  });
  const where = [...Object.keys(picture.nodes), ...picture.tray].sort();
  expect(where).toEqual(network.nodes.map(({ id }) => id).sort());
  for (const { x, y } of Object.values(picture.nodes))
    expect(x >= 0 && x <= picture.width && y >= 0 && y <= picture.height).toBe(true);
}

describe.each(networks)('%s', (_name, network) => {
  test.each(sizes)('$width x $height: no label over a label or a mark, nothing lost', (size) =>
    expectLegible(network, size),
  );
});

test.each(synthetic)('an unseen network, %s, is legible', (_name, network) =>
  expectLegible(network, sizes[0]!),
);

test('everything shown at once is legible on a laptop', () => expectLegible(tableTalksInFull, sizes[0]!));

test('on a phone four sides lie across the table as bands, those who sat together next to each other', () => {
  const { fields } = layoutPicture(chainOfFour, { width: 380, height: 600 });
  const bands = [...fields].sort((a, b) => a.y - b.y);
  const order = bands.map(({ side }) => side);
  expect([order, [...order].reverse()]).toContainEqual(['birch', 'dogwood', 'ash', 'cedar']);
  for (const { width } of bands) expect(width).toBeGreaterThan(340);
});
