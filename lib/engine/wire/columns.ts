/**
 * One column of a table in bytes: texts, words of a short list, numbers, yes and no. Values that are absent are marked
 * only in columns that have some.
 */
import { type ByteReader, type ByteWriter, WireError } from './bytes';

/** What stands in a column; null where the row has none. */
export type Value = string | number | boolean | null | string[];
export type ColumnForm = 'text' | 'word' | 'whole' | 'flag' | 'texts';

interface Form {
  write(bytes: ByteWriter, values: readonly Value[]): void;
  read(bytes: ByteReader, count: number): Value[];
}

/** Texts in a row share their beginning with the one before: ids that are sorted shrink to their ends. */
const text: Form = {
  write(bytes, values) {
    let before = '';
    const ends: string[] = [];
    for (const value of values as string[]) {
      const shared = sharedStart(before, value);
      bytes.whole(shared);
      ends.push(value.slice(shared));
      before = value;
    }
    for (const end of ends) bytes.whole(end.length);
    bytes.text(ends.join(''));
  },
  read(bytes, count) {
    const shared = Array.from({ length: count }, () => bytes.whole());
    const lengths = Array.from({ length: count }, () => bytes.whole());
    const all = bytes.text();
    let at = 0;
    let before = '';
    const values = shared.map((start, row) => {
      const end = at + lengths[row]!;
      if (start > before.length || end > all.length) throw new WireError('a text is longer than its column');
      before = before.slice(0, start) + all.slice(at, end);
      at = end;
      return before;
    });
    if (at !== all.length) throw new WireError('a column of texts has letters left over');
    return values;
  },
};

const word: Form = {
  write(bytes, values) {
    const words = [...new Set(values as string[])];
    const number = new Map(words.map((each, at) => [each, at]));
    bytes.whole(words.length);
    for (const each of words) bytes.text(each);
    for (const value of values as string[]) bytes.whole(number.get(value)!);
  },
  read(bytes, count) {
    const words = Array.from({ length: bytes.count() }, () => bytes.text());
    return Array.from({ length: count }, () => {
      const value = words[bytes.whole()];
      if (value === undefined) throw new WireError('a word is not in its list');
      return value;
    });
  },
};

const whole: Form = {
  write(bytes, values) {
    let before = 0;
    for (const value of values as number[]) {
      bytes.signed(value - before);
      before = value;
    }
  },
  read(bytes, count) {
    let before = 0;
    return Array.from({ length: count }, () => {
      before += bytes.signed();
      return before;
    });
  },
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

const texts: Form = {
  write(bytes, values) {
    for (const list of values as string[][]) bytes.whole(list.length);
    text.write(bytes, (values as string[][]).flat());
  },
  read(bytes, count) {
    const lengths = Array.from({ length: count }, () => bytes.count());
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const all = text.read(bytes, total) as string[];
    let at = 0;
    return lengths.map((length) => {
      at += length;
      return all.slice(at - length, at);
    });
  },
};

const forms: Record<ColumnForm, Form> = { text, word, whole, flag, texts };

export function writeColumn(bytes: ByteWriter, form: ColumnForm, values: readonly Value[]) {
  const hasGaps = values.includes(null);
  bytes.byte(hasGaps ? 1 : 0);
  if (hasGaps)
    flag.write(
      bytes,
      values.map((value) => value !== null),
    );
  forms[form].write(bytes, hasGaps ? values.filter((value) => value !== null) : values);
}

export function readColumn(bytes: ByteReader, form: ColumnForm, count: number): Value[] {
  if (bytes.byte() === 0) return forms[form].read(bytes, count);
  const isThere = flag.read(bytes, count);
  const there = forms[form].read(bytes, isThere.filter(Boolean).length);
  let at = 0;
  return isThere.map((is) => (is ? there[at++]! : null));
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  // Half of a character cannot be written alone.
  return at > 0 && a.charCodeAt(at - 1) >= 0xd800 && a.charCodeAt(at - 1) < 0xdc00 ? at - 1 : at;
}
