/**
 * What is left of a record when some of its sources are not trusted: a fact falls if every source behind it is switched
 * off, a person or meeting if every fact that touches it falls. What the rest says by rule is read anew in reread.ts.
 */

import type { Fact } from '@/lib/questions/facts';
import type { EntitySummary } from '@/lib/questions/overview';
import type { SupportRow } from '@/lib/questions/support';

export interface Fallen {
  facts: ReadonlySet<string>;
  /** Entities of which nothing is left. */
  entities: ReadonlySet<string>;
}

export const nothingFallen: Fallen = { facts: new Set(), entities: new Set() };

export function fallWithout(rows: readonly SupportRow[], sourcesOff: readonly string[]): Fallen {
  if (sourcesOff.length === 0) return nothingFallen;
  const off = new Set(sourcesOff);
  const falls = ({ sources }: SupportRow) => sources.length > 0 && sources.every((source) => off.has(source));
  const facts = new Set(rows.filter(falls).map(({ fact }) => fact));
  const touched = new Set(rows.flatMap(({ entities }) => entities));
  for (const { fact, entities } of rows)
    if (!facts.has(fact)) for (const entity of entities) touched.delete(entity);
  return { facts, entities: touched };
}

/** Facts or names as the other sources have them: their words only, and none that falls. */
function worded<Worded extends { evidence: { source: string }[] }>(
  things: readonly Worded[],
  sourcesOff: readonly string[],
): Worded[] {
  return things.flatMap((thing) => {
    const evidence = thing.evidence.filter(({ source }) => !sourcesOff.includes(source));
    return evidence.length > 0 ? [{ ...thing, evidence }] : [];
  });
}

/** `open` are the disagreements that are left among the other sources, if the caller knows them. */
export function factsWithout(
  facts: readonly Fact[],
  sourcesOff: readonly string[],
  open: readonly { id: string }[] | null = null,
): Fact[] {
  if (sourcesOff.length === 0) return [...facts];
  const ids = open && new Set(open.map(({ id }) => id));
  return worded(facts, sourcesOff).map((fact) =>
    ids ? { ...fact, disagreements: fact.disagreements.filter(({ id }) => ids.has(id)) } : fact,
  );
}

export const namesWithout = <Name extends { evidence: { source: string }[] }>(
  names: readonly Name[],
  sourcesOff: readonly string[],
): Name[] => (sourcesOff.length === 0 ? [...names] : worded(names, sourcesOff));

const words: Partial<Record<EntitySummary['type'], [one: string, many: string]>> = {
  Person: ['person', 'people'],
  Organization: ['organisation', 'organisations'],
  Meeting: ['meeting', 'meetings'],
  Event: ['event', 'events'],
  Document: ['document', 'documents'],
  Issue: ['issue', 'issues'],
  Place: ['place', 'places'],
};

/** '59 facts, 2 meetings, 3 people'. */
export function fallenWords(
  fallen: Fallen,
  typeOf: (id: string) => EntitySummary['type'] | undefined,
): string {
  const counts = new Map<string, number>();
  for (const id of fallen.entities) {
    const type = typeOf(id);
    if (type) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const parts = Object.entries(words).flatMap(([type, [one, many]]) => {
    const count = counts.get(type) ?? 0;
    return count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];
  });
  const { size } = fallen.facts;
  return [`${size} ${size === 1 ? 'fact' : 'facts'}`, ...parts].join(', ');
}
