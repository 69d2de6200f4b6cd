/**
 * The closed lists of the domain: every word that a record may use for a kind, a role, a status and so on, each
 * with the meaning that separates it from its neighbours. A record may add sides, nothing else. Types, validation,
 * legends and forms are made from these lists, so a value is added here or nowhere; schemas.ts validates them.
 */

export interface ClosedList<V extends string = string> {
  /** In order. */
  readonly values: readonly V[];
  readonly labels: Readonly<Record<V, string>>;
}
export type ValueOf<L extends ClosedList> = L['values'][number];

const closedList = <const T extends Record<string, string>>(labels: T): ClosedList<keyof T & string> => ({
  values: Object.keys(labels) as (keyof T & string)[],
  labels,
});

export const organizationKinds = closedList({
  state: 'State',
  government: 'Government',
  body: 'Body',
  alliance: 'Alliance',
  delegation: 'Delegation',
  party: 'Party',
  company: 'Company',
  media: 'Media',
  agency: 'Agency',
  public: 'Public',
  anonymous: 'Unnamed sources',
});
export type OrganizationKind = ValueOf<typeof organizationKinds>;

export const meetingFormats = closedList({
  bilateral: 'Bilateral',
  trilateral: 'Trilateral',
  multilateral: 'Multilateral',
  series: 'Series of sessions',
  conversation: 'Conversation',
  interview: 'Interview',
  report: 'Report to a principal',
});
export type MeetingFormat = ValueOf<typeof meetingFormats>;

export const channels = closedList({
  in_person: 'In person',
  phone: 'By phone',
  video: 'By video',
  written: 'In writing',
  unknown: 'Channel not stated',
});
export type Channel = ValueOf<typeof channels>;

/** What became of a meeting or an event. `disputed` is never claimed by a source; it is read when claims exclude each other. */
export const statuses = closedList({
  held: 'Held',
  ongoing: 'Ongoing',
  planned: 'Planned',
  proposed: 'Proposed',
  hypothetical: 'Hypothetical',
  denied: 'Denied',
  cancelled: 'Cancelled',
  disputed: 'Disputed',
});
export type Status = ValueOf<typeof statuses>;

export const eventKinds = closedList({
  war: 'War',
  strike: 'Strike',
  leak: 'Leak',
  publication: 'Publication',
  aid: 'Aid',
  political: 'Political event',
});
export type EventKind = ValueOf<typeof eventKinds>;

export const documentKinds = closedList({
  plan: 'Plan',
  framework: 'Framework',
  statement: 'Statement',
  post: 'Post',
  report: 'Report',
  agreement: 'Agreement',
});
export type DocumentKind = ValueOf<typeof documentKinds>;

export const placeKinds = closedList({
  city: 'City',
  region: 'Region',
  country: 'Country',
  water: 'Sea or waterway',
  area: 'Area',
  site: 'Site',
});
export type PlaceKind = ValueOf<typeof placeKinds>;

/** In what capacity somebody was at a meeting, as the source says it; `participant` where it says no more. */
export const participationRoles = closedList({
  host: 'host',
  lead: 'lead',
  negotiator: 'negotiator',
  mediator: 'mediator',
  guarantor: 'guarantor',
  adviser: 'adviser',
  observer: 'observer',
  interviewer: 'interviewer',
  participant: 'participant',
});
export type ParticipationRole = ValueOf<typeof participationRoles>;

export const presences = closedList({
  reported: 'reported',
  planned: 'planned',
  proposed: 'proposed',
  hypothetical: 'hypothetical',
  denied: 'denied',
});
export type Presence = ValueOf<typeof presences>;

export const tenures = closedList({ current: 'current', former: 'former', unknown: 'not stated' });
export type Tenure = ValueOf<typeof tenures>;

export const polarities = closedList({ affirmed: 'affirmed', negated: 'negated' });
export type Polarity = ValueOf<typeof polarities>;

export const modalities = closedList({
  asserted: 'asserted',
  conditional: 'conditional',
  hypothetical: 'hypothetical',
  joking: 'joking',
});
export type Modality = ValueOf<typeof modalities>;

export const tenses = closedList({ past: 'past', present: 'present', future: 'future' });
export type Tense = ValueOf<typeof tenses>;

/** How far a date is known; `interval` is a span with two known ends, `open` one with a single known end. */
export const precisions = closedList({
  minute: 'minute',
  day: 'day',
  month: 'month',
  season: 'season',
  year: 'year',
  interval: 'interval',
  open: 'open interval',
});
export type Precision = ValueOf<typeof precisions>;

/** Where a date comes from: printed as such; a weekday or a relative word resolved against a dated one; or the thing it belongs to. */
export const dateBases = closedList({
  printed: 'printed in the source',
  weekday: 'a weekday, resolved against a printed date',
  relative: 'a relative word, resolved against a printed date',
  context: 'taken from what it belongs to',
});
export type DateBasis = ValueOf<typeof dateBases>;

export const media = closedList({
  spoken: 'spoken',
  written: 'written',
  social_media: 'social media',
  interview: 'interview',
  press: 'to the press',
  joint_statement: 'joint statement',
  report: 'report',
  unknown: 'medium not stated',
});
export type Medium = ValueOf<typeof media>;

export const hands = closedList({ first: 'first hand', second: 'second hand' });
export type Hand = ValueOf<typeof hands>;

/** How strongly the words carry the fact: said outright; concluded from them by the coder; asserted by the article in its own voice. Strongest first. */
export const certainties = closedList({ stated: 'stated', inferred: 'inferred', claimed: 'claimed' });
export type Certainty = ValueOf<typeof certainties>;

export const methods = closedList({ human: 'by hand', rule: 'by rule', model: 'by model' });
export type Method = ValueOf<typeof methods>;

/** Admiralty grades of a source's reliability, A best; F: cannot be judged. */
export const reliabilities = closedList({
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
});
export type Reliability = ValueOf<typeof reliabilities>;

export const folds = closedList({
  sources_differ: 'Sources differ',
  parties_dispute: 'Parties dispute',
  variant: 'Variants',
});
export type Fold = ValueOf<typeof folds>;

export const disagreementKinds = closedList({
  presence: 'Presence',
  time: 'Time',
  place: 'Place',
  duration: 'Duration',
  tenure: 'Tenure',
  content: 'Content',
  number: 'Number',
  status: 'Status',
  title: 'Title',
  spelling: 'Spelling',
  wording: 'Wording',
});
export type DisagreementKind = ValueOf<typeof disagreementKinds>;

export const disagreementBases = closedList({ rule: 'found by rule', analyst: 'judged by an analyst' });
export type DisagreementBasis = ValueOf<typeof disagreementBases>;

/** An actor's distance from an issue's proposition, in five steps. */
export const stanceLabels = {
  [-2]: 'fully against',
  [-1]: 'leaning against',
  0: 'neither for nor against',
  1: 'leaning for',
  2: 'fully for',
} as const;
export type Stance = keyof typeof stanceLabels;

/** Statuses that let a meeting's attendance stand as having happened. */
export const heldStatuses: readonly Status[] = ['held', 'ongoing'];
