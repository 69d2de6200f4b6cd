/**
 * Ids: short, readable, written by hand in the record, and the only handle on a thing outside the database. This
 * module says what an id looks like; slug.ts makes one from a text.
 */
import { z } from 'zod';

/** Lower-case Latin letters, digits and hyphens; dots and tildes join the parts of a default id. */
export const idPattern = /^[a-z0-9]+(?:[-.~][a-z0-9]+)*$/;

export const idSchema = z
  .string()
  .regex(idPattern, 'an id has lower-case Latin letters, digits, "-", "." and "~" only, like rustem-umerov')
  .max(120, 'an id has at most 120 characters');
