/** The lines of a picture as the graphics card has them: the weightiest last, each found again by its id. */
import { DrawnLines } from '@/app/_explorer/canvas/drawn-lines';
import { Placed } from '@/app/_explorer/canvas/placed';
import { shareDrawn } from '@/app/_explorer/canvas/thinning';
import { describedOf } from '@/app/_explorer/canvas/words';
import { layoutPicture } from '@/lib/graph/layout-picture';
import { syntheticNetwork } from '../../fixtures/networks/synthetic';

const network = syntheticNetwork(4, 900, 4);
const picture = layoutPicture(network, { width: 840, height: 640 });
const placed = new Placed(network.nodes, picture, describedOf(network).numbers);
const lines = new DrawnLines(
  network,
  picture,
  placed,
  () => 0,
  () => false,
);
const sheets = [lines.straight, lines.bowed];

test('every line between two marks of the picture is drawn, in one of the two sheets', () => {
  const between = network.edges.filter(
    ({ source, target }) => picture.nodes[source] && picture.nodes[target],
  );
  expect(lines.size).toBe(between.length);
  expect(lines.straight.count + lines.bowed.count).toBe(between.length);
  expect(between.filter(({ id }) => lines.get(id)?.edge.id !== id)).toEqual([]);
});

test('of a share exactly the weightiest are drawn: those from a row to the last', () => {
  for (const share of [shareDrawn(40_000, 1, true), 0.5, 1]) {
    const drawn = sheets.map((sheet) => sheet.count - sheet.firstWithin(share));
    const within = lines.all().filter(({ rank }) => rank <= Math.fround(share)).length;
    expect(drawn[0]! + drawn[1]!).toBe(within);
  }
});

test('a line that stands out, or whose mark was moved, changes its own numbers and no others', () => {
  const { id, source } = lines.all().find(({ bow }) => bow === 0)!.edge;
  const before = sheets.map(({ numbers }) => numbers.slice());
  const changed = () =>
    sheets.flatMap(({ numbers, stride }, sheet) => [
      ...new Set(
        [...numbers].flatMap((number, at) =>
          number === before[sheet]![at] ? [] : [`${sheet} ${Math.floor(at / stride)}`],
        ),
      ),
    ]);
  expect(lines.stand(id, true, true)).toBe(true);
  expect(changed()).toHaveLength(1);
  lines.stand(id, false, false);
  expect(changed()).toEqual([]);
  placed.get(source)!.x += 10;
  lines.move(id);
  expect(changed()).toHaveLength(1);
  expect(lines.stand('nobody', true, false)).toBe(false);
});

test('who is tied to whom is found as it is written in the network', () => {
  const { ties } = describedOf(network);
  for (const { id } of network.nodes) {
    const own = network.edges.filter(({ source, target }) => source === id || target === id);
    expect(ties.linesOf.get(id)).toEqual(own.map((edge) => edge.id).sort());
  }
  const [{ id, source, target }] = network.edges as [(typeof network.edges)[number]];
  expect(ties.endsOf.get(id)).toEqual([source, target]);
  expect(ties.linesOf.get('nobody')).toBeUndefined();
});
