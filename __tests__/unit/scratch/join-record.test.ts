/** A file's network over the record: who is who, and what the record has already. */
import { joinRecord } from '@/lib/scratch/join-record';

describe('over the record', () => {
  const record = {
    entities: [
      { id: 'ana', name: 'Ana Lopez', shortName: null },
      { id: 'talks', name: 'First talks', shortName: 'Talks' },
      { id: 'twin-1', name: 'Twin', shortName: null },
      { id: 'twin-2', name: 'Twin', shortName: null },
    ],
    relations: [{ id: 'r1', type: 'ATTENDED', from: 'ana', to: 'talks' }],
  };
  const node = (key: string, name = key) => ({ key, name, values: [] });
  const edge = (key: string, source: string, target: string, label = '') => ({
    key,
    source,
    target,
    label,
    values: [],
  });

  test('a node is the entity of its id or its whole name; a name of two is nobody’s', () => {
    const layer = joinRecord(
      'x.json',
      { nodes: [node('ana'), node('7', ' first TALKS '), node('8', 'Twin'), node('9', 'Lopez')], edges: [] },
      record,
    );
    expect(layer.nodes.map(({ name }) => name)).toEqual(['Twin', 'Lopez']);
    expect(layer.known.nodes).toBe(2);
  });

  test('a line that the record has is not drawn again; any other is, between the record’s own things', () => {
    const edges = [
      edge('r1', 'ana', '7'),
      edge('', 'ana', '7', 'ATTENDED'),
      edge('', 'ana', '7', 'sponsored'),
      edge('', 'x', 'ana'),
    ];
    const layer = joinRecord(
      'x.json',
      { nodes: [node('ana'), node('7', 'Talks'), node('x')], edges },
      record,
    );
    expect(layer.known.edges).toBe(2);
    expect(layer.edges.map(({ source, target, label }) => [source, target, label])).toEqual([
      ['ana', 'talks', 'sponsored'],
      [layer.nodes[0]!.id, 'ana', ''],
    ]);
  });

  test('the same file is the same layer; another is another', () => {
    const network = { nodes: [node('x')], edges: [] };
    expect(joinRecord('a.json', network, record).id).toBe(joinRecord('a.json', network, record).id);
    expect(joinRecord('a.json', network, record).id).not.toBe(joinRecord('b.json', network, record).id);
    expect(joinRecord('a.json', network, record).id).toMatch(/^[0-9a-f]{10}$/);
  });
});
