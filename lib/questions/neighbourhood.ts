/**
 * What lies round entities, read by their ids: who stands in a relation to them, and how those found are related among
 * themselves. Its cost is that of the relations they have, whatever the size of the record.
 */
import { z } from 'zod';
import type { DerivedRelation } from '@/lib/record/derive-relations';
import type { OpenRecord } from '@/lib/record/open-record';
import {
  byEnds,
  type EntitySummary,
  entitySummary,
  relationOf,
  relationSummary,
  summaryOf,
} from './overview';
import { question } from './question';
import { byKeys } from './row-parts';

const ids = z.array(z.string());
const types = ids.nullable().describe('Only relations of these types; null stands for all');

export const nearestParams = z.strictObject({
  to: ids,
  beside: ids.describe('Ids that are not looked for'),
  types,
  most: z.number().int().min(0),
});

export const nearest = question({
  english: 'What stands in a relation to one of these, what most facts tie to them first?',
  cypher: /* cypher */ `
UNWIND $to AS id
MATCH (:Entity {id: id})-[r]-(other:Entity)
WHERE r.derived AND ($types IS NULL OR type(r) IN $types) AND NOT other.id IN $beside
WITH other.id AS other, sum(size(r.assertionIds)) AS facts ORDER BY facts DESC, other
WITH collect(other) AS others
RETURN others[..$most] AS ids, size(others) AS found`,
  params: nearestParams,
  row: z.object({ ids, found: z.number().describe('How many there are, those beyond the most too') }),
  twin: (open, params) => [nearestIn(open, params)],
});

export function nearestIn(
  open: OpenRecord,
  { to, beside, types: along, most }: z.output<typeof nearestParams>,
) {
  const known = new Set(beside);
  const facts = new Map<string, number>();
  for (const id of to)
    for (const relation of relationsAt(open, id, along)) {
      const other = relation.from === id ? relation.to : relation.from;
      if (!known.has(other)) facts.set(other, (facts.get(other) ?? 0) + relation.assertionIds.length);
    }
  const others = [...facts].sort(
    byKeys(
      ([, count]) => -count,
      ([id]) => id,
    ),
  );
  return { ids: others.slice(0, most).map(([id]) => id), found: others.length };
}

export const entitiesByIds = question({
  english: 'Who or what are these?',
  cypher: /* cypher */ `
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.name AS name, e.shortName AS shortName,
  [label IN labels(e) WHERE NOT label IN ['Entity', 'Actor']][0] AS type,
  e.kind AS kind, e.side AS side, e.format AS format, e.status AS status, e.when AS when,
  toString(e.start) AS start, toString(e.end) AS end, coalesce(e.disputed, false) AS disputed,
  COLLECT {
    MATCH (e)-[:HOLDS]->(role:Role) WHERE role.tenure <> 'former' RETURN role.title ORDER BY role.id
  } AS titles,
  COUNT { (e)-[:SAID]->() } AS statements`,
  params: z.strictObject({ ids }),
  row: entitySummary,
  twin: (open, { ids: asked }) => summariesOf(open, asked),
});

export const summariesOf = (open: OpenRecord, asked: readonly string[]): EntitySummary[] =>
  asked.flatMap((id) => {
    const entity = open.entities.get(id);
    return entity ? [summaryOf(open, entity)] : [];
  });

export const relationsAmong = question({
  english: 'How are these related among themselves?',
  cypher: /* cypher */ `
MATCH (a:Entity)-[r]->(b:Entity) USING JOIN ON b
WHERE a.id IN $ids AND b.id IN $ids AND r.derived AND ($types IS NULL OR type(r) IN $types)
RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, r.role AS role, r.onBehalfOf AS onBehalfOf,
  CASE WHEN type(r) = 'ATTENDED' THEN 'reported' ELSE r.presence END AS presence,
  r.certainty AS certainty, r.modality AS modality, coalesce(r.disputed, false) AS disputed,
  coalesce(r.sources, 0) AS sources, coalesce(r.origins, 0) AS origins, coalesce(r.assertionIds, []) AS assertionIds
ORDER BY type, from, to, id`,
  params: z.strictObject({ ids, types }),
  row: relationSummary,
  twin: (open, { ids: asked, types: along }) => relationsIn(open, asked, along),
});

export function relationsIn(open: OpenRecord, asked: readonly string[], along: readonly string[] | null) {
  const there = new Set(asked);
  return asked
    .flatMap((id) => relationsAt(open, id, along).filter(({ from, to }) => from === id && there.has(to)))
    .map(relationOf)
    .sort(byEnds);
}

export const attendances = question({
  english: 'In which sessions was each of these, or who was in it?',
  cypher: /* cypher */ `
UNWIND $of AS id
MATCH (:Entity {id: id})-[r:ATTENDED|EXPECTED_AT]-(:Entity)
WHERE $expected OR type(r) = 'ATTENDED'
WITH DISTINCT type(r) AS type, startNode(r) AS actor, endNode(r) AS meeting
WHERE meeting.format <> 'series'
RETURN type, actor.id AS from, meeting.id AS to
ORDER BY type, from, to`,
  params: z.strictObject({
    of: ids.describe('Actors or meetings; in a series nobody sits together'),
    expected: z.boolean().describe('Also meetings at which somebody is expected only'),
  }),
  row: z.object({ type: z.string(), from: z.string(), to: z.string() }),
  twin: (open, { of, expected }) => {
    const types = expected ? ['ATTENDED', 'EXPECTED_AT'] : ['ATTENDED'];
    const there = of.flatMap((id) => relationsAt(open, id, types)).filter(({ to }) => !isSeries(open, to));
    const rows = there.map(({ type, from, to }) => [`${type} ${from} ${to}`, { type, from, to }] as const);
    return [...new Map(rows).values()].sort(
      byKeys(
        ({ type }) => type,
        ({ from }) => from,
        ({ to }) => to,
      ),
    );
  },
});

function isSeries(open: OpenRecord, id: string): boolean {
  const meeting = open.entities.get(id);
  return meeting?.type === 'Meeting' && meeting.format === 'series';
}

const relationsAt = (open: OpenRecord, id: string, along: readonly string[] | null): DerivedRelation[] =>
  open.relationsOf(id).filter(({ type }) => along === null || along.includes(type));
