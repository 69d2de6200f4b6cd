/**
 * A record's things by their ids, and on how much an assertion rests: what readings, disagreements and derived
 * relations all look up. Judges nothing.
 */
import type { Entity } from '@/lib/domain/entities';
import type { Assertion, AssertionOf, Claim, Participation, RecordData } from '@/lib/domain/record';
import { type Certainty, certainties } from '@/lib/domain/values';

/** On what some assertions rest together. */
export interface Support {
  /** Ids of the sources read that carry any of them, sorted. */
  sources: string[];
  /** Whose reports they are: the organisations relayed by a passage, else its source. Sorted. */
  origins: string[];
  /** The strongest of their passages. */
  certainty: Certainty;
}

export interface RecordIndex {
  entities: ReadonlyMap<string, Entity>;
  assertions: ReadonlyMap<string, Assertion>;
  participations: readonly Participation[];
  claims: readonly Claim[];
  /** Affirmed and negated claims of a subject that no other assertion supersedes. */
  claimsOf: (subject: string) => readonly Claim[];
  /** Whether a later assertion replaces this one. */
  isSuperseded: (assertion: Assertion) => boolean;
  /** @throws RangeError if there is no such assertion */
  supportOf: (assertionIds: Iterable<string>) => Support;
}

/** In the order of UTF-16 code units, as ids are sorted everywhere, in every locale alike. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sortedSet = (values: Iterable<string>): string[] => [...new Set(values)].sort(byText);

/** The items by a key, keys and items in the order met. */
export function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The earliest of the closed list's words that occurs; its first word if none does. */
export function strongest<Word extends string>(list: readonly Word[], words: ReadonlySet<Word>): Word {
  return list.find((word) => words.has(word)) ?? list[0]!;
}

export function indexRecord(record: RecordData): RecordIndex {
  const assertions = new Map(record.assertions.map((assertion) => [assertion.id, assertion]));
  const superseded = new Set(record.assertions.flatMap((assertion) => assertion.supersedes));
  const passages = new Map(
    record.passages.map(({ id, source, relays }) => [
      id,
      // An organisation and a source may have the same id: they are different origins.
      { source, origins: relays.length ? relays.map((org) => `organization ${org}`) : [`source ${source}`] },
    ]),
  );
  const claims = ofType(record, 'Claim');
  const bySubject = groupBy(
    claims.filter(({ id }) => !superseded.has(id)),
    ({ subject }) => subject,
  );

  const supportOf = (assertionIds: Iterable<string>): Support => {
    const sources = new Set<string>();
    const origins = new Set<string>();
    const found = new Set<Certainty>();
    for (const id of assertionIds) {
      const assertion = assertions.get(id);
      if (!assertion) throw new RangeError(`the record has no assertion '${id}'`);
      for (const { passage: passageId, certainty } of assertion.evidence) {
        const passage = passages.get(passageId);
        if (!passage) throw new RangeError(`the record has no passage '${passageId}'`);
        sources.add(passage.source);
        for (const origin of passage.origins) origins.add(origin);
        found.add(certainty);
      }
    }
    return {
      sources: sortedSet(sources),
      origins: sortedSet(origins),
      certainty: strongest(certainties.values, found),
    };
  };

  return {
    entities: new Map(record.entities.map((entity) => [entity.id, entity])),
    assertions,
    participations: ofType(record, 'Participation'),
    claims,
    claimsOf: (subject) => bySubject.get(subject) ?? [],
    isSuperseded: ({ id }) => superseded.has(id),
    supportOf,
  };
}

/** The record's assertions of one kind, in its order. */
export function ofType<K extends Assertion['type']>(record: RecordData, type: K): AssertionOf<K>[] {
  return record.assertions.filter((each): each is AssertionOf<K> => each.type === type);
}
