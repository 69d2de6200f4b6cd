/**
 * What the explorer asks for, put together from questions: an entity with its facts, an edge with the reason why it is
 * there, a search, the disagreements. It takes `ask` as a parameter and does not know who answers.
 */
import type { RecordData } from '@/lib/domain/record';
import { ParleyError } from '@/lib/errors';
import { allDisagreements, type DisagreementDetail, disagreementById } from '@/lib/questions/disagreements';
import { type EntityDetail, entityById } from '@/lib/questions/entity';
import { type Fact, factsByIds, mostFactsAsked } from '@/lib/questions/facts';
import { mostFound } from '@/lib/questions/most-found';
import {
  allEntities,
  allRelations,
  type EntitySummary,
  type RelationSummary,
} from '@/lib/questions/overview';
import type { ParamsOf, Question, RowOf } from '@/lib/questions/question';
import { allSources, type RecordCard, recordInfo, type SourceCard } from '@/lib/questions/record-card';
import { type RelationDetail, relationsBetween } from '@/lib/questions/relation';
import {
  entitiesNamed,
  factsSaying,
  type SaidRow,
  type SearchRow,
  toFullTextQuery,
} from '@/lib/questions/search';

/** Asks a question and returns its rows, checked against the question's row schema. */
export interface Ask {
  <Q extends Question>(question: Q, params: ParamsOf<Q>): Promise<RowOf<Q>[]>;
  /** The record that the answers come from, where it is in memory; else it is absent, or null. */
  record?(): Promise<RecordData | null>;
}

/** The record has nothing under that id. */
export class NotInRecord extends ParleyError {}

/** No entity has that id. */
export const notInRecord = (id: string) =>
  new NotInRecord({
    where: id,
    found: 'the record knows nothing under this id',
    cure: 'Search for the name, the id may have changed',
  });

export interface OverviewAnswer {
  card: RecordCard;
  sources: SourceCard[];
  entities: EntitySummary[];
  relations: RelationSummary[];
  disagreements: DisagreementDetail[];
}

/** Everything that the first picture, its legend and its table need; null if the database holds no record yet. */
export async function overview(ask: Ask): Promise<OverviewAnswer | null> {
  const [card] = await ask(recordInfo, {});
  if (!card) return null;
  const [sources, entities, relations, disagreements] = await Promise.all([
    ask(allSources, {}),
    ask(allEntities, {}),
    ask(allRelations, {}),
    ask(allDisagreements, {}),
  ]);
  return { card, sources, entities, relations, disagreements };
}

/** Facts by id, in the order given, however many: the best known of a large record have thousands. */
export async function factsOf(ask: Ask, ids: readonly string[]): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (let from = 0; from < ids.length; from += mostFactsAsked)
    facts.push(...(await ask(factsByIds, { ids: ids.slice(from, from + mostFactsAsked) })));
  return facts;
}

export interface EntityAnswer {
  entity: EntityDetail;
  facts: Fact[];
}

/** @throws NotInRecord */
export async function entityWithFacts(ask: Ask, id: string): Promise<EntityAnswer> {
  const [entity] = await ask(entityById, { id });
  if (!entity) throw notInRecord(id);
  return { entity, facts: await factsOf(ask, entity.factIds) };
}

export interface EdgeAnswer {
  id: string;
  relations: RelationDetail[];
  facts: Fact[];
}

/** Why an edge `TYPE:from:to` is there. @throws NotInRecord */
export async function edgeWithFacts(ask: Ask, id: string): Promise<EdgeAnswer> {
  const [type = '', from = '', to = ''] = id.split(':');
  const relations = await ask(relationsBetween, { type, from, to });
  if (relations.length === 0)
    throw new NotInRecord({
      where: id,
      found: 'no such edge follows from the record',
      cure: 'Open one of its ends to see what does',
    });
  const ids = [...new Set(relations.flatMap((relation) => relation.assertionIds))].sort();
  return { id, relations, facts: await factsOf(ask, ids) };
}

/** @throws NotInRecord */
export async function disagreementWithFacts(
  ask: Ask,
  id: string,
): Promise<{ disagreement: DisagreementDetail; facts: Fact[] }> {
  const [disagreement] = await ask(disagreementById, { id });
  if (!disagreement)
    throw new NotInRecord({
      where: id,
      found: 'the record has no such disagreement',
      cure: 'Open the Evidence tab for the list',
    });
  const ids = disagreement.positions.flatMap((position) => position.facts);
  return { disagreement, facts: await factsOf(ask, ids) };
}

export interface SearchAnswer {
  entities: SearchRow[];
  said: SaidRow[];
  /** How many there are of each; `mostFound` means that, or more. */
  found: { entities: number; said: number };
}

/** So many of each are shown: more are narrowed by typing on. */
const mostShown = { entities: 12, said: 8 };

/** Entities by any spelling, and facts by words said. Empty for text without letters or digits. */
export async function searchRecord(ask: Ask, typed: string): Promise<SearchAnswer> {
  const text = toFullTextQuery(typed);
  if (!text) return { entities: [], said: [], found: { entities: 0, said: 0 } };
  const [entities, said] = await Promise.all([
    ask(entitiesNamed, { text, typed, limit: mostFound }),
    ask(factsSaying, { text, typed, limit: mostFound }),
  ]);
  return {
    entities: entities.slice(0, mostShown.entities),
    said: said.slice(0, mostShown.said),
    found: { entities: entities.length, said: said.length },
  };
}
