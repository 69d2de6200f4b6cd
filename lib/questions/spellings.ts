/** Every entity, source and side with all its spellings: what typed words are held against. */
import { z } from 'zod';
import { noParams, question } from './question';

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
  [label IN labels(n) WHERE label <> 'Entity'] AS labels,
  CASE
    WHEN n:Source THEN [n.id]
    WHEN n:Side THEN [n.name, n.short]
    ELSE [n.name] + CASE WHEN n.shortName IS NULL THEN [] ELSE [n.shortName] END
      + COLLECT { MATCH (n)-[:KNOWN_AS]->(name:Name) RETURN name.value AS value ORDER BY value }
  END AS spellings
ORDER BY id, labels`,
  params: noParams,
  row: spellingRow,
});
