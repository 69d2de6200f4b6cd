/**
 * What a record file may say beside entities and assertions: the record itself, its sides, sources, passages, names
 * and hand-written disagreements. Entities and assertions have their schemas in lib/domain.
 */
import { z } from 'zod';
import { evidenceSchema } from '@/lib/domain/assertions';
import { idSchema, wordOf } from '@/lib/domain/schemas';
import { dateBases, disagreementKinds, folds, reliabilities } from '@/lib/domain/values';

const sentence = z.string().trim().min(1).max(1000);
/** Ids that are joined by a dot into the id of a passage, so they have none themselves. */
export const plainIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write lower-case Latin letters, digits and hyphens, like 003 or p4a')
  .max(60);

export const infoSchema = z.strictObject({
  id: plainIdSchema,
  title: z.string().trim().min(1).max(120),
  description: sentence.describe('One or two sentences for a reader who knows nothing of it'),
  timeZone: z.string().describe('IANA name of the zone in which dates without a time are meant'),
  gazetteer: z.string().trim().min(1).max(120).optional().describe('Where coordinates come from'),
  focus: idSchema.optional().describe('The meeting, usually a series, that the record is about'),
});
export const sideSchema = z.strictObject({
  id: plainIdSchema,
  name: z.string().trim().min(1).max(60),
  short: z.string().trim().min(1).max(12).optional().describe('For tight places: US'),
  residual: z.boolean().default(false).describe('The side of those who belong to none'),
});
export const sourceSchema = z.strictObject({
  id: plainIdSchema,
  title: z.string().trim().min(1).max(400).describe('As printed'),
  publishedBy: idSchema.optional().describe('An organization, if the source names it'),
  publishedAt: z.string().optional().describe('The date that the source itself prints, EDTF'),
  publishedWhen: z
    .string()
    .optional()
    .describe('What can be said of its date otherwise, EDTF; needs dateBasis'),
  dateBasis: wordOf(dateBases).optional(),
  collectedAt: z.string().optional().describe('The day on which the text was collected'),
  contentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'write the SHA-256 of the text as 64 hexadecimal digits')
    .optional()
    .describe('SHA-256 of the text as collected; npm run locate writes it'),
  url: z
    .string()
    .regex(/^https?:\/\/[^\s/]+(\/\S*)?$/i, 'write an address that begins with http:// or https://')
    .max(2000)
    .optional(),
  reliability: wordOf(reliabilities),
  reliabilityNote: sentence.describe('Why that grade'),
  note: z.string().trim().max(2000).default('').describe('What it says of itself and what it does not state'),
});
const position = z.number().int().min(0);
export const passageSchema = z.strictObject({
  quote: z.string().min(1).max(300).describe('Verbatim, as short as proves the point'),
  relays: z.array(idSchema).default([]).describe('Organizations whose report these words carry'),
  paragraph: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Number of the non-blank line; npm run locate writes it'),
  start: position.optional().describe('Offset of the first character; npm run locate writes it'),
  end: position.optional().describe('Offset after the last character; npm run locate writes it'),
});
export const nameSchema = z.strictObject({
  id: idSchema.optional(),
  of: idSchema.describe('The entity that it names'),
  value: z.string().trim().min(1).max(200).describe('As printed'),
  lang: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'write a language tag like uk or zh-Hant')
    .optional()
    .describe('BCP 47'),
  evidence: evidenceSchema,
});
export const disagreementSchema = z.strictObject({
  id: idSchema,
  question: sentence.describe('One question, as many positions as there are'),
  fold: wordOf(folds),
  kind: wordOf(disagreementKinds),
  positions: z
    .array(
      z.strictObject({
        says: sentence.describe('The answer, in a few words'),
        members: z
          .array(idSchema)
          .min(1, 'a position needs a member')
          .describe('Assertions or names that give it'),
      }),
    )
    .min(2, 'a disagreement needs at least two positions'),
  note: sentence.optional(),
  resolution: sentence.optional().describe('Only where the sources themselves settle it'),
});
