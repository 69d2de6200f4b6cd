/**
 * Every file that leaves is read back by a parser that is not ours: the same nodes, edges and values, whatever scripts,
 * formulas or control characters a name is made of.
 */
import { DOMParser } from '@xmldom/xmldom';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { toCsv } from '@/lib/export/csv';
import { toGexf } from '@/lib/export/gexf';
import { toGraphml } from '@/lib/export/graphml';
import { withMeasure } from '@/lib/export/measured-columns';
import { columnsOfNodes, type NetworkTable, type NodeRow } from '@/lib/export/network-table';
import { xmlText } from '@/lib/export/xml';

const hostile = [
  '=SUM(A1)',
  '+1',
  '@x',
  '<script>alert(1)</script>',
  'a & "b"',
  'Ірина',
  'عبد الله',
  '👩‍⚖️',
  'bell\u0007',
  'two\nlines',
  "O'Brien",
];
const facts = { title: 'Talks <2031>', description: 'Two of 3 & more', day: '2031-05-02' };
const node = (id: string, name: string): NodeRow => ({
  ...{ id, name, type: 'Person', kind: null, side: 'a', status: null, when: null, start: null, end: null },
  ...{ disputed: false, x: 10, y: 20 },
});
const table: NetworkTable = {
  nodes: hostile.map((name, at) => node(`n-${at}`, name)),
  edges: hostile.slice(1).map((name, at) => ({
    ...{ id: `T:n-0:n-${at + 1}`, source: 'n-0', target: `n-${at + 1}`, type: 'ATTENDED', role: name },
    ...{ onBehalfOf: null, presence: 'reported', certainty: 'stated', modality: 'asserted' },
    ...{ polarity: 'negated', disputed: true },
    ...{ stance: -1, sources: 2, origins: 1, assertions: 'x.y z' },
  })),
};
const withoutControls = (text: string) => text.replace('\u0007', '');
/** In an attribute a line's end is a space, by XML's own rule. */
const inAttribute = (text: string) => withoutControls(text).replace('\n', ' ');

test('GEXF is read back by graphology with every name, place and value', () => {
  const graph = parseGexf(MultiDirectedGraph, toGexf(table, facts), { addMissingNodes: false });
  expect(graph.nodes()).toEqual(table.nodes.map(({ id }) => id));
  expect(graph.mapNodes((_id, { name }) => name)).toEqual(hostile.map(inAttribute));
  expect(graph.getNodeAttributes('n-0')).toMatchObject({
    type: 'Person',
    side: 'a',
    disputed: false,
    x: 10,
    y: -20,
  });
  expect(graph.size).toBe(table.edges.length);
  expect(graph.mapEdges((_id, { role, sources }) => [role, sources])).toEqual(
    hostile.slice(1).map((name) => [inAttribute(name), 2]),
  );
});

test('GraphML is read back by an XML parser with every value under its key', () => {
  const document = new DOMParser().parseFromString(toGraphml(table, facts), 'text/xml');
  const elements = (name: string) => [
    ...Array.from(
      { length: document.getElementsByTagName(name).length },
      (_, at) => document.getElementsByTagName(name)[at]!,
    ),
  ];
  expect(elements('node').map((each) => each.getAttribute('id'))).toEqual(table.nodes.map(({ id }) => id));
  const names = elements('data').filter((each) => each.getAttribute('key') === 'node-name');
  expect(names.map((each) => each.textContent)).toEqual(hostile.map(withoutControls));
  const declared = new Set(elements('key').map((each) => each.getAttribute('id')));
  expect(elements('data').filter((each) => !declared.has(each.getAttribute('key')))).toEqual([]);
});

test('CSV is read back cell by cell, and no cell begins like a formula', () => {
  const rows: Record<string, string>[] = parseCsv(toCsv(['id', 'name', 'disputed', 'x'], table.nodes), {
    columns: true,
    bom: true,
  });
  expect(rows.map(({ name }) => name?.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(hostile);
  expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

describe('a network drawn by a number carries it in every form', () => {
  const measure = (between: number, group: number) => ({
    ...{ met: [{ id: 'n-1', meetings: 2 }], meetings: 2, thin: 0, between, group },
  });
  const numbers = {
    measures: {
      byActor: new Map([['n-0', measure(0.25, 2)]]),
      ...{ groups: [['n-1'], ['n-0']], meetings: 2, thin: 0, sampled: 1, betweenError: 0 },
    },
    accords: new Map(),
  };
  const picture = {
    nodes: { 'n-0': { id: 'n-0', x: 10, y: 20, r: 15.5, label: null, wedges: null } },
  } as unknown as Parameters<typeof withMeasure>[3];
  const sized = withMeasure(table, 'between', numbers, picture);
  const grouped = withMeasure(table, 'groups', numbers, picture);

  test('GEXF has the number as attribute and the radius as size, and neither where it says nothing', () => {
    const read = parseGexf(MultiDirectedGraph, toGexf(sized, facts));
    expect(read.getNodeAttributes('n-0')).toMatchObject({ betweenness: 0.25, radius: 15.5, size: 15.5 });
    expect(read.getNodeAttributes('n-1')).not.toHaveProperty('size');
    expect(read.getNodeAttributes('n-1')).not.toHaveProperty('betweenness');
    expect(parseGexf(MultiDirectedGraph, toGexf(grouped, facts)).getNodeAttributes('n-0')).toMatchObject({
      group: 2,
    });
  });

  test('GraphML declares it with its type', () => {
    const text = toGraphml(sized, facts);
    expect(text).toContain(
      '<key id="node-betweenness" for="node" attr.name="betweenness" attr.type="double"/>',
    );
    expect(text).toContain('<data key="node-betweenness">0.25</data><data key="node-radius">15.5</data>');
    expect(toGraphml(table, facts)).not.toContain('radius');
  });

  test('CSV has a column of it', () => {
    const columns = (of: NetworkTable) => ['id', ...Object.keys(columnsOfNodes(of))] as 'id'[];
    const rows: Record<string, string>[] = parseCsv(toCsv(columns(sized), sized.nodes), {
      columns: true,
      bom: true,
    });
    expect(rows.map(({ betweenness, radius }) => [betweenness, radius]).slice(0, 2)).toEqual([
      ['0.25', '15.5'],
      ['', ''],
    ]);
    expect(columns(grouped)).toContain('group');
    expect(columns(grouped)).not.toContain('radius');
  });
});

test('any text at all is fit for XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const errors: string[] = [];
      const parser = new DOMParser({ errorHandler: (_level, message) => errors.push(String(message)) });
      const read = parser.parseFromString(`<a b="${xmlText(text)}">${xmlText(text)}</a>`, 'text/xml');
      expect(errors).toEqual([]);
      expect(read.documentElement?.nodeName).toBe('a');
    }),
  );
});
