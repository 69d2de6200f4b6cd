/**
 * The record read back as it was coded, and nothing that follows by rule: entities, passages and names; what is asserted
 * stands in coded-assertions.ts. From these lib/answer/reread.ts derives anew what is left without some sources.
 */
import { z } from 'zod';
import type { Evidence } from '@/lib/domain/record';
import { wordOf } from '@/lib/domain/schemas';
import { certainties, hands } from '@/lib/domain/values';
import { noParams, question } from './question';
import { byKeys } from './row-parts';

const text = z.string();
const maybe = text.nullable();
export const codedEvidence = z.object({ passage: text, hand: wordOf(hands), certainty: wordOf(certainties) });

export const evidenceOf = (evidence: readonly Evidence[]) =>
  evidence
    .map(({ passage, hand, certainty }) => ({ passage, hand, certainty }))
    .sort(
      byKeys(
        ({ passage }) => passage,
        ({ hand }) => hand,
        ({ certainty }) => certainty,
      ),
    );

export const codedEntity = z.object({
  id: text,
  type: z.enum(['Person', 'Organization', 'Meeting', 'Event', 'Document', 'Issue', 'Place']),
  name: text,
  shortName: maybe,
  side: maybe,
  kind: maybe,
  format: maybe,
  summary: maybe,
  proposition: maybe,
  within: maybe.describe('The place it lies in, or the wider issue'),
});
export type CodedEntity = z.infer<typeof codedEntity>;

export const codedEntities = question({
  english: 'Which entities were coded, as they were coded?',
  cypher: /* cypher */ `
MATCH (e:Entity)
RETURN e.id AS id, [label IN labels(e) WHERE NOT label IN ['Entity', 'Actor']][0] AS type, e.name AS name,
  e.shortName AS shortName, e.side AS side, e.kind AS kind, e.format AS format, e.summary AS summary,
  e.proposition AS proposition,
  head(COLLECT {
    MATCH (e)-[r:IN_PLACE|PART_OF]->(outer:Entity)
    WHERE r.derived IS NULL AND (e:Place OR e:Issue) RETURN outer.id ORDER BY outer.id
  }) AS within
ORDER BY id`,
  params: noParams,
  row: codedEntity,
  twin: ({ record }) =>
    record.entities
      .map((entity): CodedEntity => {
        const own: Readonly<Record<string, unknown>> = entity;
        const read = (name: string) => (own[name] as string | undefined) ?? null;
        const within = read(entity.type === 'Issue' ? 'partOf' : 'inPlace');
        return {
          ...{ id: entity.id, type: entity.type, name: entity.name, within },
          ...{ shortName: read('shortName'), side: read('side'), kind: read('kind'), format: read('format') },
          ...{ summary: read('summary'), proposition: read('proposition') },
        };
      })
      .sort(byKeys(({ id }) => id)),
});

export const codedPassage = z.object({
  id: text,
  source: text,
  quote: text,
  paragraph: z.number(),
  start: z.number(),
  end: z.number(),
  relays: z.array(text),
});

export const codedPassages = question({
  english: 'Which words were marked in which source, and whose report do they carry?',
  cypher: /* cypher */ `
MATCH (p:Passage)-[:IN]->(s:Source)
RETURN p.id AS id, s.id AS source, p.quote AS quote, p.paragraph AS paragraph, p.start AS start, p.end AS end,
  COLLECT { MATCH (p)-[:RELAYS]->(o:Entity) RETURN o.id AS id ORDER BY id } AS relays
ORDER BY id`,
  params: noParams,
  row: codedPassage,
  twin: ({ record }) =>
    record.passages
      .map(({ id, source, quote, paragraph, start, end, relays }) => ({
        ...{ id, source, quote, paragraph, start, end },
        relays: [...new Set(relays)].sort(byKeys((each: string) => each)),
      }))
      .sort(byKeys(({ id }) => id)),
});

export const codedName = z.object({
  id: text,
  of: text,
  value: text,
  script: text,
  lang: maybe,
  evidence: z.array(codedEvidence),
});

export const codedNames = question({
  english: 'Under which names is everybody printed, and where?',
  cypher: /* cypher */ `
MATCH (e:Entity)-[:KNOWN_AS]->(n:Name)
RETURN n.id AS id, e.id AS of, n.value AS value, n.script AS script, n.lang AS lang,
  COLLECT {
    MATCH (n)-[ev:EVIDENCED_BY]->(p:Passage)
    RETURN {passage: p.id, hand: ev.hand, certainty: ev.certainty} ORDER BY p.id, ev.hand, ev.certainty
  } AS evidence
ORDER BY id`,
  params: noParams,
  row: codedName,
  twin: ({ record }) =>
    record.names
      .map(({ id, of, value, script, lang, evidence }) => ({
        ...{ id, of, value, script, lang },
        evidence: evidenceOf(evidence),
      }))
      .sort(byKeys(({ id }) => id)),
});
