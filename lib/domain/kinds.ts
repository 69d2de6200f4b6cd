/**
 * The kinds of entity: what an analyst clicks. One object each, from which come types, validation, ids, constraints,
 * load statements, legend and panel order. A meeting's status, time and place are not here: they are read from claims.
 */
import { z } from 'zod';
import { idSchema } from './ids';
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

export const personSchema = z.strictObject({ ...base, side, summary });
export const organizationSchema = z.strictObject({ ...base, side, kind: organizationKinds.schema, summary });
export const meetingSchema = z.strictObject({
  ...base,
  shortName: z.string().trim().max(40).optional().describe('A form short enough for a label'),
  format: meetingFormats.schema,
  summary,
});
export const eventSchema = z.strictObject({ ...base, kind: eventKinds.schema, summary });
export const documentSchema = z.strictObject({ ...base, kind: documentKinds.schema, summary });
export const issueSchema = z.strictObject({
  ...base,
  proposition: z.string().trim().min(1).describe('The sentence that stance +2 fully supports'),
  partOf: idSchema.optional().describe('A wider issue'),
});
export const placeSchema = z.strictObject({
  ...base,
  kind: placeKinds.schema,
  inPlace: idSchema.optional().describe('The place that this one lies in'),
  location: z
    .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
    .optional()
    .describe('Latitude and longitude in degrees (WGS 84), from the gazetteer named in record.yaml'),
});

interface KindDefinition {
  /** Section of a record file that lists it. */
  section: string;
  /** Neo4j labels, most general first. */
  labels: readonly string[];
  singular: string;
  plural: string;
  schema: z.ZodObject;
}

export const kinds = {
  Person: {
    section: 'people',
    labels: ['Entity', 'Actor', 'Person'],
    singular: 'Person',
    plural: 'People',
    schema: personSchema,
  },
  Organization: {
    section: 'organizations',
    labels: ['Entity', 'Actor', 'Organization'],
    singular: 'Organisation',
    plural: 'Organisations',
    schema: organizationSchema,
  },
  Meeting: {
    section: 'meetings',
    labels: ['Entity', 'Meeting'],
    singular: 'Meeting',
    plural: 'Meetings',
    schema: meetingSchema,
  },
  Event: {
    section: 'events',
    labels: ['Entity', 'Event'],
    singular: 'Event',
    plural: 'Events',
    schema: eventSchema,
  },
  Document: {
    section: 'documents',
    labels: ['Entity', 'Document'],
    singular: 'Document',
    plural: 'Documents',
    schema: documentSchema,
  },
  Issue: {
    section: 'issues',
    labels: ['Entity', 'Issue'],
    singular: 'Issue',
    plural: 'Issues',
    schema: issueSchema,
  },
  Place: {
    section: 'places',
    labels: ['Entity', 'Place'],
    singular: 'Place',
    plural: 'Places',
    schema: placeSchema,
  },
} as const satisfies Record<string, KindDefinition>;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];
export const actorKinds: readonly Kind[] = ['Person', 'Organization'];

export type Entity = { [K in Kind]: { type: K } & z.infer<(typeof kinds)[K]['schema']> }[Kind];
export type EntityOf<K extends Kind> = Extract<Entity, { type: K }>;
export type Actor = EntityOf<'Person' | 'Organization'>;
