/**
 * Search by any spelling, or by words said, the best first. The caller turns what was typed into a full-text query with
 * `toFullTextQuery`, so that operators are searched literally and Cyrillic finds Latin spellings.
 */
import anyAscii from 'any-ascii';
import { z } from 'zod';
import type { Kind } from '@/lib/domain/kinds';
import { byText } from '@/lib/record/index-record';
import type { OpenRecord } from '@/lib/record/open-record';
import { plainWords, tellingWords, wordsOf } from './match-words';
import { mostFound } from './most-found';
import { toldOf } from './overview';
import { question } from './question';
import { firstPassage, sideOf } from './row-parts';
import { WordIndex } from './word-index';

/**
 * Lucene text in which every word must match, exactly, as a prefix, or (from five letters) with one letter off, as
 * typed or transliterated. Empty if nothing searchable was typed.
 */
export function toFullTextQuery(typed: string): string {
  const words = (text: string) => tellingWords(wordsOf(text)).slice(0, 12);
  const clause = (list: string[]) =>
    list.map((word) => `(${word}^4 ${word}*^2${word.length >= 5 ? ` ${word}~1` : ''})`).join(' AND ');
  const asTyped = words(typed.normalize('NFC'));
  if (asTyped.length === 0) return '';
  const latin = words(anyAscii(typed));
  const same = latin.join(' ') === asTyped.join(' ');
  return same || latin.length === 0 ? clause(asTyped) : `(${clause(asTyped)}) OR (${clause(latin)})`;
}

const searchParams = z.strictObject({
  text: z.string().min(1).describe('For the index: see toFullTextQuery'),
  typed: z.string().describe('As typed'),
  limit: z.number().int().min(1).max(mostFound),
});

export const searchRow = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  kind: z.string().nullable(),
  side: z.string().nullable(),
  status: z.string().nullable(),
  when: z.string().nullable(),
  matched: z.string().describe('The spelling that matched'),
  score: z.number(),
});
export type SearchRow = z.infer<typeof searchRow>;

export const entitiesNamed = question({
  english: 'Who or what is called this, in any spelling?',
  cypher: /* cypher */ `
CALL db.index.fulltext.queryNodes('entity_names', $text, {limit: 1000}) YIELD node, score
WITH node, score, CASE WHEN node:Entity THEN node ELSE [(e:Entity)-[:KNOWN_AS]->(node) | e][0] END AS e,
  coalesce(node.value, node.name) AS matched
WHERE e IS NOT NULL
WITH e, matched, score ORDER BY score DESC, matched
WITH e, collect(matched)[0] AS matched, max(score) AS score
RETURN e.id AS id, e.name AS name, [label IN labels(e) WHERE NOT label IN ['Entity', 'Actor']][0] AS type,
  e.kind AS kind, e.side AS side, e.status AS status, e.when AS when, matched, score
ORDER BY score DESC, CASE type WHEN 'Person' THEN 0 WHEN 'Organization' THEN 1 WHEN 'Meeting' THEN 2 ELSE 3 END, id
LIMIT $limit`,
  params: searchParams,
  row: searchRow,
  twin: (open, { typed, limit }) => {
    const { spellings, spelt } = indexOf(open);
    return spelt.best(sought(typed), limit).map(({ of, text, fit }): SearchRow => {
      const entity = open.entities.get(of)!;
      const { id, name, type } = entity;
      const { status, when } = toldOf(open, entity);
      const kind = 'kind' in entity ? entity.kind : null;
      return {
        id,
        name,
        type,
        kind,
        side: sideOf(entity),
        status,
        when,
        matched: spellings[text]!,
        score: fit,
      };
    });
  },
});

export const saidRow = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.string(),
  about: z.string().describe('Entity to open'),
  aboutName: z.string(),
  quote: z.string(),
  source: z.string(),
  score: z.number(),
});
export type SaidRow = z.infer<typeof saidRow>;

export const factsSaying = question({
  english: 'Which facts, statements and quotes contain these words?',
  cypher: /* cypher */ `
CALL db.index.fulltext.queryNodes('assertion_text', $text, {limit: 1000}) YIELD node, score
WITH CASE WHEN node:Assertion THEN [node] ELSE [(a:Assertion)-[:EVIDENCED_BY]->(node) | a] END AS facts, score
UNWIND facts AS a
WITH a, max(score) AS score
WITH a, score, coalesce([(a)<-[:SAID|TOOK|HOLDS]-(e:Entity) | e][0], [(a)-[:SUBJECT]->(e:Entity) | e][0]) AS e
WHERE e IS NOT NULL
WITH a, score, e ORDER BY score DESC, a.id LIMIT $limit
WITH a, score, e, COLLECT {
  MATCH (a)-[:EVIDENCED_BY]->(p:Passage)-[:IN]->(s:Source)
  RETURN {quote: p.quote, source: s.id} ORDER BY s.id, p.paragraph, p.start, p.id LIMIT 1
}[0] AS first
RETURN a.id AS id, a.text AS text, [label IN labels(a) WHERE label <> 'Assertion'][0] AS kind,
  e.id AS about, e.name AS aboutName, first.quote AS quote, first.source AS source, score
ORDER BY score DESC, id`,
  params: searchParams,
  row: saidRow,
  twin: (open, { typed, limit }) =>
    indexOf(open)
      .said.best(sought(typed), limit)
      .map(({ of, fit }): SaidRow => {
        const { id, text, type: kind, evidence } = open.assertions.get(of)!;
        const about = openedBy(open, id)!;
        const { quote, source } = firstPassage(open, evidence);
        return { id, text, kind, about: about.id, aboutName: about.name, quote, source, score: fit };
      }),
});

/** Of those that fit alike who acts comes first, then where they met: what a beginning is mostly typed for. */
const foremost: readonly string[] = ['Person', 'Organization', 'Meeting'] satisfies Kind[];

/** The words to look for in what was typed, as the index takes texts apart. */
const sought = (typed: string): string[] => tellingWords(plainWords(typed)).slice(0, 12);

const openers = ['SAID', 'TOOK', 'HOLDS', 'SUBJECT'];

/** The entity that a fact is opened by; none for what nobody is the subject of. */
const openedBy = (open: OpenRecord, fact: string) =>
  open.tiesOf(open.assertions.get(fact)!).find(({ relation }) => openers.includes(relation))?.entity;

interface SearchIndex {
  /** Sorted: of two that fit alike the first is shown. */
  spellings: readonly string[];
  spelt: WordIndex;
  /** Of what can be opened. */
  said: WordIndex;
}
const indexes = new WeakMap<OpenRecord, SearchIndex>();

/** Made when a record is first searched, and kept as long as the record is. */
function indexOf(open: OpenRecord): SearchIndex {
  const known = indexes.get(open);
  if (known) return known;
  const { entities, passages, assertions } = open.record;
  const spellings = entities
    .flatMap(({ id: of, name }) =>
      [name, ...open.namesOf(of).map(({ value }) => value)].map((value) => ({ of, value })),
    )
    .sort((a, b) => byText(a.value, b.value));
  const rankOf = (id: string) => {
    const rank = foremost.indexOf(open.entities.get(id)!.type);
    return rank < 0 ? foremost.length : rank;
  };
  const words = new Map(passages.map(({ id, quote }) => [id, plainWords(quote)]));
  const index = {
    spellings: spellings.map(({ value }) => value),
    spelt: new WordIndex(
      spellings.map(({ of, value }) => ({ of, words: plainWords(value) })),
      (a, b) => rankOf(a) - rankOf(b) || byText(a, b),
    ),
    said: new WordIndex(
      assertions
        .filter(({ id }) => openedBy(open, id))
        .flatMap(({ id: of, text, evidence }) => [
          { of, words: plainWords(text) },
          ...evidence.map(({ passage }) => ({ of, words: words.get(passage)! })),
        ]),
    ),
  };
  indexes.set(open, index);
  return index;
}
