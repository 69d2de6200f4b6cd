/** What the record is: its title, sides and sources, and how much rests on each source alone. */
import { z } from 'zod';
import type { Source } from '@/lib/domain/record';
import { wordOf } from '@/lib/domain/schemas';
import { reliabilities } from '@/lib/domain/values';
import type { OpenRecord } from '@/lib/record/open-record';
import { noParams, question } from './question';
import { byKeys, nameIn } from './row-parts';

export const recordCard = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  timeZone: z.string(),
  focus: z.string().nullable(),
  checksum: z.string(),
  sides: z.array(z.object({ id: z.string(), name: z.string(), short: z.string(), residual: z.boolean() })),
});
export type RecordCard = z.infer<typeof recordCard>;

export const recordInfo = question({
  english: 'Which record does the database hold, and who are its sides?',
  cypher: /* cypher */ `
MATCH (r:Record)
RETURN r.id AS id, r.title AS title, r.description AS description, r.timeZone AS timeZone, r.focus AS focus,
  r.checksum AS checksum,
  COLLECT {
    MATCH (s:Side)
    RETURN {id: s.id, name: s.name, short: s.short, residual: s.residual} ORDER BY s.order
  } AS sides
LIMIT 1`,
  params: noParams,
  row: recordCard,
  twin: ({ record: { info }, checksum }) => {
    const { id, title, description, timeZone, focus, sides } = info;
    return [{ id, title, description, timeZone, focus, checksum, sides }];
  },
});

export const entityCount = question({
  english: 'How many entities does the record hold?',
  cypher: /* cypher */ `
MATCH (e:Entity)
RETURN count(e) AS entities`,
  params: noParams,
  row: z.object({ entities: z.number() }),
  twin: ({ entities }) => [{ entities: entities.size }],
});

export const sourceCard = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  publishedWhen: z.string().nullable(),
  dateBasis: z.string().nullable(),
  collectedAt: z.string().nullable(),
  url: z.string().nullable(),
  reliability: wordOf(reliabilities),
  reliabilityNote: z.string(),
  note: z.string(),
  passages: z.number(),
  facts: z.number(),
  alone: z.number().describe('Facts that rest on this source only'),
});
export type SourceCard = z.infer<typeof sourceCard>;

export const allSources = question({
  english: 'Which sources were read, what do they say of themselves, and what rests on one of them alone?',
  cypher: /* cypher */ `
MATCH (s:Source)
RETURN s.id AS id, s.title AS title, [(s)-[:PUBLISHED_BY]->(o:Organization) | o.name][0] AS publisher,
  s.publishedAt AS publishedAt, s.publishedWhen AS publishedWhen, s.dateBasis AS dateBasis,
  s.collectedAt AS collectedAt, s.url AS url, s.reliability AS reliability,
  coalesce(s.reliabilityNote, '') AS reliabilityNote, coalesce(s.note, '') AS note,
  COUNT { (:Passage)-[:IN]->(s) } AS passages,
  COUNT { MATCH (a:Assertion)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s) RETURN DISTINCT a } AS facts,
  COUNT {
    MATCH (a:Assertion)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(s)
    WHERE NOT EXISTS { (a)-[:EVIDENCED_BY]->(:Passage)-[:IN]->(other:Source) WHERE other <> s }
    RETURN DISTINCT a
  } AS alone
ORDER BY id`,
  params: noParams,
  row: sourceCard,
  twin: (open) => {
    const counts = countsOf(open);
    return open.record.sources
      .map((source) => cardOf(open, source, counts.get(source.id)!))
      .sort(byKeys(({ id }) => id));
  },
});

/** What rests on each source, counted in one walk over the record. */
function countsOf({ record, sourcesOf }: OpenRecord) {
  const counts = new Map(record.sources.map(({ id }) => [id, { passages: 0, facts: 0, alone: 0 }]));
  for (const { source } of record.passages) counts.get(source)!.passages += 1;
  for (const { evidence } of record.assertions) {
    const sources = sourcesOf(evidence);
    for (const id of sources) {
      counts.get(id)!.facts += 1;
      if (sources.size === 1) counts.get(id)!.alone += 1;
    }
  }
  return counts;
}

function cardOf(
  open: OpenRecord,
  source: Source,
  counts: Pick<SourceCard, 'passages' | 'facts' | 'alone'>,
): SourceCard {
  const { id, title, publishedBy, publishedAt, publishedWhen, dateBasis, collectedAt, url } = source;
  return {
    ...{ id, title, dateBasis, collectedAt, url },
    publisher: publishedBy === null ? null : nameIn(open, publishedBy),
    publishedAt: publishedAt?.when ?? null,
    publishedWhen: publishedWhen?.when ?? null,
    reliability: source.reliability,
    reliabilityNote: source.reliabilityNote,
    note: source.note,
    ...counts,
  };
}
