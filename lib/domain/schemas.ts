/** Schemas of what every part of a record is made of: ids, the words of a closed list, stances. */
import { z } from 'zod';
import { idPattern } from './ids';
import type { ClosedList } from './values';

export const idSchema = z
  .string()
  .regex(idPattern, 'an id has lower-case Latin letters, digits, "-", "." and "~" only, like rustem-umerov')
  .max(120, 'an id has at most 120 characters');

/** One of a closed list's words. */
export const wordOf = <V extends string>({ values }: ClosedList<V>) => z.enum(values);

export const stanceSchema = z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)]);
