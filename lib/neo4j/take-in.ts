/** From what the driver answers to rows of plain values: as a table up to a limit, or all of them as objects. */
import type { Result } from 'neo4j-driver';
import { type PlainValue, toPlain } from './plain-values';

export type PlainRow = Record<string, PlainValue>;

export interface Limits {
  maxRows?: number;
  /** Of the rows as JSON. The row that goes beyond it is left out. */
  maxBytes?: number;
  /** For so long the rows that are left out are counted, in milliseconds (not at all). */
  countMs?: number;
}

export interface Table {
  columns: string[];
  rows: PlainValue[][];
  /** True if there was more than maxRows or maxBytes let through. */
  cut: boolean;
  /** Of all rows, those left out too; null if counting them took too long. */
  total: number | null;
}

/** Asks for one row after the other, and for no more than the limits let through. */
export async function takeIn(result: Result, limits: Limits): Promise<Table> {
  const { maxRows = Number.POSITIVE_INFINITY, maxBytes = Number.POSITIVE_INFINITY, countMs = 0 } = limits;
  const columns: string[] = await result.keys();
  const rows: PlainValue[][] = [];
  let bytes = 0;
  let total: number | null = 0;
  let cutAt = 0;
  for await (const record of result) {
    total++;
    if (!cutAt) {
      const row = columns.map((column) => toPlain(record.get(column)));
      if (maxBytes < Number.POSITIVE_INFINITY) bytes += Buffer.byteLength(JSON.stringify(row));
      if (rows.length < maxRows && bytes <= maxBytes) rows.push(row);
      else cutAt = Date.now();
    }
    // Leaving the loop tells the server to discard what is left.
    if (cutAt && Date.now() >= cutAt + countMs) {
      total = null;
      break;
    }
  }
  return { columns, rows, cut: cutAt > 0, total };
}

/** Takes each row as it comes, which costs a large answer half of what asking for one row after the other does. */
export function allRowsOf<Row>(result: Result): Promise<Row[]> {
  const rows: Row[] = [];
  let columns: string[] = [];
  return new Promise((resolve, reject) => {
    result.subscribe({
      onKeys: (keys: string[]) => {
        columns = keys;
      },
      onNext: (record) => {
        const row: PlainRow = {};
        for (let i = 0; i < columns.length; i++) row[columns[i]!] = toPlain(record.get(i));
        rows.push(row as Row);
      },
      onCompleted: () => resolve(rows),
      onError: reject,
    });
  });
}
