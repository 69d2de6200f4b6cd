/**
 * From YAML nodes to plain values, and from a property's path back to its line. Refuses what a record does not use:
 * aliases, tags, keys that are not words, keys written twice, control characters, deep nesting.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';

export type Path = readonly (string | number)[];
export type Report = (node: Node, path: Path, found: string, fix: string) => void;

/** A record's deepest value is at section.id.list.item.property. */
const deepest = 12;
// Line feed and tab may stand in a text; other control characters and unpaired surrogates break exports and drivers.
const unprintable = /[\p{Cc}\p{Cs}]/u;

/** Properties that hold numbers or yes and no; every other scalar stays a text, exactly as written. */
export const numberFields: ReadonlySet<string> = new Set([
  'stance',
  'amount',
  'paragraph',
  'start',
  'end',
  'location',
]);
export const booleanFields: ReadonlySet<string> = new Set(['reviewed', 'residual']);

/** The plain value of a node; undefined for what is left empty or was reported. Maps have no prototype. */
export function plainValue(node: unknown, report: Report, path: Path = [], field = ''): unknown {
  if (isScalar(node)) return scalarValue(node, report, path, field);
  if (isAlias(node)) {
    report(
      node,
      path,
      `*${node.source} stands for a text elsewhere`,
      'Write the text itself; a record has no aliases',
    );
    return undefined;
  }
  if (!isMap(node) && !isSeq(node)) return undefined;
  if (node.tag) {
    report(node, path, `the tag ${shortTag(node.tag)}`, 'Leave the tag out');
    return undefined;
  }
  if (path.length > deepest) {
    report(node, path, 'it is nested too deeply', 'Keep to the forms of docs/record.md');
    return undefined;
  }
  if (isSeq(node)) return node.items.map((item, index) => plainValue(item, report, [...path, index], field));
  const value: Record<string, unknown> = Object.create(null);
  for (const [key, pair] of entriesOf(node, report, path))
    value[key] = plainValue(pair.value, report, [...path, key], key);
  return value;
}

/** The pairs of a map by their keys, in the file's order; of a key written twice the first. */
export function entriesOf(node: Node, report: Report, path: Path): Map<string, Pair> {
  const entries = new Map<string, Pair>();
  if (!isMap(node)) return entries;
  for (const pair of node.items) {
    const key = isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : null;
    const at = (pair.key as Node | null) ?? node;
    if (key === null || unprintable.test(key))
      report(at, path, 'a key that is not a word', 'Write a word before the colon');
    else if (entries.has(key))
      report(at, [...path, key], `'${key}' stands here twice`, 'Keep one, or merge the two');
    else entries.set(key, pair);
  }
  return entries;
}

function scalarValue(
  node: { value: unknown; type?: string; tag?: string },
  report: Report,
  path: Path,
  field: string,
) {
  const at = node as Node;
  if (node.tag || typeof node.value !== 'string') {
    report(at, path, `the tag ${shortTag(node.tag ?? '?')}`, 'Leave the tag out and put the text in quotes');
    return undefined;
  }
  const text = node.value;
  if (unprintable.test(text.replace(/[\n\t]/g, ''))) {
    const half = /\p{Cs}/u.test(text);
    report(at, path, `the text holds ${half ? 'half of a character' : 'a control character'}`, 'Take it out');
    return undefined;
  }
  if (node.type !== 'PLAIN') return text;
  if (text === '' || text === '~' || text === 'null') return undefined;
  if (numberFields.has(field) && /^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (booleanFields.has(field) && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** Offset of what the path leads to from the node: a key's, a list item's, or as near as the file goes. */
export function offsetOf(node: Node, path: Path, start = node.range?.[0] ?? 0): number {
  let at: unknown = node;
  let offset = start;
  for (const step of path) {
    if (isMap(at)) {
      const pair = at.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      at = pair.value;
    } else if (isSeq(at) && typeof step === 'number') {
      at = at.items[step];
      offset = (at as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

/** 'said[0]' after 'statements.x' gives 'statements.x.said[0]'. */
export function joinPath(start: string, path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    start,
  );
}

const shortTag = (tag: string) => tag.replace('tag:yaml.org,2002:', '!!');
