/**
 * What every predicate of a claim says of itself, and the groups of kinds that predicates share. The predicates
 * themselves stand beside this file.
 */
import type { Kind } from '../kinds';

export interface PredicateDefinition {
  subject: readonly Kind[];
  /** Kinds that the object may have; null if the claim has a value instead. */
  object: readonly Kind[] | null;
  /** What stands in `value`: a word of a closed list, free text, nothing (the claim's date or amount says it). */
  value: 'none' | 'text' | 'optional' | readonly string[];
  /** Whether `when` must be given (the date is what is claimed). */
  needsDate?: true;
  needsAmount?: true;
  /** Whether it takes `about` with a stance. */
  takesStance?: true;
  /** Whether two different values of one subject cannot both be true. */
  exclusive?: true;
  /** Reads between subject and object or value: 'appointed', 'took place in'. */
  verb: string;
  /** The same, negated. */
  negatedVerb: string;
  /** After will, would or might: 'appoint'. */
  infinitive: string;
  /** Where `verb` is in the present: the same in the past. */
  past?: string;
  /** Read from the object's side: 'was appointed by'. */
  inverse: string;
  /** Type of the derived edge between subject and object. */
  derived: string | null;
}

export const any: readonly Kind[] = [
  'Person',
  'Organization',
  'Meeting',
  'Event',
  'Document',
  'Issue',
  'Place',
];
export const actor: readonly Kind[] = ['Person', 'Organization'];
export const happening: readonly Kind[] = ['Meeting', 'Event'];
