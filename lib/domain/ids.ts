/**
 * Ids: short, readable, written by hand in the record, and the only handle on a thing outside the database. This
 * module says what an id looks like and makes default ids for what is rarely referred to (names, roles, attendances).
 */
import anyAscii from 'any-ascii';
import { z } from 'zod';

/** Lower-case Latin letters, digits and hyphens; dots and tildes join the parts of a default id. */
export const idPattern = /^[a-z0-9]+(?:[-.~][a-z0-9]+)*$/;

export const idSchema = z
  .string()
  .regex(idPattern, 'an id has lower-case Latin letters, digits, "-", "." and "~" only, like rustem-umerov')
  .max(120, 'an id has at most 120 characters');

/** A readable id from any text of any script: 'Рустем Умєров' -> 'rustem-umerov'. May be empty for text without letters. */
export function slug(text: string): string {
  return anyAscii(text.normalize('NFKD'))
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/g, '');
}
