/**
 * Where a mark may be put at all, whatever a search for a better picture proposes: whole on the canvas; and in a picture
 * with many lines, a session of several sides on the ground between them. Only the bounds are looked at: to lay such a
 * picture out takes a test too long.
 */
import { overview } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { buildNetwork } from '@/lib/graph/build-network';
import { measureText } from '@/lib/graph/label-text';
import { stateProblem } from '@/lib/graph/layout/problem';
import { layGround } from '@/lib/graph/layout/regions';
import { crowdOf, roomsOf } from '@/lib/graph/layout/rooms';
import { chooseSeats } from '@/lib/graph/layout/seats';
import { generateRecord } from '@/lib/record/generate/generate-record';
import { openRecord } from '@/lib/record/open-record';
import { emptyView } from '@/lib/view/view';

const size = { width: 840, height: 600 };

test('fourteen meetings of three sides: no corner of the canvas is a place for a session, and no mark is cut', async () => {
  const answer = await overview(askRecord(openRecord(generateRecord(14, 5).record, '')));
  const { card, entities, relations } = answer!;
  const { network } = buildNetwork({ sides: card.sides, entities, relations }, emptyView);
  const problem = stateProblem(network, size, measureText);
  const ground = layGround(problem, chooseSeats(problem))!;
  expect(crowdOf(problem)).toBeGreaterThan(1);
  const rooms = roomsOf(problem, ground);
  const corners = [
    [0, 0],
    [size.width, 0],
    [0, size.height],
    [size.width, size.height],
  ] as const;
  let sessions = 0;
  problem.items.forEach(({ r, seat, joins }, i) => {
    const [left, right] = [
      Math.min(...ground.regions.filter((each) => joins.includes(each.seat)).map(({ box }) => box.x)),
      Math.max(
        ...ground.regions.filter((each) => joins.includes(each.seat)).map(({ box }) => box.x + box.width),
      ),
    ];
    for (const [cornerX, cornerY] of corners) {
      const [x, y] = rooms[i]!(cornerX, cornerY);
      expect(Math.min(x, y, size.width - x, size.height - y)).toBeGreaterThanOrEqual(r);
      if (seat >= 0 || joins.length < 2) continue;
      sessions += 1;
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x).toBeLessThanOrEqual(right);
    }
  });
  expect(sessions).toBeGreaterThan(20);
});
