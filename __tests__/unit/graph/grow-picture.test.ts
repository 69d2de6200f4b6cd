/**
 * Pictures that are kept from view to view are those that each view gives by itself, whatever was looked at before; and
 * what leads to another view is laid out once.
 */
import { join } from 'node:path';
import { askRecord } from '@/lib/answer/ask-record';
import type { Overview } from '@/lib/graph/build-network';
import { neighboursOf } from '@/lib/graph/expansion';
import { boxOverlap } from '@/lib/graph/geometry';
import { GrownPictures, type Growth, growPicture } from '@/lib/graph/grow-picture';
import { measureText } from '@/lib/graph/label-text';
import { headingBox } from '@/lib/graph/layout/fields';
import type { Picture } from '@/lib/graph/picture';
import { allEntities, allRelations } from '@/lib/questions/overview';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { folderOf } from '../../helpers/records';
import { root } from '../../helpers/sources';

const size = { width: 840, height: 640 };

let record: Overview;
const views: Record<string, Growth> = {};
/** What each view gives by itself. */
const alone = new Map<string, Picture>();

async function read(folder: string): Promise<Overview> {
  const found = await getRecord(folder);
  const ask = askRecord(openRecord(found, ''));
  const [entities, relations] = [await ask(allEntities, {}), await ask(allRelations, {})];
  return { sides: found.info.sides, entities, relations };
}

beforeAll(async () => {
  record = await read(folderOf('lake-accord'));
  const { entities } = record;
  const groups = entities
    .filter(({ type }) => type === 'Person')
    .flatMap(({ id }) => neighboursOf(record, id))
    .filter(({ kind }) => kind === 'Issue');
  const expanded = groups
    .slice(0, 2)
    .map(({ of, type, way, kind }) => ({ of, type, way, kind, most: 3, after: 0 }));
  const rest: Growth = { shown: [], expanded: [], layout: 'side', own: [] };
  views.rest = rest;
  views.expanded = { ...rest, expanded: expanded.slice(0, 1) };
  views.more = { ...rest, expanded };
  views.force = { ...rest, layout: 'force' };
  for (const [name, view] of Object.entries(views)) alone.set(name, growPicture(record, view, size));
});

test('each view has the picture that it has by itself, in whatever order they are looked at', () => {
  const pictures = new GrownPictures();
  for (const name of ['more', 'rest', 'force', 'expanded', 'more'])
    expect([name, pictures.of(record, views[name]!, size)]).toEqual([name, alone.get(name)]);
  const wide = { ...size, width: 1000 };
  expect(pictures.of(record, views.rest!, wide)).toEqual(growPicture(record, views.rest!, wide));
});

test('a view that leads to another is not laid out a second time; another record begins anew', () => {
  const pictures = new GrownPictures();
  const rest = pictures.of(record, views.rest!, size);
  const expanded = pictures.of(record, views.expanded!, size);
  pictures.of(record, views.more!, size);
  expect(pictures.of(record, views.expanded!, size)).toBe(expanded);
  expect(pictures.of(record, views.rest!, size)).toBe(rest);
  const fewer = { ...record, entities: record.entities.slice(1) };
  expect(pictures.of(fewer, views.rest!, size)).toEqual(growPicture(fewer, views.rest!, size));
});

describe.each([
  ['the Miami talks', join(root, 'seeds')],
  ['the lake accord', folderOf('lake-accord')],
])('%s', (_name, folder) => {
  test.each([
    { width: 540, height: 560 },
    { width: 390, height: 595 },
    { width: 390, height: 570 },
    { width: 390, height: 420 },
  ])(
    'issues come to $width by $height: who was named keeps the name, and none stands on a heading',
    async (room) => {
      const overview = await read(folder);
      const before = growPicture(overview, views.rest!, room);
      const after = growPicture(overview, { ...views.rest!, shown: ['issues'] }, room);
      const named = (picture: Picture) =>
        Object.keys(before.nodes).filter((id) => picture.nodes[id]!.label !== null);
      expect(named(after)).toEqual(expect.arrayContaining(named(before)));
      const headings = after.fields.map((field) => headingBox({ measure: measureText }, field));
      const added = Object.entries(after.nodes).filter(([id]) => !before.nodes[id]);
      const onHeadings = added.filter(([, { x, y, r }]) =>
        headings.some((box) => boxOverlap(box, { x: x - r, y: y - r, width: 2 * r, height: 2 * r }) > 0),
      );
      expect(onHeadings.map(([id]) => id)).toEqual([]);
    },
  );
});
