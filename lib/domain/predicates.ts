/**
 * The predicates of claims: what a source can say about the world beside attendance, office and speech. One object
 * each: which kinds may be subject and object, what its value is, how it reads in a sentence, and the simple edge that
 * the loader derives from affirmed claims so that an analyst can ask for it in one step.
 */
import { actorPredicates } from './predicates/actors';
import type { PredicateDefinition } from './predicates/definition';
import { happeningPredicates } from './predicates/happenings';

export type { PredicateDefinition } from './predicates/definition';

export const predicates = { ...happeningPredicates, ...actorPredicates } as const;

export type Predicate = keyof typeof predicates;
export const predicateNames = Object.keys(predicates) as Predicate[];
/** The definition, with the optional fields visible to the type checker. */
export const predicateOf = (predicate: Predicate): PredicateDefinition => predicates[predicate];
