/**
 * A column of texts in bytes, three ways that go together: what is repeated is written once and then named by its number;
 * a text shares its beginning with the one before; and one that was made from another column's text, as ids are from
 * names, is written by how it differs from that.
 */
import { type ByteReader, type ByteWriter, WireError } from './bytes';
import { readNumbers, writeNumbers } from './numbers';

export function writeTexts(bytes: ByteWriter, values: readonly string[]) {
  const number = new Map<string, number>();
  for (const value of values) if (!number.has(value)) number.set(value, number.size);
  const isRepeated = number.size <= values.length / 2;
  bytes.whole(isRepeated ? number.size : 0);
  writeEach(bytes, isRepeated ? [...number.keys()] : values);
  if (isRepeated)
    writeNumbers(
      bytes,
      values.map((value) => number.get(value)!),
      number.size,
    );
}

export function readTexts(bytes: ByteReader, count: number): string[] {
  const different = bytes.count(2);
  if (different === 0) return readEach(bytes, count);
  const list = readEach(bytes, different);
  return Array.from(readNumbers(bytes, count, different), (number) => list[number]!);
}

/** Texts in a row share their beginning with the one before: ids that are sorted shrink to their ends. */
function writeEach(bytes: ByteWriter, values: readonly string[]) {
  let before = '';
  const ends: string[] = [];
  for (const value of values) {
    const shared = sharedStart(before, value);
    bytes.whole(shared);
    ends.push(value.slice(shared));
    before = value;
  }
  for (const end of ends) bytes.whole(end.length);
  bytes.text(ends.join(''));
}

function readEach(bytes: ByteReader, count: number): string[] {
  bytes.mustHold(2 * count);
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
}

/** @param models what each value may have been made from. @returns whether that spares more letters than it costs */
export function areMadeFrom(values: readonly string[], models: readonly (string | null)[]): boolean {
  const idOf = idMaker();
  const spared = values.reduce((sum, value, at) => sum + sharedStart(idOf(models[at]!), value), 0);
  const spoilt = values.reduce((sum, value, at) => sum + sharedStart(values[at - 1] ?? '', value), 0);
  return spared > spoilt + values.length;
}

export function writeTextsFrom(
  bytes: ByteWriter,
  values: readonly string[],
  models: readonly (string | null)[],
) {
  const idOf = idMaker();
  const ends = values.map((value, at) => {
    const model = idOf(models[at]!);
    const shared = sharedStart(model, value);
    bytes.whole(model.length - shared);
    return value.slice(shared);
  });
  writeTexts(bytes, ends);
}

export function readTextsFrom(bytes: ByteReader, models: readonly (string | null)[]): string[] {
  const idOf = idMaker();
  const starts = models.map((text) => {
    const model = idOf(text);
    const missing = bytes.whole();
    if (missing > model.length) throw new WireError('a text shares more than there is');
    return missing === 0 ? model : model.slice(0, model.length - missing);
  });
  const ends = readTexts(bytes, models.length);
  return starts.map((start, at) => start + ends[at]!);
}

/**
 * What an id made from a name begins with: its Latin letters and digits. It must be the same in every browser and for ever,
 * so it knows no other script, which an id made in lib/domain/slug.ts does: there the id is written out from that letter on.
 */
function idMaker(): (text: string | null) => string {
  const known = new Map<string | null, string>([[null, '']]);
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const id = text!
      .replace(/['’ʼ]/g, '')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase();
    known.set(text, id);
    return id;
  };
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  // Half of a character cannot be written alone.
  return at > 0 && a.charCodeAt(at - 1) >= 0xd800 && a.charCodeAt(at - 1) < 0xdc00 ? at - 1 : at;
}
