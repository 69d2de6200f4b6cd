/**
 * What every check works on: the draft, an index of its ids, its dates, and the list that findings go to. Ids are
 * indexed here, so this is also where one that is used twice is found.
 */
import { assertionKindNames } from '@/lib/domain/assertions';
import { type DateBounds, parseDate } from '@/lib/domain/dates';
import type { Kind } from '@/lib/domain/kinds';
import { orList } from './describe-issue';
import type { Draft, Findings, Item, Place, ThingType } from './draft';
import { hint } from './nearest';
import type { Path } from './yaml-values';

export interface Checking {
  draft: Draft;
  findings: Findings;
  /** Source texts at hand, by source id. */
  texts: ReadonlyMap<string, string>;
  /** Whether all that the files define could be read; otherwise an id that is not known may still be there. */
  complete: boolean;
  /** Type of every id, of broken entries too. */
  types: ReadonlyMap<string, ThingType>;
  /** The bounds of an EDTF text in the record's zone; null if it is no date. */
  dateOf: (when: string) => DateBounds | null;
}

/** `readable`: whether every file could be parsed. */
export function startChecking(
  draft: Draft,
  findings: Findings,
  texts: ReadonlyMap<string, string>,
  readable: boolean,
): Checking {
  const zone = draft.info && isZone(draft.info.value.timeZone) ? draft.info.value.timeZone : 'UTC';
  const dates = new Map<string, DateBounds | null>();
  return {
    draft,
    findings,
    texts,
    complete: readable && !draft.incomplete,
    types: indexIds(draft, findings),
    dateOf(when) {
      let bounds = dates.get(when);
      if (bounds === undefined) {
        bounds = boundsOf(when, zone);
        dates.set(when, bounds);
      }
      return bounds;
    },
  };
}

export function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function boundsOf(when: string, zone: string): DateBounds | null {
  try {
    return parseDate(when, zone);
  } catch {
    return null;
  }
}

/** One id, one thing, over all kinds: a link and a search need nothing else to find it. */
function indexIds(draft: Draft, findings: Findings): Map<string, ThingType> {
  const types = new Map<string, ThingType>(draft.broken);
  const first = new Map<string, Place>();
  const add = (item: Item<unknown>, type: ThingType, byRule = false) => {
    const taken = first.get(item.id);
    if (taken) {
      const fix = byRule
        ? 'Merge the two, or give this one an id of its own'
        : 'Merge the two, or rename one of them';
      const where = `${taken.file.file}:${taken.file.lineAt((taken.key ?? taken.node).range?.[0] ?? 0)}`;
      findings.add(item, [], `the id ${item.id} belongs to ${where} already`, fix);
    } else {
      first.set(item.id, item);
      types.set(item.id, type);
    }
  };
  for (const item of draft.entities) add(item, item.value.type);
  for (const item of draft.sources) add(item, 'Source');
  for (const item of draft.passages) add(item, 'Passage');
  for (const item of draft.assertions) add(item, item.value.type, item.value.id === undefined);
  for (const item of draft.names) add(item, 'Name', item.value.id === undefined);
  for (const item of draft.disagreements) add(item, 'Disagreement');
  const sides = new Map<string, Place>();
  for (const item of draft.sides) {
    const taken = sides.get(item.id);
    if (taken)
      findings.add(item, [], `the side ${item.id} stands in ${taken.file.file} already`, 'Keep one of them');
    else sides.set(item.id, item);
  }
  return types;
}

export const nounOf: Readonly<Record<ThingType, string>> = {
  Person: 'a person',
  Organization: 'an organization',
  Meeting: 'a meeting',
  Event: 'an event',
  Document: 'a document',
  Issue: 'an issue',
  Place: 'a place',
  Role: 'a role',
  Participation: 'a participation',
  Statement: 'a statement',
  Claim: 'a claim',
  Name: 'a name',
  Source: 'a source',
  Passage: 'a passage',
  Disagreement: 'a disagreement',
};
export const entityKinds: readonly Kind[] = [
  'Person',
  'Organization',
  'Meeting',
  'Event',
  'Document',
  'Issue',
  'Place',
];

/** 'a person or an organization'; 'an entity' if every kind will do. */
export function nounsOf(types: readonly ThingType[]): string {
  if (entityKinds.every((kind) => types.includes(kind))) return 'an entity';
  const others = assertionKindNames.every((kind) => types.includes(kind))
    ? ['an assertion', ...nounsBeside(types, assertionKindNames)]
    : types.map((type) => nounOf[type]);
  return orList(others);
}

const nounsBeside = (types: readonly ThingType[], left: readonly ThingType[]) =>
  types.filter((type) => !left.includes(type)).map((type) => nounOf[type]);

/** Reports an id that is unknown or of a wrong kind; true if it is right. */
export function checkReference(
  { findings, types, complete }: Checking,
  place: Place,
  path: Path,
  id: string,
  wanted: readonly ThingType[],
): boolean {
  const found = types.get(id);
  if (found && wanted.includes(found)) return true;
  if (found) {
    findings.add(place, path, `${id} is ${nounOf[found]}`, `Name ${nounsOf(wanted)}`);
    return false;
  }
  if (!complete) return false;
  const candidates = [...types].filter(([, type]) => wanted.includes(type)).map(([other]) => other);
  findings.add(
    place,
    path,
    `the record knows no ${id}`,
    `Name ${nounsOf(wanted)} of the record, or add this one${hint(id, candidates)}`,
  );
  return false;
}
