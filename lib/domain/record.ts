/**
 * A checked record: everything resolved, dated and numbered, no reference left dangling. lib/record makes it from files;
 * the loader, the derivation and the in-memory answers read it. Arrays are sorted by id.
 */
import type { AssertionKind } from './assertions';
import type { DateBounds } from './dates';
import type { Entity } from './entities';
import type { Predicate } from './predicates';
import type {
  Certainty,
  DateBasis,
  DisagreementBasis,
  DisagreementKind,
  Fold,
  Hand,
  Medium,
  Method,
  Modality,
  ParticipationRole,
  Polarity,
  Presence,
  Reliability,
  Stance,
  Tense,
  Tenure,
} from './values';

export interface Side {
  id: string;
  name: string;
  /** For tight places: 'US'. */
  short: string;
  /** True for the side of those who belong to none of the parties. */
  residual: boolean;
}

export interface RecordInfo {
  id: string;
  title: string;
  /** One or two sentences for the first card. */
  description: string;
  /** IANA name of the zone in which dates without a time are meant. */
  timeZone: string;
  /** Where coordinates come from; null if no place has any. */
  gazetteer: string | null;
  /** The meeting (usually a series) that the record is about; the finding above the picture speaks of it. */
  focus: string | null;
  sides: Side[];
}

export interface Source {
  id: string;
  title: string;
  /** Id of an Organization; null if the source names none. */
  publishedBy: string | null;
  /** What the source itself prints as its date, EDTF; null if it prints none. */
  publishedAt: DateBounds | null;
  /** What can be said about its date otherwise, EDTF, with its basis. */
  publishedWhen: DateBounds | null;
  dateBasis: DateBasis | null;
  /** Day on which the text was collected, ISO date. */
  collectedAt: string | null;
  /** SHA-256 of the text as collected, hex. */
  contentHash: string;
  url: string | null;
  reliability: Reliability;
  /** Why that grade. */
  reliabilityNote: string;
  /** What the source says of itself and what it does not state. */
  note: string;
}

export interface Passage {
  id: string;
  source: string;
  quote: string;
  /** Number of the non-blank line, from 1. */
  paragraph: number;
  /** UTF-16 offsets of the quote in the whole text, end exclusive. */
  start: number;
  end: number;
  /** Organizations whose report these words carry. */
  relays: string[];
}

export interface Evidence {
  passage: string;
  hand: Hand;
  certainty: Certainty;
}

export interface Name {
  id: string;
  of: string;
  value: string;
  /** ISO 15924 ('Latn', 'Cyrl', 'Arab'). */
  script: string;
  /** BCP 47, if known. */
  lang: string | null;
  evidence: Evidence[];
}

interface AssertionBase {
  id: string;
  text: string;
  method: Method;
  reviewed: boolean;
  supersedes: string[];
  evidence: Evidence[];
}
interface Mood {
  polarity: Polarity;
  modality: Modality;
  tense: Tense;
}
interface Dated {
  date: DateBounds | null;
  dateBasis: DateBasis | null;
}
export interface About {
  on: string;
  stance: Stance | null;
  position: string | null;
}

export interface Role extends AssertionBase, Dated {
  type: 'Role';
  person: string;
  title: string;
  organization: string | null;
  tenure: Tenure;
}
export interface Participation extends AssertionBase {
  type: 'Participation';
  actor: string;
  meeting: string;
  role: ParticipationRole;
  presence: Presence;
  onBehalfOf: string | null;
  as: string | null;
}
export interface Statement extends AssertionBase, Mood, Dated {
  type: 'Statement';
  quote: string | null;
  said: string[];
  reportedBy: string[];
  via: string[];
  about: About[];
  inDocument: string | null;
  atMeeting: string | null;
  to: string[];
  answers: string[];
  echoes: string[];
  medium: Medium;
}
export interface Claim extends AssertionBase, Mood, Dated {
  type: 'Claim';
  subject: string;
  predicate: Predicate;
  object: string | null;
  value: string | null;
  amount: number | null;
  unit: string | null;
  about: About[];
}
export type Assertion = Role | Participation | Statement | Claim;
export type AssertionOf<K extends AssertionKind> = Extract<Assertion, { type: K }>;

/** One answer to a disagreement's question, with every assertion or name that gives it. */
export interface Position {
  says: string;
  /** Ids of assertions or names. */
  members: string[];
}
export interface Disagreement {
  id: string;
  question: string;
  fold: Fold;
  kind: DisagreementKind;
  basis: DisagreementBasis;
  positions: Position[];
  note: string | null;
  resolution: string | null;
}

export interface RecordData {
  info: RecordInfo;
  entities: Entity[];
  names: Name[];
  sources: Source[];
  passages: Passage[];
  assertions: Assertion[];
  /** Hand-written ones only; the rule-found are added by the derivation. */
  disagreements: Disagreement[];
}
