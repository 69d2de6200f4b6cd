/**
 * A network from tables (CSV, TSV): a table of lines has the columns source and target, a table of nodes has id. Either
 * alone will do: lines name their nodes, nodes may be joined to the record.
 */
import Papa from 'papaparse';
import { badFile } from './bad-file';
import { type Collector, collector } from './collect';
import type { FileNetwork } from './scratch';

export interface NamedText {
  file: string;
  text: string;
}

const columnNames = {
  id: ['id', 'key', 'node'],
  name: ['label', 'name', 'title'],
  source: ['source', 'from'],
  target: ['target', 'to'],
  type: ['type', 'label', 'relation', 'relationship'],
} as const;
type Column = keyof typeof columnNames;

/** Parley's own tables, as others', keep a spreadsheet from computing a cell by an apostrophe before it. */
const plain = (cell: string) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell).trim();

interface Table {
  file: string;
  head: string[];
  rows: string[][];
  column(name: Column): number;
}

function readTable({ file, text }: NamedText): Table {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const broken = errors.find(({ type }) => type !== 'Delimiter');
  if (broken) {
    const found = broken.message.replace(/\.$/, '').toLowerCase();
    throw badFile(file, `row ${(broken.row ?? 0) + 1}`, found, 'Save it anew as CSV from your spreadsheet');
  }
  const [first = [], ...rows] = data;
  const head = first.map((cell) => plain(cell));
  const lower = head.map((cell) => cell.toLowerCase());
  rows.forEach((row, index) => {
    if (row.length !== head.length)
      throw badFile(
        file,
        `row ${index + 2}`,
        `${row.length} ${row.length === 1 ? 'cell' : 'cells'}, where the heading has ${head.length}`,
        'Give it as many cells as the heading, with quotes round a cell that holds a comma',
      );
  });
  return {
    file,
    head,
    rows: rows.map((row) => row.map(plain)),
    column: (name) => {
      const [at = -1] = columnNames[name].map((each) => lower.indexOf(each)).filter((index) => index >= 0);
      return at;
    },
  };
}

const valuesOf = ({ head }: Table, row: string[], taken: number[]): [string, string][] =>
  head.flatMap((name, at) =>
    taken.includes(at) || name === '' ? [] : [[name, row[at]!] as [string, string]],
  );

function addLines(into: Collector, table: Table): void {
  const [source, target, type, id] = (['source', 'target', 'type', 'id'] as const).map(table.column);
  table.rows.forEach((row, index) => {
    const at = `${table.file}, row ${index + 2}`;
    const text = (column: number | undefined) => row[column ?? -1] ?? '';
    const line = { key: text(id), source: text(source), target: text(target), label: text(type) };
    into.edge(at, line, valuesOf(table, row, [source!, target!, type!, id!]));
    for (const end of [line.source, line.target]) if (!into.hasNode(end)) into.node(at, end, end, []);
  });
}

function addNodes(into: Collector, table: Table): void {
  const [id, name] = [table.column('id'), table.column('name')];
  table.rows.forEach((row, index) => {
    const at = `${table.file}, row ${index + 2}`;
    into.node(at, row[id]!, row[name] ?? '', valuesOf(table, row, [id, name]));
  });
}

export function readCsv(texts: readonly NamedText[]): FileNetwork {
  const tables = texts.map(readTable);
  const isOfLines = (table: Table) => table.column('source') >= 0 && table.column('target') >= 0;
  const into = collector(texts.map(({ file }) => file).join(' and '));
  for (const table of tables)
    if (!isOfLines(table) && table.column('id') < 0)
      throw badFile(
        table.file,
        'row 1',
        `the columns ${table.head.slice(0, 8).join(', ') || '(none)'}`,
        'Name the columns source and target in a table of lines, id in a table of nodes',
      );
  for (const table of tables) if (!isOfLines(table)) addNodes(into, table);
  for (const table of tables) if (isOfLines(table)) addLines(into, table);
  return into.finish();
}
