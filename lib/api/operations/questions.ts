/** The ready questions: which there are, which ones typed words mean, and one operation for each that answers it. */
import { z } from 'zod';
import { NeedsDatabase } from '@/lib/answer/ask-record';
import { mayBeQuestion, namedIn, offersFor } from '@/lib/answer/phrases/offers';
import { answerReady, getReadyQuestion } from '@/lib/answer/ready';
import { groups, type Pick, pickKinds, type ReadyQuestion } from '@/lib/questions/ready-question';
import { readyQuestions } from '@/lib/questions/ready-questions';
import { allSpellings } from '@/lib/questions/spellings';
import { type Operation, operation } from '../operation';

const named = { name: z.string(), label: z.string() };
const questionCard = z.object({
  id: z.string(),
  title: z.string(),
  group: z.enum(groups),
  note: z.string().nullable(),
  cypher: z.string().describe('The text that runs'),
  parameters: z.array(
    z.object({
      ...named,
      kind: z.enum(pickKinds),
      optional: z.boolean(),
      fallback: z.number().nullable(),
    }),
  ),
  columns: z.array(z.object({ ...named, show: z.string().describe('What its values are') })),
});

export const questions = operation({
  id: 'questions',
  path: '/api/questions',
  english: 'Which ready questions are there?',
  note: 'Each has an address of its own below this one.',
  parameters: z.strictObject({}),
  answer: z.object({ questions: z.array(questionCard) }),
  example: {},
  answerFrom: async () => ({
    questions: readyQuestions.map(({ id, english, group, note, cypher, picks, columns }) => ({
      ...{ id, title: english, group, note, cypher },
      parameters: Object.entries(picks).map(([name, { kind, label, optional, fallback }]) => ({
        ...{ name, kind, label, optional, fallback },
      })),
      columns: Object.entries(columns).map(([name, { label, show }]) => ({ name, label, show })),
    })),
  }),
});

const picked = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

export const offers = operation({
  id: 'offers',
  path: '/api/questions/offers',
  english: 'Which ready questions do these words mean?',
  note: 'They are offered with their parameters filled, not asked. At most 3, the surest first; none where nothing is understood whole.',
  parameters: z.strictObject({ q: z.string().min(1).max(4000).describe('A question in words') }),
  answer: z.object({ offers: z.array(z.object({ id: z.string(), title: z.string(), picked })) }),
  example: { q: 'did Umerov meet Witkoff' },
  answerFrom: async (ask, { q }) => {
    if (!mayBeQuestion(q)) return { offers: [] };
    const spellings = await ask(allSpellings, {}).catch((error: unknown) => {
      // Ready questions are asked of the database: without one none is offered.
      if (error instanceof NeedsDatabase) return [];
      throw error;
    });
    return { offers: offersFor(q, namedIn(spellings)) };
  },
});

const describePick = ({ kind, label, schema }: Pick) =>
  schema.describe(
    kind === 'date'
      ? `Day: ${label}. No bound if it is left out`
      : kind === 'number'
        ? `Whole number: ${label}`
        : `Id of ${label}`,
  );

/** 'whom-a-person-met' -> 'whomAPersonMet'. */
const camel = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const operationOf = (question: ReadyQuestion): Operation =>
  operation({
    id: camel(question.id),
    path: `/api/questions/${question.id}`,
    english: question.english,
    note: question.note ?? undefined,
    parameters: z.strictObject(
      Object.fromEntries(Object.entries(question.picks).map(([name, pick]) => [name, describePick(pick)])),
    ),
    answer: z.object({
      question: z.literal(question.id),
      title: z.string().describe('The question with the names of what was picked'),
      picked,
      rows: z.array(question.row),
      sentence: z.string().nullable().describe('The answer in one sentence, where there is one'),
    }),
    example: {},
    answerFrom: (ask, parameters) => answerReady(ask, question.id, parameters) as never,
  });

export const readyOperations: readonly Operation[] = readyQuestions.map(operationOf);

/** @throws NoSuchQuestion */
export function getReadyOperation(id: string): Operation {
  const index = readyQuestions.indexOf(getReadyQuestion(id));
  return readyOperations[index]!;
}
