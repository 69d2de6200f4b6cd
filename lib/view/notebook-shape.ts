/** What a file or the browser's store must hold to be read as a notebook. */
import { z } from 'zod';
import { reliabilities } from '@/lib/domain/values';
import {
  longestName,
  longestReason,
  type Note,
  notebookVersion,
  type Rating,
  type SavedView,
  type Story,
  viewNameOf,
} from './notebook';
import { isEntityId, isThingId } from './things';

const name = z.string().min(1).max(longestName);
const savedView = z.strictObject({
  name,
  link: z.string().max(500_000),
  caption: z.string().max(4_000),
}) satisfies z.ZodType<SavedView>;
const note = z.strictObject({
  of: z
    .string()
    .max(500)
    .refine((of) => isThingId(of) || Boolean(viewNameOf(of)), {
      error: 'it names neither an entity, an edge, a source, nor a view as "view:NAME"',
    }),
  text: z.string().min(1).max(50_000),
}) satisfies z.ZodType<Note>;
const story = z.strictObject({
  name,
  steps: z.array(savedView).min(1).max(500),
}) satisfies z.ZodType<Story>;

const grades = reliabilities.values;
export const ratingShape = z
  .strictObject({
    source: z.string().max(120).refine(isEntityId, { error: 'it names no source by its id' }),
    rating: z.enum(grades, { error: `it is none of ${grades.join(', ')}, nor null` }).nullable(),
    reason: z.string().max(longestReason),
  })
  .refine(({ rating: grade, reason }) => grade !== null || reason !== '', {
    error: 'it has neither a grade nor a reason',
  }) satisfies z.ZodType<Rating>;

/** As a file of version 1 has it. */
export const notebookShapeBefore = z.strictObject({
  version: z.literal(1),
  /** Id of the record that it is about. */
  record: z.string().min(1).max(120),
  views: z.array(savedView).max(5_000),
  notes: z.array(note).max(20_000),
  stories: z.array(story).max(1_000),
});

export const notebookShape = notebookShapeBefore.extend({
  version: z.literal(notebookVersion),
  ratings: z.array(ratingShape).max(20_000),
});
