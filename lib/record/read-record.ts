/**
 * From a folder of YAML files to parsed documents that know their lines. Nothing in a file is ever executed: no tags,
 * no aliases, no merging, every scalar a text. Sizes and counts are limited before anything is parsed. What the
 * sections mean is left to format.ts; whatever cannot be read is a problem, never an exception.
 */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './problems';

/** A record of ten thousand assertions has about 3 MB; beyond these limits something else was put into the folder. */
const largestFile = 20_000_000;
const largestRecord = 100_000_000;
const mostFiles = 5_000;

export interface RawFile {
  /** From the record's folder, with slashes. */
  file: string;
  /** The document's top node; null if the file could not be parsed. */
  root: Node | null;
  /** Line (from 1) of an offset in the file. */
  lineAt: (offset: number) => number;
}
export interface RawRecord {
  dir: string;
  /** Sorted by name. */
  files: RawFile[];
  /** What hindered reading. */
  problems: Problem[];
}

/** Reads every `*.yaml` of the folder and its subfolders. Never throws: a missing folder is a problem too. */
export async function readRecord(dir: string): Promise<RawRecord> {
  const problems: Problem[] = [];
  const report = (file: string, found: string, fix: string) =>
    problems.push({ file, line: 1, path: '', found, fix });
  const names = await listYaml(dir, report);
  const texts: { file: string; text: string }[] = [];
  let total = 0;
  for (const file of names) {
    const path = join(dir, file);
    try {
      const { size } = await lstat(path);
      total += size;
      if (size > largestFile) {
        report(file, `the file has ${megabytes(size)} MB`, 'Split it into files of at most 20 MB');
        continue;
      }
      if (total > largestRecord) {
        report(
          file,
          `the files up to here have ${megabytes(total)} MB`,
          'Keep a record under 100 MB, or split it into several records',
        );
        break;
      }
      const bytes = await readFile(path);
      const text = decode(bytes);
      if (typeof text === 'string') texts.push({ file, text });
      else
        problems.push({
          file,
          line: text.line,
          path: '',
          found: 'the line is not UTF-8 text',
          fix: 'Save the file as UTF-8',
        });
    } catch (error) {
      report(file, `the file cannot be read (${codeOf(error)})`, 'Make it readable or take it away');
    }
  }
  const raw = parseRecord(texts, dir);
  return { ...raw, problems: [...problems, ...raw.problems] };
}

/** The same from texts at hand, without a folder: for what is made in memory. */
export function parseRecord(texts: readonly { file: string; text: string }[], dir = '.'): RawRecord {
  const problems: Problem[] = [];
  const files = texts.map(({ file, text }) => parseFile(file, text, problems));
  return { dir, files: files.sort((a, b) => (a.file < b.file ? -1 : 1)), problems };
}

function parseFile(file: string, text: string, problems: Problem[]): RawFile {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line || 1;
  const report = (line: number, found: string, fix: string) =>
    problems.push({ file, line, path: '', found, fix });
  const unread: RawFile = { file, root: null, lineAt };
  const tab = /^ *\t/m.exec(text);
  if (tab) {
    report(
      text.slice(0, tab.index).split('\n').length,
      'the line is indented with a tab',
      'Indent with spaces',
    );
    return unread;
  }
  // 'failsafe' leaves every scalar as it is written: 003 keeps its zeros, `no` stays a word, 2025 stays a date.
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const wrong = document.errors[0];
  if (wrong) {
    const found = (sentences[wrong.code] ?? wrong.message.replace(/["'\s]+$/, '')).replace(/\.$/, '');
    report(
      lineAt(wrong.pos[0]),
      `this is no YAML: ${found}`,
      'Mend the line; the mistake may lie a line above',
    );
    return unread;
  }
  if (!document.contents) {
    report(1, 'the file is empty', 'Write a section into it or delete it');
    return unread;
  }
  return { file, root: document.contents, lineAt };
}

/** Where the parser's own words would not help somebody who writes a record. */
const sentences: Record<string, string> = {
  BAD_INDENT: 'a bracket is not closed, or a line is not indented as far as it belongs',
  BLOCK_AS_IMPLICIT_KEY: 'a colon and a space inside a text; put the text in quotes',
  MULTIPLE_DOCS: 'a line --- begins a second document; keep one to a file',
  RESOURCE_EXHAUSTION: 'it is nested too deeply',
};

type Report = (file: string, found: string, fix: string) => void;

async function listYaml(dir: string, report: Report): Promise<string[]> {
  const names: string[] = [];
  try {
    for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
      const name = relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/');
      if (entry.isDirectory()) continue;
      if (/\.yml$/i.test(name)) report(name, 'the name ends in .yml', 'Let it end in .yaml');
      else if (/\.yaml$/.test(name) && !entry.isFile())
        report(name, 'this is a link, not a file', 'Put the file itself into the folder');
      else if (/\.yaml$/.test(name)) names.push(name);
    }
  } catch (error) {
    report(dir, `the folder cannot be read (${codeOf(error)})`, 'Name a folder that holds a record.yaml');
    return [];
  }
  if (names.length > mostFiles)
    report(dir, `the folder holds ${names.length} YAML files`, `Keep a record within ${mostFiles} files`);
  else if (names.length === 0)
    report(dir, 'the folder holds no YAML file', 'Make a first record with npm run new-record -- FOLDER');
  return names.sort().slice(0, mostFiles);
}

/** The text of UTF-8 bytes, or the line (from 1) at which they stop being UTF-8. */
function decode(bytes: Buffer): string | { line: number } {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    let line = 1;
    for (let from = 0; from <= bytes.length; line++) {
      const newline = bytes.indexOf(10, from);
      const to = newline < 0 ? bytes.length : newline;
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from, to));
      } catch {
        return { line };
      }
      from = to + 1;
    }
    return { line };
  }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
