/**
 * Tables as CSV (RFC 4180) that a spreadsheet opens without running anything: a cell that begins like a formula is
 * defused with an apostrophe. UTF-8 with a mark at the front, by which Excel knows it.
 */
import type { Cell } from './network-table';

/** Spreadsheets compute what begins so. */
const formula = /^[=+\-@\t\r]/;

const cellText = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows of one shape, the keys of the first as heading; `columns` names them where there may be no row. */
export function toCsv<Row extends object>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): string {
  const lines = [
    columns as readonly string[],
    ...rows.map((row) => columns.map((name) => row[name] as Cell)),
  ];
  return `\uFEFF${lines.map((line) => line.map(cellText).join(',')).join('\r\n')}\r\n`;
}
