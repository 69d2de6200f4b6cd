/**
 * From the files that somebody chose to one network: tells the format by what is in them, and refuses what is too large,
 * packed or no text before anything is parsed.
 */
import { badFile } from './bad-file';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import { readXml } from './read-xml';
import { type FileNetwork, limits } from './scratch';

export interface ChosenFile {
  name: string;
  stream(): ReadableStream<Uint8Array>;
}

const kinds = 'GEXF, GraphML, CSV or JSON';
const packed: readonly [bytes: number[], what: string][] = [
  [[0x1f, 0x8b], 'a packed file (gzip)'],
  [[0x50, 0x4b, 0x03, 0x04], 'a packed file (ZIP, or a spreadsheet of Excel or LibreOffice)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
];

/** Bytes are counted as they come: what a file says of its own size is not believed. */
async function readText({ name, stream }: ChosenFile, left: { bytes: number }): Promise<string> {
  const pieces: Uint8Array[] = [];
  const reader = stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    left.bytes -= value.length;
    if (left.bytes < 0) {
      await reader.cancel();
      const most = `${limits.bytes / 1_000_000} MB`;
      throw badFile(
        name,
        '',
        `more than ${most}`,
        'Add a part of it: a scratch layer is for what one picture can show',
      );
    }
    pieces.push(value);
  }
  const bytes = await new Blob(pieces as BlobPart[]).arrayBuffer().then((buffer) => new Uint8Array(buffer));
  const other = packed.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  if (other) throw badFile(name, '', other[1], `Unpack it or export it, and choose the ${kinds} file`);
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(marked, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new TypeError('not text');
    return text;
  } catch {
    throw badFile(name, '', 'no text in UTF-8', `Choose a ${kinds} file, saved as UTF-8`);
  }
}

/** @throws BadFile, with a sentence for the reader; nothing is added then */
export async function readFiles(files: readonly ChosenFile[]): Promise<FileNetwork> {
  const left = { bytes: limits.bytes };
  const texts: { file: string; text: string }[] = [];
  for (const file of files) texts.push({ file: file.name, text: await readText(file, left) });
  const [first] = texts;
  if (!first) throw badFile('Files', '', 'none chosen', `Choose a ${kinds} file`);
  const empty = texts.find(({ text }) => text.trim() === '');
  if (empty) throw badFile(empty.file, '', 'empty', `Choose a ${kinds} file that has something in it`);
  const starts = texts.map(({ text }) => text.trimStart()[0] ?? '');
  const isTable = starts.every((start) => !['<', '{', '['].includes(start));
  if (isTable) return readCsv(texts);
  if (texts.length > 1)
    throw badFile(
      texts.map(({ file }) => file).join(', '),
      '',
      'several files that are not all tables',
      'Choose one GEXF, GraphML or JSON file, or a table of nodes with a table of lines',
    );
  return starts[0] === '<' ? readXml(first.file, first.text) : readJson(first.file, first.text);
}
