/** One thing of a record with all that is behind it, down to the words of the sources; and the ways to find it. */
import { z } from 'zod';
import { disagreementWithFacts, edgeWithFacts, entityWithFacts, searchRecord } from '@/lib/answer/answers';
import { disagreementRow } from '@/lib/questions/disagreements';
import { entityRow } from '@/lib/questions/entity';
import { factRow, factsByIds } from '@/lib/questions/facts';
import { mostFound } from '@/lib/questions/most-found';
import { recordCard } from '@/lib/questions/record-card';
import { relationRow } from '@/lib/questions/relation';
import { saidRow, searchRow } from '@/lib/questions/search';
import { idParameter, operation } from '../operation';

export const record = operation({
  id: 'record',
  path: '/api/record',
  english: 'Which record is this, and who are its sides?',
  note: '`checksum` changes with every change of the record, and only then.',
  parameters: z.strictObject({}),
  answer: recordCard,
  example: {},
  answerFrom: async (_ask, _none, card) => card,
});

/** Nobody types more than this; a longer text is cut rather than refused. */
const longestQuery = 200;

export const search = operation({
  id: 'search',
  path: '/api/search',
  english: 'Who or what is called this, in any spelling, and which facts contain these words?',
  note: `The best first: at most 12 entities and 8 facts. The first ${longestQuery} characters are searched, literally.`,
  parameters: z.strictObject({ q: z.string().min(1).max(4000).describe('A name or words, as typed') }),
  answer: z.object({
    entities: z.array(searchRow),
    said: z.array(saidRow),
    found: z
      .object({ entities: z.number(), said: z.number() })
      .describe(`How many there are of each, counted up to ${mostFound}`),
  }),
  example: { q: 'Umerov' },
  answerFrom: (ask, { q }) => searchRecord(ask, q.slice(0, longestQuery)),
});

export const entity = operation({
  id: 'entity',
  path: '/api/entity/{id}',
  english: 'What does the record hold on this person, organisation, meeting or thing?',
  parameters: z.strictObject({ id: idParameter.describe('Id of an entity, as search gives it') }),
  answer: z.object({ entity: entityRow, facts: z.array(factRow) }),
  example: { id: 'rustem-umerov' },
  answerFrom: (ask, { id }) => entityWithFacts(ask, id),
});

export const edge = operation({
  id: 'edge',
  path: '/api/edge/{id}',
  english: 'Why is this edge there: which relations, and which facts behind them?',
  parameters: z.strictObject({
    id: idParameter.describe('`TYPE:from:to`, with the type of a relation and the ids of its ends'),
  }),
  answer: z.object({ id: z.string(), relations: z.array(relationRow), facts: z.array(factRow) }),
  example: { id: 'MET:rustem-umerov:steve-witkoff' },
  answerFrom: (ask, { id }) => edgeWithFacts(ask, id),
});

export const disagreement = operation({
  id: 'disagreement',
  path: '/api/disagreement/{id}',
  english: 'Which positions are there in this disagreement, and who says so in which words?',
  parameters: z.strictObject({ id: idParameter.describe('Id of a disagreement, as the list gives it') }),
  answer: z.object({ disagreement: disagreementRow, facts: z.array(factRow) }),
  example: { id: 'talks-duration' },
  answerFrom: (ask, { id }) => disagreementWithFacts(ask, id),
});

export const facts = operation({
  id: 'facts',
  path: '/api/facts',
  english: 'What do these facts say, according to which words of which source?',
  note: 'In the order asked for; an id that the record does not have is left out.',
  parameters: z.strictObject({
    ids: z.array(idParameter).min(1).max(100).describe('Ids of facts with commas between them, at most 100'),
  }),
  answer: z.object({ facts: z.array(factRow) }),
  example: { ids: 'miami-talks.duration.three-days' },
  answerFrom: async (ask, { ids }) => ({ facts: await ask(factsByIds, { ids }) }),
});
