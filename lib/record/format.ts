/**
 * From parsed YAML to a draft: the sections of all files brought together. What an entry of a section holds is left to
 * entries.ts; whether ids refer to anything, and whether the whole makes sense, to the checks.
 */
import { isMap, isSeq, type Node } from 'yaml';
import type { z } from 'zod';
import { assertionKindNames, assertionKinds } from '@/lib/domain/assertions';
import { entitySchemas } from '@/lib/domain/entities';
import { kindNames, kinds } from '@/lib/domain/kinds';
import { idSchema } from '@/lib/domain/schemas';
import { type Draft, emptyDraft, type Findings, type Place } from './draft';
import { type Context, entryOf, readAssertion, readInfo, readName, readPassage, readSource } from './entries';
import { hint } from './nearest';
import type { RawFile, RawRecord } from './read-record';
import { disagreementSchema, sideSchema } from './schemas';
import { entriesOf, plainValue, type Report } from './yaml-values';

interface Section {
  form: 'one' | 'map' | 'list';
  read: (place: Place, context: Context) => void;
}

/** Every section that a file may have, by its name. `source` comes before `passages`, which need its id. */
export const sections: Readonly<Record<string, Section>> = {
  record: { form: 'one', read: readInfo },
  source: { form: 'one', read: readSource },
  sides: { form: 'map', read: entryOf(sideSchema, null, ({ draft }, item) => draft.sides.push(item)) },
  ...Object.fromEntries(
    kindNames.map((type): [string, Section] => [
      kinds[type].section,
      {
        form: 'map',
        read: entryOf(entitySchemas[type] as z.ZodObject, type, ({ draft }, item) =>
          draft.entities.push({ ...item, value: { type, ...item.value } } as Draft['entities'][number]),
        ),
      },
    ]),
  ),
  passages: { form: 'map', read: readPassage },
  names: { form: 'list', read: readName },
  ...Object.fromEntries(
    assertionKindNames.map((type): [string, Section] => [
      assertionKinds[type].section,
      { form: 'list', read: (place, context) => readAssertion(type, place, context) },
    ]),
  ),
  disagreements: {
    form: 'map',
    read: entryOf(disagreementSchema, 'Disagreement', ({ draft }, item) => draft.disagreements.push(item)),
  },
};
const sectionNames = Object.keys(sections);

/** Reads every file's sections into one draft; what does not fit goes into the findings. */
export function readDraft(raw: RawRecord, findings: Findings): Draft {
  const draft = emptyDraft();
  for (const file of raw.files) if (file.root) readFileSections(file, file.root, draft, findings);
  return draft;
}

function readFileSections(file: RawFile, root: Node, draft: Draft, findings: Findings): void {
  const top: Place = { file, node: root, path: '' };
  if (!isMap(root)) {
    draft.incomplete = true;
    findings.add(top, [], 'the file has no sections', `Begin with a section, such as ${sectionNames[3]}:`);
    return;
  }
  const context: Context = { draft, findings, source: undefined };
  const entries = entriesOf(
    root,
    (node, _path, found, fix) => findings.add({ ...top, node }, [], found, fix),
    [],
  );
  for (const name of entries.keys())
    if (!Object.hasOwn(sections, name)) {
      draft.incomplete = true;
      findings.add(
        top,
        [name],
        `'${name}' is no section`,
        `Take it out or rename it${hint(name, sectionNames)}`,
      );
    }
  for (const [name, section] of Object.entries(sections)) {
    const pair = entries.get(name);
    if (!pair) continue;
    const whole = { file, node: pair.value as Node, path: name };
    const places = placesOf(name, section, whole, top, findings);
    draft.incomplete ||= places === null;
    for (const place of places ?? []) section.read(place, context);
  }
}

/** The entries of one section of one file; null if the section has another form. */
function placesOf(
  name: string,
  { form }: Section,
  section: Place,
  top: Place,
  findings: Findings,
): Place[] | null {
  const { file, node } = section;
  if (form === 'list' ? isSeq(node) : isMap(node)) {
    if (form === 'one') return [section];
    if (isSeq(node))
      return node.items.map((item, index) => ({
        file,
        node: item as Node,
        path: listPath(name, item, index),
      }));
    const report: Report = (at, path, found, fix) =>
      findings.add({ file, node: at, path: [name, ...path].join('.') }, [], found, fix);
    return [...entriesOf(node, report, [])].map(([key, pair]) => ({
      file,
      node: (pair.value as Node | null) ?? (pair.key as Node),
      key: pair.key as Node,
      path: `${name}.${key}`,
    }));
  }
  const empty = plainValue(node, () => undefined) === undefined && !isSeq(node) && !isMap(node);
  if (empty) findings.add(top, [name], `the section ${name} is empty`, 'Fill it or take it out');
  else if (form === 'list')
    findings.add(top, [name], `${name} is no list`, 'Begin each of its entries with a dash');
  else
    findings.add(
      top,
      [name],
      `${name} holds no properties`,
      `Write ${form === 'map' ? 'ID: {…}' : 'property: value'} below it`,
    );
  return null;
}

/** 'statements.some-id' where an entry has an id of its own, else 'claims[3]'. */
function listPath(name: string, item: unknown, index: number): string {
  const id = isMap(item) ? item.get('id') : undefined;
  return typeof id === 'string' && idSchema.safeParse(id).success ? `${name}.${id}` : `${name}[${index}]`;
}
