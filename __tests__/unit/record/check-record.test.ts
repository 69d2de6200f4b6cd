/** A good record becomes plain data: defaults filled in, dates with their bounds, ids made by rule, everything sorted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { assertionKindNames, assertionKinds } from '@/lib/domain/assertions';
import { entitySchemas } from '@/lib/domain/entities';
import { kindNames } from '@/lib/domain/kinds';
import type { Assertion, RecordData } from '@/lib/domain/record';
import { getRecord } from '@/lib/record/check-record';
import { coverageOf } from '@/lib/record/coverage';
import { exampleTexts, writeExample } from '@/lib/record/example';
import { passageSchema, sideSchema } from '@/lib/record/schemas';
import { booleanFields, numberFields } from '@/lib/record/yaml-values';
import { fixtureRecords, recordFiles, recordOf, recordTexts, spoil } from '../../helpers/records';
import { root } from '../../helpers/sources';

const well = recordOf(recordFiles('village-well'));
const lake = recordOf(recordFiles('lake-accord'));
const assertion = (record: RecordData, id: string): Assertion => {
  const found = record.assertions.find((one) => one.id === id);
  if (!found) throw new Error(`no assertion ${id}`);
  return found;
};

test('the record itself and its sides', () => {
  expect(well.info).toEqual({
    id: 'village-well',
    title: 'The village well',
    description: 'Two invented villages share a well.',
    timeZone: 'Europe/Oslo',
    gazetteer: 'An invented atlas',
    focus: 'well-talks',
    sides: [
      { id: 'hill', name: 'Hill village', short: 'Hill village', residual: false },
      { id: 'dale', name: 'Dale village', short: 'Dale', residual: false },
      { id: 'other', name: 'Other', short: 'Other', residual: true },
    ],
  });
});

test('entities, with what their kind has and nothing else', () => {
  expect(well.entities.find(({ id }) => id === 'ben-dale')).toEqual({
    type: 'Person',
    id: 'ben-dale',
    name: 'Ben Dale',
    side: 'dale',
  });
  expect(well.entities.find(({ id }) => id === 'well')).toEqual({
    type: 'Place',
    id: 'well',
    name: 'Village well',
    kind: 'site',
    inPlace: 'valley',
    location: [60.1, 9.5],
  });
});

test('a source and its passages', () => {
  expect(well.sources).toEqual([
    {
      id: 'crier',
      title: 'Villages talk at the well',
      publishedBy: 'village-crier',
      publishedAt: {
        when: '2024-06-05',
        start: '2024-06-04T22:00:00.000Z',
        end: '2024-06-05T21:59:59.999Z',
        precision: 'day',
      },
      publishedWhen: null,
      dateBasis: 'printed',
      collectedAt: null,
      contentHash: 'c5ada5b2aa57f6c9dae39835dada307ffaaebdf4dc36311ec83e0fb63f4d752c',
      url: null,
      reliability: 'C',
      reliabilityNote: 'Names its speakers.',
      note: '',
    },
  ]);
  expect(well.passages.find(({ id }) => id === 'crier.p2b')).toEqual({
    id: 'crier.p2b',
    source: 'crier',
    quote: '“Three buckets a day,” said Ada Hill',
    paragraph: 2,
    start: 104,
    end: 140,
    relays: [],
  });
});

const byHand = { method: 'human', reviewed: false, supersedes: [] };
const plainMood = { polarity: 'affirmed', modality: 'asserted', tense: 'present' };

test('a name, a role, an attendance, a statement and a claim, each in full', () => {
  expect(well.names).toEqual([
    {
      id: 'ben-dale~ben-dale',
      of: 'ben-dale',
      value: 'Ben Dale',
      script: 'Latn',
      lang: null,
      evidence: [{ passage: 'crier.p2a', hand: 'first', certainty: 'stated' }],
    },
  ]);
  expect(assertion(well, 'ben-dale.member')).toEqual({
    ...byHand,
    type: 'Role',
    id: 'ben-dale.member',
    text: 'Ben Dale is called member (the Dale council).',
    person: 'ben-dale',
    title: 'member',
    organization: 'dale-council',
    tenure: 'unknown',
    date: null,
    dateBasis: null,
    evidence: [{ passage: 'crier.p2a', hand: 'first', certainty: 'inferred' }],
  });
  expect(assertion(well, 'ben-dale.at.first-talk')).toEqual({
    ...byHand,
    type: 'Participation',
    id: 'ben-dale.at.first-talk',
    text: 'Ben Dale took part in the First talk on behalf of the Dale council.',
    actor: 'ben-dale',
    meeting: 'first-talk',
    role: 'participant',
    presence: 'reported',
    onBehalfOf: 'dale-council',
    as: 'ben-dale.member',
    evidence: [{ passage: 'crier.p2a', hand: 'first', certainty: 'stated' }],
  });
  expect(assertion(well, 'three-buckets')).toEqual({
    ...byHand,
    ...plainMood,
    type: 'Statement',
    id: 'three-buckets',
    text: 'A house needs three buckets a day.',
    quote: 'Three buckets a day',
    said: ['ada-hill'],
    reportedBy: [],
    via: [],
    about: [{ on: 'buckets', stance: 2, position: null }],
    inDocument: null,
    atMeeting: 'first-talk',
    to: [],
    answers: [],
    echoes: [],
    medium: 'unknown',
    date: null,
    dateBasis: null,
    evidence: [{ passage: 'crier.p2b', hand: 'first', certainty: 'stated' }],
  });
  expect(assertion(well, 'dry-summer.time.2023-22')).toEqual({
    ...byHand,
    ...plainMood,
    type: 'Claim',
    id: 'dry-summer.time.2023-22',
    text: 'The date given for the Dry summer is summer 2023.',
    subject: 'dry-summer',
    predicate: 'time',
    object: null,
    value: null,
    amount: null,
    unit: null,
    about: [],
    date: {
      when: '2023-22',
      start: '2023-05-31T22:00:00.000Z',
      end: '2023-08-31T21:59:59.999Z',
      precision: 'season',
    },
    dateBasis: 'printed',
    evidence: [{ passage: 'crier.p3b', hand: 'first', certainty: 'stated' }],
  });
});

test('every list is sorted by id', () => {
  for (const list of [
    lake.entities,
    lake.names,
    lake.sources,
    lake.passages,
    lake.assertions,
    lake.disagreements,
  ]) {
    const ids = list.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('what a file leaves unquoted stays as it is written', () => {
  const files = spoil(recordFiles('village-well'), 'crier.yaml', 'id: crier', 'id: 003');
  const renamed = new Map([...files].map(([file, text]) => [file, text.replaceAll('crier.p', '003.p')]));
  const record = recordOf(
    spoil(renamed, 'world.yaml', 'name: Ada Hill', 'name: no').set(
      'more.yaml',
      'names:\n  - {of: water, value: 1_000, evidence: [003.p2a]}\n',
    ),
  );
  expect(record.sources[0]?.id).toBe('003');
  expect(record.entities.find(({ id }) => id === 'ada-hill')?.name).toBe('no');
  expect(record.names.map(({ value }) => value)).toEqual(['Ben Dale', '1_000']);
});

test('the fields read as numbers or as yes and no are those whose schema says so', () => {
  const typed = new Map<string, Set<string>>();
  const walk = (schema: unknown, field: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const {
      type,
      const: constant,
      properties,
      items,
      prefixItems,
      anyOf,
    } = schema as Record<string, unknown>;
    const kind = typeof constant === 'number' ? 'number' : type === 'integer' ? 'number' : String(type);
    typed.set(kind, (typed.get(kind) ?? new Set()).add(field));
    for (const [name, inner] of Object.entries(properties ?? {})) walk(inner, name);
    for (const inner of [items, prefixItems, anyOf].flat()) walk(inner, field);
  };
  const schemas = [
    ...kindNames.map((kind) => entitySchemas[kind]),
    ...assertionKindNames.map((kind) => assertionKinds[kind].schema),
    sideSchema,
    passageSchema,
  ];
  for (const schema of schemas) walk(z.toJSONSchema(schema as z.ZodObject, { io: 'input' }), '');
  expect(typed.get('number')).toEqual(numberFields);
  expect(typed.get('boolean')).toEqual(booleanFields);
});

test.each([
  ...fixtureRecords.map((name) => [name, `__tests__/fixtures/records/${name}`]),
  ['the record that Parley ships', 'seeds'],
])('%s is good', async (_name, folder) => {
  const record = await getRecord(join(root, folder));
  expect(record.assertions.length).toBeGreaterThan(0);
});

test.each(fixtureRecords)('%s holds against its texts, and hardly a sentence is left out', (name) => {
  const texts = recordTexts(name);
  const record = recordOf(recordFiles(name), { texts });
  const { sentences, untouched } = coverageOf(record, texts);
  expect(untouched.length).toBeLessThan(sentences / 5);
});

test('coverage tells the sentences that no passage touches', () => {
  expect(coverageOf(well, recordTexts('village-well'))).toEqual({
    sentences: 6,
    untouched: [{ source: 'crier', paragraph: 1, text: 'Villages talk at the well' }],
  });
});

test('a new record is good as it stands, and is not written over anything', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-new-'));
  try {
    const files = await writeExample(folder, () => 'record.schema.json');
    expect(files).toEqual([
      'record.yaml',
      'world.yaml',
      'sources/post.yaml',
      'assertions.yaml',
      'texts/post.txt',
    ]);
    const record = await getRecord(folder, { texts: exampleTexts });
    expect(record.assertions.map(({ type }) => type).sort()).toEqual([
      'Claim',
      'Claim',
      'Claim',
      'Claim',
      'Participation',
      'Participation',
      'Role',
      'Statement',
    ]);
    await expect(writeExample(folder, () => '')).rejects.toThrow(
      'the folder holds assertions.yaml already. Name a folder that is empty or does not exist.',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
