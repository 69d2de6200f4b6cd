/**
 * One column of a table in bytes: texts, numbers, yes and no. Values that are absent are marked only in columns that have
 * some. Texts have their own ways in texts.ts.
 */
import { type ByteReader, type ByteWriter, WireError } from './bytes';
import { readSigned, writeSigned } from './numbers';
import { areMadeFrom, readTexts, readTextsFrom, writeTexts, writeTextsFrom } from './texts';

/** What stands in a column; null where the row has none. */
export type Value = string | number | boolean | null | string[];
export type ColumnForm = 'text' | 'whole' | 'flag' | 'texts';

interface Form {
  write(bytes: ByteWriter, values: readonly Value[]): void;
  read(bytes: ByteReader, count: number): Value[];
}

const whole: Form = {
  write: (bytes, values) => writeSigned(bytes, values as number[]),
  read: readSigned,
};

const flag: Form = {
  write(bytes, values) {
    for (let at = 0; at < values.length; at += 8)
      bytes.byte(values.slice(at, at + 8).reduce<number>((sum, is, bit) => sum + (is ? 1 << bit : 0), 0));
  },
  read(bytes, count) {
    const packed = bytes.raw(Math.ceil(count / 8));
    return Array.from({ length: count }, (_, at) => ((packed[at >> 3]! >> (at & 7)) & 1) === 1);
  },
};

const text: Form = {
  write: (bytes, values) => writeTexts(bytes, values as string[]),
  read: readTexts,
};

const texts: Form = {
  write(bytes, values) {
    for (const list of values as string[][]) bytes.whole(list.length);
    writeTexts(bytes, (values as string[][]).flat());
  },
  read(bytes, count) {
    const lengths = Array.from({ length: count }, () => bytes.whole());
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const all = readTexts(bytes, total);
    let at = 0;
    return lengths.map((length) => {
      at += length;
      return all.slice(at - length, at);
    });
  },
};

const forms: Record<ColumnForm, Form> = { text, whole, flag, texts };
const formNames: readonly ColumnForm[] = ['text', 'whole', 'flag', 'texts'];
/** Of texts that were made from those of a column before. */
const FROM_ANOTHER = formNames.length;

export interface Column {
  form: ColumnForm;
  values: readonly Value[];
  /** Name of a column of texts before this one from which its texts may have been made: advice to the writer, never read. */
  madeFrom?: string;
}

/** @param before the columns of the same table that are written already, by name */
export function writeColumn(
  bytes: ByteWriter,
  { form, values, madeFrom }: Column,
  before: ReadonlyMap<string, Column>,
) {
  const isThere = values.includes(null) ? values.map((value) => value !== null) : null;
  const there = isThere ? values.filter((value) => value !== null) : values;
  const models = madeFrom ? modelsOf(before.get(madeFrom), isThere) : null;
  const isMade = models !== null && form === 'text' && areMadeFrom(there as string[], models);
  bytes.byte(isMade ? FROM_ANOTHER : formNames.indexOf(form));
  if (isMade) bytes.whole([...before.keys()].indexOf(madeFrom!));
  bytes.byte(isThere ? 1 : 0);
  if (isThere) flag.write(bytes, isThere);
  if (isMade) writeTextsFrom(bytes, there as string[], models);
  else forms[form].write(bytes, there);
}

export function readColumn(
  bytes: ByteReader,
  rows: number,
  before: ReadonlyMap<string, Column>,
  where: string,
): Column {
  const number = bytes.byte();
  const model = number === FROM_ANOTHER ? [...before.values()][bytes.whole()] : null;
  const form = model ? 'text' : formNames[number];
  if (!form || model === undefined) throw new WireError(`${where} has an unknown form`);
  const isThere = bytes.byte() === 1 ? (flag.read(bytes, rows) as boolean[]) : null;
  const present = isThere ? isThere.filter(Boolean).length : rows;
  const there = model ? readTextsFrom(bytes, modelsOf(model, isThere)) : forms[form].read(bytes, present);
  if (!isThere) return { form, values: there };
  let at = 0;
  return { form, values: isThere.map((is) => (is ? there[at++]! : null)) };
}

/** The texts of a column in the rows that are there. @throws WireError if it holds none */
function modelsOf(column: Column | undefined, isThere: readonly boolean[] | null): (string | null)[] {
  if (column?.form !== 'text') throw new WireError('texts are said to be made from what holds none');
  const values = column.values as (string | null)[];
  return isThere ? values.filter((_, row) => isThere[row]) : values;
}
