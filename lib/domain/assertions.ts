/**
 * Assertions: one object for each version of a fact, as some source has it. Sources that agree share the assertion,
 * sources that disagree make two. The schemas describe what a record file may say; ids and sentences that a file leaves
 * out are made by lib/record.
 */
import { z } from 'zod';
import { predicateNames } from './predicates';
import { idSchema, stanceSchema, wordOf } from './schemas';
import {
  dateBases,
  media,
  methods,
  modalities,
  participationRoles,
  polarities,
  presences,
  tenses,
  tenures,
} from './values';

const text = z.string().trim().min(1).max(500);

/** 'SOURCE.PASSAGE', then the words 'second' (second hand), 'inferred' or 'claimed' where they apply. */
export const evidencePattern = /^([a-z0-9-]+\.[a-z0-9-]+)((?: (?:first|second|stated|inferred|claimed))*)$/;
export const evidenceSchema = z
  .array(
    z
      .string()
      .regex(
        evidencePattern,
        'evidence reads like 003.p4, 003.p4 second, 003.p4 claimed or 003.p4 second inferred',
      ),
  )
  .min(1, 'an assertion needs at least one passage');

const common = {
  id: idSchema.optional(),
  text: text.optional().describe('One plain sentence in our own words; made by rule if left out'),
  method: wordOf(methods).default('human'),
  reviewed: z.boolean().default(false),
  supersedes: z.array(idSchema).default([]).describe('Assertions that this one replaces in time'),
  evidence: evidenceSchema,
};
const mood = {
  polarity: wordOf(polarities).default('affirmed'),
  modality: wordOf(modalities).default('asserted'),
  tense: wordOf(tenses).default('present'),
};
const dated = {
  when: z.string().optional().describe('EDTF, no more exact than the source'),
  dateBasis: wordOf(dateBases).optional(),
};
export const aboutSchema = z.strictObject({
  on: idSchema.describe('An issue, document, meeting, event or actor'),
  stance: stanceSchema.optional().describe('Towards an issue’s proposition: -2 fully against … 2 fully for'),
  position: text.optional().describe('The position in a few words'),
});

export const roleSchema = z.strictObject({
  ...common,
  person: idSchema,
  title: text.describe('As printed'),
  organization: idSchema.optional(),
  tenure: wordOf(tenures).default('unknown'),
  ...dated,
});
export const participationSchema = z.strictObject({
  ...common,
  actor: idSchema,
  meeting: idSchema,
  role: wordOf(participationRoles).default('participant'),
  presence: wordOf(presences).default('reported'),
  onBehalfOf: idSchema.optional(),
  as: idSchema.optional().describe('The role (office) in which the actor took part'),
});
export const statementSchema = z.strictObject({
  ...common,
  id: idSchema,
  text,
  quote: text.optional().describe('Verbatim, if the source quotes'),
  said: z
    .array(idSchema)
    .min(1)
    .describe('Whose words they are; unnamed speakers are an anonymous organization'),
  reportedBy: z.array(idSchema).default([]).describe('Who passed them on as their own speaker'),
  via: z.array(idSchema).default([]).describe('The chain, nearest to the speaker first'),
  about: z.array(aboutSchema).default([]),
  inDocument: idSchema.optional(),
  atMeeting: idSchema.optional(),
  to: z.array(idSchema).default([]),
  answers: z.array(idSchema).default([]),
  echoes: z.array(idSchema).default([]),
  medium: wordOf(media).default('unknown'),
  ...mood,
  ...dated,
});
export const claimSchema = z.strictObject({
  ...common,
  subject: idSchema,
  predicate: z.enum(predicateNames),
  object: idSchema.optional(),
  value: text.optional(),
  amount: z.number().optional(),
  unit: z.string().trim().max(40).optional(),
  about: z.array(aboutSchema).default([]),
  ...mood,
  ...dated,
});

export const assertionKinds = {
  Role: { section: 'roles', singular: 'Office', plural: 'Offices', schema: roleSchema },
  Participation: {
    section: 'participations',
    singular: 'Attendance',
    plural: 'Attendances',
    schema: participationSchema,
  },
  Statement: { section: 'statements', singular: 'Statement', plural: 'Statements', schema: statementSchema },
  Claim: { section: 'claims', singular: 'Claim', plural: 'Claims', schema: claimSchema },
} as const;
export type AssertionKind = keyof typeof assertionKinds;
export const assertionKindNames = Object.keys(assertionKinds) as AssertionKind[];
