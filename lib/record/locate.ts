/**
 * Writes into a record's files what the sources' texts tell: each passage's paragraph and offsets, each source's hash
 * where it is missing. Comments, order and quoting stay; a file in which nothing is missing or wrong is not touched.
 * What cannot be found is left as it is, for checkRecord to report.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, isMap, isScalar, type Pair, parseDocument, Scalar, YAMLMap } from 'yaml';
import { readRecord } from './read-record';
import { hashOf, paragraphInName, placeQuote } from './texts';

export interface Located {
  /** Files written anew, from the record's folder. */
  changed: string[];
  /** Passages whose position was written. */
  passages: number;
  /** Sources whose hash was written. */
  hashes: number;
}

/** Writes positions and hashes into the files of the folder. Files that cannot be parsed are passed over. */
export async function locateRecord(dir: string, texts: ReadonlyMap<string, string>): Promise<Located> {
  const located: Located = { changed: [], passages: 0, hashes: 0 };
  const { files } = await readRecord(dir);
  for (const { file, root } of files) {
    if (!isMap(root) || !root.has('source')) continue;
    const path = join(dir, file);
    // Failsafe and unfolded: every scalar is written as it was read, on its line.
    const document = parseDocument(await readFile(path, 'utf8'), { schema: 'failsafe', uniqueKeys: false });
    const passages = located.passages;
    const hashes = located.hashes;
    locateFile(document, texts, located);
    if (located.passages === passages && located.hashes === hashes) continue;
    // Written beside it first: a stop halfway leaves the old file.
    await writeFile(`${path}.new`, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
    await rename(`${path}.new`, path);
    located.changed.push(file);
  }
  return located;
}

function locateFile(document: Document, texts: ReadonlyMap<string, string>, located: Located): void {
  const source = document.get('source');
  const passages = document.get('passages');
  if (!isMap(source)) return;
  const id = String(source.get('id'));
  const text = texts.get(id);
  if (text === undefined) return;
  if (!source.get('contentHash')) {
    source.set('contentHash', plain(hashOf(text)));
    located.hashes++;
  }
  if (!isMap(passages)) return;
  for (const pair of passages.items)
    if (locatePassage(pair as Pair<unknown, unknown>, text)) located.passages++;
}

/** Sets the passage's position if it is missing or wrong; true if something changed. */
function locatePassage(pair: Pair<unknown, unknown>, text: string): boolean {
  const { value } = pair;
  const quote = isMap(value) ? value.get('quote', true) : value;
  if (!isScalar(quote) || typeof quote.value !== 'string') return false;
  const written = (field: string) => (isMap(value) ? value.get(field) : undefined);
  const number = (field: string) => (written(field) === undefined ? undefined : Number(written(field)));
  const start = number('start');
  const wanted = number('paragraph') ?? paragraphInName(isScalar(pair.key) ? String(pair.key.value) : '');
  // An offset that holds the words stays, even where they stand at several places of one paragraph.
  const kept = start !== undefined && text.startsWith(quote.value, start) ? start : undefined;
  const place = placeQuote(text, quote.value, wanted, kept);
  if (!place) return false;
  const fields = Object.entries(place) as [string, number][];
  if (fields.every(([field, found]) => number(field) === found)) return false;
  const map = isMap(value) ? value : shortToLong(quote);
  for (const [field, found] of fields) map.set(field, plain(String(found)));
  pair.value = map;
  return true;
}

/** `"words"` becomes `{quote: "words"}` on the same line, with the comment that stood behind it. */
function shortToLong(quote: Scalar): YAMLMap {
  const map = new YAMLMap();
  map.flow = true;
  map.comment = quote.comment;
  map.commentBefore = quote.commentBefore;
  const copy = new Scalar(quote.value);
  // A flow map has no block scalars, and a plain one may hold commas and brackets.
  copy.type = quote.type === 'QUOTE_SINGLE' ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';
  map.set('quote', copy);
  return map;
}

function plain(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = 'PLAIN';
  return scalar;
}
