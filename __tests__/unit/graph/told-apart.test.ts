/** What lies close together on a picture is still read as two: parallel lines, and names below one another. */
import { overview } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { buildNetwork } from '@/lib/graph/build-network';
import { layoutPicture } from '@/lib/graph/layout-picture';
import type { Network, Picture } from '@/lib/graph/picture';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { emptyView } from '@/lib/view/view';
import { folderOf } from '../../helpers/records';

/** Widths on which lines and names of the invented record once ran together. */
const sizes = [840, 880, 900].map((width) => ({ width, height: 560 }));
let network: Network;

beforeAll(async () => {
  const answer = await overview(askRecord(openRecord(await getRecord(folderOf('lake-accord')), '')));
  const { card, entities, relations } = answer!;
  network = buildNetwork({ sides: card.sides, entities, relations }, emptyView).network;
});

/** How far each line between two things is from every other between them in its middle, pixels. */
function gapsOfParallels(picture: Picture): number[] {
  const bowOf = ({ id, source, target }: Network['edges'][number]) =>
    (picture.edges[id]?.bow ?? 0) * (source < target ? 1 : -1);
  return network.edges.flatMap((edge, at) =>
    network.edges
      .slice(at + 1)
      .filter(
        (other) => [edge.source, edge.target].sort().join() === [other.source, other.target].sort().join(),
      )
      .map((other) => Math.abs(bowOf(edge) - bowOf(other))),
  );
}

/** How far names that overlap from left to right are from one another, pixels. */
function gapsOfNames(picture: Picture): number[] {
  const labels = Object.values(picture.nodes).flatMap(({ label }) => label ?? []);
  return labels.flatMap((one, at) =>
    labels.slice(at + 1).flatMap((other) => {
      const shared = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      const gap = Math.max(one.y, other.y) - Math.min(one.y + one.height, other.y + other.height);
      return shared > 0 ? [gap] : [];
    }),
  );
}

test.each(sizes)(
  'at $width pixels parallel lines lie apart, and no name stands right under another',
  (size) => {
    const picture = layoutPicture(network, size);
    const parallels = gapsOfParallels(picture);
    expect(parallels.length).toBeGreaterThan(0);
    expect(Math.min(...parallels)).toBeGreaterThanOrEqual(9);
    expect(Math.min(...gapsOfNames(picture))).toBeGreaterThanOrEqual(7);
  },
);
