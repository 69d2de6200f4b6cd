/**
 * The layer of statements on both records, in rooms of several sizes: every statement that the filters leave has a mark
 * on the line from its speaker to its issue, over nothing else, and nothing else moves because of it.
 */
import { join } from 'node:path';
import { askRecord } from '@/lib/answer/ask-record';
import { factsOutside } from '@/lib/answer/chronicle';
import { fallWithout } from '@/lib/answer/trust';
import { buildNetwork } from '@/lib/graph/build-network';
import { growPicture } from '@/lib/graph/grow-picture';
import { bowPoint } from '@/lib/graph/line-looks';
import type { Picture } from '@/lib/graph/picture';
import { measureQuality } from '@/lib/graph/quality';
import { withStatements } from '@/lib/graph/statements/layer';
import { MOST_APART, placeStatements } from '@/lib/graph/statements/place';
import { oncePerSpeaker, statementsLeft } from '@/lib/graph/statements/rows';
import { STATEMENT_RADIUS } from '@/lib/graph/statements/shapes';
import { allInTime } from '@/lib/questions/chronicle';
import { allEntities, allRelations } from '@/lib/questions/overview';
import { recordInfo } from '@/lib/questions/record-card';
import { allStatements, type StatementRow } from '@/lib/questions/statements';
import { allSupport } from '@/lib/questions/support';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { saidOf, saidThing } from '@/lib/view/things';
import { emptyView, type View } from '@/lib/view/view';
import { folderOf } from '../../../helpers/records';
import { root } from '../../../helpers/sources';

const rooms = [
  { width: 880, height: 620 },
  { width: 390, height: 420 },
];

async function read(folder: string) {
  const ask = askRecord(openRecord(await getRecord(folder), ''));
  const [[card], entities, relations, rows, chronicle, support] = await Promise.all([
    ask(recordInfo, {}),
    ask(allEntities, {}),
    ask(allRelations, {}),
    ask(allStatements, {}),
    ask(allInTime, {}),
    ask(allSupport, {}),
  ]);
  const overview = { sides: card!.sides, entities, relations };
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  return { overview, entityById, all: oncePerSpeaker(rows), chronicle, support };
}
type Read = Awaited<ReturnType<typeof read>>;

const on: View = { ...emptyView, shown: ['statements'] };

const pictures = new WeakMap<object, Map<string, Picture>>();

function drawn({ overview, entityById, all, chronicle, support }: Read, view: View, room = rooms[0]!) {
  const fallen = fallWithout(support, view.sourcesOff);
  const factsOff = new Set([...factsOutside(chronicle, view), ...fallen.facts]);
  const { network } = buildNetwork(overview, view, factsOff, fallen.entities);
  // No filter moves anything: a picture is laid out once a room.
  const laidOut = `${room.width} ${view.shown.join(',')}`;
  const picture = pictures.get(overview)?.get(laidOut) ?? growPicture(overview, view, room);
  pictures.set(overview, new Map([...(pictures.get(overview) ?? []), [laidOut, picture]]));
  const left = statementsLeft(all, network, view, factsOff, (id) => entityById.get(id)?.status);
  const places = placeStatements(all, overview, picture);
  const layer = withStatements({ network, picture }, places, left, entityById, view.sourcesOff);
  const marks = layer.network.nodes.filter(({ mark }) => mark === 'statement');
  return { bare: { network, picture }, layer, left, marks };
}

describe.each([
  ['the Miami talks', join(root, 'seeds')],
  ['the lake accord', folderOf('lake-accord')],
])('%s', (_name, folder) => {
  let record: Read;
  beforeAll(async () => {
    record = await read(folder);
  });

  test.each(rooms)('$width by $height: the marks lie on nothing, and everything else stays', (room) => {
    const { bare, layer, left, marks } = drawn(record, on, room);
    const [before, after] = [bare, layer].map(({ network, picture }) => measureQuality(network, picture));
    expect(marks.reduce((sum, { said }) => sum + said!.count, 0)).toBe(left.length);
    expect(after).toMatchObject({
      labelOverlaps: before!.labelOverlaps,
      labelsOnMarks: before!.labelsOnMarks,
      markOverlaps: before!.markOverlaps,
      onHeadings: before!.onHeadings,
      offCanvas: before!.offCanvas,
    });
    expect(layer.picture).toMatchObject(bare.picture);
    expect(marks.filter(({ id }) => layer.picture.nodes[id]?.label)).toEqual([]);
  });

  test('in a room of a laptop, nearly every mark lies on the line that it names', () => {
    const { layer, marks } = drawn(record, on);
    const { edges, nodes } = layer.picture;
    const off = marks.filter(({ id, said }) => {
      const line = layer.network.edges.find((edge) => edge.id === said!.line)!;
      const [from, to, at] = [nodes[line.source]!, nodes[line.target]!, nodes[id]!];
      const bow = edges[line.id]?.bow ?? 0;
      const nearest = Math.min(
        ...Array.from({ length: 401 }, (_, step) => {
          const on = bowPoint(from, to, bow, step / 400);
          return Math.sqrt((on.x - at.x) ** 2 + (on.y - at.y) ** 2);
        }),
      );
      return nearest > 2;
    });
    expect(marks.length).toBeGreaterThan(20);
    expect(off.length).toBeLessThanOrEqual(marks.length / 10);
  });

  test('it brings the issues and takes them away again', () => {
    const issues = (view: View) =>
      buildNetwork(record.overview, view).network.nodes.filter(({ mark }) => mark === 'issue');
    expect(issues(on).length).toBeGreaterThan(3);
    expect(issues(emptyView)).toEqual([]);
    expect(
      statementsLeft(
        record.all,
        buildNetwork(record.overview, emptyView).network,
        emptyView,
        new Set(),
        () => null,
      ),
    ).toEqual([]);
  });

  test('the same statements have the same places, whatever is filtered', () => {
    const whole = drawn(record, on);
    const [side] = record.overview.sides;
    const less = drawn(record, { ...on, sidesOff: [side!.id], certaintiesOff: ['claimed', 'inferred'] });
    expect(less.marks.length).toBeGreaterThan(0);
    expect(less.marks.length).toBeLessThan(whole.marks.length);
    for (const { id, said } of less.marks)
      if (said!.count === 1 && whole.layer.picture.nodes[id])
        expect([id, less.layer.picture.nodes[id]]).toEqual([id, whole.layer.picture.nodes[id]]);
  });

  test('filters act: a side, a certainty, dates and a source take away exactly what is theirs', () => {
    const keys = (view: View) => drawn(record, view).left.map(saidThing);
    const all = drawn(record, on).left;
    const [side] = record.overview.sides;
    expect(keys({ ...on, sidesOff: [side!.id] })).toEqual(
      all.filter(({ actor }) => record.entityById.get(actor)?.side !== side!.id).map(saidThing),
    );
    expect(keys({ ...on, undated: false }).length).toBeLessThan(all.length);
    const dated = drawn(record, { ...on, undated: false }).left;
    // What a source ascribes in its own voice is no thing of a day.
    expect(dated.filter(({ voice, when }) => voice !== 'source' && when === null)).toEqual([]);
    const [source] = [...new Set(all.flatMap(({ carriedBy }) => carriedBy.map((each) => each.source)))];
    const without = keys({ ...on, sourcesOff: [source!] });
    const restsOnIt = all.filter(({ carriedBy }) => carriedBy.every((each) => each.source === source));
    expect(restsOnIt.length).toBeGreaterThan(0);
    expect(without.filter((key) => restsOnIt.some((row) => saidThing(row) === key))).toEqual([]);
  });

  test('more than fit beside each other on a line are one mark with their number', () => {
    const [row] = drawn(record, on).left;
    const more = Array.from(
      { length: MOST_APART + 4 },
      (_, at): StatementRow => ({ ...row!, fact: `more-${at}` }),
    );
    const crowded = drawn({ ...record, all: more }, on);
    expect(crowded.marks.map(({ said }) => said!.count)).toEqual([MOST_APART + 4]);
    expect(saidOf(crowded.marks[0]!.id)).toEqual({ actor: row!.actor, issue: row!.issue, fact: null });
    const halves = more.map(
      (each, at): StatementRow => ({ ...each, stance: at < 8 ? 2 : -1, voice: 'original' }),
    );
    const [mark] = drawn({ ...record, all: halves }, on).marks;
    expect(mark!.said!.tally).toEqual({ for: 8, against: MOST_APART - 4 });
    expect(mark!.sub).toContain(`8 for, ${MOST_APART - 4} against`);
  });

  test.each(rooms)('$width by $height: marks apart cover no more than a third of their line', (room) => {
    const { layer, left, marks } = drawn(record, on, room);
    const { nodes } = layer.picture;
    const apart = new Map<string, number>();
    for (const { said } of marks) apart.set(said!.line, (apart.get(said!.line) ?? 0) + 1);
    const covered = [...apart]
      .filter(([, count]) => count > 1)
      .map(([line, count]) => {
        const { source, target } = layer.network.edges.find(({ id }) => id === line)!;
        const [from, to] = [nodes[source]!, nodes[target]!];
        const length = Math.sqrt((from.x - to.x) ** 2 + (from.y - to.y) ** 2);
        return (count * 2 * STATEMENT_RADIUS.one * layer.picture.scale) / length;
      });
    expect(covered.filter((share) => share > 1 / 3)).toEqual([]);
    expect(marks.length).toBeLessThanOrEqual(left.length);
  });

  test('the narrower the room, the fewer marks, and none is left out', () => {
    const [wide, narrow] = rooms.map((room) => drawn(record, on, room));
    expect(narrow!.marks.length).toBeLessThan(wide!.marks.length);
    const counted = ({ marks }: typeof wide & object) =>
      marks.reduce((sum, { said }) => sum + said!.count, 0);
    expect(counted(narrow!)).toBe(counted(wide!));
  });

  test.each(rooms)(
    '$width by $height: a line that is drawn for a statement alone stays on the canvas',
    (room) => {
      const { bare, layer } = drawn(record, on, room);
      const known = new Set(bare.network.edges.map(({ id }) => id));
      const { nodes, edges, width, height } = layer.picture;
      const off = layer.network.edges
        .filter(({ id }) => !known.has(id))
        .flatMap(({ id, source, target }) =>
          Array.from({ length: 41 }, (_, step) =>
            bowPoint(nodes[source]!, nodes[target]!, edges[id]!.bow, step / 40),
          ),
        )
        .filter(({ x, y }) => x < -1 || y < -1 || x > width + 1 || y > height + 1);
      expect(off).toEqual([]);
    },
  );
});
