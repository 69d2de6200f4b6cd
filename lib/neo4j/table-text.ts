// The rows of a query as text for a terminal or for another program. Pure.
import { counted } from '@/lib/domain/counted';
import type { PlainValue } from './plain-values';
import type { Table } from './run';

/** An array of objects, one row a line. */
export function asJson({ columns, rows }: Table): string {
  if (rows.length === 0) return '[]\n';
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, row[i]]))),
  );
  return `[\n${lines.join(',\n')}\n]\n`;
}

/** RFC 4180 with a header line; null is an empty cell, lists and maps are JSON. */
export function asCsv({ columns, rows }: Table): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [columns, ...rows.map((row) => row.map((value) => textOf(value, '')))];
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** Columns under each other for the eye: numbers to the right, line breaks shown as one sign, the count below. */
export function asTable({ columns, rows, cut }: Table): string {
  const cells = rows.map((row) => row.map((value) => textOf(value, 'null').replace(/\r\n|\r|\n/g, '⏎')));
  const widths = columns.map((column, i) =>
    Math.max(...[column, ...cells.map((row) => row[i] ?? '')].map(widthOf)),
  );
  const line = (row: string[], values: PlainValue[] = []) =>
    row
      .map((cell, i) => {
        const room = ' '.repeat((widths[i] ?? 0) - widthOf(cell));
        return typeof values[i] === 'number' ? room + cell : cell + room;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const count = `${cut ? 'the first ' : ''}${counted(rows.length, 'row')}`;
  const body = cells.map((row, i) => line(row, rows[i]));
  return `${[...(columns.length > 0 ? [line(columns), rule] : []), ...body, `(${count})`].join('\n')}\n`;
}

function textOf(value: PlainValue, ofNull: string): string {
  if (value === null) return ofNull;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Columns on a terminal: marks that combine take none, East Asian letters and emoji two. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (/\p{Mark}|\u200b|\u200d/u.test(sign)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Emoji_Presentation}/u.test(
        sign,
      )
        ? 2
        : 1;
  }
  return width;
}
