/**
 * Pictures that are kept from view to view are those that each view gives by itself, whatever was looked at before; and
 * what leads to another view is laid out once.
 */
import { askRecord } from '@/lib/answer/ask-record';
import type { Overview } from '@/lib/graph/build-network';
import { neighboursOf } from '@/lib/graph/expansion';
import { GrownPictures, type Growth, growPicture } from '@/lib/graph/grow-picture';
import type { Picture } from '@/lib/graph/picture';
import { allEntities, allRelations } from '@/lib/questions/overview';
import { getRecord } from '@/lib/record/check-record';
import { openRecord } from '@/lib/record/open-record';
import { folderOf } from '../../helpers/records';

const size = { width: 840, height: 640 };

let record: Overview;
const views: Record<string, Growth> = {};
/** What each view gives by itself. */
const alone = new Map<string, Picture>();

beforeAll(async () => {
  const read = await getRecord(folderOf('lake-accord'));
  const ask = askRecord(openRecord(read, ''));
  const [entities, relations] = [await ask(allEntities, {}), await ask(allRelations, {})];
  record = { sides: read.info.sides, entities, relations };
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
