/**
 * What a record file says of an entity, kind by kind. A meeting's status, time and place are not here: they are read from
 * claims.
 */
import { z } from 'zod';
import type { Kind } from './kinds';
import { idSchema, wordOf } from './schemas';
import { documentKinds, eventKinds, meetingFormats, organizationKinds, placeKinds } from './values';

const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .describe('The name shown; spellings found in sources go under names');
const summary = z.string().trim().max(400).optional().describe('One line of our own, from the sources only');
const side = idSchema.describe('A side from record.yaml');
const base = { id: idSchema, name };

const personSchema = z.strictObject({ ...base, side, summary });
const organizationSchema = z.strictObject({ ...base, side, kind: wordOf(organizationKinds), summary });
const meetingSchema = z.strictObject({
  ...base,
  shortName: z.string().trim().max(40).optional().describe('A form short enough for a label'),
  format: wordOf(meetingFormats),
  summary,
});
const eventSchema = z.strictObject({ ...base, kind: wordOf(eventKinds), summary });
const documentSchema = z.strictObject({ ...base, kind: wordOf(documentKinds), summary });
const issueSchema = z.strictObject({
  ...base,
  proposition: z.string().trim().min(1).describe('The sentence that stance +2 fully supports'),
  partOf: idSchema.optional().describe('A wider issue'),
});
const placeSchema = z.strictObject({
  ...base,
  kind: wordOf(placeKinds),
  inPlace: idSchema.optional().describe('The place that this one lies in'),
  location: z
    .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
    .optional()
    .describe('Latitude and longitude in degrees (WGS 84), from the gazetteer named in record.yaml'),
});

export const entitySchemas = {
  Person: personSchema,
  Organization: organizationSchema,
  Meeting: meetingSchema,
  Event: eventSchema,
  Document: documentSchema,
  Issue: issueSchema,
  Place: placeSchema,
} as const satisfies Record<Kind, z.ZodObject>;

export type Entity = { [K in Kind]: { type: K } & z.infer<(typeof entitySchemas)[K]> }[Kind];
export type EntityOf<K extends Kind> = Extract<Entity, { type: K }>;
export type Actor = EntityOf<'Person' | 'Organization'>;
