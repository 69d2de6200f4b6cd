/**
 * The relationships of the database, tied up for the wire: types that join the same families and carry the same
 * properties are read and changed together, with the type as a column. A server that has just started compiles each text
 * anew, so one text for each of some twenty bundles, not for each of some fifty types, is what makes a first load short.
 */
import type { Properties } from '@/lib/domain/properties';
import { type RelationDefinition, relations } from '@/lib/domain/relations';
import { type Family, familyOfLabel } from './shapes';

/** One type between two families. */
export interface Tie {
  type: string;
  from: Family;
  to: Family;
  /** Beside `id`, which every relationship has. */
  properties: Properties;
  /** Key of its bundle. */
  bundle: string;
}

export interface Bundle {
  key: string;
  types: string[];
  from: Family;
  to: Family;
  /** Names and types; what is required, each tie says itself. */
  properties: Properties;
}

const familiesOf = (labels: readonly string[]) => [
  ...new Set(labels.map((label) => familyOfLabel.get(label)!)),
];

const keyOfTie = (type: string, from: Family, to: Family) => `${type} ${from} ${to}`;

function tiesOf({ type, from, to, properties }: RelationDefinition): Tie[] {
  return familiesOf(from).flatMap((start) =>
    familiesOf(to).map((end) => ({ type, from: start, to: end, properties, bundle: '' })),
  );
}

/** Of two definitions between the same families (PART_OF of issues and of meetings) the properties are united. */
const ties: ReadonlyMap<string, Tie> = relations.flatMap(tiesOf).reduce((map, tie) => {
  const key = keyOfTie(tie.type, tie.from, tie.to);
  const properties = united(tie.properties, map.get(key)?.properties ?? tie.properties);
  const signature = Object.entries(properties).map(([name, { type }]) => `${name}:${type}`);
  return map.set(key, { ...tie, properties, bundle: [tie.from, tie.to, ...signature.sort()].join(' ') });
}, new Map<string, Tie>());

/** @throws RangeError if no record can have this type between these families */
export function tieOf(type: string, from: Family, to: Family): Tie {
  const tie = ties.get(keyOfTie(type, from, to));
  if (!tie) throw new RangeError(`no relation ${type} joins ${from} and ${to}`);
  return tie;
}

export const bundles: ReadonlyMap<string, Bundle> = [...ties.values()].reduce((map, tie) => {
  const { bundle: key, type, from, to, properties } = tie;
  const types = [...(map.get(key)?.types ?? []), type];
  return map.set(key, { key, types, from, to, properties: map.get(key)?.properties ?? properties });
}, new Map<string, Bundle>());

/** A property is required only where both definitions have it so. */
function united(a: Properties, b: Properties): Properties {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    names.map((name) => {
      const required = (a[name]?.required && b[name]?.required) ?? false;
      return [name, { ...(a[name] ?? b[name])!, required }];
    }),
  );
}
