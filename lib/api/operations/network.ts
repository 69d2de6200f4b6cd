/** The record as a network: what lies round an entity, how two actors are joined, and all of it as a file. */
import { z } from 'zod';
import type { Ask } from '@/lib/answer/answers';
import { notInRecord } from '@/lib/answer/answers';
import { neighbourhood } from '@/lib/answer/neighbourhood';
import { actorKinds } from '@/lib/domain/kinds';
import { chainsBetween } from '@/lib/graph/chains';
import { attendances, entitiesByIds } from '@/lib/questions/neighbourhood';
import { entitySummary, type RelationSummary, relationSummary } from '@/lib/questions/overview';
import type { RowOf } from '@/lib/questions/question';
import { idParameter, operation, wholeNumber, yesOrNo } from '../operation';
import { WrongRequest } from '../wrong-request';

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
  answerFrom: async (ask, { id, steps, limit, types }) => ({
    of: id,
    ...(await neighbourhood(ask, id, { steps, limit, types })),
  }),
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
    const ends = await ask(entitiesByIds, { ids: [from, to] });
    for (const [name, id] of Object.entries({ from, to })) {
      const end = ends.find((each) => each.id === id);
      if (!end) throw notInRecord(id);
      if (!actorKinds.includes(end.type))
        throw new WrongRequest({
          where: name,
          found: `'${id}' is neither a person nor an organisation`,
          cure: 'Give the id of an actor',
        });
    }
    if (from === to)
      throw new WrongRequest({ where: 'to', found: 'both ends are the same', cure: 'Give two actors' });
    const options = { expected: expected === 'true', most: limit + 1 };
    const relations = await attendancesBetween(ask, from, to, options.expected);
    const found = chainsBetween({ entities: [], relations }, from, to, options);
    const chains = found.slice(0, limit);
    const ids = [...new Set(chains.flat())].sort();
    return { chains, more: found.length > limit, entities: await ask(entitiesByIds, { ids }) };
  },
});

/**
 * All attendances that a shortest chain between two actors may run through, and few others: read step by step from
 * both ends, each time from the one at whose rim less waits, until the two have reached the same.
 */
async function attendancesBetween(ask: Ask, from: string, to: string, expected: boolean) {
  const read = new Map<string, RowOf<typeof attendances>>();
  const ends = [from, to].map((id) => ({ reached: new Set([id]), rim: [id] })) as [End, End];
  for (;;) {
    const [near, far] = ends[0].rim.length <= ends[1].rim.length ? ends : [ends[1], ends[0]];
    if (near.rim.length === 0) break;
    const rows = await ask(attendances, { of: near.rim, expected });
    near.rim = [];
    for (const row of rows) {
      read.set(`${row.type} ${row.from} ${row.to}`, row);
      for (const id of [row.from, row.to]) {
        if (near.reached.has(id)) continue;
        near.reached.add(id);
        near.rim.push(id);
      }
    }
    if (near.rim.some((id) => far.reached.has(id))) break;
  }
  // Chains look at the type and the ends of a relation, at nothing else.
  return [...read.values()] as RelationSummary[];
}

/** What was reached from one actor, and what of it was reached last. */
interface End {
  reached: Set<string>;
  rim: string[];
}
