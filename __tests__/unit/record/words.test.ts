/** The words that a record is given by rule: ids, sentences in their mood, scripts, and the word probably meant. */

import type { Entity } from '@/lib/domain/entities';
import type { PredicateDefinition } from '@/lib/domain/predicates';
import { predicateNames, predicateOf } from '@/lib/domain/predicates';
import { modalities, participationRoles, polarities, presences, statuses, tenses } from '@/lib/domain/values';
import { defaultAssertionId, defaultNameId } from '@/lib/record/default-ids';
import type { AssertionDraft, AssertionDraftOf } from '@/lib/record/draft';
import { mentionOf } from '@/lib/record/mention';
import { distance, nearest } from '@/lib/record/nearest';
import { scriptOf } from '@/lib/record/script-of';
import { sentenceFor } from '@/lib/record/sentences';

const common = { method: 'human', reviewed: false, supersedes: [], evidence: ['a.b'] } as const;
const entity = (type: 'Person' | 'Meeting', id: string, name: string) =>
  ({ type, id, name, side: 'a', format: 'bilateral' }) as unknown as Entity;
const entities = new Map(
  [
    entity('Person', 'ann', 'Ann'),
    entity('Person', 'bob', 'Bob'),
    entity('Meeting', 'm', 'Oslo talks'),
    entity('Meeting', 'call', 'Ann–Bob call'),
    { type: 'Organization', id: 'org', name: 'Lake Commission', kind: 'body', side: 'a' } as Entity,
    { type: 'Issue', id: 'toll', name: 'Toll', proposition: 'P' } as Entity,
  ].map((one) => [one.id, one]),
);
const sentence = (draft: AssertionDraft) => sentenceFor(draft, (id) => mentionOf(entities.get(id)!));

type Part<K extends AssertionDraft['type']> = Partial<AssertionDraftOf<K>>;
const participation = (part: Part<'Participation'>): AssertionDraftOf<'Participation'> => ({
  ...common,
  supersedes: [],
  evidence: [],
  type: 'Participation',
  actor: 'ann',
  meeting: 'm',
  role: 'participant',
  presence: 'reported',
  ...part,
});
const claim = (part: Part<'Claim'>): AssertionDraftOf<'Claim'> => ({
  ...common,
  supersedes: [],
  evidence: [],
  type: 'Claim',
  subject: 'ann',
  predicate: 'appointed',
  about: [],
  polarity: 'affirmed',
  modality: 'asserted',
  tense: 'present',
  ...part,
});

test.each<[Part<'Participation'>, string, string]>([
  [{}, 'ann.at.m', 'Ann took part in the Oslo talks.'],
  [
    { role: 'host', onBehalfOf: 'org' },
    'ann.at.m.host',
    'Ann hosted the Oslo talks on behalf of the Lake Commission.',
  ],
  [{ role: 'adviser' }, 'ann.at.m.adviser', 'Ann took part in the Oslo talks as adviser.'],
  [{ presence: 'planned' }, 'ann.at.m.planned', 'Ann is expected to take part in the Oslo talks.'],
  [
    { role: 'mediator', presence: 'proposed' },
    'ann.at.m.mediator.proposed',
    'Ann would, as proposed, mediate at the Oslo talks.',
  ],
  [{ presence: 'hypothetical' }, 'ann.at.m.hypothetical', 'Ann might take part in the Oslo talks.'],
  [{ role: 'lead', presence: 'denied' }, 'ann.at.m.lead.denied', 'Ann did not lead the Oslo talks.'],
])('attendance %j is %s and reads: %s', (part, id, text) => {
  expect(defaultAssertionId(participation(part))).toBe(id);
  expect(sentence(participation(part))).toBe(text);
});

test.each<[Part<'Claim'>, string, string]>([
  [{ object: 'bob' }, 'ann.appointed.bob', 'Ann appointed Bob.'],
  [{ object: 'bob', polarity: 'negated' }, 'ann.not.appointed.bob', 'Ann did not appoint Bob.'],
  [{ object: 'bob', tense: 'future' }, 'ann.appointed.bob', 'Ann will appoint Bob.'],
  [{ object: 'bob', modality: 'conditional' }, 'ann.appointed.bob', 'Ann would appoint Bob.'],
  [
    { object: 'bob', modality: 'hypothetical', polarity: 'negated' },
    'ann.not.appointed.bob',
    'Ann might not appoint Bob.',
  ],
  [{ object: 'bob', modality: 'joking' }, 'ann.appointed.bob', 'Ann appointed Bob (said as a joke).'],
  [{ predicate: 'leads', object: 'org', tense: 'past' }, 'ann.leads.org', 'Ann led the Lake Commission.'],
  [
    { predicate: 'lends', object: 'org', amount: 1234567, unit: 'crowns', value: 'for boats' },
    'ann.lends.org',
    'Ann lends to the Lake Commission (1,234,567 crowns; for boats).',
  ],
  [{ subject: 'm', predicate: 'status', value: 'held' }, 'm.status.held', 'The Oslo talks took place.'],
  [
    { subject: 'm', predicate: 'status', value: 'denied' },
    'm.status.denied',
    'It is denied that the Oslo talks took place.',
  ],
  [
    { subject: 'm', predicate: 'status', value: 'planned' },
    'm.status.planned',
    'There is a plan for the Oslo talks.',
  ],
  [
    { subject: 'm', predicate: 'channel', value: 'in_person' },
    'm.channel.in-person',
    'The Oslo talks were held in person.',
  ],
  [
    { subject: 'm', predicate: 'time', when: '2025-12-19/2025-12-21' },
    'm.time.2025-12-19-2025-12-21',
    'The date given for the Oslo talks is 19–21 Dec 2025.',
  ],
  [
    { subject: 'm', predicate: 'time', when: '2022/..' },
    'm.time.2022',
    'The date given for the Oslo talks is ‘since 2022’.',
  ],
  [
    { predicate: 'position', about: [{ on: 'toll', stance: -2 }] },
    'ann.position.toll',
    'Ann holds a position on Toll: fully against.',
  ],
  [
    { subject: 'm', predicate: 'described-as', value: 'constructive' },
    'm.described-as.constructive',
    'The Oslo talks are described as constructive.',
  ],
])('claim %j is %s and reads: %s', (part, id, text) => {
  expect(defaultAssertionId(claim(part))).toBe(id);
  expect(sentence(claim(part))).toBe(text);
});

const cases = <T>(predicate: PredicateDefinition, of: (value: string | undefined) => T): T[] =>
  Array.isArray(predicate.value)
    ? predicate.value.map(of)
    : [of(predicate.value === 'none' ? undefined : 'some words')];

test('every claim in every mood is one sentence, and only what is said to be so reads as done', () => {
  for (const predicate of predicateNames) {
    const rule = predicateOf(predicate);
    const subject = rule.subject.includes('Person') ? 'ann' : 'm';
    for (const polarity of polarities.values)
      for (const modality of modalities.values)
        for (const tense of tenses.values)
          for (const text of cases(rule, (value) =>
            sentence(
              claim({
                predicate,
                subject,
                polarity,
                modality,
                tense,
                value,
                object: rule.object ? 'org' : undefined,
                when: rule.needsDate ? '2025' : undefined,
                amount: rule.needsAmount ? 3 : undefined,
                about: rule.takesStance ? [{ on: 'toll', stance: 0 }] : [],
              }),
            ),
          )) {
            expect(text).toMatch(/^[A-Z][^\s](?:.* )?.*[^.]\.$/);
            expect(text).not.toMatch(/undefined|null|\s\s|\(\)/);
            if (predicate === 'status') continue;
            if (modality === 'conditional') expect(text).toContain('would ');
            if (modality === 'hypothetical') expect(text).toContain('might ');
            if (modality === 'joking') expect(text).toContain('joke');
            if (polarity === 'negated') expect(text).toMatch(/\bnot\b/);
          }
  }
});

test('every attendance in every role and presence is one sentence', () => {
  const texts = participationRoles.values.flatMap((role) =>
    presences.values.map((presence) => sentence(participation({ role, presence }))),
  );
  expect(new Set(texts).size).toBe(participationRoles.values.length * presences.values.length);
  for (const text of texts) expect(text).toMatch(/^Ann .+ the Oslo talks.*\.$/);
});

test('every status, affirmed and negated, has its own sentence', () => {
  const texts = statuses.values.flatMap((value) =>
    polarities.values.map((polarity) =>
      sentence(claim({ subject: 'call', predicate: 'status', value, polarity })),
    ),
  );
  expect(new Set(texts).size).toBe(texts.length);
});

test('an id that cannot be made is none', () => {
  expect(defaultNameId({ of: 'ann', value: '…' })).toBeNull();
  expect(defaultAssertionId(claim({ predicate: 'described-as', value: '😀' }))).toBe(
    'ann.described-as.grinning',
  );
  expect(defaultNameId({ of: 'ann', value: 'Рустем Умєров' })).toBe('ann~rustem-umierov');
});

test.each([
  ['Rustem Umerov', 'Latn'],
  ['Рустем Умєров', 'Cyrl'],
  ['يوسف التمر', 'Arab'],
  ['习近平', 'Hans'],
  ['岸田 文雄', 'Hans'],
  ['きしだ 文雄', 'Jpan'],
  ['문재인', 'Kore'],
  ['בנימין', 'Hebr'],
  ['Κυριάκος', 'Grek'],
  ['अमित', 'Deva'],
  ['X Давид Соренко', 'Cyrl'],
  ['007', 'Zyyy'],
])('%s is written in %s', (value, script) => {
  expect(scriptOf(value)).toBe(script);
});

test('the language tells apart what the letters do not', () => {
  expect(['zh-Hant', 'zh-TW', 'zh', 'ja', 'ko'].map((lang) => scriptOf('蔡英文', lang))).toEqual([
    'Hant',
    'Hant',
    'Hans',
    'Jpan',
    'Kore',
  ]);
});

test.each([
  ['steve-witkof', 'steve-witkoff'],
  ['setve-witkoff', 'steve-witkoff'],
  ['witkoff', 'steve-witkoff'],
  ['STEVE-WITKOFF', 'steve-witkoff'],
  ['steve-witkoff.at.miami', 'steve-witkoff'],
  ['umerow', 'umerov'],
  ['zzz', undefined],
  ['', undefined],
])('%s probably means %s', (word, meant) => {
  expect(nearest(word, ['jared-kushner', 'umerov', 'steve-witkoff'])).toBe(meant);
});

test('a letter too many, too few, wrong, or two swapped count one each', () => {
  expect(['ab', 'abcd', 'abx', 'acb', 'xyz', ''].map((word) => distance(word, 'abc'))).toEqual([
    1, 1, 1, 1, 3, 3,
  ]);
  expect(distance('abcdef', 'ghijkl', 2)).toBe(3);
});
