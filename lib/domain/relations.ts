/**
 * Every type of relation between what a record holds: which labels it joins, how it reads in both directions, and what
 * it carries. Asserted relations come from the record's files, derived ones follow from the assertions by rule. A type
 * that joins different things (IN: an office in an organisation, a passage in a source) has one definition for each.
 */
import { type Kind, kinds } from './kinds';
import { type PredicateDefinition, predicateNames, predicateOf } from './predicates';
import {
  boolean,
  datetime,
  integer,
  optional,
  type Properties,
  text,
  texts,
  wordOf,
  wordsOf,
} from './properties';
import { certainties, channels, hands, modalities, participationRoles, presences, tenses } from './values';

export interface RelationDefinition {
  /** The type in Neo4j. */
  type: string;
  /** Labels that the start may have, none of them containing another. */
  from: readonly string[];
  to: readonly string[];
  /** Read from start to end: 'attended'. */
  reads: string;
  /** Read from end to start: 'was attended by'. */
  inverse: string;
  derived: boolean;
  /** Beside `id`, which every relation has. */
  properties: Properties;
}

/** What every derived relation says of the assertions behind it. */
const behind: Properties = {
  derived: boolean,
  assertionIds: texts,
  /** How many sources were read that say so. */
  sources: integer,
  /** How many of them are independent: the organisation whose report is relayed, else the source. */
  origins: integer,
  certainty: wordOf(certainties),
  disputed: boolean,
  modality: wordOf(modalities),
};
const about: Properties = { stance: optional(integer), position: optional(text) };
const evidence: Properties = { hand: wordOf(hands), certainty: wordOf(certainties) };
const position: Properties = { position: integer, says: text };
const shared: Properties = {
  ...behind,
  times: integer,
  first: optional(datetime),
  last: optional(datetime),
  meetingIds: texts,
  channels: wordsOf(channels),
};

type Row = [type: string, from: string, to: string, reads: string, inverse: string, properties?: Properties];

/** One relation a line; alternatives of labels are divided by '|'. */
const asserted: readonly Row[] = [
  ['HOLDS', 'Person', 'Role', 'holds', 'is held by'],
  ['IN', 'Role', 'Organization', 'is an office in', 'has the office'],
  ['TOOK', 'Actor', 'Participation', 'takes', 'is taken by'],
  ['IN_MEETING', 'Participation', 'Meeting', 'is part in', 'has the attendance'],
  ['ON_BEHALF_OF', 'Participation', 'Organization', 'is on behalf of', 'is acted for in'],
  ['AS', 'Participation', 'Role', 'is in the office of', 'is the office in'],
  ['SAID', 'Actor', 'Statement', 'said', 'was said by', { as: wordOf({ values: ['original', 'reporter'] }) }],
  ['VIA', 'Statement', 'Actor', 'came through', 'passed on', { order: integer }],
  ['ABOUT', 'Statement', 'Issue|Document|Meeting|Event|Actor', 'is about', 'is spoken of in', about],
  ['ABOUT', 'Claim', 'Issue|Document|Meeting|Event|Actor', 'is about', 'is spoken of in', about],
  ['IN_DOCUMENT', 'Statement', 'Document', 'stands in', 'contains'],
  ['AT_MEETING', 'Statement', 'Meeting', 'was made at', 'heard'],
  ['ADDRESSED_TO', 'Statement', 'Actor', 'was addressed to', 'was told'],
  ['ANSWERS', 'Statement', 'Statement', 'answers', 'is answered by'],
  ['ECHOES', 'Statement', 'Statement', 'echoes', 'is echoed by'],
  ['SUBJECT', 'Claim', 'Entity', 'is a claim about', 'is the subject of'],
  ['OBJECT', 'Claim', 'Entity', 'names', 'is named in'],
  ['SUPERSEDES', 'Assertion', 'Assertion', 'supersedes', 'is superseded by'],
  ['POSITION_IN', 'Assertion', 'Disagreement', 'is a position in', 'has the position', position],
  ['POSITION_IN', 'Name', 'Disagreement', 'is a position in', 'has the position', position],
  ['EVIDENCED_BY', 'Assertion', 'Passage', 'is evidenced by', 'is evidence for', evidence],
  ['EVIDENCED_BY', 'Name', 'Passage', 'is evidenced by', 'is evidence for', evidence],
  ['IN', 'Passage', 'Source', 'stands in', 'contains'],
  ['PUBLISHED_BY', 'Source', 'Organization', 'was published by', 'published'],
  ['RELAYS', 'Passage', 'Organization', 'relays', 'is relayed in'],
  ['KNOWN_AS', 'Entity', 'Name', 'is known as', 'is a name of'],
  ['IN_PLACE', 'Place', 'Place', 'lies in', 'contains'],
  ['PART_OF', 'Issue', 'Issue', 'is part of', 'includes'],
];

const ruled: readonly Row[] = [
  [
    'ATTENDED',
    'Actor',
    'Meeting',
    'attended',
    'was attended by',
    { ...behind, role: wordOf(participationRoles), onBehalfOf: optional(text) },
  ],
  [
    'EXPECTED_AT',
    'Actor',
    'Meeting',
    'was expected at',
    'expected',
    { ...behind, presence: wordOf(presences), role: wordOf(participationRoles), onBehalfOf: optional(text) },
  ],
  ['MET', 'Actor', 'Actor', 'met', 'met', shared],
  ['SPOKE_WITH', 'Actor', 'Actor', 'spoke with', 'spoke with', shared],
  [
    'STANCE',
    'Actor',
    'Issue',
    'takes a stance on',
    'is an issue for',
    { ...behind, low: integer, high: integer, n: integer, mixed: boolean },
  ],
  [
    'CONTRADICTS',
    'Assertion',
    'Assertion',
    'contradicts',
    'contradicts',
    { ...behind, disagreementIds: texts },
  ],
];

const fromRow =
  (derived: boolean) =>
  ([type, from, to, reads, inverse, properties = {}]: Row) => ({
    type,
    from: from.split('|'),
    to: to.split('|'),
    reads,
    inverse,
    derived,
    properties,
  });

/** Person and Organization together are Actor, all kinds together Entity. */
function labelsOf(list: readonly Kind[]): string[] {
  if (list.length === Object.keys(kinds).length) return ['Entity'];
  const isActor = (kind: Kind) => (kinds[kind].labels as readonly string[]).includes('Actor');
  const actors = list.filter(isActor);
  return actors.length === 2 ? ['Actor', ...list.filter((kind) => !isActor(kind))] : [...list];
}

const isJoining = (
  definition: PredicateDefinition,
): definition is PredicateDefinition & { derived: string; object: readonly Kind[] } =>
  definition.derived !== null && definition.object !== null;

const claimed: readonly RelationDefinition[] = predicateNames
  .map(predicateOf)
  .filter(isJoining)
  .map(({ derived, subject, object, verb, inverse }) => ({
    type: derived,
    from: labelsOf(subject),
    to: labelsOf(object),
    reads: verb,
    inverse,
    derived: true,
    properties: { ...behind, tense: wordOf(tenses), values: optional(texts) },
  }));

export const relations: readonly RelationDefinition[] = [
  ...asserted.map(fromRow(false)),
  ...ruled.map(fromRow(true)),
  ...claimed,
];

/** Every type once, in the registry's order. */
export const relationTypes: readonly string[] = [...new Set(relations.map(({ type }) => type))];

/** The definitions of a type; none for a type that a record cannot have. */
export const definitionsOf = (type: string): RelationDefinition[] =>
  relations.filter((relation) => relation.type === type);

/** How a type reads from start to end: 'attended'; the type itself if no record can have it. */
export const readingOf = (type: string): string => definitionsOf(type)[0]?.reads ?? type;
