/**
 * The whole network at a glance: every entity with what the picture and the table need to show it, and every derived
 * edge between two of them. Fit for records of some thousands of entities; larger ones are entered by search.
 */
import { z } from 'zod';
import type { Entity } from '@/lib/domain/entities';
import { wordOf } from '@/lib/domain/schemas';
import {
  certainties,
  meetingFormats,
  modalities,
  participationRoles,
  presences,
  statuses,
} from '@/lib/domain/values';
import type { DerivedRelation } from '@/lib/record/derive-relations';
import type { OpenRecord } from '@/lib/record/open-record';
import { noParams, question } from './question';
import { byKeys, instantText, sideOf } from './row-parts';

export const entitySummary = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  type: z.enum(['Person', 'Organization', 'Meeting', 'Event', 'Document', 'Issue', 'Place']),
  kind: z.string().nullable(),
  side: z.string().nullable(),
  format: wordOf(meetingFormats).nullable(),
  status: wordOf(statuses).nullable(),
  when: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  disputed: z.boolean(),
  titles: z.array(z.string()).describe('Titles held now, for the order within a side'),
  statements: z.number(),
});
export type EntitySummary = z.infer<typeof entitySummary>;

export const allEntities = question({
  english: 'Which people, organisations, meetings and other things does the record know?',
  cypher: /* cypher */ `
MATCH (e:Entity)
RETURN e.id AS id, e.name AS name, e.shortName AS shortName,
  [label IN labels(e) WHERE NOT label IN ['Entity', 'Actor']][0] AS type,
  e.kind AS kind, e.side AS side, e.format AS format, e.status AS status, e.when AS when,
  toString(e.start) AS start, toString(e.end) AS end, coalesce(e.disputed, false) AS disputed,
  COLLECT {
    MATCH (e)-[:HOLDS]->(role:Role) WHERE role.tenure <> 'former' RETURN role.title ORDER BY role.id
  } AS titles,
  COUNT { (e)-[:SAID]->() } AS statements
ORDER BY id`,
  params: noParams,
  row: entitySummary,
  twin: (open) => open.record.entities.map((entity) => summaryOf(open, entity)).sort(byKeys(({ id }) => id)),
});

/** How the sources together have it of a meeting, event or document: whether it was held or made, and when. */
export function toldOf(open: OpenRecord, { id }: Entity) {
  const reading = open.derived.readings.get(id);
  return {
    status: reading?.status ?? null,
    when: reading?.date?.when ?? null,
    start: instantText(reading?.date?.start),
    end: instantText(reading?.date?.end),
  };
}

/** The row of one entity. */
export function summaryOf(open: OpenRecord, entity: Entity): EntitySummary {
  const facts = open.factsOf(entity.id);
  return {
    id: entity.id,
    name: entity.name,
    shortName: ('shortName' in entity && entity.shortName) || null,
    type: entity.type,
    kind: 'kind' in entity ? entity.kind : null,
    side: sideOf(entity),
    format: entity.type === 'Meeting' ? entity.format : null,
    ...toldOf(open, entity),
    disputed: open.derived.disputed.has(entity.id),
    titles: facts.flatMap((fact) =>
      fact.type === 'Role' && fact.person === entity.id && fact.tenure !== 'former' ? [fact.title] : [],
    ),
    statements: facts
      .flatMap((fact) => open.tiesOf(fact))
      .filter((tie) => tie.relation === 'SAID' && tie.entity === entity).length,
  };
}

export const relationSummary = z.object({
  id: z.string(),
  type: z.string(),
  from: z.string(),
  to: z.string(),
  role: wordOf(participationRoles).nullable(),
  onBehalfOf: z.string().nullable(),
  presence: wordOf(presences).nullable(),
  certainty: wordOf(certainties).nullable(),
  modality: wordOf(modalities).nullable(),
  disputed: z.boolean(),
  sources: z.number(),
  origins: z.number(),
  assertionIds: z.array(z.string()),
});
export type RelationSummary = z.infer<typeof relationSummary>;

export const allRelations = question({
  english: 'How are they related, and by what right is each relation there?',
  cypher: /* cypher */ `
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.derived
RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, r.role AS role, r.onBehalfOf AS onBehalfOf,
  CASE WHEN type(r) = 'ATTENDED' THEN 'reported' ELSE r.presence END AS presence,
  r.certainty AS certainty, r.modality AS modality, coalesce(r.disputed, false) AS disputed,
  coalesce(r.sources, 0) AS sources, coalesce(r.origins, 0) AS origins, coalesce(r.assertionIds, []) AS assertionIds
ORDER BY type, from, to, id`,
  params: noParams,
  row: relationSummary,
  twin: (open) =>
    open.derived.relations
      .filter(({ type }) => type !== 'CONTRADICTS')
      .map(relationOf)
      .sort(byEnds),
});

/** The order in which relations are listed. */
export const byEnds = byKeys<RelationSummary>(
  ({ type }) => type,
  ({ from }) => from,
  ({ to }) => to,
  ({ id }) => id,
);

/** The row of one derived relation between entities. */
export function relationOf(relation: DerivedRelation): RelationSummary {
  const { id, type, from, to, certainty, modality, disputed, sources, origins, assertionIds } = relation;
  return {
    id,
    type,
    from,
    to,
    role: 'role' in relation ? relation.role : null,
    onBehalfOf: 'onBehalfOf' in relation ? relation.onBehalfOf : null,
    presence: type === 'ATTENDED' ? 'reported' : 'presence' in relation ? relation.presence : null,
    certainty,
    modality,
    disputed,
    sources,
    origins,
    assertionIds,
  };
}
