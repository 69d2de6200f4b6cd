/**
 * What one entry of a section holds: its plain value, held against its schema and given its id. An entry that does not
 * fit is reported and remembered by its id, so that references to it are no second problem.
 */
import { isMap } from 'yaml';
import type { z } from 'zod';
import { assertionKinds } from '@/lib/domain/assertions';
import { idSchema } from '@/lib/domain/schemas';
import { defaultAssertionId, defaultNameId } from './default-ids';
import { describeIssue } from './describe-issue';
import type { AssertionDraft, Draft, Findings, Item, Place, ThingType } from './draft';
import { infoSchema, nameSchema, passageSchema, plainIdSchema, sourceSchema } from './schemas';
import { plainValue, type Report } from './yaml-values';

export interface Context {
  draft: Draft;
  findings: Findings;
  /** Id of the file's source, to which its passages belong; null if it has one without an id, undefined if none. */
  source: string | null | undefined;
}

const longestId = 120;

/** Holds an entry's plain value against a schema; undefined if it does not fit (then the findings say why). */
function fit<S extends z.ZodObject>(
  schema: S,
  place: Place,
  findings: Findings,
  draft: Draft,
  extra: Record<string, unknown> = {},
): z.infer<S> | undefined {
  const reported = new Set<string>();
  const report: Report = (_node, path, found, fix) => {
    reported.add(path.join(' '));
    findings.add(place, path, found, fix);
  };
  const plain = plainValue(place.node, report);
  const isObject = typeof plain === 'object' && plain !== null && !Array.isArray(plain);
  const value = isObject ? { ...plain, ...extra } : (plain ?? extra);
  if (isObject && 'id' in extra && 'id' in plain)
    report(
      place.node,
      ['id'],
      'the id stands here again',
      'Take it out; the word before the colon is the id',
    );
  const result = schema.safeParse(value);
  if (result.success && reported.size === 0) return result.data;
  // What was refused already is not missing as well.
  const issues = (result.error?.issues ?? []).filter(({ path }) => !reported.has(path.join(' ')));
  for (const issue of issues)
    for (const { path, found, fix } of describeIssue(issue, value, schema, place.path.split(/[.[]/)[0] ?? ''))
      findings.add(place, path, found, fix);
  collectTexts(plain, draft.mentioned);
  return undefined;
}

/** How an entry of a map is read whose key is its id. `type` is null for sides, which are a world of their own. */
export function entryOf<S extends z.ZodObject>(
  schema: S,
  type: ThingType | null,
  keep: (context: Context, item: Item<z.infer<S>>) => void,
) {
  return (place: Place, context: Context): void => {
    const { draft, findings } = context;
    const id = keyOf(place);
    if (!plainId(id, place, findings)) {
      draft.incomplete = true;
      return;
    }
    const value = fit(schema, place, findings, draft, { id });
    if (value) keep(context, { ...place, id, value });
    else if (type) draft.broken.set(id, type);
    else draft.brokenSides.add(id);
  };
}

const keyOf = (place: Place) => place.path.slice(place.path.indexOf('.') + 1);

function plainId(id: string, place: Place, findings: Findings): boolean {
  const { success, error } = plainIdSchema.safeParse(id);
  if (!success) {
    const [issue] = error.issues;
    const fix =
      issue?.code === 'too_big'
        ? 'Shorten it to 60 characters'
        : 'Write lower-case Latin letters, digits and hyphens, like rustem-umerov';
    findings.add(place, [], `'${id}' is no id`, fix);
  }
  return success;
}

export function readInfo(place: Place, { draft, findings }: Context): void {
  const value = fit(infoSchema, place, findings, draft);
  if (draft.infoPlace)
    findings.add(
      place,
      [],
      `the record is described in ${draft.infoPlace.file.file} already`,
      'Keep one section record',
    );
  else if (value) draft.info = { ...place, id: value.id, value };
  draft.infoPlace ??= place;
}

export function readSource(place: Place, context: Context): void {
  const { draft, findings } = context;
  const written = isMap(place.node) ? place.node.get('id') : undefined;
  const value = fit(sourceSchema, place, findings, draft);
  const id = value?.id ?? plainIdSchema.safeParse(written).data ?? null;
  context.source = id;
  if (value) draft.sources.push({ ...place, id: value.id, value });
  else if (id) draft.broken.set(id, 'Source');
}

export function readPassage(place: Place, { draft, findings, source }: Context): void {
  const key = keyOf(place);
  if (!plainId(key, place, findings) || source === null) {
    draft.incomplete = true;
    return;
  }
  if (!source) {
    findings.add(
      place,
      [],
      'the passage belongs to no source',
      'Put it into the file of its source, below source:',
    );
    return;
  }
  const id = `${source}.${key}`;
  const short = plainValue(place.node, () => undefined);
  const quoted = typeof short === 'string';
  const value = quoted ? fitShort(short, place, findings) : fit(passageSchema, place, findings, draft);
  if (value) draft.passages.push({ ...place, id, value: { ...value, source } });
  else draft.broken.set(id, 'Passage');
}

/** The short form `p1a: "quote"`. */
function fitShort(
  quote: string,
  place: Place,
  findings: Findings,
): z.infer<typeof passageSchema> | undefined {
  const { data, error } = passageSchema.safeParse({ quote });
  for (const issue of error?.issues ?? [])
    for (const { found, fix } of describeIssue(issue, { quote }, passageSchema, 'passages'))
      findings.add(place, [], found, fix);
  return data;
}

export function readName(place: Place, { draft, findings }: Context): void {
  const value = fit(nameSchema, place, findings, draft);
  if (!value) return;
  const id = made(value.id ?? defaultNameId(value), place, findings);
  if (id) draft.names.push({ ...place, id, value });
  else collectTexts(value, draft.mentioned);
}

export function readAssertion(
  type: keyof typeof assertionKinds,
  place: Place,
  { draft, findings }: Context,
): void {
  const schema: z.ZodObject = assertionKinds[type].schema;
  const fitted = fit(schema, place, findings, draft);
  if (!fitted) {
    const id = isMap(place.node) ? place.node.get('id') : undefined;
    if (typeof id === 'string') draft.broken.set(id, type);
    return;
  }
  const value = { type, ...fitted } as Draft['assertions'][number]['value'];
  // A claim that claims nothing gets no id of its own, and is kept for the check that says what it lacks.
  const id = isBlank(value)
    ? `${place.file.file} ${place.path}`
    : made(value.id ?? defaultAssertionId(value), place, findings);
  if (id) draft.assertions.push({ ...place, id, value });
  else collectTexts(value, draft.mentioned);
}

const isBlank = (value: AssertionDraft) =>
  value.type === 'Claim' &&
  !value.id &&
  !value.object &&
  !value.value &&
  !value.when &&
  value.amount === undefined &&
  value.about.length === 0;

/** The id if it can be one; otherwise asks for one. */
function made(id: string | null, place: Place, findings: Findings): string | null {
  if (id && id.length <= longestId && idSchema.safeParse(id).success) return id;
  findings.add(
    place,
    [],
    id ? `its id would be too long: ${id.slice(0, 40)}…` : 'no id can be made from what it says',
    'Give it an id of its own',
  );
  return null;
}

function collectTexts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value.split(' ')[0]!);
  else if (value && typeof value === 'object')
    for (const inner of Object.values(value)) collectTexts(inner, into);
}
