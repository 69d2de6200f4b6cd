/**
 * A record as the files of a folder, in the form that readRecord reads: what is made in memory can be looked at, mended
 * by hand and loaded like any other. Reading the files again gives the same record.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertionKindNames, assertionKinds } from '@/lib/domain/assertions';
import type { DateBounds } from '@/lib/domain/dates';
import { kindNames, kinds } from '@/lib/domain/kinds';
import type { Assertion, Evidence, RecordData } from '@/lib/domain/record';

/** Entries of one file: some 4 MB, far below what a file may have. */
const mostEntries = 12_000;

/** The texts of the files by their path in the folder. */
export function filesOf(record: RecordData): Map<string, string> {
  const { sides, ...info } = record.info;
  const files = new Map([
    [
      'record.yaml',
      `record: ${flow(info)}\n${mapSection(
        'sides',
        sides.map((side) => ({ ...side, residual: side.residual || null })),
      )}`,
    ],
  ]);
  for (const type of kindNames) {
    const { section } = kinds[type];
    const entities = record.entities
      .filter((entity) => entity.type === type)
      .map(({ type: _type, ...entity }) => entity);
    addParts(files, `world/${section}`, entities, (part) => mapSection(section, part));
  }
  const passages = new Map<string, typeof record.passages>();
  for (const passage of record.passages) {
    const known = passages.get(passage.source);
    if (known) known.push(passage);
    else passages.set(passage.source, [passage]);
  }
  for (const source of record.sources) {
    const own = (passages.get(source.id) ?? []).map(({ id, source: from, ...passage }) => ({
      id: id.slice(from.length + 1),
      ...passage,
    }));
    files.set(
      `sources/${source.id}.yaml`,
      `source: ${flow(source)}\n${own.length ? mapSection('passages', own) : ''}`,
    );
  }
  addParts(files, 'assertions/names', record.names, (part) =>
    listSection(
      'names',
      part.map(({ script: _script, evidence, ...name }) => ({
        ...name,
        evidence: evidence.map(evidenceText),
      })),
    ),
  );
  for (const type of assertionKindNames) {
    const { section } = assertionKinds[type];
    const own = record.assertions.filter((assertion) => assertion.type === type);
    addParts(files, `assertions/${section}`, own, (part) => listSection(section, part.map(entryOf)));
  }
  const disagreements = record.disagreements.map(({ basis: _basis, ...each }) => each);
  addParts(files, 'disagreements', disagreements, (part) => mapSection('disagreements', part));
  return files;
}

/** Writes the files and the sources' texts into a folder. @returns how many files */
export async function writeRecord(
  dir: string,
  record: RecordData,
  texts: ReadonlyMap<string, string>,
): Promise<number> {
  const files = [
    ...filesOf(record),
    ...[...texts].map(([id, text]): [string, string] => [`texts/${id}.txt`, text]),
  ];
  for (const folder of new Set(files.map(([file]) => dirname(join(dir, file)))))
    await mkdir(folder, { recursive: true });
  for (const [file, text] of files) await writeFile(join(dir, file), text);
  return files.length;
}

function addParts<T>(
  files: Map<string, string>,
  path: string,
  entries: readonly T[],
  write: (part: readonly T[]) => string,
) {
  for (let at = 0; at < entries.length; at += mostEntries) {
    const number = entries.length > mostEntries ? `-${1 + at / mostEntries}` : '';
    files.set(`${path}${number}.yaml`, write(entries.slice(at, at + mostEntries)));
  }
}

const mapSection = (name: string, entries: readonly { id: string }[]) =>
  `${name}:\n${entries.map(({ id, ...entry }) => `  ${id}: ${flow(entry)}\n`).join('')}`;
const listSection = (name: string, entries: readonly object[]) =>
  `${name}:\n${entries.map((entry) => `  - ${flow(entry)}\n`).join('')}`;

function entryOf(assertion: Assertion): object {
  const { type: _type, evidence, ...rest } = assertion;
  return { ...rest, evidence: evidence.map(evidenceText) };
}

const evidenceText = ({ passage, hand, certainty }: Evidence) =>
  [passage, hand === 'second' && hand, certainty !== 'stated' && certainty].filter(Boolean).join(' ');

/** A value in YAML's flow form. What is null or an empty list or text is left out; a date goes by its text, as `when`. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? scalar(value) : String(value);
  const entries = Object.entries(value).filter(
    ([, each]) =>
      each !== null && each !== undefined && each !== '' && !(Array.isArray(each) && each.length === 0),
  );
  return `{${entries.map(([key, each]) => (isDate(each) ? `${key === 'date' ? 'when' : key}: ${scalar(each.when)}` : `${key}: ${flow(each)}`)).join(', ')}}`;
}

const isDate = (value: unknown): value is DateBounds =>
  typeof value === 'object' && value !== null && 'precision' in value;

/** Plain where YAML reads it back as the same text without quotes. */
const scalar = (text: string) =>
  /^[\p{L}\p{N}][\p{L}\p{N} ._~/-]*$/u.test(text) && !/[ .]$|^(true|false|null)$/.test(text)
    ? text
    : JSON.stringify(text);
