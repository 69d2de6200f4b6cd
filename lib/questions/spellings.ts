/** Every entity, source and side with all its spellings: what typed words are held against. */
import { z } from 'zod';
import { kinds } from '@/lib/domain/kinds';
import { byText } from '@/lib/record/index-record';
import { noParams, question } from './question';
import { byKeys } from './row-parts';

export const spellingRow = z.object({
  id: z.string(),
  name: z.string(),
  labels: z.array(z.string()),
  spellings: z.array(z.string()),
});
export type SpellingRow = z.infer<typeof spellingRow>;

export const allSpellings = question({
  english: 'Under which spellings does the record know everybody and everything?',
  cypher: /* cypher */ `
MATCH (n:Entity|Source|Side)
RETURN n.id AS id, CASE WHEN n:Source THEN n.id ELSE n.name END AS name,
  COLLECT { UNWIND labels(n) AS label WITH label WHERE label <> 'Entity' RETURN label ORDER BY label } AS labels,
  CASE
    WHEN n:Source THEN [n.id]
    WHEN n:Side THEN [n.name, n.short]
    ELSE [n.name] + CASE WHEN n.shortName IS NULL THEN [] ELSE [n.shortName] END
      + COLLECT { MATCH (n)-[:KNOWN_AS]->(name:Name) RETURN name.value AS value ORDER BY value }
  END AS spellings
ORDER BY id, labels`,
  params: noParams,
  row: spellingRow,
  twin: (open) => {
    const { entities, sources, info } = open.record;
    return [
      ...entities.map((entity) => ({
        id: entity.id,
        name: entity.name,
        labels: kinds[entity.type].labels.filter((label) => label !== 'Entity').sort(),
        spellings: [
          entity.name,
          ...('shortName' in entity && entity.shortName ? [entity.shortName] : []),
          ...open
            .namesOf(entity.id)
            .map(({ value }) => value)
            .sort(byText),
        ],
      })),
      ...sources.map(({ id }) => ({ id, name: id, labels: ['Source'], spellings: [id] })),
      ...info.sides.map(({ id, name, short }) => ({ id, name, labels: ['Side'], spellings: [name, short] })),
    ].sort(
      byKeys(
        ({ id }) => id,
        ({ labels }) => labels.join(),
      ),
    );
  },
});
