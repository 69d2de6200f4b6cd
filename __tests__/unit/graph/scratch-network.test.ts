/** A scratch layer lies over the network and leaves it as it was: nothing moves, nothing counts, all of it comes off. */
import { overview } from '@/lib/answer/answers';
import { askRecord } from '@/lib/answer/ask-record';
import { buildNetwork, type Overview } from '@/lib/graph/build-network';
import { growPicture } from '@/lib/graph/grow-picture';
import { measureQuality } from '@/lib/graph/quality';
import { openRecord } from '@/lib/record/open-record';
import { joinRecord } from '@/lib/scratch/join-record';
import type { ScratchLayer } from '@/lib/scratch/scratch';
import { emptyView, type View } from '@/lib/view/view';
import { recordFiles, recordOf } from '../../helpers/records';

const size = { width: 840, height: 640 };
let record: Overview;
let layer: ScratchLayer;
beforeAll(async () => {
  const answer = await overview(askRecord(openRecord(recordOf(recordFiles('lake-accord')), '')));
  const { card, entities, relations } = answer!;
  record = { sides: card.sides, entities, relations };
  const edge = (source: string, target: string) => ({ key: '', source, target, label: 'knows', values: [] });
  const [first, second] = entities.filter(({ type }) => type === 'Person').map(({ id }) => id);
  layer = joinRecord(
    'mine.csv',
    {
      nodes: [first!, second!, 'x', 'y', 'alone'].map((key) => ({ key, name: key, values: [] })),
      edges: [edge(first!, 'x'), edge('x', 'y'), edge('y', second!), edge('x', 'y'), edge('x', 'x')],
    },
    record,
  );
});
const build = (view: Partial<View>, layers: ScratchLayer[]) =>
  buildNetwork(record, { ...emptyView, ...view }, undefined, undefined, layers).network;

test('its nodes and lines are drawn beside the record’s, which stay as they are', () => {
  const [bare, laid] = [build({}, []), build({}, [layer])];
  const own = laid.nodes.filter(({ mark }) => mark === 'own');
  expect(own.map(({ name }) => name).sort()).toEqual(['alone', 'x', 'y']);
  expect(laid.edges.filter(({ kind }) => kind === 'own')).toHaveLength(3);
  expect(laid.nodes.filter(({ mark }) => mark !== 'own')).toEqual(bare.nodes);
  expect(laid.edges.filter(({ kind }) => kind !== 'own')).toEqual(bare.edges);
});

test('a node of it is hidden and kept like any other; a line to what is not drawn waits', () => {
  const x = layer.nodes.find(({ name }) => name === 'x')!.id;
  const hidden = build({ hidden: [x] }, [layer]);
  expect(hidden.edges.filter(({ kind }) => kind === 'own')).toHaveLength(1);
  expect(build({ only: [x] }, [layer]).nodes.map(({ id }) => id)).toEqual([x]);
});

test('nothing moves when it is added, whatever was on before and comes after; no label lies over another', () => {
  const own = (after: number) => [{ id: layer.id, after, opened: 0 }];
  const growths = [
    { shown: [], own: own(0) },
    { shown: ['ties'] as const, own: own(1) },
    { shown: ['ties', 'series'] as const, own: own(1) },
  ];
  for (const { shown, own } of growths) {
    const rest = { shown, expanded: [], layout: 'side' as const };
    const before = growPicture(record, { ...rest, own: [], shown: shown.slice(0, own[0]!.after) }, size);
    const after = growPicture(record, { ...rest, own, layers: [layer] }, size);
    for (const [id, { x, y, label }] of Object.entries(before.nodes))
      if (!before.tray.includes(id)) expect(after.nodes[id]).toMatchObject({ x, y, label });
    const { id } = layer.nodes.find(({ name }) => name === 'x')!;
    expect(after.nodes[id]).toBeDefined();
    expect(measureQuality(build({ shown }, [layer]), after).labelOverlaps).toBe(0);
  }
});
