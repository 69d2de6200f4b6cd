/**
 * What the nodes of the database hold: every label with its properties. From this come constraints, load statements and
 * the check of what was loaded. Labels of entities and assertions come from lib/domain; evidence, disagreements and the
 * record itself are named here, where they become nodes. Relationships stand in bundles.ts.
 */
import type { AssertionKind } from '@/lib/domain/assertions';
import { type Kind, kinds } from '@/lib/domain/kinds';
import { predicateNames } from '@/lib/domain/predicates';
import {
  boolean,
  datetime,
  integer,
  number,
  optional,
  type Properties,
  point,
  text,
  wordOf,
} from '@/lib/domain/properties';
import * as words from '@/lib/domain/values';

/** Nodes that share an id space: the label that each of them has, whatever else it is. */
export const families = [
  'Entity',
  'Assertion',
  'Name',
  'Passage',
  'Source',
  'Disagreement',
  'Side',
  'Record',
] as const;
export type Family = (typeof families)[number];

/** One sort of node. */
export interface Shape {
  family: Family;
  /** All its labels, the family's first. */
  labels: readonly string[];
  /** Beside `id` and `record`, which every node has. */
  properties: Properties;
}

const summary: Properties = { summary: optional(text) };
const shown: Properties = { name: text, disputed: boolean };
const dated: Properties = { when: optional(text), start: optional(datetime), end: optional(datetime) };
const read: Properties = {
  ...dated,
  precision: optional(wordOf(words.precisions)),
  status: optional(wordOf(words.statuses)),
};
const mood: Properties = {
  polarity: wordOf(words.polarities),
  modality: wordOf(words.modalities),
  tense: wordOf(words.tenses),
};
const dateBasis: Properties = { dateBasis: optional(wordOf(words.dateBases)) };

const ofKind: Record<Kind, Properties> = {
  Person: { side: text },
  Organization: { side: text, kind: wordOf(words.organizationKinds) },
  Meeting: {
    shortName: optional(text),
    format: wordOf(words.meetingFormats),
    channel: wordOf(words.channels),
    ...read,
  },
  Event: { kind: wordOf(words.eventKinds), ...read },
  Document: { kind: wordOf(words.documentKinds), ...read },
  Issue: { proposition: text },
  Place: { kind: wordOf(words.placeKinds), location: optional(point) },
};

const ofAssertion: Record<AssertionKind, Properties> = {
  Role: { title: text, tenure: wordOf(words.tenures), ...dated, ...dateBasis },
  Participation: { role: wordOf(words.participationRoles), presence: wordOf(words.presences) },
  Statement: {
    ...mood,
    quote: optional(text),
    medium: wordOf(words.media),
    ...dated,
    precision: optional(wordOf(words.precisions)),
    ...dateBasis,
  },
  Claim: {
    ...mood,
    predicate: wordOf({ values: predicateNames }),
    value: optional(text),
    amount: optional(number),
    unit: optional(text),
    ...dated,
    ...dateBasis,
  },
};
const asserted: Properties = { text, method: wordOf(words.methods), reviewed: boolean };

const ofEvidence = {
  Name: { value: text, script: text, lang: optional(text) },
  Passage: { quote: text, paragraph: integer, start: integer, end: integer },
  Source: {
    title: text,
    publishedAt: optional(text),
    publishedWhen: optional(text),
    ...dateBasis,
    // Bounds of whichever date is known, the printed one first.
    start: optional(datetime),
    end: optional(datetime),
    collectedAt: optional(text),
    contentHash: text,
    url: optional(text),
    reliability: wordOf(words.reliabilities),
    reliabilityNote: text,
    note: text,
  },
  Disagreement: {
    question: text,
    fold: wordOf(words.folds),
    kind: wordOf(words.disagreementKinds),
    basis: wordOf(words.disagreementBases),
    note: optional(text),
    resolution: optional(text),
  },
  Side: { name: text, short: text, order: integer, residual: boolean },
  Record: {
    title: text,
    description: text,
    timeZone: text,
    focus: optional(text),
    gazetteer: optional(text),
    /** Of everything else; see verify.ts. */
    checksum: text,
  },
} satisfies Record<Exclude<Family, 'Entity' | 'Assertion'>, Properties>;

const entries = <Key extends string, Value>(object: Record<Key, Value>) =>
  Object.entries(object) as [Key, Value][];

/** Every sort of node by its most special label. */
export const shapes: Readonly<Record<string, Shape>> = Object.fromEntries([
  ...entries(ofKind).map(([kind, properties]): [string, Shape] => [
    kind,
    { family: 'Entity', labels: kinds[kind].labels, properties: { ...shown, ...summary, ...properties } },
  ]),
  ...entries(ofAssertion).map(([kind, properties]): [string, Shape] => [
    kind,
    { family: 'Assertion', labels: ['Assertion', kind], properties: { ...asserted, ...properties } },
  ]),
  ...entries(ofEvidence).map(([family, properties]): [string, Shape] => [
    family,
    { family, labels: [family], properties },
  ]),
]);

/** Every label of ours with its family; `LoadRun`, the loader's own, is none of a record's. */
export const familyOfLabel: ReadonlyMap<string, Family> = new Map(
  Object.values(shapes).flatMap(({ family, labels }) => labels.map((label) => [label, family] as const)),
);

/** All properties that nodes of a family may have. */
export const propertiesOf = (family: Family): Properties => ofFamily.get(family)!;

const ofFamily = new Map(
  families.map((family) => {
    const members = Object.values(shapes).filter((shape) => shape.family === family);
    return [family, Object.assign({}, ...members.map(({ properties }) => properties)) as Properties];
  }),
);
