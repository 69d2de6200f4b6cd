/**
 * A checked record laid open for questions: what it derives, and what touches what. The in-memory answers in
 * lib/questions read it; nothing here asks, sorts for display or knows a database.
 */
import type { Entity } from '@/lib/domain/entities';
import type { Assertion, Disagreement, Evidence, Name, Passage, RecordData } from '@/lib/domain/record';
import type { Stance } from '@/lib/domain/values';
import { type Derived, derive } from './derive';
import type { DerivedRelation } from './derive-relations';
import { groupBy } from './index-record';

/** How an assertion is tied to an entity, in the model's words. */
export interface Tie {
  relation: string;
  entity: Entity;
  stance: Stance | null;
  position: string | null;
  /** Of SAID: whether the words are the actor's own or passed on. */
  as: 'original' | 'reporter' | null;
  /** Of VIA: place in the chain, from 0. */
  order: number | null;
}

export interface Taken {
  disagreement: Disagreement;
  says: string;
}

export interface OpenRecord {
  record: RecordData;
  derived: Derived;
  /** Names this version of the record exactly; see lib/neo4j/content.ts. */
  checksum: string;
  entities: ReadonlyMap<string, Entity>;
  assertions: ReadonlyMap<string, Assertion>;
  passages: ReadonlyMap<string, Passage>;
  names: ReadonlyMap<string, Name>;
  /** Ties of an assertion to entities. */
  tiesOf: (assertion: Assertion) => readonly Tie[];
  /** Assertions tied to an entity, each once, sorted by id. */
  factsOf: (entity: string) => readonly Assertion[];
  namesOf: (entity: string) => readonly Name[];
  /** Derived relations that start or end at an entity, each once. */
  relationsOf: (entity: string) => readonly DerivedRelation[];
  /** Positions that an assertion or a name takes. */
  positionsOf: (member: string) => readonly Taken[];
  /** Distinct ids of the sources behind some evidence. */
  sourcesOf: (evidence: readonly Evidence[]) => ReadonlySet<string>;
}

/** @throws RangeError if the record was not checked and refers to something that it lacks */
export function openRecord(record: RecordData, checksum: string, derived = derive(record)): OpenRecord {
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const passages = new Map(record.passages.map((passage) => [passage.id, passage]));
  const ties = new Map(record.assertions.map((each) => [each.id, tiesIn(each, entities)]));
  const touching = groupBy(
    record.assertions.flatMap((fact) =>
      [...new Set(ties.get(fact.id)!.map(({ entity }) => entity.id))].map((entity) => ({ entity, fact })),
    ),
    ({ entity }) => entity,
  );
  const names = groupBy(record.names, ({ of }) => of);
  const taken = groupBy(
    derived.disagreements.flatMap((disagreement) =>
      disagreement.positions.flatMap(({ says, members }) =>
        members.map((member) => ({ member, disagreement, says })),
      ),
    ),
    ({ member }) => member,
  );
  // Made when first asked for: what is read anew or published is often asked for other things alone.
  let relations: ReadonlyMap<string, readonly DerivedRelation[]> | undefined;
  return {
    record,
    derived,
    checksum,
    entities,
    passages,
    assertions: new Map(record.assertions.map((each) => [each.id, each])),
    names: new Map(record.names.map((name) => [name.id, name])),
    tiesOf: ({ id }) => ties.get(id) ?? [],
    factsOf: (entity) => (touching.get(entity) ?? []).map(({ fact }) => fact),
    namesOf: (entity) => names.get(entity) ?? [],
    relationsOf: (entity) => {
      relations ??= relationsAtEntities(derived);
      return relations.get(entity) ?? [];
    },
    positionsOf: (member) => taken.get(member) ?? [],
    sourcesOf: (evidence) => new Set(evidence.map(({ passage }) => passages.get(passage)!.source)),
  };
}

function relationsAtEntities({ relations }: Derived): Map<string, DerivedRelation[]> {
  const at = new Map<string, DerivedRelation[]>();
  for (const relation of relations) {
    // Assertions contradict each other, not entities.
    if (relation.type === 'CONTRADICTS') continue;
    for (const id of new Set([relation.from, relation.to])) {
      const those = at.get(id);
      if (those) those.push(relation);
      else at.set(id, [relation]);
    }
  }
  return at;
}

type Extra = Partial<Omit<Tie, 'relation' | 'entity'>>;

function tiesIn(assertion: Assertion, entities: ReadonlyMap<string, Entity>): Tie[] {
  const ties: Tie[] = [];
  const tie = (relation: string, id: string | null, extra: Extra = {}) => {
    if (id === null) return;
    const entity = entities.get(id);
    if (!entity) throw new RangeError(`the record has no entity '${id}'`);
    ties.push({ relation, entity, stance: null, position: null, as: null, order: null, ...extra });
  };
  const each = (relation: string, ids: readonly string[], extra: Extra = {}) => {
    for (const id of new Set(ids)) tie(relation, id, extra);
  };
  switch (assertion.type) {
    case 'Role':
      tie('HOLDS', assertion.person);
      tie('IN', assertion.organization);
      break;
    case 'Participation':
      tie('TOOK', assertion.actor);
      tie('IN_MEETING', assertion.meeting);
      tie('ON_BEHALF_OF', assertion.onBehalfOf);
      break;
    case 'Statement':
      each('SAID', assertion.said, { as: 'original' });
      each('SAID', assertion.reportedBy, { as: 'reporter' });
      for (const [order, id] of assertion.via.entries()) tie('VIA', id, { order });
      tie('IN_DOCUMENT', assertion.inDocument);
      tie('AT_MEETING', assertion.atMeeting);
      each('ADDRESSED_TO', assertion.to);
      break;
    case 'Claim':
      tie('SUBJECT', assertion.subject);
      tie('OBJECT', assertion.object);
  }
  if ('about' in assertion)
    for (const { on, stance, position } of assertion.about) tie('ABOUT', on, { stance, position });
  return ties;
}
