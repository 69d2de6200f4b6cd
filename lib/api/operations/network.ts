/** The record as a network: what lies round an entity, how two actors are joined, and all of it as a file. */
import { z } from 'zod';
import type { Ask } from '@/lib/answer/answers';
import { NotInRecord } from '@/lib/answer/answers';
import { actorKinds } from '@/lib/domain/kinds';
import { chainsBetween } from '@/lib/graph/chains';
import { neighbourhood } from '@/lib/graph/neighbourhood';
import {
  allEntities,
  allRelations,
  type EntitySummary,
  entitySummary,
  relationSummary,
} from '@/lib/questions/overview';
import { idParameter, operation, wholeNumber, yesOrNo } from '../operation';
import { WrongRequest } from '../wrong-request';

async function overviewOf(ask: Ask) {
  const [entities, relations] = await Promise.all([ask(allEntities, {}), ask(allRelations, {})]);
  return { entities, relations };
}

/** @throws NotInRecord */
function getEntity(entities: readonly EntitySummary[], id: string): EntitySummary {
  const found = entities.find((each) => each.id === id);
  if (found) return found;
  throw new NotInRecord({
    where: id,
    found: 'the record knows nothing under this id',
    cure: 'Search for the name, the id may have changed',
  });
}

export const neighbourhoodOf = operation({
  id: 'neighbourhoodOf',
  path: '/api/neighbourhood/{id}',
  english: 'What lies within one or two relations of this entity?',
  note: 'The nearest first, then those that most facts tie to what was found before, then by id. `relations` are all between the entities given.',
  parameters: z.strictObject({
    id: idParameter.describe('Id of an entity, as search gives it'),
    steps: wholeNumber(1, 2).default(1).describe('Relations from the entity, 1 or 2'),
    limit: wholeNumber(1, 500).default(100).describe('At most so many entities beside it, 1 to 500'),
    types: z
      .array(z.string().min(1).max(60))
      .max(30)
      .optional()
      .describe('Only along relations of these types, with commas between them'),
  }),
  answer: z.object({
    of: z.string(),
    entities: z.array(entitySummary),
    relations: z.array(relationSummary),
    left: z.number().int().describe('Entities within these steps that the limit left out'),
  }),
  example: { id: 'rustem-umerov', limit: '5', types: 'ATTENDED,MET' },
  answerFrom: async (ask, { id, steps, limit, types }) => {
    const overview = await overviewOf(ask);
    getEntity(overview.entities, id);
    return { of: id, ...neighbourhood(overview, id, { steps, limit, types }) };
  },
});

export const pathsBetween = operation({
  id: 'pathsBetween',
  path: '/api/paths',
  english: 'By which shortest chains of sessions are two actors joined?',
  note: 'Every chain alternates actor, session, actor; all are of the same, least length, in the order of their ids. A series of meetings joins nobody.',
  parameters: z.strictObject({
    from: idParameter.describe('Id of a person or an organisation'),
    to: idParameter.describe('Id of another person or organisation'),
    expected: yesOrNo.describe('Also through meetings that are planned, proposed, hypothetical or denied'),
    limit: wholeNumber(1, 100).default(20).describe('At most so many chains, 1 to 100'),
  }),
  answer: z.object({
    chains: z.array(z.array(z.string())),
    more: z.boolean().describe('Whether the limit left chains out'),
    entities: z.array(entitySummary).describe('Every entity of the chains'),
  }),
  example: { from: 'rustem-umerov', to: 'kirill-dmitriev' },
  answerFrom: async (ask, { from, to, expected, limit }) => {
    const overview = await overviewOf(ask);
    for (const [name, id] of Object.entries({ from, to }))
      if (!actorKinds.includes(getEntity(overview.entities, id).type))
        throw new WrongRequest({
          where: name,
          found: `'${id}' is neither a person nor an organisation`,
          cure: 'Give the id of an actor',
        });
    if (from === to)
      throw new WrongRequest({ where: 'to', found: 'both ends are the same', cure: 'Give two actors' });
    const found = chainsBetween(overview, from, to, { expected: expected === 'true', most: limit + 1 });
    const chains = found.slice(0, limit);
    const there = new Set(chains.flat());
    return {
      chains,
      more: found.length > limit,
      entities: overview.entities.filter(({ id }) => there.has(id)),
    };
  },
});
