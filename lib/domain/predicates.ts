/**
 * The predicates of claims: what a source can say about the world beside attendance, office and speech. One object
 * each: which kinds may be subject and object, what its value is, how it reads in a sentence, and the simple edge that
 * the loader derives from affirmed claims so that an analyst can ask for it in one step.
 */
import type { Kind } from './kinds';
import { channels, statuses } from './values';

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
  /** Read from the object's side: 'was appointed by'. */
  inverse: string;
  /** Type of the derived edge between subject and object. */
  derived: string | null;
}

const any: readonly Kind[] = ['Person', 'Organization', 'Meeting', 'Event', 'Document', 'Issue', 'Place'];
const actor: readonly Kind[] = ['Person', 'Organization'];
const happening: readonly Kind[] = ['Meeting', 'Event'];

export const predicates = {
  status: {
    subject: happening,
    object: null,
    value: statuses.values.filter((status) => status !== 'disputed'),
    exclusive: true,
    verb: 'is reported as',
    negatedVerb: 'is not',
    inverse: '',
    derived: null,
  },
  time: {
    subject: ['Meeting', 'Event', 'Document'],
    object: null,
    value: 'optional',
    needsDate: true,
    exclusive: true,
    verb: 'is dated',
    negatedVerb: 'was not on',
    inverse: '',
    derived: null,
  },
  place: {
    subject: happening,
    object: ['Place'],
    value: 'optional',
    exclusive: true,
    verb: 'took place in',
    negatedVerb: 'did not take place in',
    inverse: 'was the place of',
    derived: 'AT',
  },
  'part-of': {
    subject: happening,
    object: happening,
    value: 'none',
    verb: 'was part of',
    negatedVerb: 'was not part of',
    inverse: 'included',
    derived: 'PART_OF',
  },
  topic: {
    subject: happening,
    object: any,
    value: 'optional',
    verb: 'dealt with',
    negatedVerb: 'did not deal with',
    inverse: 'was discussed at',
    derived: 'DISCUSSED',
  },
  channel: {
    subject: ['Meeting'],
    object: null,
    value: channels.values,
    exclusive: true,
    verb: 'was held',
    negatedVerb: 'was not held',
    inverse: '',
    derived: null,
  },
  duration: {
    subject: happening,
    object: null,
    value: 'text',
    exclusive: true,
    verb: 'lasted',
    negatedVerb: 'did not last',
    inverse: '',
    derived: null,
  },
  outcome: {
    subject: happening,
    object: null,
    value: 'text',
    verb: 'had as its outcome:',
    negatedVerb: 'did not have as its outcome:',
    inverse: '',
    derived: null,
  },
  'related-to': {
    subject: ['Person'],
    object: ['Person'],
    value: 'text',
    verb: 'is family of',
    negatedVerb: 'is not family of',
    inverse: 'is family of',
    derived: 'RELATED_TO',
  },
  appointed: {
    subject: actor,
    object: ['Person'],
    value: 'optional',
    verb: 'appointed',
    negatedVerb: 'did not appoint',
    inverse: 'was appointed by',
    derived: 'APPOINTED',
  },
  'member-of': {
    subject: actor,
    object: ['Organization'],
    value: 'optional',
    verb: 'belongs to',
    negatedVerb: 'does not belong to',
    inverse: 'has as a member',
    derived: 'MEMBER_OF',
  },
  leads: {
    subject: actor,
    object: ['Organization', 'Meeting'],
    value: 'optional',
    verb: 'leads',
    negatedVerb: 'does not lead',
    inverse: 'is led by',
    derived: 'LEADS',
  },
  represents: {
    subject: actor,
    object: ['Organization', 'Person'],
    value: 'optional',
    verb: 'represents',
    negatedVerb: 'does not represent',
    inverse: 'is represented by',
    derived: 'REPRESENTS',
  },
  'reports-to': {
    subject: actor,
    object: actor,
    value: 'optional',
    verb: 'reports to',
    negatedVerb: 'does not report to',
    inverse: 'receives reports from',
    derived: 'REPORTS_TO',
  },
  /** Negated only: a meeting that took place is coded as a Meeting with its participations. */
  met: {
    subject: actor,
    object: actor,
    value: 'optional',
    verb: 'met',
    negatedVerb: 'did not meet',
    inverse: 'met',
    derived: null,
  },
  invited: {
    subject: actor,
    object: ['Person', 'Organization', 'Meeting'],
    value: 'optional',
    verb: 'invited',
    negatedVerb: 'did not invite',
    inverse: 'was invited by',
    derived: 'INVITED',
  },
  authored: {
    subject: actor,
    object: ['Document'],
    value: 'optional',
    verb: 'wrote',
    negatedVerb: 'did not write',
    inverse: 'was written by',
    derived: 'AUTHORED',
  },
  promotes: {
    subject: actor,
    object: ['Document', 'Issue', 'Meeting'],
    value: 'optional',
    verb: 'promotes',
    negatedVerb: 'does not promote',
    inverse: 'is promoted by',
    derived: 'PROMOTES',
  },
  leaked: {
    subject: ['Person', 'Organization', 'Event'],
    object: ['Document'],
    value: 'optional',
    verb: 'leaked',
    negatedVerb: 'did not leak',
    inverse: 'was leaked in',
    derived: 'LEAKED',
  },
  'objects-to': {
    subject: actor,
    object: ['Document', 'Issue', 'Meeting', 'Event', 'Person', 'Organization'],
    value: 'optional',
    verb: 'objects to',
    negatedVerb: 'does not object to',
    inverse: 'meets objection from',
    derived: 'OBJECTS_TO',
  },
  'has-number': {
    subject: ['Document'],
    object: null,
    value: 'optional',
    needsAmount: true,
    exclusive: true,
    verb: 'has',
    negatedVerb: 'does not have',
    inverse: '',
    derived: null,
  },
  revises: {
    subject: ['Person', 'Organization', 'Document'],
    object: ['Document'],
    value: 'optional',
    verb: 'revises',
    negatedVerb: 'does not revise',
    inverse: 'is revised by',
    derived: 'REVISES',
  },
  attacked: {
    subject: ['Person', 'Organization', 'Event'],
    object: ['Person', 'Organization', 'Place'],
    value: 'optional',
    verb: 'attacked',
    negatedVerb: 'did not attack',
    inverse: 'was attacked by',
    derived: 'ATTACKED',
  },
  damaged: {
    subject: ['Person', 'Organization', 'Event'],
    object: null,
    value: 'text',
    verb: 'damaged',
    negatedVerb: 'did not damage',
    inverse: '',
    derived: null,
  },
  casualties: {
    subject: happening,
    object: null,
    value: 'text',
    verb: 'caused',
    negatedVerb: 'did not cause',
    inverse: '',
    derived: null,
  },
  aids: {
    subject: actor,
    object: actor,
    value: 'optional',
    verb: 'aids',
    negatedVerb: 'does not aid',
    inverse: 'is aided by',
    derived: 'AIDS',
  },
  lends: {
    subject: actor,
    object: actor,
    value: 'optional',
    verb: 'lends to',
    negatedVerb: 'does not lend to',
    inverse: 'borrows from',
    derived: 'LENDS',
  },
  invaded: {
    subject: actor,
    object: ['Organization', 'Place'],
    value: 'optional',
    verb: 'invaded',
    negatedVerb: 'did not invade',
    inverse: 'was invaded by',
    derived: 'INVADED',
  },
  /** A position that a source ascribes to an actor without reporting a statement. */
  position: {
    subject: actor,
    object: null,
    value: 'optional',
    takesStance: true,
    verb: 'holds that',
    negatedVerb: 'does not hold that',
    inverse: '',
    derived: null,
  },
  /** The source's own judgement of something, in its own voice. */
  assesses: {
    subject: any,
    object: null,
    value: 'text',
    verb: 'is judged by the source:',
    negatedVerb: 'is not judged by the source:',
    inverse: '',
    derived: null,
  },
  'described-as': {
    subject: any,
    object: null,
    value: 'text',
    verb: 'is described as',
    negatedVerb: 'is not described as',
    inverse: '',
    derived: null,
  },
} as const satisfies Record<string, PredicateDefinition>;

export type Predicate = keyof typeof predicates;
export const predicateNames = Object.keys(predicates) as Predicate[];
/** The definition, with the optional fields visible to the type checker. */
export const predicateOf = (predicate: Predicate): PredicateDefinition => predicates[predicate];
