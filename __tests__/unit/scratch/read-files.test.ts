/**
 * A file of one's own becomes a scratch layer whole or not at all: what Parley writes it reads back equal, what other
 * programs write it reads by their names, and what is too large, packed or hostile is refused in words.
 */
import { toCsv } from '@/lib/export/csv';
import { toGexf } from '@/lib/export/gexf';
import { toGraphml } from '@/lib/export/graphml';
import { edgeColumns, type NetworkTable, nodeColumns } from '@/lib/export/network-table';
import { BadFile } from '@/lib/scratch/bad-file';
import { readFiles } from '@/lib/scratch/read-files';
import { type FileNetwork, limits } from '@/lib/scratch/scratch';

const file = (name: string, ...parts: BlobPart[]) => ({ name, stream: () => new Blob(parts).stream() });
const read = (name: string, ...parts: BlobPart[]) => readFiles([file(name, ...parts)]);
const refusal = async (reading: Promise<unknown>): Promise<string> => {
  const error = await reading.then(() => null).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BadFile);
  return (error as BadFile).message;
};

/** Names and values without what XML cannot hold, since those are lost on the way out, as they must be. */
const names = [
  '=SUM(A1)',
  '+1',
  "'quoted",
  '<script>',
  'a & "b"',
  'Ірина',
  'عبد الله',
  '👩‍⚖️',
  'a, b',
  'x\ty',
];
function tableOf(nodes: number, edges: number): NetworkTable {
  return {
    nodes: Array.from({ length: nodes }, (_, at) => ({
      ...{ id: `n-${at}`, name: `${names[at % names.length]} ${at}`, type: 'Person', kind: null, side: 'a' },
      ...{ status: null, when: null, start: null, end: null, disputed: at % 2 === 0, x: at, y: -at },
    })),
    edges: Array.from({ length: edges }, (_, at) => ({
      ...{ id: `e-${at}`, source: `n-${at % nodes}`, target: `n-${(at * 7 + 1) % nodes}`, type: 'ATTENDED' },
      ...{
        role: names[at % names.length]!,
        onBehalfOf: null,
        presence: 'reported',
        certainty: 'stated',
        stance: null,
      },
      ...{
        modality: 'asserted',
        polarity: null,
        disputed: false,
        sources: 2,
        origins: 1,
        assertions: 'a.b c',
      },
    })),
  };
}
const facts = { title: 'Talks', description: 'All', day: '2031-05-02' };
const asCsv = ({ nodes, edges }: NetworkTable) => [
  file('nodes.csv', toCsv(['id', ...(Object.keys(nodeColumns) as (keyof typeof nodeColumns)[])], nodes)),
  file(
    'edges.csv',
    toCsv(['id', 'source', 'target', ...(Object.keys(edgeColumns) as (keyof typeof edgeColumns)[])], edges),
  ),
];

/** What a format must bring back: ids, names, ends, types, and each value that is not empty. */
function expectSame({ nodes, edges }: FileNetwork, table: NetworkTable) {
  const space = (text: string) => text.replace(/\s/g, ' ');
  expect(nodes.map(({ key, name }) => [key, space(name)])).toEqual(
    table.nodes.map(({ id, name }) => [id, space(name)]),
  );
  expect(edges.map(({ key, source, target, label }) => [key, source, target, label])).toEqual(
    table.edges.map(({ id, source, target, type }) => [id, source, target, type]),
  );
  const role = (values: readonly (readonly [string, string])[]) =>
    values.find(([name]) => name === 'role')?.[1];
  expect(edges.map(({ values }) => space(role(values) ?? ''))).toEqual(
    table.edges.map((each) => space(each.role!)),
  );
  const side = nodes.map(({ values }) => values.find(([name]) => name === 'side')?.[1]);
  expect(side).toEqual(table.nodes.map(() => 'a'));
}

describe('what Parley writes it reads back', () => {
  const table = tableOf(20, 40);
  test.each([
    ['GEXF', () => [file('a.gexf', toGexf(table, facts))]],
    ['GraphML', () => [file('a.graphml', toGraphml(table, facts))]],
    ['CSV', () => asCsv(table)],
    ['JSON', () => [file('a.json', JSON.stringify(table))]],
  ])('as %s: ids, names, ends, types, values', async (_format, files) => {
    expectSame(await readFiles(files()), table);
  });

  test('with fifty thousand lines', async () => {
    const large = tableOf(8_000, 50_000);
    expectSame(await readFiles([file('a.gexf', toGexf(large, facts))]), large);
    expectSame(await readFiles([file('a.graphml', toGraphml(large, facts))]), large);
    expectSame(await readFiles(asCsv(large)), large);
  });
});

describe('what other programs write', () => {
  test('Gephi Lite and graphology: key and attributes', async () => {
    const { nodes, edges } = await read(
      'g.json',
      '{"attributes":{},"nodes":[{"key":"a","attributes":{"label":"Ana","x":1}},{"key":"b"}],"edges":[{"key":"e","source":"a","target":"b","attributes":{"label":"knows","weight":2}}]}',
    );
    expect(nodes).toEqual([
      {
        key: 'a',
        name: 'Ana',
        values: [
          ['label', 'Ana'],
          ['x', '1'],
        ],
      },
      { key: 'b', name: 'b', values: [] },
    ]);
    expect(edges[0]).toMatchObject({ label: 'knows', source: 'a', target: 'b' });
  });

  test('yEd: labels inside its own elements', async () => {
    const { nodes } = await read(
      'y.graphml',
      '<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key for="node" id="d6" yfiles.type="nodegraphics"/><graph><node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Ana</y:NodeLabel></y:ShapeNode></data></node></graph></graphml>',
    );
    expect(nodes.map(({ key, name }) => [key, name])).toEqual([['n0', 'Ana']]);
  });

  test('a table of lines alone names its nodes, with semicolons or tabs too', async () => {
    for (const text of ['source;target;type\nAna;Boris;knows\n', 'From\tTo\nAna\tBoris\n']) {
      const { nodes, edges } = await read('lines.csv', text);
      expect(nodes.map(({ name }) => name)).toEqual(['Ana', 'Boris']);
      expect(edges).toHaveLength(1);
    }
  });

  test('UTF-16 with its mark, as spreadsheets save it', async () => {
    const text = '\uFEFFsource\ttarget\nІрина\tعبد الله\n';
    const bytes = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
    expect((await read('lines.txt', bytes)).nodes.map(({ name }) => name)).toEqual(['Ірина', 'عبد الله']);
  });
});

describe('what is refused, where and why', () => {
  test.each([
    [
      'a document type',
      'x.gexf',
      '<?xml version="1.0"?><!DOCTYPE gexf [<!ENTITY a "b">]><gexf/>',
      /line 1: a document type/,
    ],
    ['an entity that names a file', 'x.gexf', '<gexf>&passwd;</gexf>', /line 1: undefined entity/],
    ['broken XML', 'x.gexf', '<gexf>\n<graph>\n</gexf>', /line 3: unexpected close tag/],
    ['another XML', 'x.xml', '<svg/>', /<svg>.*first element is <gexf>/],
    ['elements without end', 'x.gexf', '<gexf>'.repeat(80), /60 deep/],
    [
      'JSON that reaches into the program',
      'x.json',
      '{"nodes":[{"id":"a","__proto__":{"x":1}}],"edges":[]}',
      /the key '__proto__'/,
    ],
    ['broken JSON', 'x.json', '{"nodes":[', /no JSON that can be read/],
    ['lists in lists', 'x.json', '['.repeat(200_000), /no JSON that can be read/],
    ['JSON without a network', 'x.json', '{"a":1}', /no list of nodes/],
    [
      'an id twice',
      'x.json',
      '{"nodes":[{"id":"a"},{"id":"a"}],"edges":[]}',
      /node 2: the id 'a' again \(first at x\.json, node 1\)/,
    ],
    [
      'a line to nowhere',
      'x.json',
      '{"nodes":[{"id":"a"}],"edges":[{"source":"a","target":"b"}]}',
      /no node has the id 'b'/,
    ],
    [
      'a row of another length',
      'x.csv',
      'source,target\na,b\na,b,c\n',
      /row 3: 3 cells, where the heading has 2/,
    ],
    ['a table of something else', 'x.csv', 'colour,taste\nred,sweet\n', /the columns colour, taste/],
    ['no node', 'x.json', '{"nodes":[],"edges":[]}', /no node in it/],
    ['an empty file', 'x.csv', '', /^x\.csv: empty/],
    ['text that is not text', 'x.csv', 'a\0b', /no text in UTF-8/],
  ])('%s', async (_what, name, text, words) => {
    expect(await refusal(read(name, text))).toMatch(words);
  });

  test('packed files, whatever they are called', async () => {
    expect(await refusal(read('x.gexf', Uint8Array.of(0x1f, 0x8b, 8, 0)))).toMatch(/gzip.*Unpack it/);
    expect(await refusal(read('x.csv', Uint8Array.of(0x50, 0x4b, 3, 4)))).toMatch(/ZIP/);
  });

  test('a file one byte over, without reading the rest; several files count together', async () => {
    const most = new Uint8Array(limits.bytes / 2).fill(32);
    expect(await refusal(read('x.json', most, most, ' '))).toMatch(/more than 64 MB/);
    expect(await refusal(readFiles([file('a.csv', most), file('b.csv', most, ' ')]))).toMatch(
      /b\.csv: more than 64 MB/,
    );
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (to) => {
        given += 1;
        to.enqueue(new Uint8Array(1_000_000));
      },
    });
    expect(await refusal(readFiles([{ name: 'endless.json', stream: () => endless }]))).toMatch(
      /more than 64 MB/,
    );
    expect(given).toBeLessThan(70);
  });

  test('more nodes, lines, attributes or letters than a layer may have', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => `n${at}`);
    expect(await refusal(read('x.csv', `id\n${rows(limits.nodes + 1).join('\n')}`))).toMatch(
      /more than 20,000 nodes/,
    );
    expect(await refusal(read('x.csv', `source,target\n${'a,b\n'.repeat(limits.edges + 1)}`))).toMatch(
      /more than 100,000 lines/,
    );
    const wide = rows(limits.values + 1);
    expect(await refusal(read('x.csv', `id,${wide.join(',')}\na,${wide.join(',')}\n`))).toMatch(
      /attributes on one thing/,
    );
    expect(await refusal(read('x.csv', `id,note\na,${'x'.repeat(limits.letters + 1)}\n`))).toMatch(
      /10,001 letters/,
    );
  });
});
