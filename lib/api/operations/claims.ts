/** What follows from the record on request: whether a claimed meeting is known to it, and a brief on things of it. */
import { z } from 'zod';
import { NotInRecord } from '@/lib/answer/answers';
import { answerClaim } from '@/lib/answer/claims/answer-claim';
import { briefOf } from '@/lib/export/brief-of';
import { idParameter, operation, wholeNumber } from '../operation';

const without = z
  .array(idParameter)
  .max(100)
  .default([])
  .describe('Ids of sources that are not trusted, with commas between them');

const finding = z.object({
  says: z.enum(['so', 'another date', 'disputed', 'not', 'beside']),
  sentence: z.string(),
  opens: z
    .union([z.object({ selected: z.array(z.string()) }), z.object({ disagreement: z.string() })])
    .describe('What to read on: entities or an edge by id, or a disagreement'),
  sources: z.array(z.string()),
});

export const claim = operation({
  id: 'claim',
  path: '/api/claim',
  english: 'Is this claimed meeting known to the record, new, in dispute, or reported not to have happened?',
  note: '`checked` is null where the words claim no meeting of two actors of the record.',
  parameters: z.strictObject({
    q: z.string().min(1).max(200).describe('A claim in words, with or without a date'),
    without,
  }),
  answer: z.object({
    checked: z
      .object({
        claim: z.string(),
        verdict: z.enum(['known', 'disagrees', 'reported not', 'new']),
        findings: z.array(finding).describe('Those that bear on the verdict first'),
      })
      .nullable(),
  }),
  example: { q: 'did Umerov meet Witkoff on 21 December' },
  answerFrom: async (ask, { q, without: off }) => ({ checked: await answerClaim(ask, q, off) }),
});

export const brief = operation({
  id: 'brief',
  path: '/api/brief',
  english: 'What does the record say of these things, sentence by sentence, in which words of which sources?',
  note: 'As data; the explorer makes Markdown, Word and print from it. What the record does not have is left out.',
  parameters: z.strictObject({
    of: z
      .array(idParameter)
      .min(1)
      .max(500)
      .describe('Ids of entities and edges (`TYPE:from:to`) with commas between them; it is on the first 60'),
    without,
    selected: wholeNumber(1, 1_000_000)
      .optional()
      .describe('How many were selected where only the first are named: the brief says so'),
  }),
  answer: z.object({
    title: z.string(),
    about: z.array(z.string()),
    parts: z.array(
      z.object({
        level: z.union([z.literal(2), z.literal(3)]),
        heading: z.string(),
        sentences: z.array(
          z.object({
            text: z.string(),
            reserve: z
              .string()
              .describe('What keeps it from being read as plain fact; empty if nothing does'),
            marks: z.array(z.number().int()).describe('Numbers of the words that carry it'),
          }),
        ),
      }),
    ),
    words: z.array(z.object({ number: z.number().int(), quote: z.string(), place: z.string() })),
    sources: z.array(z.object({ id: z.string(), words: z.string(), notes: z.array(z.string()) })),
    link: z.string().describe('Address of the same page within the app'),
  }),
  example: { of: 'rustem-umerov' },
  answerFrom: async (ask, { of, without: off, selected }) => {
    const found = await briefOf(ask, { of: [...new Set(of)], without: off, selected });
    if (found) return found;
    throw new NotInRecord({
      where: 'of',
      found: 'nothing was named that the record holds',
      cure: 'Name ids in the address: ?of=one,another',
    });
  },
});
