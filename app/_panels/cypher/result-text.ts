/** A result as text to take along: JSON, CSV, and tabs for a spreadsheet. */
import { toCsv } from '@/lib/export/csv';
import type { Table } from '@/lib/neo4j/run';
import { textOf } from './things-in-rows';

type Rows = Pick<Table, 'columns' | 'rows'>;

export const jsonOf = ({ columns, rows }: Rows): string =>
  JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]]))),
    null,
    1,
  );

export function csvOf({ columns, rows }: Rows): string {
  const plain = rows.map((row) =>
    Object.fromEntries(
      columns.map((name, at) => {
        const value = row[at] ?? null;
        return [name, value !== null && typeof value === 'object' ? textOf(value) : value];
      }),
    ),
  );
  return toCsv(columns, plain);
}

export const tabsOf = ({ columns, rows }: Rows): string =>
  [columns, ...rows.map((row) => row.map((value) => textOf(value).replace(/\s+/g, ' ')))]
    .map((line) => line.join('\t'))
    .join('\n');
