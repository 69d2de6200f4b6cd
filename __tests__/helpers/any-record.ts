/**
 * Records that no person would write, for properties that must hold for all: every kind, status, presence and predicate,
 * partial dates, names of several scripts that are the same, meetings in circles, disagreements over anything, none of
 * anything. What fast-check shrinks is a small plan; the record is made from it, whole and without a dangling reference.
 */
import fc from 'fast-check';
import { parseDate } from '@/lib/domain/dates';
import type { Entity } from '@/lib/domain/entities';
import type { Kind } from '@/lib/domain/kinds';
import { type Predicate, predicateNames, predicateOf } from '@/lib/domain/predicates';
import type {
  Assertion,
  Claim,
  Disagreement,
  Evidence,
  Name,
  Passage,
  RecordData,
  Source,
} from '@/lib/domain/record';
import * as words from '@/lib/domain/values';

const zone = 'Europe/Kyiv';
const names = [
  'Anna Berg',
  'Анна Берг',
  'عبد الله',
  'O’Neill',
  'Anna Berg',
  'İpek',
  '陈美玲',
  '👩‍⚖️ Judge',
  'de la Cruz',
];
const dates = [
  '2031-05-02',
  '2031-05',
  '2031',
  '2031-21',
  '2031-05-01/2031-05-03',
  '2030/..',
  '../2031-06',
  '2031-05-02T14:30',
  '2031-05-02?',
];
const sides = ['north', 'south', 'other'];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const n = fc.nat({ max: 999 });
/** Numbers from which one entry of each sort is made; shrinking takes entries away and numbers down. */
const entries = (most: number) => fc.array(fc.tuple(n, n, n, n, n, n), { maxLength: most });
type Numbers = [number, number, number, number, number, number];

const plan = fc.record({
  people: entries(5),
  organizations: entries(4),
  meetings: entries(4),
  events: entries(2),
  documents: entries(2),
  issues: entries(3),
  places: entries(3),
  names: entries(4),
  passages: entries(5),
  roles: entries(3),
  participations: entries(8),
  statements: entries(6),
  claims: entries(12),
  disagreements: entries(3),
});
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

function entitiesOf(p: Plan): Entity[] {
  const make = <E>(list: Numbers[], prefix: string, one: (id: string, numbers: Numbers, at: number) => E) =>
    list.map((numbers, at) => one(`${prefix}-${at}`, numbers, at));
  return [
    // A record always has somebody to name and a paper to read.
    { type: 'Organization', id: 'paper', name: 'Paper', side: 'other', kind: 'media' },
    ...make(
      p.people,
      'person',
      (id, [a, b]): Entity => ({ type: 'Person', id, name: pick(names, a), side: pick(sides, b) }),
    ),
    ...make(
      p.organizations,
      'org',
      (id, [a, b, c]): Entity => ({
        ...{ type: 'Organization', id, name: pick(names, a), side: pick(sides, b) },
        kind: pick(words.organizationKinds.values, c),
      }),
    ),
    ...make(
      p.meetings,
      'meeting',
      (id, [a, b]): Entity => ({
        ...{ type: 'Meeting', id, name: pick(names, a) },
        format: pick(words.meetingFormats.values, b),
      }),
    ),
    ...make(
      p.events,
      'event',
      (id, [a, b]): Entity => ({
        type: 'Event',
        id,
        name: pick(names, a),
        kind: pick(words.eventKinds.values, b),
      }),
    ),
    ...make(
      p.documents,
      'document',
      (id, [a, b]): Entity => ({
        ...{ type: 'Document', id, name: pick(names, a) },
        kind: pick(words.documentKinds.values, b),
      }),
    ),
    ...make(
      p.issues,
      'issue',
      (id, [a, b], at): Entity => ({
        ...{ type: 'Issue', id, name: pick(names, a), proposition: 'It is so.' },
        ...(at > 0 && b % 2 ? { partOf: `issue-${b % at}` } : {}),
      }),
    ),
    ...make(
      p.places,
      'place',
      (id, [a, b, c], at): Entity => ({
        ...{ type: 'Place', id, name: pick(names, a), kind: pick(words.placeKinds.values, c) },
        ...(at > 0 && b % 2 ? { inPlace: `place-${b % at}` } : {}),
      }),
    ),
  ];
}

/** A record of this plan. */
function recordFrom(p: Plan): RecordData {
  const entities = entitiesOf(p);
  const of = (...kinds: Kind[]) => entities.filter(({ type }) => kinds.includes(type)).map(({ id }) => id);
  const [actors, people, organizations] = [of('Person', 'Organization'), of('Person'), of('Organization')];
  const [meetings, issues, documents] = [of('Meeting'), of('Issue'), of('Document')];
  const sources: Source[] = ['s1', 's2', 's3'].map((id, at) => ({
    ...{ id, title: `Source ${at}`, publishedBy: at === 0 ? 'paper' : null, collectedAt: null, url: null },
    ...{ publishedAt: at === 1 ? parseDate('2031-05-03', zone) : null, publishedWhen: null, dateBasis: null },
    ...{ contentHash: '0'.repeat(64), reliability: 'C', reliabilityNote: 'Invented.', note: '' },
  }));
  const passages: Passage[] = [[0, 0, 0, 0, 0, 0] as Numbers, ...p.passages].map(([a, b, c], at) => ({
    ...{
      id: `${pick(sources, a).id}.p${at}`,
      source: pick(sources, a).id,
      quote: `words ${at}`,
      paragraph: 1 + (b % 3),
    },
    ...{ start: c, end: c + 7, relays: c % 4 === 0 ? [pick(organizations, b)] : [] },
  }));
  const evidence = (a: number, b: number): Evidence[] =>
    [...new Set([a, b].map((at) => pick(passages, at).id))].map((passage, at) => ({
      ...{ passage, hand: pick(words.hands.values, a + at) },
      certainty: pick(words.certainties.values, b + at),
    }));
  const base = (id: string, a: number, b: number) => ({
    ...{ id, text: `Sentence ${id}.`, method: pick(words.methods.values, a), reviewed: b % 2 === 0 },
    ...{ supersedes: [] as string[], evidence: evidence(a, b) },
  });
  const mood = (a: number) => ({
    polarity: pick(words.polarities.values, a % 5 === 0 ? 1 : 0),
    modality: pick(words.modalities.values, a),
    tense: pick(words.tenses.values, a),
  });
  const dated = (a: number) => {
    const date = a % 3 === 0 ? null : parseDate(pick(dates, a), zone);
    return { date, dateBasis: date ? pick(words.dateBases.values, a) : null };
  };
  const about = (a: number, b: number) =>
    [...new Set([a, b].filter((each) => each % 3 > 0))].flatMap((each) => {
      const on = pick([...issues, ...issues, ...entities.map(({ id }) => id)], each);
      const stance = issues.includes(on) ? (((each % 5) - 2) as -2 | -1 | 0 | 1 | 2) : null;
      return [{ on, stance, position: each % 2 ? 'so' : null }];
    });
  const assertions: Assertion[] = [];
  // Whoever there is first was something once: a title that nobody carries any more must not be shown as carried.
  const former: Numbers[] = people.length > 0 ? [[0, 0, 0, 0, 0, 0]] : [];
  [...former, ...p.roles].forEach(([a, b, c, d, e], at) => {
    if (people.length === 0) return;
    assertions.push({
      ...{ type: 'Role', ...base(`role-${at}`, a, b), person: pick(people, c), title: pick(names, d) },
      ...{
        organization: e % 2 ? pick(organizations, e) : null,
        tenure: at === 0 ? 'former' : pick(words.tenures.values, e),
        ...dated(d),
      },
    });
  });
  p.participations.forEach(([a, b, c, d, e, f], at) => {
    if (meetings.length === 0) return;
    assertions.push({
      ...{
        type: 'Participation',
        ...base(`took-${at}`, a, b),
        actor: pick(actors, c),
        meeting: pick(meetings, d),
      },
      ...{
        role: pick(words.participationRoles.values, e),
        presence: pick(words.presences.values, f % 3 ? 0 : f),
      },
      ...{ onBehalfOf: e % 2 ? pick(organizations, e) : null, as: null },
    });
  });
  p.statements.forEach(([a, b, c, d, e, f], at) => {
    const earlier = (each: number) => (at > 0 && each % 3 === 0 ? [`said-${each % at}`] : []);
    assertions.push({
      ...{
        type: 'Statement',
        ...base(`said-${at}`, a, b),
        quote: a % 2 ? 'So it is' : null,
        said: [pick(actors, c)],
      },
      ...{
        reportedBy: d % 3 === 0 ? [pick(actors, d)] : [],
        via: d % 4 === 0 ? [pick(actors, e), pick(actors, f)] : [],
      },
      ...{ about: about(d, e), inDocument: f % 3 === 0 && documents.length ? pick(documents, f) : null },
      ...{
        atMeeting: f % 2 && meetings.length ? pick(meetings, f) : null,
        to: e % 2 ? [pick(actors, e)] : [],
      },
      ...{
        answers: earlier(e),
        echoes: earlier(f),
        medium: pick(words.media.values, f),
        ...mood(a),
        ...dated(f),
      },
    });
  });
  p.claims.forEach((numbers, at) => {
    const claim = claimFrom(numbers, at);
    if (claim) assertions.push(claim);
  });
  function claimFrom([a, b, c, d, e, f]: Numbers, at: number): Claim | null {
    const predicate: Predicate = pick(predicateNames, c);
    const rule = predicateOf(predicate);
    const subjects = of(...rule.subject);
    const subject = subjects.length ? pick(subjects, d) : null;
    const objects = rule.object ? of(...rule.object).filter((id) => id !== subject) : [];
    if (!subject || (rule.object && objects.length === 0) || (rule.takesStance && issues.length === 0))
      return null;
    const listed = Array.isArray(rule.value) ? pick(rule.value as string[], f) : null;
    const date = dated(rule.needsDate ? 1 + 3 * f : f);
    return {
      ...{ type: 'Claim', ...base(`claim-${at}`, a, b), subject, predicate },
      ...{ object: rule.object ? pick(objects, e) : null, amount: rule.needsAmount ? e : null, unit: null },
      value:
        listed ??
        (rule.value === 'text' || (rule.value === 'optional' && e % 2) ? pick(['one', 'two'], e) : null),
      about: rule.takesStance
        ? [{ on: pick(issues, e), stance: ((e % 5) - 2) as -2 | -1 | 0 | 1 | 2, position: null }]
        : [],
      ...{ ...mood(predicate === 'met' ? 5 * a : a), ...date },
    };
  }
  const named: Name[] = p.names.map(([a, b, c, d], at) => ({
    ...{ id: `name-${at}`, of: pick(entities, c).id, value: pick(names, d), script: 'Zyyy', lang: null },
    evidence: evidence(a, b),
  }));
  const members = [...assertions, ...named].map(({ id }) => id);
  const disagreements: Disagreement[] = p.disagreements.flatMap(([a, b, c, d, e], at) =>
    members.length < 2 || a % members.length === b % members.length
      ? []
      : [
          {
            ...{ id: `d-${at}`, question: pick(names, c), fold: pick(words.folds.values, d) },
            ...{ kind: pick(words.disagreementKinds.values, e), basis: 'analyst' as const, note: null },
            resolution: e % 3 === 0 ? 'Settled.' : null,
            positions: [
              { says: 'Yes', members: [pick(members, a)] },
              { says: 'No', members: [pick(members, b)] },
            ],
          },
        ],
  );
  const byId = <T extends { id: string }>(list: T[]) =>
    list.sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
  return {
    info: {
      ...{ id: 'any', title: 'Any', description: 'Made up.', timeZone: zone, gazetteer: null },
      focus: meetings[0] ?? null,
      sides: sides.map((id) => ({ id, name: id, short: id, residual: id === 'other' })),
    },
    ...{ entities: byId(entities), names: byId(named), sources, passages: byId(passages) },
    ...{ assertions: byId(assertions), disagreements: byId(disagreements) },
  };
}

export const anyRecord: fc.Arbitrary<RecordData> = plan.map(recordFrom);
